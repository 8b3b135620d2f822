"""The real decoders on real QR pictures, held to one contract, and the ladder that joins them."""

import itertools

import numpy as np
import pytest

from kiosk.domain.codes import new_code
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.scans import CodeSeen, Polygon
from kiosk.scanner import decoder as decoders
from kiosk.scanner.cv import cv2
from kiosk.scanner.decoder import DECODER_NAMES, Decoder, LadderDecoder, nearest, production_decoder
from kiosk.scanner.pixels import Image
from tests.helpers.scanning import FakeDecoder, code_seen, on_desk, qr_picture


@pytest.fixture(params=[*((name,) for name in DECODER_NAMES), DECODER_NAMES], ids="+".join)
def decoder(request: pytest.FixtureRequest) -> Decoder:
    """Return each real decoder alone, and the one that production uses."""
    return production_decoder(request.param)


def texts(codes: list[CodeSeen]) -> list[str]:
    """Return what the codes say, sorted."""
    return sorted(code.text for code in codes)


def turned(picture: Image, degrees: float) -> Image:
    """Return *picture* turned clockwise on a white sheet."""
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    return np.asarray(cv2.warpAffine(picture, turn, (width, height), borderValue=255), np.uint8)


def assert_near(found: Polygon, expected: Polygon, tolerance: float) -> None:
    """Compare corner by corner: the order counts too."""
    assert len(found) == len(expected) == 4
    assert np.abs(np.array(found) - np.array(expected)).max() <= tolerance, (found, expected)


def test_a_ticket_code_is_read_with_its_place(decoder: Decoder) -> None:
    """Text and corners come back in pixels of the picture, whatever size the decoder looked at."""
    code = new_code()
    picture = qr_picture(code)  # 25 modules and 4 of quiet zone on each side, 6 pixels each
    (seen,) = decoder.decode(on_desk((picture, 500, 200)))
    left, top, size = 500 + 24, 200 + 24, 25 * 6
    assert seen.text == code
    assert_near(
        seen.polygon, ((left, top), (left + size, top), (left + size, top + size), (left, top + size)), tolerance=6
    )
    assert seen.decoder in DECODER_NAMES


