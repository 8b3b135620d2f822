"""The ticket: drawn once, for a picture to send and for A4 sheets to cut. A Qt adapter.

Works in any thread once a ``QGuiApplication`` runs and the fonts are loaded (:func:`kiosk.paper.fonts.load_fonts`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from kiosk.domain.codes import group_code
from kiosk.paper.categories import look_of
from kiosk.paper.fit import Weight
from kiosk.paper.fonts import measure
from kiosk.paper.ink import draw_box, draw_line, draw_qr, in_millimetres
from kiosk.paper.pdf import make_pdf
from kiosk.paper.placing import Align, TextBox, VerticalAlign, place_text, plain_text

WIDTH, HEIGHT = 72.0, 90.0
"""Millimetres of a ticket on paper."""
DOTS = 15
"""Pixels a millimetre of the picture: 1080 by 1350."""
INSTRUCTION = "Tunjukkan kode ini di meja registrasi"
_SHADES = 24

_MIDDLE = VerticalAlign.MIDDLE
_EVENT = TextBox(5, 2.4, 62, 8.3, 14, 6, 2, Weight.BOLD, valign=VerticalAlign.BOTTOM, colour="#ffffff")
_WHEN = TextBox(5, 11.2, 62, 6.6, 6.8, 4, 2, Weight.MEDIUM, colour="#ffffff")
_NAME = TextBox(5, 20.8, 62, 13.8, 19, 7, 4, Weight.BOLD, Align.CENTER, _MIDDLE)
_CHIP_TEXT = TextBox(5, 35.5, 62, 4.6, 7.5, 5, 1, Weight.BOLD, Align.CENTER, _MIDDLE, "#ffffff")
_CODE = TextBox(5, 79.2, 62, 3.6, 7, 4, 1, Weight.SEMIBOLD, Align.CENTER, _MIDDLE, "#1b1f24")
_HINT = TextBox(5, 83.2, 62, 4.2, 7.5, 5, 1, Weight.MEDIUM, Align.CENTER, _MIDDLE, "#37424d")
_HEAD_HEIGHT = 19.6
_QR_X, _QR_Y, _QR_SIZE = 16.2, 40.4, 39.6
_CHIP_PADDING = 3.0

_COLUMNS, _ROWS = 4, 2
_SHEET_WIDTH, _SHEET_HEIGHT = 297.0, 210.0
_LEFT, _TOP = (_SHEET_WIDTH - _COLUMNS * WIDTH) / 2, (_SHEET_HEIGHT - _ROWS * HEIGHT) / 2
_MARK, _MARK_GAP = 3.0, 0.8
A_SHEET = _COLUMNS * _ROWS
"""Tickets on a sheet of A4, landscape."""


@dataclass(frozen=True, slots=True)
class TicketContent:
    """What stands on a ticket; *code* becomes the QR. *when* is a line with date and time, *region* a name."""

    name: str
    code: str
    category: str
    region: str
    event: str
    when: str
    place: str


def draw_ticket(painter: QPainter, ticket: TicketContent) -> None:
    """Draw one ticket with its top left corner at the origin; the painter's unit is a millimetre."""
    look = look_of(ticket.category)
    draw_box(painter, QRectF(0, 0, WIDTH, _HEAD_HEIGHT), look.colour)
    _write(painter, ticket.event, _EVENT)
    _write(painter, "\n".join(part for part in map(plain_text, (ticket.when, ticket.place)) if part), _WHEN)
    _write(painter, plain_text(ticket.name), _NAME)
    word = plain_text(" \u00b7 ".join(part for part in (look.word, ticket.region) if part))
    lines = place_text(word, _CHIP_TEXT, measure)
    for line in lines:
        width = measure(line.weight)(line.text) * line.em + 2 * _CHIP_PADDING
        chip = QRectF((WIDTH - width) / 2, _CHIP_TEXT.y, width, _CHIP_TEXT.h)
        draw_box(painter, chip, look.colour, _CHIP_TEXT.h / 2)
        draw_line(painter, line)
    draw_qr(painter, ticket.code, _QR_X, _QR_Y, _QR_SIZE)
    _write(painter, group_code(ticket.code), _CODE)
    _write(painter, INSTRUCTION, _HINT)


def ticket_png(ticket: TicketContent) -> bytes:
    """Return the picture as PNG, 1080 by 1350 pixels in few colours: some 30 kB, sharp in a chat."""
    image = QImage(round(WIDTH * DOTS), round(HEIGHT * DOTS), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with in_millimetres(image) as painter:
        painter.resetTransform()
        painter.scale(DOTS, DOTS)
        draw_ticket(painter, ticket)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _few_colours(image, look_of(ticket.category).colour).save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())


def sheets_pdf(tickets: Sequence[TicketContent], report: Callable[[int], None] = lambda _drawn: None) -> bytes:
    """Return a PDF of A4 sheets with :data:`A_SHEET` tickets each and marks to cut along; at least one ticket.

    *report* hears how many tickets are drawn, sheet by sheet, and may raise to end it.
    """
    sheets = [
        partial(_draw_sheet, tickets=tickets[start : start + A_SHEET], before=start, report=report)
        for start in range(0, len(tickets), A_SHEET)
    ]
    return make_pdf(_SHEET_WIDTH, _SHEET_HEIGHT, sheets, tickets[0].event)


def _write(painter: QPainter, text: str, box: TextBox) -> None:
    for line in place_text(text, box, measure):
        draw_line(painter, line)


def _draw_sheet(
    painter: QPainter, tickets: Sequence[TicketContent], before: int, report: Callable[[int], None]
) -> None:
    for place, ticket in enumerate(tickets):
        row, column = divmod(place, _COLUMNS)
        painter.save()
        painter.translate(_LEFT + column * WIDTH, _TOP + row * HEIGHT)
        draw_ticket(painter, ticket)
        painter.restore()
    pen = QPen(QColor("black"), 0.15)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLines(list(_cut_marks()))
    report(before + len(tickets))


def _cut_marks() -> Iterator[QLineF]:
    """Yield short lines in the margins, at every edge of a ticket."""
    right, bottom = _LEFT + _COLUMNS * WIDTH, _TOP + _ROWS * HEIGHT
    for column in range(_COLUMNS + 1):
        x = _LEFT + column * WIDTH
        yield QLineF(x, _TOP - _MARK - _MARK_GAP, x, _TOP - _MARK_GAP)
        yield QLineF(x, bottom + _MARK_GAP, x, bottom + _MARK + _MARK_GAP)
    for row in range(_ROWS + 1):
        y = _TOP + row * HEIGHT
        yield QLineF(_LEFT - _MARK - _MARK_GAP, y, _LEFT - _MARK_GAP, y)
        yield QLineF(right + _MARK_GAP, y, right + _MARK + _MARK_GAP, y)


def _few_colours(image: QImage, colour: str) -> QImage:
    """Return *image* with the shades from white to black and from white to *colour*, which are all that it holds."""
    table = [_between("#000000", step) for step in range(_SHADES)] + [_between(colour, step) for step in range(_SHADES)]
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)


def _between(colour: str, step: int) -> int:
    ink, part = QColor(colour), step / (_SHADES - 1)
    shade = [round(value + (255 - value) * part) for value in (ink.red(), ink.green(), ink.blue())]
    return QColor(*shade).rgb()
