"""The camera's picture as the attendee holds the phone before it, with the code outlined."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.scans import Polygon
from kiosk.ui.icons import Icon, paint_icon
from kiosk.ui.tokens import GROUNDS, OUTLINE, RADIUS_LARGE, Surface

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PEN = 5
_ICON = 96


class Preview(QWidget):
    """Shows the newest picture, whole, as large as fits; without one an icon.

    The picture is scaled into the bits of one kept image, which is the cheapest way there is to show it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 150)
        self._image: QImage | None = None
        self._scale = 1.0
        self._polygons: tuple[Polygon, ...] = ()

    def show_frame(self, picture: "NDArray[np.uint8]", polygons: tuple[Polygon, ...]) -> None:
        """Show *picture* (BGR, height x width x 3) with *polygons* (in its pixels) outlined."""
        # Imported here: 0.2 s that must not stand before the first paint.
        import numpy as np  # noqa: PLC0415  # see above

        from kiosk.scanner.cv import cv2  # noqa: PLC0415  # see above

        height, width = picture.shape[:2]
        ratio = self.devicePixelRatioF()
        self._scale = min(self.width() * ratio / width, self.height() * ratio / height)
        size = max(1, round(width * self._scale)), max(1, round(height * self._scale))
        image = self._kept(size, ratio)
        bits = np.frombuffer(image.bits(), np.uint8).reshape(size[1], size[0], 4)
        cv2.cvtColor(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2BGRA, dst=bits)
        self._polygons = polygons
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture to be seen."""
        return self._image is not None

    def clear(self) -> None:
        """Show that there is no picture."""
        self._image, self._polygons = None, ()
        self.update()

    def _kept(self, size: tuple[int, int], ratio: float) -> QImage:
        if self._image is None or (self._image.width(), self._image.height()) != size:
            self._image = QImage(*size, QImage.Format.Format_RGB32)
            self._image.setDevicePixelRatio(ratio)
        return self._image

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture on its dark ground with round corners, the outline over it."""
        ground = GROUNDS[Surface.VIDEO]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), RADIUS_LARGE, RADIUS_LARGE)
        painter.setClipPath(corners)
        painter.fillRect(self.rect(), QColor(ground.fill))
        if self._image is None:
            square = QRect(0, 0, _ICON, _ICON)
            square.moveCenter(self.rect().center())
            paint_icon(painter, Icon.CAMERA_OFF, ground.quiet, QRectF(square))
            return
        ratio = self._image.devicePixelRatio()
        shown = QRectF(0, 0, self._image.width() / ratio, self._image.height() / ratio)
        shown.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(shown.topLeft(), self._image)
        painter.setPen(
            QPen(QColor(OUTLINE), _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        for polygon in self._polygons:
            points = [shown.topLeft() + QPointF(x, y) * (self._scale / ratio) for x, y in polygon]
            painter.drawPolygon(QPolygonF(points))
