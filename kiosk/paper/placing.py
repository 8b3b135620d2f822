"""Where the lines of a text stand in their box. Plain Python, any thread."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.paper.fit import ASCENT, PITCH, Fitted, Measure, Room, Weight, fit_text

MeasureOf = Callable[[Weight], Measure]
"""Gives, for a weight, the function that measures texts in it."""


class Align(StrEnum):
    """Where lines stand in their box, from left to right."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class VerticalAlign(StrEnum):
    """Where lines stand in their box, from top to bottom."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box and how text stands in it; millimetres, sizes in points, *colour* as ``#rrggbb``."""

    x: float
    y: float
    w: float
    h: float
    size_max: float
    size_min: float
    max_lines: int = 1
    weight: Weight = Weight.REGULAR
    align: Align = Align.LEFT
    valign: VerticalAlign = VerticalAlign.TOP
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text: its baseline starts at (*x*, *y*); all in millimetres, *em* is the font size."""

    text: str
    x: float
    y: float
    em: float
    weight: Weight
    colour: str


_SLACK = {VerticalAlign.TOP: 0.0, VerticalAlign.MIDDLE: 0.5, VerticalAlign.BOTTOM: 1.0}


def place_text(text: str, box: TextBox, measure_of: MeasureOf) -> list[PlacedLine]:
    """Return the lines of *text* as large as *box* lets them be; none of them leaves it, whatever *text* holds."""
    measure = measure_of(box.weight)
    fitted = fit_text(text, Room(box.w, box.h, box.size_max, box.size_min, box.max_lines), measure)
    top = box.y + (box.h - fitted.height) * _SLACK[box.valign]
    return [
        PlacedLine(
            line,
            box.x + _indent(box, fitted, measure(line)),
            top + (ASCENT + number * PITCH) * fitted.em,
            fitted.em,
            box.weight,
            box.colour,
        )
        for number, line in enumerate(fitted.lines)
    ]


def plain_text(value: str) -> str:
    """Return *value* on one line, without control and formatting characters (which could turn the text around)."""
    kept = "".join(" " if char.isspace() else char for char in value)
    return " ".join("".join(char for char in kept if unicodedata.category(char)[0] != "C").split())


def _indent(box: TextBox, fitted: Fitted, width: float) -> float:
    free = box.w - width * fitted.em
    return {Align.LEFT: 0.0, Align.CENTER: free / 2, Align.RIGHT: free}[box.align]
