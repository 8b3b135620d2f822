"""What is drawn on paper, wherever it is: a line of text, a coloured box, a QR. A Qt adapter.

The painter is scaled so that one unit is a millimetre; :func:`in_millimetres` does that for any device.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPainterPath

from kiosk.paper.fonts import REFERENCE_PX, font, overhang
from kiosk.paper.placing import PlacedLine
from kiosk.qr import QUIET_ZONE, qr_matrix

MM_PER_INCH = 25.4


@contextmanager
def in_millimetres(device: QPaintDevice) -> Iterator[QPainter]:
    """Give a painter on *device* whose unit is a millimetre; it is ended when the block is left, whatever happens.

    Raises:
        RuntimeError: the device cannot be drawn on.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise RuntimeError("the device does not take a painter")
    try:
        painter.scale(device.logicalDpiX() / MM_PER_INCH, device.logicalDpiY() / MM_PER_INCH)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        yield painter
    finally:
        painter.end()


def draw_line(painter: QPainter, line: PlacedLine) -> None:
    """Draw one line of text; no ink of it stands to the left of where the line starts."""
    painter.save()
    painter.translate(QPointF(line.x + overhang(line.weight, line.text) * line.em, line.y))
    painter.scale(line.em / REFERENCE_PX, line.em / REFERENCE_PX)
    painter.setFont(font(line.weight))
    painter.setPen(QColor(line.colour))
    painter.drawText(QPointF(0, 0), line.text)
    painter.restore()


def draw_box(painter: QPainter, rect: QRectF, colour: str, radius: float = 0.0) -> None:
    """Fill *rect*, its corners rounded by *radius*."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.fillPath(path, QColor(colour))


def draw_qr(painter: QPainter, code: str, x: float, y: float, size: float) -> None:
    """Draw the QR of *code* into the square at (*x*, *y*), with its quiet zone inside it.

    Black on white whatever the badge looks like. All modules are one path of horizontal runs: no seams between them in
    any viewer; and no smoothing, so that on a raster every edge falls on a dot.
    """
    rows = qr_matrix(code)
    module = size / (len(rows) + 2 * QUIET_ZONE)
    path = QPainterPath()
    for row_number, row in enumerate(rows):
        top = y + (row_number + QUIET_ZONE) * module
        for start, length in _runs(row):
            path.addRect(QRectF(x + (start + QUIET_ZONE) * module, top, length * module, module))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(x, y, size, size), QColor("white"))
    painter.fillPath(path, QColor("black"))
    painter.restore()


def _runs(row: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield where black runs start, and how long they are."""
    start = None
    for place, black in enumerate([*row, False]):
        if black and start is None:
            start = place
        elif not black and start is not None:
            yield start, place - start
            start = None