@pytest.mark.parametrize(("degrees", "first"), [(0, 0), (90, 1), (180, 2), (270, 3)])
def test_corners_begin_at_the_top_left_of_the_code_itself(decoder: Decoder, degrees: int, first: int) -> None:
    """A code on its side gets the polygon that begins at its own top left, clockwise."""
    picture = np.rot90(qr_picture(new_code(), module=8), -degrees // 90)
    (seen,) = decoder.decode(picture)
    near, far = 32, 32 + 25 * 8
    square = ((near, near), (far, near), (far, far), (near, far))
    assert_near(seen.polygon, tuple(square[(first + step) % 4] for step in range(4)), tolerance=8)


@pytest.mark.parametrize("degrees", [7, 30, 45, 100, 200])
def test_a_turned_ticket_is_read(decoder: Decoder, degrees: int) -> None:
    """People hold tickets at any angle."""
    code = new_code()
    assert texts(decoder.decode(turned(on_desk((qr_picture(code, 9), 490, 210), background=255), degrees))) == [code]


def test_a_white_on_black_code_is_read_by_the_production_decoder() -> None:
    """Phones in dark mode show inverted codes."""
    code = new_code()
    assert texts(production_decoder().decode(255 - qr_picture(code))) == [code]


def test_a_small_code_is_read_by_the_production_decoder() -> None:
    """Three pixels a module, a tenth of the picture's height, as from an arm's length."""
    code = new_code()
    assert texts(production_decoder().decode(on_desk((qr_picture(code, 3), 700, 300)))) == [code]


def test_the_fullest_code_there_is_is_read_whole() -> None:
    """A payload of 2,953 bytes, the most that a QR holds, is not cut: whoever asks limits it."""
    payload = "".join(itertools.islice(itertools.cycle("Senyum Desa Jambi 0123456789 "), 2953))
    assert texts(production_decoder().decode(qr_picture(payload, 4))) == [payload]


def test_every_code_in_the_picture_is_read(decoder: Decoder) -> None:
    """Two tickets on the desk are two codes."""
    one, two = new_code(), new_code()
    picture = on_desk((qr_picture(one, 9), 50, 50), (qr_picture(two, 9), 800, 300))
    assert texts(decoder.decode(picture)) == sorted((one, two))


@pytest.mark.parametrize(
    "text",
    [
        "a\x00b\x1b[31m\x07\r\n",
        "Hujaipah é",
        "čšž",
        "Ürün Ç",
        "Jambi \N{GRINNING FACE}",
        "٣ عربي",
        "Muhammad Ali \N{EN DASH} \N{LEFT SINGLE QUOTATION MARK}kutip\N{RIGHT SINGLE QUOTATION MARK} …",
        "正宗铁观音茶叶 乐品乐茶",
        "<b>=HYPERLINK(1)</b> ' OR 1=1 --",
    ],
)
def test_odd_texts_come_back_as_they_are(decoder: Decoder, text: str) -> None:
    """Control characters, markup and any script are data; a wrongly guessed character set is undone."""
    assert texts(decoder.decode(qr_picture(text))) == [text]


@pytest.mark.parametrize("payload", [b"\xff\xfe\x80abc", b"\xa4\xb0\xc5", bytes(range(256)), b"\x00", b"\x82\xa0\x82"])
def test_bytes_that_are_no_text_raise_nothing(decoder: Decoder, payload: bytes) -> None:
    """What is not UTF-8 is left out or becomes some text, never an exception and never an empty text."""
    assert all(text for text in texts(decoder.decode(qr_picture(payload))))


def test_a_guess_that_cannot_be_settled_is_no_answer() -> None:
    """Half-width katakana, which ZBar takes for Big5, is rather not read by pyzbar than read wrong."""
    picture = qr_picture("*ﾃﾞｻﾞｲﾝQR*".encode("cp932"))
    assert production_decoder(["pyzbar"]).decode(picture) == []
    assert texts(production_decoder().decode(picture)) == ["*ﾃﾞｻﾞｲﾝQR*"]


def test_an_empty_code_is_not_reported(decoder: Decoder) -> None:
    """A QR code may hold nothing at all, and then there is nothing to check in."""
    assert decoder.decode(qr_picture(b"")) == []


def test_other_symbols_are_not_read(decoder: Decoder) -> None:
    """A bar code on a bottle before the camera is no ticket; nor are ZBar's decoders for it let near it."""
    from zxingcpp import BarcodeFormat, create_barcode, write_barcode_to_image

    bars = np.array(write_barcode_to_image(create_barcode("8991234567891", BarcodeFormat.EAN13), scale=4), np.uint8)
    assert decoder.decode(on_desk((bars, 300, 200), background=255)) == []


@pytest.mark.parametrize("shape", [(0, 0), (1, 1), (1, 1280), (720, 3)])
def test_pictures_too_small_for_a_code_hold_none(decoder: Decoder, shape: tuple[int, int]) -> None:
    """Sizes that no camera should give are harmless."""
    assert decoder.decode(np.zeros(shape, np.uint8)) == []


def test_a_picture_cut_out_of_another_is_read(decoder: Decoder) -> None:
    """A view whose rows do not lie next to each other in memory gives the same answer."""
    code = new_code()
    assert texts(decoder.decode(on_desk((qr_picture(code), 500, 200))[100:600, 300:900])) == [code]


def test_the_ladder_stops_at_the_first_that_finds_something() -> None:
    """Later, dearer steps are spared."""
    none, some, never = FakeDecoder(), FakeDecoder([code_seen("A")]), FakeDecoder([code_seen("B")])
    ladder = LadderDecoder([none, some, never])
    assert texts(ladder.decode(np.zeros((9, 9), np.uint8))) == ["A"]
    assert len(none.decoded) == 1
    assert never.decoded == []


def test_production_asks_zxing_first_and_pyzbar_after_it() -> None:
    """The default order, and an order that settings name, show in the name."""
    assert production_decoder().name == "zxing-cpp+pyzbar"
    assert production_decoder([]).name == "zxing-cpp+pyzbar"
    assert production_decoder(["pyzbar", "zxing-cpp"]).name == "pyzbar+zxing-cpp"
    assert production_decoder(["pyzbar"]).name == "pyzbar"


def test_an_unknown_decoder_is_a_problem_in_words() -> None:
    """A name that settings got wrong is told with the names that there are."""
    with pytest.raises(InputProblem) as caught:
        production_decoder(["zxing-cpp", "wechat"])
    assert caught.value.code is ProblemCode.DECODER_UNKNOWN
    assert caught.value.params == {"decoder": "wechat", "known": "zxing-cpp, pyzbar"}


def test_a_decoder_without_its_library_is_done_without(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A machine without libzbar still scans; one that has no decoder at all says so."""

    def broken(*, behind_others: bool) -> Decoder:
        raise ImportError(f"Unable to find zbar shared library {behind_others}")

    monkeypatch.setitem(decoders._MAKERS, "pyzbar", broken)
    assert production_decoder().name == "zxing-cpp"
    assert "pyzbar cannot be loaded" in caplog.text
    with pytest.raises(InputProblem):
        production_decoder(["pyzbar"])


def test_of_several_codes_the_one_nearest_the_centre_is_meant() -> None:
    """The ticket held to the camera, not the one lying at the edge."""
    edge, middle = code_seen("edge", 100, 100), code_seen("middle", 600, 400)
    nowhere = CodeSeen("nowhere", (), "fake")
    assert nearest([nowhere, edge, middle], (720, 1280)) is middle
    assert nearest([nowhere], (720, 1280, 3)) is nowhere
    assert nearest([], (720, 1280)) is None
