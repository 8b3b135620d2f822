"""Ticket codes: no single slip makes another code, and the usual detours lead back to the right one."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.codes import (
    ALPHABET,
    CODE_LENGTH,
    MAX_FOREIGN_CODE,
    check_symbol,
    group_code,
    is_code,
    new_code,
    readings,
)

SYMBOLS = st.text(ALPHABET, min_size=CODE_LENGTH - 1, max_size=CODE_LENGTH - 1)
CODES = SYMBOLS.map(lambda symbols: symbols + check_symbol(symbols))
PLACES = st.integers(0, CODE_LENGTH - 1)

# What the keys of a US keyboard write under other layouts: typed with shift for letters, as a hand scanner does.
_QWERTZ_TYPES = str.maketrans("YZ", "ZY")
_AZERTY_TYPES = str.maketrans("QAZWM1234567890", "AQWZ?&é\"'(-è_çà")
_AZERTY_TYPES_LOWER = str.maketrans("qazwm1234567890", "aqwz,&é\"'(-è_çà")


def test_the_alphabet_has_no_lookalikes() -> None:
    """32 letters and digits, all of QR's alphanumeric mode, without I, L, O and U."""
    assert set(ALPHABET) == set(string.ascii_uppercase + string.digits) - set("ILOU")
    assert list(ALPHABET) == sorted(ALPHABET)


def test_a_new_code_is_a_code_and_a_new_one() -> None:
    """A thousand codes: all valid, none twice."""
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert all(map(is_code, codes))


@given(SYMBOLS)
def test_exactly_one_check_symbol_is_right(symbols: str) -> None:
    """Of 32 symbols behind the others one makes a code."""
    assert [symbol for symbol in ALPHABET if is_code(symbols + symbol)] == [check_symbol(symbols)]


@given(CODES)
def test_every_wrong_symbol_is_detected(code: str) -> None:
    """All 27 x 31 ways to misread one symbol."""
    for place in range(CODE_LENGTH):
        for wrong in ALPHABET:
            misread = code[:place] + wrong + code[place + 1 :]
            assert is_code(misread) == (misread == code)


@given(CODES)
def test_every_transposition_is_detected(code: str) -> None:
    """Any two symbols that changed places, neighbours or far apart."""
    for first in range(CODE_LENGTH):
        for second in range(first + 1, CODE_LENGTH):
            symbols = list(code)
            symbols[first], symbols[second] = symbols[second], symbols[first]
            assert is_code("".join(symbols)) == (symbols[first] == symbols[second])


@given(CODES, PLACES, st.sampled_from(ALPHABET))
def test_a_symbol_too_few_or_too_many_is_no_code(code: str, place: int, extra: str) -> None:
    """The length is part of the code."""
    assert not is_code(code[:place] + code[place + 1 :])
    assert not is_code(code[:place] + extra + code[place:])


@pytest.mark.parametrize("text", ["", "0" * 26, "0" * 28, "U" + "0" * 26, "é" * 27, "\u0660" * 27])
def test_other_texts_are_no_codes(text: str) -> None:
    """Wrong lengths, symbols outside the alphabet, digits of other scripts."""
    assert not is_code(text)


def test_a_small_letter_is_no_code_as_it_stands() -> None:
    """A code is upper case; what people type goes through readings."""
    code = "A" * 26 + check_symbol("A" * 26)
    assert is_code(code)
    assert not is_code(code.lower())


def test_a_check_symbol_needs_symbols_of_the_alphabet() -> None:
    """Anything else is a fault of the caller."""
    with pytest.raises(KeyError):
        check_symbol("U")


@given(CODES)
def test_a_grouped_code_reads_back(code: str) -> None:
    """What is printed in groups may be typed in groups."""
    assert group_code(code).replace("-", "") == code
    assert max(map(len, group_code(code).split("-"))) == 7
    assert next(readings(group_code(code))) == code


def test_other_texts_are_not_grouped() -> None:
    """A foreign ticket's text stays as it is."""
    assert group_code("https://tiket.contoh.id/1") == "https://tiket.contoh.id/1"


@given(CODES)
def test_a_code_as_scanned_has_one_first_reading(code: str) -> None:
    """A clean scan is taken as it is."""
    assert next(readings(code)) == code


@given(CODES, st.data())
def test_what_people_type_is_read_as_the_code(code: str, data: st.DataObject) -> None:
    """Small letters, O for 0, I and L for 1, spaces and hyphens anywhere, blanks around."""
    typed = ""
    for symbol in code:
        variants = {"0": "0Oo", "1": "1IiLl"}.get(symbol, symbol + symbol.lower())
        typed += data.draw(st.sampled_from(variants)) + data.draw(st.sampled_from(["", "", "-", " "]))
    assert code in readings(f"  {typed}\r\n")


@given(CODES)
def test_a_german_keyboard_is_seen_through(code: str) -> None:
    """Y and Z come swapped, in capitals or small."""
    typed = code.translate(_QWERTZ_TYPES)
    assert code in readings(typed)
    assert code in readings(typed.lower())


@given(CODES)
def test_a_french_keyboard_is_seen_through(code: str) -> None:
    """A and Q, Z and W swapped, M as ? or comma, digits as signs and letters with accents."""
    assert code in readings(code.translate(_AZERTY_TYPES))
    assert code in readings(code.lower().translate(_AZERTY_TYPES_LOWER))


@given(CODES)
def test_a_french_keyboard_with_caps_lock_is_seen_through(code: str) -> None:
    """With caps lock the digits come as digits."""
    letters = {key: value for key, value in _AZERTY_TYPES.items() if not chr(key).isdigit()}
    assert code in readings(code.translate(letters))


@given(st.one_of(st.text(max_size=60), CODES, CODES.map(str.lower), CODES.map(group_code)))
def test_readings_are_codes_and_then_the_text(text: str) -> None:
    """No reading comes twice; the text itself is one of them; every other one is a code."""
    found = list(readings(text))
    assert len(found) == len(set(found))
    stripped = text.strip()
    assert found == [] if not stripped else stripped in found
    assert all(is_code(reading) for reading in found if reading != stripped)


def test_tickets_of_other_systems_are_read_as_they_are() -> None:
    """Case and punctuation of a foreign ticket are kept."""
    assert list(readings(" https://tiket.contoh.id/AbC?x=1 ")) == ["https://tiket.contoh.id/AbC?x=1"]


@pytest.mark.parametrize("text", ["", "  \t\r\n", "x" * (MAX_FOREIGN_CODE + 1)])
def test_empty_and_overlong_texts_have_no_reading(text: str) -> None:
    """Three kilobytes in a QR are no ticket."""
    assert list(readings(text)) == []


def test_the_longest_text_is_still_read() -> None:
    """The limit itself is allowed."""
    assert list(readings("x" * MAX_FOREIGN_CODE)) == ["x" * MAX_FOREIGN_CODE]
