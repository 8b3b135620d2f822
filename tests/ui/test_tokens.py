"""Colours that can be read, and told apart, by everyone."""

import itertools
import math

import pytest

from kiosk.ui.tokens import FOCUS, GROUNDS, OUTLINE, RESULTS, Ground, Surface, contrast, linear_rgb

# Machado, Oliveira, Fernandes 2009, severity 1: linear light as a deuteranope and a protanope see it.
_SIGHT = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}


def _lab(colour: str, sight: str) -> tuple[float, float, float]:
    """Return CIE L*a*b* (D65) of *colour* as seen with *sight*."""
    light = linear_rgb(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, light, strict=True)))) for row in _SIGHT[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("surface", Surface)
def test_text_stands_out_from_its_ground(surface: Surface) -> None:
    """Ink and quiet ink reach 7:1 on the ground, and the ink on its shade."""
    ground: Ground = GROUNDS[surface]
    assert contrast(ground.ink, ground.fill) >= 7
    assert contrast(ground.quiet, ground.fill) >= 7
    assert contrast(ground.ink, ground.shade) >= 7
    assert contrast(ground.quiet, ground.shade) >= 7


@pytest.mark.parametrize("sight", _SIGHT)
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(RESULTS, 2)))
def test_results_are_told_apart_with_any_eyes(one: Surface, other: Surface, sight: str) -> None:
    """Two result cards differ clearly in CIE L*a*b*, also without red or green receptors."""
    distance = math.dist(_lab(GROUNDS[one].fill, sight), _lab(GROUNDS[other].fill, sight))
    assert distance >= 20


@pytest.mark.parametrize("surface", [Surface.PAGE, Surface.PANEL, Surface.CALM])
def test_the_focus_ring_is_seen_on_light_grounds(surface: Surface) -> None:
    """A ring needs 3:1 to its surroundings (WCAG 1.4.11)."""
    assert contrast(FOCUS, GROUNDS[surface].fill) >= 3


def test_the_outline_of_a_code_is_seen_on_the_dark_picture() -> None:
    """The line around a code stands out from a dark lobby."""
    assert contrast(OUTLINE, GROUNDS[Surface.VIDEO].fill) >= 7


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white is 21, equal colours are 1."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
