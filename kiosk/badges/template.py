"""What a badge looks like: text files in millimetres under ``resources/badges``, checked when they are read.

A template holds coloured boxes, texts and the QR, drawn in this order. Sizes of letters are in points, everything else
in millimetres from the top left corner.
"""

import dataclasses
import math
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kiosk.domain.badges import BadgeContent
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.paper.categories import COLOUR
from kiosk.paper.files import RESOURCES
from kiosk.paper.fit import MM_PER_POINT, Weight
from kiosk.paper.placing import Align, VerticalAlign

TEMPLATES = RESOURCES / "badges"
CATEGORY_COLOUR = "category"
"""In place of a colour: the colour of the person's category."""
FIELDS = frozenset(field.name for field in dataclasses.fields(BadgeContent))
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_LARGEST_PAGE = 450
_Part = TypeVar("_Part", "Page", "Box", "Text", "Qr")


@dataclass(frozen=True, slots=True)
class Page:
    """The size of the card, label or piece of roll."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; *colour* is ``#rrggbb`` or ``category``."""

    x: float
    y: float
    w: float
    h: float
    colour: str
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """A text in a box that it never leaves.

    Attributes:
        fields: of the badge's content; those that are not empty, with *join* between them (a line feed makes lines).
        size_max, size_min: points; the largest size is taken at which the text fits.
        weight: 400 regular, 500 medium, 600 semi-bold, 700 bold.
    """

    fields: tuple[str, ...]
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
    join: str = "\n"


@dataclass(frozen=True, slots=True)
class Qr:
    """The square that holds the QR with its quiet zone."""

    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Template:
    """One badge design. *name* is the file's name without its ending."""

    name: str
    page: Page
    boxes: tuple[Box, ...]
    texts: tuple[Text, ...]
    qr: Qr | None


def template_names(folder: Path = TEMPLATES) -> list[str]:
    """Return the names that :func:`load_template` knows, sorted."""
    return sorted(path.stem for path in folder.glob("*.toml") if _NAME.fullmatch(path.stem))


def load_template(name: str, folder: Path = TEMPLATES) -> Template:
    """Read the template *name* from *folder*.

    Raises:
        InputProblem: TEMPLATE_UNKNOWN, or TEMPLATE_WRONG with what is wrong in which part of the file.
    """
    known = template_names(folder)
    if name not in known:
        raise InputProblem(ProblemCode.TEMPLATE_UNKNOWN, template=name, known=", ".join(known))
    try:
        return _parse(name, tomllib.loads((folder / f"{name}.toml").read_text("utf-8")))
    except (OSError, ValueError) as error:  # tomllib's and msgspec's errors are ValueErrors
        raise InputProblem(ProblemCode.TEMPLATE_WRONG, template=name, detail=str(error)) from error


def _parse(name: str, table: dict[str, Any]) -> Template:
    _only(table, {"page", "box", "text", "qr"}, "file")
    page = _part(Page, table.get("page"), "page")
    template = Template(
        name,
        page,
        tuple(_part(Box, entry, f"box {at}") for at, entry in enumerate(_list(table, "box"), 1)),
        tuple(_part(Text, entry, f"text {at}") for at, entry in enumerate(_list(table, "text"), 1)),
        _part(Qr, table["qr"], "qr") if "qr" in table else None,
    )
    _check(template)
    return template


def _list(table: dict[str, Any], key: str) -> list[Any]:
    entries = table.get(key, [])
    if not isinstance(entries, list):
        raise ValueError(f"[[{key}]] needs two brackets")  # noqa: TRY004  # wrong data, not a wrong call
    return entries


def _part(kind: type[_Part], entry: object, where: str) -> _Part:
    if not isinstance(entry, dict):
        raise ValueError(f"{where} is missing")  # noqa: TRY004  # wrong data, not a wrong call
    _only(entry, {field.name for field in dataclasses.fields(kind)}, where)
    try:
        return msgspec.convert(entry, kind)
    except msgspec.ValidationError as error:
        raise ValueError(f"{where}: {error}") from error


def _only(table: Iterable[str], known: set[str], where: str) -> None:
    strange = sorted(set(table) - known)
    if strange:
        raise ValueError(f"{where}: {strange[0]!r} is not one of {', '.join(sorted(known))}")


def _check(template: Template) -> None:
    page = template.page
    _require(0 < page.width <= _LARGEST_PAGE and 0 < page.height <= _LARGEST_PAGE, "page: not a size of paper")
    for at, box in enumerate(template.boxes, 1):
        _check_place(page, (box.x, box.y, box.w, box.h), f"box {at}")
        _check_colour(box.colour, f"box {at}")
    for at, text in enumerate(template.texts, 1):
        _check_place(page, (text.x, text.y, text.w, text.h), f"text {at}")
        _check_colour(text.colour, f"text {at}")
        _check_text(text, f"text {at}")
    if template.qr:
        _check_place(page, (template.qr.x, template.qr.y, template.qr.size, template.qr.size), "qr")


def _check_place(page: Page, place: tuple[float, float, float, float], where: str) -> None:
    x, y, w, h = place
    inside = x >= 0 and y >= 0 and w > 0 and h > 0 and x + w <= page.width and y + h <= page.height
    _require(all(map(math.isfinite, place)) and inside, f"{where}: not on the page")


def _check_colour(colour: str, where: str) -> None:
    right = colour == CATEGORY_COLOUR or COLOUR.fullmatch(colour)
    _require(bool(right), f"{where}: colour {colour!r} is neither #rrggbb nor {CATEGORY_COLOUR!r}")


def _check_text(text: Text, where: str) -> None:
    _require(bool(text.fields) and set(text.fields) <= FIELDS, f"{where}: fields are of {', '.join(sorted(FIELDS))}")
    _require(0 < text.size_min <= text.size_max, f"{where}: size_min is more than size_max, or nothing")
    _require(text.max_lines >= 1, f"{where}: needs at least one line")
    em = text.size_min * MM_PER_POINT
    _require(text.h >= 1.25 * em and text.w >= 3 * em, f"{where}: too small for letters of size_min")


def _require(right: bool, detail: str) -> None:  # noqa: FBT001  # reads as a sentence
    if not right:
        raise ValueError(detail)
