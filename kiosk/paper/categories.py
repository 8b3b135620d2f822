"""The word and the colour that stand for a category, on badges and tickets alike: ``resources/categories.toml``."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from kiosk.paper.files import RESOURCES

ENOUGH_CONTRAST = 7.0
"""WCAG 2 AAA: what white letters on a category's colour must reach."""
COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CategoryLook:
    """*word* as it is printed; *colour* as ``#rrggbb``, dark enough for white letters and a black-only printer."""

    word: str
    colour: str


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, from 0 for black to 1 for white (WCAG 2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)  # noqa: PLR2004  # sRGB
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def look_of(category: str) -> CategoryLook:
    """Return how *category* (lower case, as on the list) looks; an unknown one shows its own name, in neutral."""
    looks = known_looks()
    neutral = looks[""]
    return looks.get(category) or CategoryLook(category.upper(), neutral.colour)


@cache
def known_looks() -> dict[str, CategoryLook]:
    """Return the looks by category; the empty category is there always and stands for people without one."""
    table = tomllib.loads((RESOURCES / "categories.toml").read_text("utf-8"))
    return {name: CategoryLook(entry["word"], entry["colour"]) for name, entry in table.items()}
