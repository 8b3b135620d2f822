"""Loops in threads: they go on after a failure, and they end when told."""

import threading
from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from kiosk.ui.loops import LoopThread, Relay


@dataclass
class Counting:
    """A loop that counts its steps and fails in those that it is told to."""

    fail_in: int = 0
    steps: int = 0
    closed_in: str = ""
    woken: threading.Event = field(default_factory=threading.Event)

    def step(self) -> None:
        """Count; wait a moment for being woken."""
        self.steps += 1
        if self.steps == self.fail_in:
            raise RuntimeError("unplugged")
        self.woken.wait(0.02)

    def wake(self) -> None:
        """End the wait."""
        self.woken.set()

    def close(self) -> None:
        """Note the thread."""
        self.closed_in = threading.current_thread().name


def test_a_loop_steps_until_stopped_and_is_closed_in_its_own_thread(qtbot: QtBot) -> None:
    """Stopping wakes the loop, ends the thread and closes the loop there."""
    loop = Counting()
    thread = LoopThread(loop, "counting")
    thread.start()
    qtbot.waitUntil(lambda: loop.steps > 2)
    thread.stop()
    assert thread.wait()
    assert loop.woken.is_set()
    assert loop.closed_in == "counting"
    assert not thread.is_running()


def test_a_failing_step_is_reported_and_the_loop_goes_on(qtbot: QtBot) -> None:
    """A dead device is a signal and a retry, never a dead thread."""
    loop = Counting(fail_in=1)
    thread = LoopThread(loop, "failing")
    with qtbot.waitSignal(thread.failed) as failed:
        thread.start()
    assert str(failed.args[0]) == "unplugged"
    qtbot.waitUntil(lambda: loop.steps > 1, timeout=5000)
    thread.stop()
    assert thread.wait()


def test_stopping_does_not_sit_out_the_pause_after_a_failure(qtbot: QtBot) -> None:
    """The rest after a failure is interrupted by the stop."""
    loop = Counting(fail_in=1)
    thread = LoopThread(loop, "resting")
    with qtbot.waitSignals([thread.failed, thread.finished]):
        thread.start()
        qtbot.waitUntil(lambda: loop.steps == 1)
        thread.stop()
    assert thread.wait()
    assert loop.steps == 1


def test_a_thread_that_was_never_started_has_ended() -> None:
    """Shutting down half-built is no error."""
    assert LoopThread(Counting(), "unborn").wait()


def _send_five(relay: Relay) -> None:
    for number in range(5):
        relay(number)


def test_a_relay_delivers_in_order_in_the_thread_that_made_it(qtbot: QtBot) -> None:
    """Events of another thread arrive here."""
    relay = Relay()
    seen: list[tuple[object, str]] = []
    relay.arrived.connect(lambda event: seen.append((event, threading.current_thread().name)))
    sender = threading.Thread(target=_send_five, args=(relay,))
    sender.start()
    sender.join()
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert seen == [(number, "MainThread") for number in range(5)]


def test_a_relay_keeps_only_the_newest_picture(qtbot: QtBot) -> None:
    """Pictures that the window had no time for are replaced, other events are all kept."""
    relay = Relay(newest_only=(float,))
    seen: list[object] = []
    relay.arrived.connect(seen.append)
    for event in (1.0, "a", 2.0, "b", 3.0):
        relay(event)
    qtbot.waitUntil(lambda: "b" in seen)
    assert seen == [3.0, "a", "b"]
    relay(4.0)
    qtbot.waitUntil(lambda: seen[-1] == 4.0)
