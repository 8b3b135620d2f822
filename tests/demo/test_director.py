"""The director plays a script in the event loop, and does not wait for ever."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.demo.director import Director, OutOfPatienceError, Script


@pytest.fixture
def play(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[Script, float], Exception | None]:
    """Play a script to its end and return the error, if any."""
    ended: list[bool] = []
    monkeypatch.setattr(QCoreApplication, "quit", lambda: ended.append(True))

    def run(script: Script, patience_s: float) -> Exception | None:
        director = Director(script, patience_s)
        director.start()
        qtbot.waitUntil(lambda: bool(ended))
        return director.error

    return run


def test_each_line_waits_for_its_condition(play: Callable[[Script, float], Exception | None]) -> None:
    """The script goes on only when what it waits for has come about."""
    looks: list[int] = []

    def looked_thrice() -> bool:
        looks.append(1)
        return len(looks) > 2

    def script() -> Script:
        yield looked_thrice
        looks.append(0)

    assert play(script(), 60) is None
    assert looks == [1, 1, 1, 0]


def test_waiting_in_vain_is_loud(play: Callable[[Script, float], Exception | None]) -> None:
    """A condition that never holds ends the play with an error."""

    def script() -> Script:
        yield lambda: False

    assert isinstance(play(script(), 0.05), OutOfPatienceError)


def test_an_error_in_the_script_ends_the_play(play: Callable[[Script, float], Exception | None]) -> None:
    """What the script raises comes out."""

    def script() -> Script:
        yield lambda: True
        raise ZeroDivisionError

    assert isinstance(play(script(), 60), ZeroDivisionError)
