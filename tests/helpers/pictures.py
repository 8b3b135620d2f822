"""Looking at what was drawn: PDFs to pixels, pixels to ink, QRs to text."""

import io
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2  # type: ignore[import-untyped]  # ships no types
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

Gray = npt.NDArray[np.uint8]
MM_PER_INCH = 25.4


def rasterise(pdf: Path | bytes, dpi: float = 300, page: int = 0) -> Gray:
    """Return one page in gray, as a printer of *dpi* sees it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[page].render(scale=dpi / 72, grayscale=True)
        return np.array(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width)
    finally:
        document.close()


def page_sizes_mm(pdf: Path | bytes) -> list[tuple[float, float]]:
    """Return width and height of every page, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        sizes = [document[number].get_size() for number in range(len(document))]
    finally:
        document.close()
    return [(width / 72 * MM_PER_INCH, height / 72 * MM_PER_INCH) for width, height in sizes]


def text_of(pdf: Path | bytes) -> str:
    """Return what can be searched for on the first page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[0].get_textpage().get_text_range())
    finally:
        document.close()


def gray(image: QImage) -> Gray:
    """Return a picture of Qt's in gray."""
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return pixels[:, : image.width()].copy()


def gray_of_png(data: bytes) -> Gray:
    """Return a picture file's content in gray."""
    return np.array(Image.open(io.BytesIO(data)).convert("L"))


def ink_mm(picture: Gray, dpi: float) -> tuple[float, float, float, float] | None:
    """Return left, top, right, bottom of everything that is not white, in millimetres; None for an empty page."""
    rows, columns = np.nonzero(picture < 200)
    if not rows.size:
        return None
    mm = MM_PER_INCH / dpi
    left, top, right, bottom = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
    return left * mm, top * mm, right * mm, bottom * mm


def read_codes(picture: Gray) -> list[str]:
    """Return the texts of all codes in the picture, of whatever kind, as they are found."""
    return [found.text for found in zxingcpp.read_barcodes(picture)]
