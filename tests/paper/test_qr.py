"""The QR's modules."""

import numpy as np
import pytest

from kiosk.domain.codes import new_code
from kiosk.qr import QUIET_ZONE, qr_matrix
from tests.helpers.pictures import read_codes


@pytest.mark.parametrize("text", [new_code(), "A", "https://tiket.example.id/?t=" + "x" * 90, "x" * 512, "Jambi é 你"])
def test_is_read_back(text: str) -> None:
    """Three pixels a module and a quiet zone are all that the decoder needs."""
    matrix = np.pad(np.array(qr_matrix(text)), QUIET_ZONE)
    assert read_codes(np.where(np.kron(matrix, np.ones((3, 3))) > 0, 0, 255).astype(np.uint8)) == [text]


def test_our_codes_are_version_2() -> None:
    """27 characters fit 25 by 25 modules with a quarter to lose: large modules on a small badge."""
    assert len(qr_matrix(new_code())) == 25


def test_a_quarter_may_be_lost() -> None:
    """A code with a blot in it is still read (error correction Q)."""
    code = new_code()
    picture = np.kron(np.pad(np.array(qr_matrix(code)), QUIET_ZONE), np.ones((4, 4)))
    picture[80:100, 60:80] = 0
    assert read_codes(np.where(picture > 0, 0, 255).astype(np.uint8)) == [code]


def test_too_much_is_refused() -> None:
    """What no QR can hold raises; roster and scanner refuse such codes long before."""
    with pytest.raises(ValueError, match="41"):
        qr_matrix("x" * 3000)
