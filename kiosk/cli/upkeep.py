"""``sync``, ``doctor`` and ``verify``."""

import argparse
import dataclasses
import sys

from kiosk.app.station import Station
from kiosk.cli.speaking import put_json, show_progress, use_language_of
from kiosk.sync.reports import SyncEvent, SyncProgress
from kiosk.ui import command_words


def sync(arguments: argparse.Namespace) -> int:
    """Send what the organiser does not have yet; Ctrl+C ends it between two batches, and the next run goes on there."""
    from kiosk.sync.worker import SyncWorker

    use_language_of(arguments.data)
    with Station.open(arguments.data) as station:
        target, outbox = station.target(arguments.to)
        worker = SyncWorker(outbox, target, _on_event, clock=station.clock)
        try:
            report = worker.run_once()
        finally:
            worker.close()
    if arguments.json:
        problem = report.problem
        put_json(
            dataclasses.asdict(dataclasses.replace(report, problem=None))
            | {"complete": report.complete, "problem": problem.code if problem else None}
        )
    else:
        print(command_words.sync_line(report))
    if report.problem is not None:
        raise report.problem
    return 0 if report.complete else 1


def _on_event(event: SyncEvent) -> None:
    if isinstance(event, SyncProgress):
        show_progress(event.done, event.total)


def doctor(arguments: argparse.Namespace) -> int:
    """Look at everything that must be right before the doors open."""
    from kiosk.app.preflight import preflight

    use_language_of(arguments.data)
    with Station.open(arguments.data) as station:
        checks = preflight(station)
        for check in checks:
            if arguments.json:
                put_json({"subject": check.subject.value, "ok": check.ok, **check.facts})
            else:
                print(command_words.check_line(check.subject.value, ok=check.ok, facts=check.facts))
    return 0 if all(check.ok for check in checks) else 1


def verify(arguments: argparse.Namespace) -> int:
    """Hold the chain, attendance and figures against each other; may run beside the open kiosk."""
    from kiosk.store.verifying import verify as verify_store

    use_language_of(arguments.data)
    with Station.open(arguments.data, read_only=True) as station:
        found = verify_store(station.store)
    if arguments.json:
        flaws = [{"seq": flaw.seq, "flaw": flaw.flaw.value} for flaw in found.flaws]
        put_json({**dataclasses.asdict(found), "flaws": flaws, "holds": found.holds})
    else:
        print(command_words.verification_lines(found), file=sys.stdout if found.holds else sys.stderr)
    return 0 if found.holds else 1
