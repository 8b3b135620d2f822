"""The house's icons: line drawings of 24 units, tinted with the ink of the ground that they stand on."""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.ui.resources import ICONS


class Icon(StrEnum):
    """The names of all icons; each is a file ``resources/icons/NAME.svg``."""

    ARCHIVE = "archive"
    ARROW = "arrow"
    BLOCKED = "blocked"
    CAMERA = "camera"
    CAMERA_OFF = "camera-off"
    CHECK = "check"
    CHEVRON = "chevron"
    CLOCK = "clock"
    CLOUD = "cloud"
    CROSS = "cross"
    DISK = "disk"
    DOOR = "door"
    EXPAND = "expand"
    EXPORT = "export"
    HOURGLASS = "hourglass"
    LANGUAGE = "language"
    PERSON = "person"
    PERSON_PLUS = "person-plus"
    PRINTER = "printer"
    QR = "qr"
    QUESTION = "question"
    REPEAT = "repeat"
    SEARCH = "search"
    SOUND = "sound"
    SOUND_OFF = "sound-off"
    TICKET = "ticket"
    UNDO = "undo"
    WARNING = "warning"


@cache
def _source(icon: Icon) -> str:
    return (ICONS / f"{icon}.svg").read_text(encoding="utf-8")


@cache
def renderer(icon: Icon, colour: str) -> QSvgRenderer:
    """Return the drawing of *icon* in *colour* (``#RRGGBB``)."""
    return QSvgRenderer(QByteArray(_source(icon).replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, icon: Icon, colour: str, rect: QRectF) -> None:
    """Draw *icon* in *colour* into *rect*."""
    renderer(icon, colour).render(painter, rect)


@cache
def pixmap(icon: Icon, colour: str, size: int, ratio: float = 2.0) -> QPixmap:
    """Return *icon* in *colour*, *size* logical pixels wide, sharp up to a screen of *ratio* pixels to one."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, icon, colour, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def button_icon(icon: Icon, colour: str, size: int) -> QIcon:
    """Return *icon* for a button; disabled buttons show it paler."""
    made = QIcon()
    made.addPixmap(pixmap(icon, colour, size))
    return made


def icon_size(size: int) -> QSize:
    """Return a square of *size*."""
    return QSize(size, size)
