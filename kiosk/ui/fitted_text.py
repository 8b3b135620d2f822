"""Text that is never cut: as large as its place allows, wrapped, then shrunk."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_STEP = 2
_ALIGN = {"left": Qt.AlignmentFlag.AlignLeft, "centre": Qt.AlignmentFlag.AlignHCenter}


class FittedText(QLabel):
    """Plain text at *largest* px where it fits, at less where it does not, broken within words at *smallest*.

    It draws itself; as a label it is still read out and found by its text.
    """

    def __init__(
        self,
        largest: int,
        smallest: int,
        weight: QFont.Weight = QFont.Weight.Normal,
        align: str = "left",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._largest, self._smallest, self._weight = largest, smallest, weight
        self._flags = int((_ALIGN[align] | Qt.AlignmentFlag.AlignVCenter).value)
        self._ink = QColor("black")

    def set_ink(self, colour: str) -> None:
        """Draw in *colour* (``#RRGGBB``)."""
        self._ink = QColor(colour)
        self.update()

    def set_largest(self, px: int) -> None:
        """Draw at up to *px* from now on."""
        self._largest = px
        self.updateGeometry()
        self.update()

    def fitted_px(self) -> int:
        """Return the size at which the text is drawn now."""
        return self._fit()[0].pixelSize()

    def is_cut(self) -> bool:
        """Tell whether some of the text has no room even at the smallest size."""
        font, flags = self._fit()
        return not self._fits(font, flags)

    def minimumSizeHint(self) -> QSize:
        """Ask for one line of the smallest size, as narrow as may be."""
        return QSize(0, round(QFontMetricsF(self._font(self._smallest)).height()))

    def sizeHint(self) -> QSize:
        """Wish for one line of the largest size."""
        metrics = QFontMetricsF(self._font(self._largest))
        return QSize(round(metrics.horizontalAdvance(self.text())) + 1, round(metrics.height()))

    def hasHeightForWidth(self) -> bool:
        """Let the layout, not the text, decide the height."""
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text at the size that fits."""
        font, flags = self._fit()
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._ink)
        painter.drawText(QRectF(self.contentsRect()), flags, self.text())

    def _font(self, px: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px)
        font.setWeight(self._weight)
        return font

    def _fit(self) -> tuple[QFont, int]:
        flags = self._flags | int(Qt.TextFlag.TextWordWrap.value)
        for px in range(self._largest, self._smallest - 1, -_STEP):
            font = self._font(px)
            if self._fits(font, flags):
                return font, flags
        return self._font(self._smallest), self._flags | int(Qt.TextFlag.TextWrapAnywhere.value)

    def _fits(self, font: QFont, flags: int) -> bool:
        room = QRectF(self.contentsRect())
        taken = QFontMetricsF(font).boundingRect(QRectF(0, 0, room.width(), 100_000), flags & ~0xFF, self.text())
        return taken.width() <= room.width() and taken.height() <= room.height() + 1
