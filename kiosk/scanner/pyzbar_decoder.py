"""pyzbar (ZBar): reads some codes that zxing-cpp does not."""

from typing import Any, Final

from kiosk.domain.scans import CodeSeen, Polygon
from kiosk.scanner.pixels import Image, enlarged, reduced

_CORNERS = 4
_FIRST_IDEOGRAPH = "\u2e80"  # the letters and signs before it are no wrong guess at Japanese
_FIRST_CORNER = {"UP": 0, "RIGHT": 1, "DOWN": 2, "LEFT": 3}  # which corner of the picture the code's top left is


class PyzbarDecoder:
    """Reads QR codes with ZBar, in a picture reduced to *side* pixels.

    It is told to look for QR codes only, which is faster and keeps away from the decoders of other symbols, where
    crafted pictures corrupt the memory of old ZBar libraries (CVE-2023-40889, CVE-2023-40890). ZBar guesses the
    character set; where the guess can be seen to be wrong it is undone, and where it cannot be settled the code is
    left out: a false text is worse than none.
    """

    name: Final = "pyzbar"

    def __init__(self, side: int) -> None:
        from pyzbar import pyzbar  # noqa: PLC0415  # a machine without libzbar has other decoders

        self._library = pyzbar
        self._side = side

    def decode(self, gray: Image) -> list[CodeSeen]:
        """Return the codes in *gray* whose texts are beyond doubt."""
        if not gray.size:
            return []
        small, factor = reduced(gray, self._side)
        codes = []
        for symbol in self._library.decode(small, symbols=[self._library.ZBarSymbol.QRCODE]):
            text = _text(symbol.data)
            if text:
                codes.append(CodeSeen(text, _polygon(symbol), self.name))
        return enlarged(codes, factor)


def _text(payload: bytes) -> str:
    """Return the text of what ZBar made of a payload, or an empty one if it is in doubt.

    ZBar hands out UTF-8, but may have taken the code's bytes, which nearly always are UTF-8 themselves, for Big5,
    Shift JIS or Latin-1. Bytes that are valid UTF-8 by accident are rare, so the way back is tried first.
    """
    try:
        text = payload.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    if text.isascii():
        return text
    for guess in ("big5", "cp932", "latin-1", "cp1252"):
        bytes_before = _encoded(text, guess)
        if bytes_before is None:
            continue
        try:
            return bytes_before.decode("utf-8")
        except UnicodeDecodeError:
            continue
    return "" if _could_be_either(text) else text


def _encoded(text: str, charset: str) -> bytes | None:
    try:
        return text.encode(charset)
    except UnicodeEncodeError:
        return None


def _could_be_either(text: str) -> bool:
    """Tell whether *text* read as Big5 would also have been valid Shift JIS, so that ZBar's choice proves nothing."""
    as_big5 = _encoded(text, "big5") if max(text) >= _FIRST_IDEOGRAPH else None
    if as_big5 is None:
        return False
    try:
        as_big5.decode("cp932")
    except UnicodeDecodeError:
        return False
    return True


def _polygon(symbol: Any) -> Polygon:
    """Return the symbol's corners clockwise from the code's own top left, or its box where ZBar gives no four."""
    points = [(float(point.x), float(point.y)) for point in symbol.polygon]
    if len(points) != _CORNERS:
        left, top, width, height = symbol.rect
        points = [(left, top), (left + width, top), (left + width, top + height), (left, top + height)]
    elif _turns_left(points):
        points.reverse()
    first = min(range(_CORNERS), key=lambda corner: sum(points[corner]))
    first += _FIRST_CORNER.get(symbol.orientation, 0)
    return tuple(points[(first + step) % _CORNERS] for step in range(_CORNERS))


def _turns_left(points: list[tuple[float, float]]) -> bool:
    """Tell whether *points* run counter-clockwise as seen on a screen, whose y axis points down."""
    following = [*points[1:], points[0]]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, following, strict=True)) < 0
