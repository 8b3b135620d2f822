"""The window itself, and ``demo``."""

import argparse
from pathlib import Path

from kiosk.app.station import Station
from kiosk.cli.speaking import put_json, use_language_of

DEMO_FOLDER = Path("demo-out")


def open_window(arguments: argparse.Namespace) -> int:
    """Open the kiosk."""
    from kiosk.app.window import application, run_window

    app = application()
    with Station.open(arguments.data) as station:
        code = run_window(station)
    del app
    return code


def demo(arguments: argparse.Namespace) -> int:
    """Open the practice event, or without a display play it through and say what came of it."""
    out = arguments.out or DEMO_FOLDER
    if not arguments.headless:
        from kiosk.demo.practice import practise

        return practise(out)
    from kiosk.demo.headless import play
    from kiosk.ui.command_words import demo_lines

    outcome = play(out)
    use_language_of(outcome.data)
    if arguments.json:
        put_json(outcome.figures | {"adds_up": outcome.adds_up, "folder": str(out)})
    else:
        print(demo_lines(outcome.figures, str(out), adds_up=outcome.adds_up))
    return 0 if outcome.adds_up else 1
