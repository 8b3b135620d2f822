"""What a camera is to the scanner, and the one place between the thread that fills it and those that look."""

import threading
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.domain.clock import Clock
from kiosk.scanner.pixels import Image


class CameraState(StrEnum):
    """How a camera is: STARTING → LIVE ⇄ SILENT or LOST; ABSENT where it could not be opened, each time retried."""

    STARTING = "starting"
    LIVE = "live"
    SILENT = "silent"
    """It is open and was live, and gives no pictures: frozen, covered network, in use by another program."""
    LOST = "lost"
    """It was live and has closed: unplugged, or the stream ended."""
    ABSENT = "absent"
    """It has not been opened since the start: wrong index or address, or not plugged in."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of a camera.

    Attributes:
        image: H by W by 3, blue, green, red, 8 bits a channel; shared, so nobody writes into it.
        mono_us: the clock's monotonic reading when the picture had arrived.
        number: grows by one with each picture of this camera, beginning at 1.
    """

    image: Image
    mono_us: int
    number: int


class Camera(Protocol):
    """Gives the newest picture there is, and looks after its own connection.

    Safe from any thread. Nothing here raises when the device fails: the state tells. After ``close`` there are no more
    pictures.
    """

    @property
    def source(self) -> str:
        """Return what settings call it: an index, an address, a file, ``demo``."""
        ...

    @property
    def state(self) -> CameraState:
        """Return how it is now."""
        ...

    def read(self) -> Frame | None:
        """Return the newest picture at once, the same one again if there is no newer; None before the first."""
        ...

    def wait_newer(self, number: int, timeout_s: float) -> Frame | None:
        """Return the newest picture once its number is above *number*; None after *timeout_s*, or when closed."""
        ...

    def close(self) -> None:
        """Let go of the device and end its thread, within about two seconds even when the device hangs; idempotent."""
        ...


class NewestFrame:
    """Holds the newest picture of a camera; older ones that nobody took are gone. Safe from any thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._closed = False

    def put(self, image: Image) -> Frame:
        """Give *image* its number and time, and hand it to whoever waits."""
        with self._changed:
            number = self._frame.number + 1 if self._frame else 1
            self._frame = frame = Frame(image, self._clock.mono_us(), number)
            self._changed.notify_all()
        return frame

    def newest(self) -> Frame | None:
        """Return the newest picture, or None before the first."""
        with self._changed:
            return self._frame

    def wait_newer(self, number: int, timeout_s: float) -> Frame | None:
        """Return the newest picture once its number is above *number*; None after *timeout_s*, or when closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._is_newer(number), timeout_s)
            return self._frame if not self._closed and self._is_newer(number) else None

    def age_us(self) -> int:
        """Return how long ago the newest picture came; 0 before the first."""
        with self._changed:
            return self._clock.mono_us() - self._frame.mono_us if self._frame else 0

    def close(self) -> None:
        """Wake all who wait; from now on there is nothing newer."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _is_newer(self, number: int) -> bool:
        return self._frame is not None and self._frame.number > number
