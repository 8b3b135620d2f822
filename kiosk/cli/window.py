"""The window itself, and ``demo``."""

import argparse
import os
import sys
from pathlib import Path

DEMO_FOLDER = Path("demo-out")


def open_window(arguments: argparse.Namespace) -> int:
    """Open the kiosk."""
    from kiosk.ui.application import application
    from kiosk.ui.opening import OpeningWindow

    _need_display()
    app = application()
    opening = OpeningWindow()
    opening.show_now()  # before the rest is even imported: something is to be seen at once
    from kiosk.app.station import Station
    from kiosk.app.window import run_window
    from kiosk.cli.speaking import say_problem
    from kiosk.domain.problems import Problem
    from kiosk.ui.sentences import problem_sentence

    try:
        with Station.open(arguments.data) as station:
            return run_window(station, instead_of=opening)
    except Problem as problem:
        say_problem(problem, arguments.data)
        opening.say(problem_sentence(problem))
        app.exec()
        return 1


def _need_display() -> None:
    """Say that there is no display before Qt ends the process over it."""
    from kiosk.domain.problems import DeviceProblem, ProblemCode

    shown = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys()
    if sys.platform == "linux" and not shown:
        raise DeviceProblem(ProblemCode.NO_DISPLAY)


def demo(arguments: argparse.Namespace) -> int:
    """Open the practice event, or without a display play it through and say what came of it."""
    out = arguments.out or DEMO_FOLDER
    if not arguments.headless:
        from kiosk.demo.practice import practise

        _need_display()
        return practise(out)
    from kiosk.cli.speaking import put_json, use_language_of
    from kiosk.demo.headless import play
    from kiosk.ui.command_words import demo_lines

    outcome = play(out)
    use_language_of(outcome.data)
    if arguments.json:
        put_json(outcome.figures | {"adds_up": outcome.adds_up, "folder": str(out)})
    else:
        print(demo_lines(outcome.figures, str(out), adds_up=outcome.adds_up))
    return 0 if outcome.adds_up else 1
