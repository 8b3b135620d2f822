"""The camera's picture with a line of help under it."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.domain.scans import Polygon
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon, pixmap
from kiosk.ui.panel import Panel, restyle
from kiosk.ui.preview import Preview
from kiosk.ui.tokens import GROUNDS, ICON, SPACE_2, SPACE_3, SPACE_4, TARGET, TYPE_PX, Surface, Type

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class CameraMood(StrEnum):
    """How the camera is; the values are those of the scanner's ``CameraState``."""

    STARTING = "starting"
    LIVE = "live"
    SILENT = "silent"
    LOST = "lost"
    ABSENT = "absent"


class Help(StrEnum):
    """What keeps a code from being read; the values are those of the scanner's ``Trouble``."""

    NO_READ = "no_read_8s"
    DARK = "black_picture"
    DECODER = "decoder_failed"


_TROUBLED = (CameraMood.SILENT, CameraMood.LOST, CameraMood.ABSENT)


class CameraPanel(Panel):
    """Shows the camera, and by trouble what to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.mood = CameraMood.STARTING
        self._help: Help | None = None
        self.preview = Preview()
        self._strip = Panel(Surface.PANEL)
        self._strip.setFixedHeight(TARGET)
        self._picture = QLabel()
        self.hint = FittedText(TYPE_PX[Type.BODY], 15, QFont.Weight.DemiBold)
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        strip.setSpacing(SPACE_3)
        strip.addWidget(self._picture)
        strip.addWidget(self.hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self._strip)
        self.retranslate()

    def show_frame(self, picture: "NDArray[np.uint8]", polygons: tuple[Polygon, ...]) -> None:
        """Show *picture* (BGR) with the codes outlined; while another page covers the panel nothing is drawn."""
        if self.preview.isVisible():
            self.preview.show_frame(picture, polygons)

    @property
    def has_picture(self) -> bool:
        """Whether a picture of the camera is to be seen."""
        return self.preview.has_picture

    def set_mood(self, mood: CameraMood) -> None:
        """Show how the camera is."""
        self.mood = mood
        if mood is not CameraMood.LIVE:
            self.preview.clear()
        self.retranslate()

    def show_help(self, needed: Help | None) -> None:
        """Say how a code that does not read is helped; None says the usual again."""
        self._help = needed
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        surface, icon = self._face()
        ink = GROUNDS[surface].ink
        self._strip.setProperty("surface", surface.value)
        restyle(self._strip)
        self._picture.setPixmap(pixmap(icon, ink, ICON))
        self.hint.set_ink(ink)
        self.hint.setText(self._words())
        self.preview.setAccessibleName(self.tr("Gambar kamera"))

    def _face(self) -> tuple[Surface, Icon]:
        if self.mood in _TROUBLED:
            return Surface.REFUSED, Icon.CAMERA_OFF
        if self._help is not None:
            return Surface.REPEAT, Icon.WARNING
        return Surface.PANEL, Icon.QR

    def _words(self) -> str:
        match self.mood:
            case CameraMood.STARTING:
                return self.tr("Kamera sedang dinyalakan…")
            case CameraMood.SILENT:
                return self.tr("Kamera diam. Cabut dan pasang lagi kabelnya.")
            case CameraMood.LOST:
                return self.tr("Kamera terputus, menyambung lagi…")
            case CameraMood.ABSENT:
                return self.tr("Tidak ada kamera. Pakai pemindai tangan atau cari nama (F2).")
            case CameraMood.LIVE:
                return self._live_words()

    def _live_words(self) -> str:
        match self._help:
            case Help.NO_READ:
                return self.tr("Dekatkan, naikkan kecerahan layar")
            case Help.DARK:
                return self.tr("Gambar gelap. Buka penutup kamera.")
            case Help.DECODER:
                return self.tr("Gambar tidak terbaca. Coba sekali lagi.")
            case None:
                return self.tr("Arahkan kode QR ke kamera")
