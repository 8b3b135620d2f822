"""The stage of the headless demo: one ticket after the other before a camera, each until it has been answered."""

import threading
from collections.abc import Sequence

from kiosk.domain.clock import SystemClock
from kiosk.scanner.camera import Frame
from kiosk.scanner.pixels import Image
from kiosk.scanner.replay import ENTER_S, LEAVE_S, PAUSE_S, ReplayCamera

HOLD_S = 2.0
_CYCLE_US = round((ENTER_S + HOLD_S + LEAVE_S + PAUSE_S) * 1e6)
_HELD_UNTIL_US = round((ENTER_S + HOLD_S) * 1e6)


class StageClock(SystemClock):
    """A clock that runs *speed* times as fast as the machine's and waits while a ticket is still being held.

    Safe from any thread.
    """

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._lock = threading.Lock()
        self._answered = 0
        self._last_real = super().mono_us()
        self._shown = 0

    def mono_us(self) -> int:
        """Return the stage's time in microseconds, 0 when it was made."""
        with self._lock:
            real = super().mono_us()
            due = self._shown + round((real - self._last_real) * self._speed)
            self._last_real = real
            self._shown = min(due, self._answered * _CYCLE_US + _HELD_UNTIL_US)
            return self._shown

    def answered(self, tickets: int) -> None:
        """Let the stage go on: *tickets* have been answered since the beginning."""
        with self._lock:
            self._answered = max(self._answered, tickets)


class Stage:
    """Gives the pictures that a camera before the queue would give, for :class:`kiosk.scanner.stream.MjpegServer`."""

    def __init__(self, tickets: Sequence[Image], *, speed: float = 2.5, fps: float = 30) -> None:
        self._clock = StageClock(speed)
        self._camera = ReplayCamera(tickets, self._clock, fps=fps / speed, hold_s=HOLD_S)

    def picture(self) -> Image:
        """Return the picture of this moment, BGR."""
        frame = self._camera.read()
        assert isinstance(frame, Frame), "a stage is never closed"
        return frame.image

    def answered(self, tickets: int) -> None:
        """Take away the ticket in view: *tickets* have been answered since the beginning."""
        self._clock.answered(tickets)
