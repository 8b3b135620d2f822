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
    """A clock that runs *speed* times as fast as the machine's, and waits while the ticket in view is to stay.

    It stands at 0, with nothing in view, until the first ticket is called. Safe from any thread.
    """

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._lock = threading.Lock()
        self._called = 0
        self._last_real = super().mono_us()
        self._shown = 0

    def mono_us(self) -> int:
        """Return the stage's time in microseconds, 0 when it was made."""
        with self._lock:
            real = super().mono_us()
            due = self._shown + round((real - self._last_real) * self._speed)
            self._last_real = real
            self._shown = min(due, (self._called - 1) * _CYCLE_US + _HELD_UNTIL_US) if self._called else 0
            return self._shown

    def call(self, number: int) -> None:
        """Let the time of ticket *number* come, counted from 1."""
        with self._lock:
            self._called = max(self._called, number)


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

    def call(self, number: int) -> None:
        """Take away the ticket in view and bring number *number*, counted from 1."""
        self._clock.call(number)
