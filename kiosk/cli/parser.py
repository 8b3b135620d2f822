"""What can be typed. Each sub-command names the function that runs it, imported only then: ``--help`` is fast."""

import argparse
import importlib
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk import __version__
from kiosk.settings import default_data_folder


def _runner(place: str) -> Callable[[argparse.Namespace], int]:
    """Return a function that runs ``module:function`` of this package."""
    module, name = place.split(":")

    def run(arguments: argparse.Namespace) -> int:
        found: Callable[[argparse.Namespace], int] = getattr(importlib.import_module(f"kiosk.cli.{module}"), name)
        return found(arguments)

    return run


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Return the arguments; ``run`` in them runs the command. Ends the process for ``--help`` and mistakes (code 2)."""
    parser = argparse.ArgumentParser(prog="hadir", description="Check-in kiosk. Without a command it opens the window.")
    parser.add_argument("--data", type=Path, default=default_data_folder(), help="folder for this station's data")
    parser.add_argument("--version", action="version", version=__version__)
    parser.set_defaults(run=_runner("window:open_window"))
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, place: str, text: str, *, json: bool = True) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=_runner(place))
        if json:
            added.add_argument("--json", action="store_true", help="answer for machines, JSON a line")
        return added

    demo = command("demo", "window:demo", "the built-in practice event, with a simulated camera and a PDF printer")
    demo.add_argument(
        "--headless", action="store_true", help="without a display: the whole job by itself, then a summary"
    )
    demo.add_argument("--out", type=Path, help="folder for badges, results and screenshots (default: demo-out)")

    load = command("import", "lists:import_roster", "take a list of people from a CSV, XLSX or ODS file")
    load.add_argument("file", type=Path)
    load.add_argument("--category", default="alumni", help="category of people whose row names none (default: alumni)")
    load.add_argument("--strict", action="store_true", help="take nothing if any row cannot be taken")
    load.add_argument("--check", action="store_true", help="only tell what would happen")

    search = command("search", "lists:search", "find people by name or by the last digits of the phone")
    search.add_argument("text")

    tickets = command("tickets", "papers:tickets", "write a ticket picture a person and an A4 PDF of all")
    tickets.add_argument("--out", type=Path, required=True, metavar="DIR")

    scan = command("scan", "scanning:scan", "read QR codes in pictures, with the decoder of the desk")
    scan.add_argument("images", type=Path, nargs="+", metavar="IMAGE")

    check_in = command("check-in", "scanning:check_in", "check in the person with this ticket code")
    check_in.add_argument("code")
    check_in.add_argument("--gate", help="at which gate (default: where this station stands)")

    badge = command("badge", "papers:badge", "write the badges of these ticket codes into a PDF")
    badge.add_argument("codes", nargs="+", metavar="CODE")
    badge.add_argument("--out", type=Path, required=True, metavar="FILE")
    badge.add_argument("--template", help="badge template (default: that of the settings)")

    export = command("export", "lists:export", "write the attendance list as XLSX or CSV")
    export.add_argument("--out", type=Path, required=True, metavar="FILE")

    sync = command("sync", "upkeep:sync", "send the journal to the organiser; may be repeated at will")
    sync.add_argument("--to", metavar="TARGET", default="", help="address (default: that of the settings)")

    command("doctor", "upkeep:doctor", "look at camera, printer, disk, clock and list before the doors open")
    command("verify", "upkeep:verify", "hold the journal's chain, attendance and figures against each other")
    return parser.parse_args(argv)
