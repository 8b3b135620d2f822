"""PDF files of an exact size, without margins. A Qt adapter, usable in any thread."""

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.paper.fit import MM_PER_POINT
from kiosk.paper.ink import in_millimetres

RESOLUTION = 1200
"""Steps per inch to which the PDF's numbers are rounded: 0.02 mm."""
_MEDIA_BOX = re.compile(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")
Page = Callable[[QPainter], None]
"""Draws one page with a painter whose unit is a millimetre and whose origin is the page's top left corner."""


def page_layout(width: float, height: float) -> QPageLayout:
    """Return a page of exactly this many millimetres with no margins; wide pages stay wide, nothing is rotated."""
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter, QMarginsF())


def make_pdf(width: float, height: float, pages: Iterable[Page], title: str) -> bytes:
    """Return a PDF with one page of *width* by *height* millimetres for each of *pages*; at least one is needed."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Hadir")
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout(width, height))
    rounded = writer.pageLayout().fullRectPoints().height() * MM_PER_POINT
    with in_millimetres(writer) as painter:
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            painter.save()
            painter.translate(0, rounded - height)  # Qt counts from the top of its rounded page, a PDF from the bottom
            page(painter)
            painter.restore()
    return _exact(bytes(buffer.data().data()), width, height)


def _exact(pdf: bytes, width: float, height: float) -> bytes:
    """Return *pdf* with the page size that was asked for: Qt writes it rounded to whole points (0.35 mm).

    The number of bytes stays, since the table at the end of a PDF says at which byte each of its objects stands.
    """

    def resized(box: re.Match[bytes]) -> bytes:
        sides = [
            _of_length(side / MM_PER_POINT, len(written))
            for side, written in zip((width, height), box.groups(), strict=True)
        ]
        return b"/MediaBox [0 0 %b %b]" % (sides[0], sides[1])

    exact, found = _MEDIA_BOX.subn(resized, pdf)
    if not found:
        raise RuntimeError("Qt has changed how it writes the size of a page")
    return exact


def _of_length(number: float, length: int) -> bytes:
    return f"{number:.{length}f}"[:length].encode()
