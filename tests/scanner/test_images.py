"""Picture files, good and bad."""

from pathlib import Path

import numpy as np
import pytest

from kiosk.domain.codes import new_code
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.scanner.cv import cv2
from kiosk.scanner.decoder import production_decoder
from kiosk.scanner.images import MAX_FILE_BYTES, read_gray, scan_image
from kiosk.scanner.pixels import Image
from tests.helpers.scanning import colour, on_desk, qr_picture


def saved(path: Path, picture: Image) -> Path:
    """Write *picture* in the format of the path's ending."""
    path.write_bytes(cv2.imencode(path.suffix, picture)[1].tobytes())
    return path


@pytest.mark.parametrize(
    "name", ["tiket.png", "tiket.jpg", "tiket.webp", "tiket.bmp", "Tiket Sdr. Ño 日本 \N{TICKET}.png"]
)
def test_a_picture_of_any_usual_kind_and_name_is_read(tmp_path: Path, name: str) -> None:
    """Organisers name files after people, in any script."""
    code = new_code()
    path = saved(tmp_path / name, colour(on_desk((qr_picture(code), 400, 200))))
    scan = scan_image(path, production_decoder())
    assert scan.file == str(path)
    assert [seen.text for seen in scan.codes] == [code]
    assert scan.ms > 0


def test_corners_are_given_in_the_pixels_of_a_large_picture(tmp_path: Path) -> None:
    """A photograph of twelve megapixels is looked at in 1280 pixels, but answered in its own."""
    code = new_code()
    photograph = np.full((3000, 4000), 200, np.uint8)
    picture = qr_picture(code, 24)
    photograph[1000 : 1000 + len(picture), 2000 : 2000 + len(picture)] = picture
    (seen,) = scan_image(saved(tmp_path / "foto.jpg", photograph), production_decoder()).codes
    near, far = 4 * 24, 29 * 24
    expected = [(2000 + x, 1000 + y) for x, y in ((near, near), (far, near), (far, far), (near, far))]
    assert np.abs(np.array(seen.polygon) - np.array(expected)).max() < 15


def test_transparent_paper_is_white(tmp_path: Path) -> None:
    """A code saved as black on nothing is not a black picture."""
    code = new_code()
    ink = 255 - qr_picture(code)
    see_through = np.dstack([np.zeros_like(ink)] * 3 + [ink])
    path = saved(tmp_path / "t.png", see_through)
    assert [seen.text for seen in scan_image(path, production_decoder()).codes] == [code]


def test_sixteen_bits_a_channel_become_eight(tmp_path: Path) -> None:
    """Scanned documents have them."""
    path = tmp_path / "deep.png"
    deep = np.full((20, 30), 0x80FF, np.uint16)
    path.write_bytes(cv2.imencode(".png", deep)[1].tobytes())
    assert np.array_equal(read_gray(path), np.full((20, 30), 0x80, np.uint8))


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0 cut off"])
def test_what_is_no_picture_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    """Half-downloaded and renamed files."""
    path = tmp_path / "rusak.png"
    path.write_bytes(content)
    with pytest.raises(InputProblem) as caught:
        read_gray(path)
    assert caught.value.code is ProblemCode.IMAGE_UNREADABLE
    assert caught.value.params == {"file": str(path)}


def test_a_picture_that_would_fill_the_memory_is_refused_unpacked(tmp_path: Path) -> None:
    """A few kilobytes can claim to be a picture of 400 million pixels."""
    path = tmp_path / "bomb.png"
    content = bytearray(cv2.imencode(".png", np.zeros((8, 8), np.uint8))[1].tobytes())
    content[16:24] = (20_000).to_bytes(4, "big") * 2
    import zlib

    content[29:33] = zlib.crc32(bytes(content[12:29])).to_bytes(4, "big")
    path.write_bytes(content)
    with pytest.raises(InputProblem) as caught:
        read_gray(path)
    assert caught.value.code is ProblemCode.IMAGE_UNREADABLE


def test_missing_folders_and_oversized_files_have_their_own_problems(tmp_path: Path) -> None:
    """Each with what the sentence needs."""
    large = tmp_path / "large.png"
    with large.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    found = []
    for path in (tmp_path / "nowhere.png", tmp_path, large):
        with pytest.raises(InputProblem) as caught:
            read_gray(path)
        found.append(caught.value.code)
    assert found == [ProblemCode.FILE_MISSING, ProblemCode.FILE_UNREADABLE, ProblemCode.FILE_TOO_LARGE]
