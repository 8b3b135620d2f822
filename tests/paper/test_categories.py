"""Colours of the categories: they must be read, by everybody and from every printer."""

import pytest

from kiosk.paper.categories import COLOUR, ENOUGH_CONTRAST, contrast, known_looks, look_of, luminance


@pytest.mark.parametrize("category", sorted(known_looks()))
def test_white_letters_are_read(category: str) -> None:
    """White on the category's colour has a contrast of at least 7:1."""
    look = known_looks()[category]
    assert COLOUR.fullmatch(look.colour)
    assert contrast("#ffffff", look.colour) >= ENOUGH_CONTRAST


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21:1, and the best-known gray is 4.54:1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)
    assert luminance("#ffffff") == pytest.approx(1)


def test_the_words_of_the_event_are_there() -> None:
    """All categories of the worked example have their own word and colour."""
    names = ["alumni", "tamu", "pembicara", "panitia", "komunitas", "umum"]
    assert [look_of(name).word for name in names] == [name.upper() for name in names]
    assert len({look_of(name).colour for name in names}) == len(names)


def test_an_unknown_category_shows_its_name() -> None:
    """What the list says and nobody foresaw is printed as it is, in neutral."""
    assert look_of("media").word == "MEDIA"
    assert look_of("media").colour == look_of("").colour
