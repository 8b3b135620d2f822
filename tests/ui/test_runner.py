"""The worker of the window: one call after the other, results in the window's thread."""

import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.ui.runner import Runner


def test_calls_run_elsewhere_in_order_and_results_come_back_here(qtbot: QtBot) -> None:
    """The call sees the worker's thread, the result the window's."""
    runner = Runner("desk work")
    seen: list[tuple[str, str]] = []

    def note(worker: str) -> None:
        seen.append((worker, threading.current_thread().name))

    for _ in range(3):
        runner.run(lambda: threading.current_thread().name, note)
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == [("desk work", "MainThread")] * 3
    assert runner.close()


def test_an_exception_comes_back_to_who_ordered_the_call(qtbot: QtBot) -> None:
    """It is handed over whole, and the worker goes on."""
    runner = Runner("desk work")
    failures: list[Exception] = []
    values: list[int] = []
    runner.run(lambda: 1 // 0, values.append, failures.append)
    runner.run(lambda: 7, values.append)
    qtbot.waitUntil(lambda: values == [7])
    assert [type(failure) for failure in failures] == [ZeroDivisionError]
    assert runner.close()


def test_an_exception_that_nobody_wants_is_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is lost silently."""
    runner = Runner("desk work")
    runner.run(lambda: 1 // 0)
    qtbot.waitUntil(lambda: "a call failed" in caplog.text)
    assert runner.close()


@pytest.mark.usefixtures("qapp")
def test_closing_finishes_what_was_ordered_and_calls_nothing_back() -> None:
    """A check-in under way is recorded; its card has no window any more."""
    runner = Runner("desk work")
    go, done = threading.Event(), []
    called_back: list[object] = []
    runner.run(lambda: go.wait(5), called_back.append)
    runner.run(lambda: done.append("recorded"), called_back.append)
    go.set()
    assert runner.close()
    QApplication.processEvents()
    assert done == ["recorded"]
    assert called_back == []
