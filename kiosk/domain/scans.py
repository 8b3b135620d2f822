"""What a camera, a hand scanner or a keyboard read."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ScanSource(StrEnum):
    """How a code came in."""

    CAMERA = "camera"
    HAND_SCANNER = "hand_scanner"
    TYPED = "typed"
    SEARCH = "search"
    COMMAND = "command"


Polygon = tuple[tuple[float, float], ...]
"""Corners (x, y) of a code in pixels of the frame, clockwise from the code's own top left; four of them, or none."""


@dataclass(frozen=True, slots=True)
class CodeSeen:
    """One code that a decoder read in one picture. *decoder* names which (``zxing-cpp``, ``pyzbar``)."""

    text: str
    polygon: Polygon
    decoder: str


@dataclass(frozen=True, slots=True)
class Scan:
    """A code presented at a gate. *at* is aware UTC; *text* is untrusted and may hold anything."""

    text: str
    at: datetime
    source: ScanSource
