"""Ticket codes: 130 random bits and a check symbol, in 27 letters and digits that no one confuses.

The alphabet is Crockford's base 32 (no I, L, O, U). Crockford's own check symbol comes from a larger alphabet, parts
of which a QR code cannot hold in alphanumeric mode; so the check symbol here is a sum over the field GF(32), with
another weight at each place. Since the weights are distinct and not zero, it finds every wrong symbol and every two
symbols that changed places. 27 symbols fit a QR code of version 2 with error correction Q.
"""

import secrets
from collections.abc import Iterator

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_SYMBOLS = 26
CODE_LENGTH = RANDOM_SYMBOLS + 1
MAX_FOREIGN_CODE = 512
"""Characters of a code of another system that are looked at; a longer text is no ticket."""

_VALUE = {symbol: value for value, symbol in enumerate(ALPHABET)}
_LOOKALIKES = str.maketrans("OIL", "011")
_PRIMITIVE = 0b100101  # x^5 + x^2 + 1 generates GF(32)
_TIMES_ALPHA = [(value << 1) ^ (_PRIMITIVE if value & 0b10000 else 0) for value in range(32)]
# Undo what a keyboard-wedge scanner types where the computer's keyboard layout is not the US one that it assumes.
_US = str.maketrans("", "", "- ")
_QWERTZ = _US | str.maketrans("YZ", "ZY")
_AZERTY = str.maketrans("AQWZ?,&É\"'(-È_ÇÀ", "QAZWMM1234567890", " ")


def _syndrome(symbols: str) -> int:
    """Return the sum of symbol_i * alpha^(n-1-i), by Horner; 0 exactly for a code whose check symbol agrees."""
    total = 0
    for symbol in symbols:
        total = _TIMES_ALPHA[total] ^ _VALUE[symbol]
    return total


def check_symbol(symbols: str) -> str:
    """Return the symbol that, put behind *symbols*, makes a code.

    Raises:
        KeyError: a symbol is not of the alphabet.
    """
    return ALPHABET[_syndrome(symbols + "0")]


def new_code() -> str:
    """Return a fresh ticket code from the operating system's randomness."""
    bits = secrets.randbits(5 * RANDOM_SYMBOLS)
    symbols = "".join([ALPHABET[(bits >> place) & 31] for place in range(0, 5 * RANDOM_SYMBOLS, 5)])
    return symbols + check_symbol(symbols)


def is_code(text: str) -> bool:
    """Tell whether *text*, exactly as it stands, is a ticket code with the right check symbol."""
    return len(text) == CODE_LENGTH and all(symbol in _VALUE for symbol in text) and _syndrome(text) == 0


def group_code(code: str) -> str:
    """Return *code* in groups of four or five for people to read: ``ABCDE-…``; other texts come back unchanged."""
    if not is_code(code):
        return code
    return "-".join((code[0:5], code[5:10], code[10:15], code[15:20], code[20:]))


def _canonical(symbols: str) -> str:
    """Return *symbols* with O, I and L as the digits they look like."""
    return symbols.translate(_LOOKALIKES)


def readings(text: str) -> Iterator[str]:
    """Yield the codes that *text* may mean, the likeliest first, without repeats.

    First a ticket code of ours as typed or scanned (case, hyphens, spaces, O for 0, I and L for 1), then as a hand
    scanner with a German or French keyboard layout would have typed it, each only with the right check symbol; last the
    text itself, for tickets of another system. Empty and overlong texts yield nothing.
    """
    text = text.strip()
    if not text or len(text) > MAX_FOREIGN_CODE:
        return
    seen = {text}
    ours = is_code(text)
    if ours:
        yield text
    for layout in (_US, _QWERTZ, _AZERTY):
        code = _canonical(text.upper().translate(layout))
        if code not in seen and is_code(code):
            seen.add(code)
            yield code
    if not ours:
        yield text
