"""Phone numbers as people and spreadsheets write them."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.roster.phones import parse_phone
from kiosk.roster.remarks import RemarkCode

E164 = "+6281200000001"


@pytest.mark.parametrize(
    "text",
    [
        *("081200000001", "81200000001", "6281200000001", "+6281200000001", "0812-0000-0001", "0812 0000 0001"),
        *(
            "0812.0000.0001",
            "+62 812-0000-0001",
            "(0812) 00000001",
            "62 0812 0000 0001",
            "'081200000001",
            "WA 081200000001",
        ),
        *("+62\u00a0812\u20110000\u20110001", "081200000001 (WA)", "006281200000001", "\u202a+62 812-0000-0001\u202c"),
        "\uff18\uff11\uff12\uff10\uff10\uff10\uff10\uff10\uff1001",
    ],
)
def test_every_usual_form_is_one_number(text: str) -> None:
    """Lost zeros, country codes and any punctuation lead to the same E.164."""
    assert (parse_phone(text).number, parse_phone(text).doubt) == (E164, None)


@pytest.mark.parametrize(
    "text", ["0812-0000-0001 / 0857-0000-0002", "081200000001, 085700000002", "081200000001\n0741"]
)
def test_of_two_numbers_the_first_is_taken_and_doubted(text: str) -> None:
    """A cell with two numbers gives the first that is valid."""
    phone = parse_phone(text)
    assert (phone.number, phone.doubt) == (E164, RemarkCode.PHONE_SECOND)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("8.12E+10", RemarkCode.PHONE_DAMAGED),
        ("8,12E+10", RemarkCode.PHONE_DAMAGED),
        ("0812", RemarkCode.PHONE_WRONG),
        ("0812OOOO0001", RemarkCode.PHONE_WRONG),
        ("081200000001234567", RemarkCode.PHONE_WRONG),
        ("1" * 5000, RemarkCode.PHONE_WRONG),
        ("-", None),
        ("tidak ada", None),
        ("", None),
    ],
)
def test_what_is_no_number_is_left_out(text: str, doubt: RemarkCode | None) -> None:
    """A wrong or damaged number is empty and said so; a dash is an empty cell."""
    assert (parse_phone(text).number, parse_phone(text).doubt) == ("", doubt)


def test_numbers_of_other_kinds_go_to_the_library() -> None:
    """Land lines and foreign numbers are numbers too."""
    assert parse_phone("0741-123456").number == "+62741123456"
    assert parse_phone("+60 12-345 6789").number == "+60123456789"


@given(st.from_regex(r"\A(08|628|\+628)[0-9]{5,13}\Z"))
def test_the_pattern_agrees_with_the_library(text: str) -> None:
    """What the pattern takes, the library calls valid; what the library takes as a mobile, the pattern gives alike."""
    ours = parse_phone(text).number
    national = text.removeprefix("+62").removeprefix("62").removeprefix("0")
    number = phonenumbers.parse(f"+62{national}")
    valid = phonenumbers.is_valid_number(number)
    assert ours == (f"+62{national}" if valid else "")


@given(st.text(max_size=60) | st.from_regex(r"\A[0-9+\- ()/.,Ee]{0,40}\Z"))
def test_nothing_makes_it_raise_and_a_number_stays_itself(text: str) -> None:
    """Any text gives a number or none, and the number, read again, is the same."""
    number = parse_phone(text).number
    assert not number or parse_phone(number).number == number
