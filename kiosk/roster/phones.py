"""Phone numbers as people write them, to E.164.

Plain Indonesian mobile numbers, nearly all of them, are recognised by a pattern that agrees with the metadata of
``phonenumbers`` (a test compares the two); anything else goes to the library, which takes 50 times as long.
"""

import re
from dataclasses import dataclass

import phonenumbers

from kiosk.roster.remarks import RemarkCode

MAX_PHONE_CELL = 200
_PUNCTUATION = str.maketrans("", "", " -.()\u00a0\u200b\u200e\u202a\u202c\u2010\u2011\u2012\u2013\u2014\ufeff'\"`")
_MOBILE = re.compile(r"(?:(?:\+|00)?620?|0)?(8[1-35-9]\d{7,10})", re.ASCII)
_DAMAGED = re.compile(r"[+-]?\d+([.,]\d+)?[eE]\+?\d+")
_SEVERAL = re.compile(r"[/;,\n\r|&]|\b(?:atau|dan|or|and)\b", re.IGNORECASE)
_LETTER_WITHIN = re.compile(r"\d[\s.-]*[^\W\d_][\w\s.-]*\d")
_BARE_COUNTRY = re.compile(r"^[\s(]*(?:00(?=[1-9])|(?=62))")


@dataclass(frozen=True, slots=True)
class Phone:
    """What a cell says. *number* is E.164 or empty; *doubt* says what is wrong or was chosen, or is None."""

    number: str
    doubt: RemarkCode | None = None


_NONE = Phone("")


def is_damaged(text: str) -> bool:
    """Tell whether *text* is a number as Excel shows one that was too long for it: ``8.12E+10``."""
    return "+" in text.upper() and _DAMAGED.fullmatch(text.strip()) is not None


def parse_phone(text: str) -> Phone:
    """Return the phone number in *text*, Indonesian unless it says otherwise. Never raises.

    ``08…``, ``628…``, ``+628…``, ``8…`` with its zero lost, with any punctuation. Of several numbers the first that is
    valid is taken and doubted. A cell without any digit ("-", "tidak ada") is an empty one.
    """
    mobile = _MOBILE.fullmatch(text) or _MOBILE.fullmatch(text.translate(_PUNCTUATION))
    if mobile:
        return Phone(f"+62{mobile.group(1)}")
    if not any(ch.isdigit() for ch in text):
        return _NONE
    if len(text) > MAX_PHONE_CELL:
        return Phone("", RemarkCode.PHONE_WRONG)
    if is_damaged(text):
        return Phone("", RemarkCode.PHONE_DAMAGED)
    parts = [part for part in _SEVERAL.split(text) if any(ch.isdigit() for ch in part)]
    numbers = [number for number in map(_parse_one, parts) if number]
    if not numbers:
        whole = _parse_one(text)
        return Phone(whole) if whole else Phone("", RemarkCode.PHONE_WRONG)
    return Phone(numbers[0], RemarkCode.PHONE_SECOND if len(parts) > 1 else None)


def _parse_one(text: str) -> str:
    # The library reads letters as the digits under them on a telephone: "0812OOOO" is a slip, not a number.
    if _LETTER_WITHIN.search(text.partition("ext")[0]):
        return ""
    mobile = _MOBILE.fullmatch(re.sub(r"[^\d+]", "", text, flags=re.ASCII))
    if mobile:
        return f"+62{mobile.group(1)}"
    try:
        number = phonenumbers.parse(_BARE_COUNTRY.sub("+", text), "ID")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
