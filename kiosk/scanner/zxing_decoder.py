"""zxing-cpp: the fast one, and the one that knows its character sets."""

from typing import Final

import numpy as np

from kiosk.domain.scans import CodeSeen
from kiosk.scanner.pixels import Image


class ZxingDecoder:
    """Reads QR codes with zxing-cpp: an upright dark code in 0.4 ms, then whatever else it can in 1 to 8 ms."""

    name: Final = "zxing-cpp"

    def __init__(self) -> None:
        import zxingcpp  # noqa: PLC0415  # a machine where its native library does not load has other decoders

        self._library = zxingcpp

    def decode(self, gray: Image) -> list[CodeSeen]:
        """Return the codes in *gray*; the thorough pass runs only where the cheap one sees nothing."""
        if not gray.size:
            return []
        gray = np.ascontiguousarray(gray)
        return self._read(gray, thorough=False) or self._read(gray, thorough=True)

    def _read(self, gray: Image, *, thorough: bool) -> list[CodeSeen]:
        library = self._library
        found = library.read_barcodes(
            gray,
            formats=library.BarcodeFormat.QRCode,
            try_rotate=thorough,
            try_downscale=thorough,
            try_invert=thorough,
            text_mode=library.TextMode.Plain,  # others would put words in place of control characters
        )
        codes = []
        for barcode in found:
            text = barcode.text
            if text:
                at = barcode.position
                corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
                codes.append(CodeSeen(text, tuple((float(point.x), float(point.y)) for point in corners), self.name))
        return codes
