"""Text into a box: as large as it may be, wrapped at spaces, never over the edge.

Widths come from a function that is passed in, so that nothing here knows a font or Qt.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

MM_PER_POINT = 25.4 / 72
ASCENT, DESCENT, PITCH = 1.0, 0.25, 1.14
"""Ems above and below a baseline, and from one to the next: room for accents on capitals in the bundled font."""
_STEP_POINTS = 0.25
_TOLERANCE = 1e-6
ELLIPSIS = "\u2026"

Measure = Callable[[str], float]
"""The width of a text in ems (multiples of the font size)."""


class Weight(IntEnum):
    """How heavy the letters are."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600
    BOLD = 700


@dataclass(frozen=True, slots=True)
class Room:
    """What a text may take: millimetres, sizes in points, and how many lines."""

    width: float
    height: float
    size_max: float
    size_min: float
    max_lines: int


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines as they stand, and their font size in points. *cut* is True where an ellipsis stands for the rest."""

    lines: tuple[str, ...]
    size: float
    cut: bool = False

    @property
    def em(self) -> float:
        """The font size in millimetres."""
        return self.size * MM_PER_POINT

    @property
    def height(self) -> float:
        """The millimetres from the top of the first line to the bottom of the last."""
        return _height(len(self.lines), self.size)


def fit_text(text: str, room: Room, measure: Measure) -> Fitted:
    """Return *text* as large as *room* lets it be, in lines of about equal width; line feeds in it are kept.

    Words are broken only if the text would not fit at the smallest size otherwise, and only if that does not help
    either is it cut, with an ellipsis. An empty text gives no lines.
    """
    measure = lru_cache(maxsize=None)(measure)
    paragraphs = [words for words in (part.split() for part in text.split("\n")) if words]
    if not paragraphs:
        return Fitted((), room.size_max)
    for breaking in (False, True):
        for size in _sizes(room):
            limit = room.width / (size * MM_PER_POINT)
            lines = _wrap(paragraphs, limit, measure, breaking=breaking)
            if lines is not None and len(lines) <= _most_lines(room, size):
                return Fitted(tuple(_balance(paragraphs, lines, measure, breaking=breaking)), size)
    return _cut(paragraphs, room, measure)


def _sizes(room: Room) -> Iterator[float]:
    size = room.size_max
    while size > room.size_min + _TOLERANCE:
        yield size
        size -= _STEP_POINTS
    yield room.size_min


def _height(lines: int, size: float) -> float:
    return (ASCENT + DESCENT + (lines - 1) * PITCH) * size * MM_PER_POINT if lines else 0.0


def _most_lines(room: Room, size: float) -> int:
    lines = room.max_lines
    while lines and _height(lines, size) > room.height + _TOLERANCE:
        lines -= 1
    return lines


def _wrap(paragraphs: list[list[str]], limit: float, measure: Measure, *, breaking: bool) -> list[str] | None:
    """Return the lines, each filled as far as *limit* ems allow, or None if a word is too wide and may not break."""
    lines: list[str] = []
    for words in paragraphs:
        line = ""
        for word in words:
            longer = f"{line} {word}" if line else word
            if measure(longer) <= limit:
                line = longer
                continue
            if line:
                lines.append(line)
            if measure(word) <= limit:
                line = word
            elif breaking:
                *full, line = _pieces(word, limit, measure)
                lines.extend(full)
            else:
                return None
        lines.append(line)
    return lines


def _pieces(word: str, limit: float, measure: Measure) -> Iterator[str]:
    """Yield *word* in parts no wider than *limit*; an accent that is a character of its own stays with its letter."""
    start = 0
    for end in range(1, len(word)):
        if not unicodedata.combining(word[end]) and measure(word[start : end + 1]) > limit:
            yield word[start:end]
            start = end
    yield word[start:]


def _balance(paragraphs: list[list[str]], lines: list[str], measure: Measure, *, breaking: bool) -> list[str]:
    """Return as many lines with the widest one as narrow as can be: no single short word at the end."""
    while len(lines) > len(paragraphs):
        narrower = max(map(measure, lines)) - _TOLERANCE
        again = _wrap(paragraphs, narrower, measure, breaking=breaking)
        if again is None or len(again) > len(lines) or max(map(measure, again)) > narrower:
            break
        lines = again
    return lines


def _cut(paragraphs: list[list[str]], room: Room, measure: Measure) -> Fitted:
    size = room.size_min
    limit = room.width / (size * MM_PER_POINT)
    lines = _wrap(paragraphs, limit, measure, breaking=True) or []
    kept = lines[: max(1, _most_lines(room, size))]
    last = kept[-1]
    while last and measure(last + ELLIPSIS) > limit:
        last = last[:-1]
    return Fitted((*kept[:-1], last.rstrip() + ELLIPSIS), size, cut=True)
