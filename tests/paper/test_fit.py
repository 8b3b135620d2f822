"""Text into boxes, with a ruler instead of a font: every character is as wide as it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.paper.fit import ELLIPSIS, MM_PER_POINT, Room, fit_text

BIG = Room(width=80, height=40, size_max=30, size_min=8, max_lines=4)


def ruler(text: str) -> float:
    """Half an em a character, a whole one for W."""
    return sum(1.0 if char == "W" else 0.5 for char in text)


def test_short_text_gets_the_largest_size() -> None:
    """A name that fits is as large as the template lets it be, on one line."""
    fitted = fit_text("Siti", BIG, ruler)
    assert fitted.lines == ("Siti",)
    assert fitted.size == 30


def test_wraps_at_spaces_before_it_shrinks() -> None:
    """Two words that do not fit side by side stand one above the other."""
    fitted = fit_text("Nurhaliza Rahmawati", BIG, ruler)
    assert fitted.lines == ("Nurhaliza", "Rahmawati")
    assert fitted.size == 30


def test_lines_are_about_equally_wide() -> None:
    """No single short word is left over on the last line."""
    room = Room(width=15 * 0.5 * MM_PER_POINT * 10, height=40, size_max=10, size_min=10, max_lines=3)
    assert fit_text("aaaa bbbb cccc dd", room, ruler).lines == ("aaaa bbbb", "cccc dd")


def test_shrinks_rather_than_breaks_a_word() -> None:
    """A word stays whole as long as some size lets it."""
    fitted = fit_text("Hidayatullahkusumawardhani", Room(50, 40, 30, 8, 4), ruler)
    assert fitted.lines == ("Hidayatullahkusumawardhani",)
    assert fitted.size < 30


def test_breaks_a_word_as_a_last_resort() -> None:
    """A word too long even for the smallest size is broken, and nothing of it is lost."""
    fitted = fit_text("W" * 80, BIG, ruler)
    assert "".join(fitted.lines) == "W" * 80
    assert not fitted.cut


def test_cuts_only_what_fits_nowhere() -> None:
    """What no size and no break can place ends in an ellipsis."""
    fitted = fit_text("W" * 80, Room(20, 4, 10, 8, 1), ruler)
    assert fitted.cut
    assert fitted.lines[0].endswith(ELLIPSIS)


def test_an_accent_stays_with_its_letter() -> None:
    """A word is never broken between a letter and the accent that follows it as a character of its own."""
    word = "e\u0301" * 80
    lines = fit_text(word, BIG, ruler).lines
    assert len(lines) > 1
    assert not any(line.startswith("\u0301") for line in lines)


def test_nothing_gives_no_line() -> None:
    """White space alone takes no room."""
    assert fit_text(" \n ", BIG, ruler).lines == ()


def test_line_feeds_stay() -> None:
    """Parts that the template puts on lines of their own are not joined."""
    assert fit_text("Bank Sampah\nTebo", BIG, ruler).lines == ("Bank Sampah", "Tebo")


@given(
    text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=80),
    width=st.floats(12, 90),
    height=st.floats(4, 40),
    lines=st.integers(1, 6),
)
def test_never_overflows(text: str, width: float, height: float, lines: int) -> None:
    """Whatever the text and the box: no line is too wide, and all of them together are not too high."""
    room = Room(width, height, size_max=30, size_min=8, max_lines=lines)
    fitted = fit_text(text, room, ruler)
    assert len(fitted.lines) <= lines
    assert fitted.height <= height + 1e-6
    assert all(ruler(line) * fitted.em <= width + 1e-6 for line in fitted.lines)
    if not fitted.cut:
        assert "".join("".join(fitted.lines).split()) == "".join(text.split())


@pytest.mark.parametrize("size", [8, 12.5, 30])
def test_room_for_one_line_is_enough(size: float) -> None:
    """A box as high as the template check demands takes a line."""
    room = Room(50, 1.25 * size * MM_PER_POINT, size, size, 1)
    assert fit_text("A", room, ruler).lines == ("A",)
