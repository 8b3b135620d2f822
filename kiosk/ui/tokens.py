"""The one place of colours, type, spacing and sizes; every screen is built from these names.

A *ground* is a surface with the colours that may stand on it. A test holds every pair at 7:1 or better (WCAG AAA), and
the result grounds far enough apart for eyes that do not tell red from green.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Ground:
    """A surface and its inks, as ``#RRGGBB``.

    Attributes:
        fill: the surface.
        ink: text and icons on it; at least 7:1.
        quiet: secondary text on it; at least 7:1 too.
        shade: a strip of the same surface that sets the next action apart; *ink* on it is at least 7:1.
        edge: the border line; carries no text.
    """

    fill: str
    ink: str
    quiet: str
    shade: str
    edge: str


class Surface(StrEnum):
    """The names of all grounds."""

    PAGE = "page"
    PANEL = "panel"
    BRAND = "brand"
    PICKED = "picked"
    VIDEO = "video"
    CALM = "calm"
    SUCCESS = "success"
    REPEAT = "repeat"
    REFUSED = "refused"
    REDIRECT = "redirect"
    ALARM = "alarm"
    DEMO = "demo"


GROUNDS: dict[Surface, Ground] = {
    Surface.PAGE: Ground("#E9EEF3", "#122230", "#31424F", "#DCE4EC", "#C2CDD8"),
    Surface.PANEL: Ground("#FFFFFF", "#122230", "#41525F", "#EFF3F7", "#C2CDD8"),
    Surface.BRAND: Ground("#0B3C5D", "#FFFFFF", "#D6E6F2", "#082F4A", "#0B3C5D"),
    Surface.PICKED: Ground("#D9E9F6", "#0A2A42", "#1F3F57", "#C8DEF0", "#0B5A92"),
    Surface.VIDEO: Ground("#0D1821", "#FFFFFF", "#C9D6E0", "#16242F", "#0D1821"),
    Surface.CALM: Ground("#F8FAFC", "#122230", "#3A4B58", "#E6EDF4", "#B3C1CE"),
    Surface.SUCCESS: Ground("#005F5A", "#FFFFFF", "#FFFFFF", "#004742", "#005F5A"),
    Surface.REPEAT: Ground("#FFC63D", "#231700", "#3D2A00", "#FFD875", "#9A6A00"),
    Surface.REFUSED: Ground("#A31616", "#FFFFFF", "#FFFFFF", "#7F0C0C", "#A31616"),
    Surface.REDIRECT: Ground("#3A2A8C", "#FFFFFF", "#E2DEFF", "#2B1E70", "#3A2A8C"),
    Surface.ALARM: Ground("#15120A", "#FFD633", "#FFF0B3", "#2B2512", "#FFD633"),
    Surface.DEMO: Ground("#EADCF7", "#3B1460", "#4D2373", "#DFCBF2", "#7A4BA6"),
}

RESULTS = (Surface.SUCCESS, Surface.REPEAT, Surface.REFUSED, Surface.REDIRECT, Surface.ALARM)
"""The grounds that a glance must tell apart."""

FOCUS = "#0A66C2"
"""The focus ring on light grounds; on the others it is the ground's own ink."""
OUTLINE = "#FFD633"
"""The line around a code in the camera picture: seen on skin, paper and dark screens alike."""

FAMILY = "Inter"
FALLBACK_FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "sans-serif")


class Type(StrEnum):
    """Roles of text."""

    NAME = "name"
    WORD = "word"
    FIGURE = "figure"
    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    LABEL = "label"
    CAPTION = "caption"


TYPE_PX: dict[Type, int] = {
    Type.NAME: 72,
    Type.WORD: 60,
    Type.FIGURE: 34,
    Type.TITLE: 28,
    Type.LEAD: 26,
    Type.BODY: 20,
    Type.LABEL: 18,
    Type.CAPTION: 15,
}
NAME_MIN_PX = 40
"""A name that does not fit at 72 px wraps, then shrinks, never below this while there is room to wrap."""

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5 = 4, 8, 12, 16, 24

TARGET_PRIMARY = 64
TARGET = 48
RADIUS, RADIUS_LARGE = 10, 18
RING = 3
ICON, ICON_LARGE, ICON_CARD = 24, 32, 112
TOP_BAR, STATUS_LINE = 84, 60


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast of two ``#RRGGBB`` colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def linear_rgb(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue of ``#RRGGBB`` as linear light, 0 to 1 each (sRGB, IEC 61966-2-1)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # sRGB's own


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 to 1."""
    red, green, blue = linear_rgb(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
