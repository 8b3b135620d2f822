"""``scan`` and ``check-in``."""

import argparse
import sys

from kiosk.app.station import Station, read_settings
from kiosk.cli.speaking import put_json, say_problem, use_language_of
from kiosk.domain.problems import InputProblem
from kiosk.domain.scans import Scan, ScanSource
from kiosk.domain.verdicts import Verdict


def scan(arguments: argparse.Namespace) -> int:
    """Read codes in pictures; a picture that cannot be opened is said, and the others are read all the same."""
    from kiosk.scanner.decoder import production_decoder
    from kiosk.scanner.images import scan_image

    decoder = production_decoder(read_settings(arguments.data).decoders)
    failed = False
    for path in arguments.images:
        try:
            found = scan_image(path, decoder)
        except InputProblem as problem:
            failed = True
            say_problem(problem, arguments.data)
            continue
        if arguments.json:
            codes = [{"text": c.text, "polygon": c.polygon, "decoder": c.decoder} for c in found.codes]
            put_json({"file": found.file, "codes": codes, "ms": round(found.ms, 3)})
        else:
            for code in found.codes:
                print(f"{found.file}\t{code.text!r}")
            if not found.codes:
                print(f"{found.file}\t-")
    return int(failed)


def check_in(arguments: argparse.Namespace) -> int:
    """Check in one code; a refusal is said on standard error and is no success."""
    with Station.open(arguments.data) as station:
        scan_typed = Scan(arguments.code, station.clock.now(), ScanSource.COMMAND)
        result = station.desk.check_in(scan_typed, arguments.gate or "")
    if arguments.json:
        put_json(
            {
                "verdict": result.verdict.value,
                "gate": result.gate.id,
                "name": result.attendee.name if result.attendee else None,
                "at": result.arrival.at if result.arrival else None,
                "entry": result.entry_id,
                "badge_job": result.badge_job,
            }
        )
    admitted = result.verdict is Verdict.ADMITTED
    if not arguments.json:
        from kiosk.ui.command_words import verdict_line

        use_language_of(arguments.data)
        line = verdict_line(result, station.desk.event.zone, station.clock.now())
        print(f"{result.gate.name}: {line}", file=sys.stdout if admitted else sys.stderr)
    return 0 if admitted else 1
