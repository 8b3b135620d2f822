"""A network camera that misbehaves on demand."""

import threading
from collections.abc import Iterator
from enum import Enum, auto

import numpy as np

from kiosk.scanner.pixels import Image
from kiosk.scanner.stream import MjpegServer

STAMP_BITS = 32


class Fault(Enum):
    """What the stream does."""

    NONE = auto()
    STALL = auto()
    """Connections stay, also new ones, and nothing comes."""
    DIE = auto()
    """Connections are cut, and new ones refused."""
    BLACK = auto()
    HALF_FRAME = auto()
    """One picture is cut in the middle, and nothing comes after it."""


def stamp(picture: Image, number: int) -> Image:
    """Return a copy of *picture* that carries *number* in black and white blocks along its top."""
    stamped = picture.copy()
    width = picture.shape[1] // STAMP_BITS
    for bit in range(STAMP_BITS):
        stamped[:16, bit * width : (bit + 1) * width] = 255 if number >> bit & 1 else 0
    return stamped


def read_stamp(picture: Image) -> int:
    """Return the number that :func:`stamp` put into *picture*, also after JPEG, gray or BGR."""
    width = picture.shape[1] // STAMP_BITS
    return sum(
        1 << bit for bit in range(STAMP_BITS) if picture[4:12, bit * width + 4 : (bit + 1) * width - 4].mean() > 127
    )


class FaultyCamera(MjpegServer):
    """Serves *picture* (BGR), each time with the next number in it, until told to misbehave by setting *fault*.

    *sent* counts the pictures, *readers* who has asked for the stream so far.
    """

    def __init__(self, picture: Image, fps: float = 30) -> None:
        self.picture = picture
        self.fault = Fault.NONE
        self.sent = 0
        self.readers = 0
        self._counting = threading.Lock()
        super().__init__(self._next, fps)

    def is_open(self) -> bool:
        """Tell whether a reader is served."""
        return super().is_open() and self.fault is not Fault.DIE

    def chunks(self) -> Iterator[bytes]:
        """Yield the stream with its faults."""
        with self._counting:
            self.readers += 1
        for _ in self.ticks():
            if self.fault is Fault.DIE:
                return
            if self.fault is Fault.HALF_FRAME:
                part = self.part(self._next())
                self.fault = Fault.STALL
                yield part[: len(part) // 2]
            elif self.fault is not Fault.STALL:
                yield self.part(self._next())

    def _next(self) -> Image:
        with self._counting:
            self.sent += 1
            number = self.sent
        picture = np.zeros_like(self.picture) if self.fault is Fault.BLACK else self.picture
        return picture if self.fault is Fault.BLACK else stamp(picture, number)
