"""The result card: one glance from two metres says what to do next."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.card_words import Face
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon, paint_icon
from kiosk.ui.tokens import (
    GROUNDS,
    ICON_CARD,
    ICON_LARGE,
    NAME_MIN_PX,
    RADIUS_LARGE,
    SPACE_3,
    SPACE_4,
    SPACE_5,
    TYPE_PX,
    Surface,
    Type,
)
from kiosk.ui.verdict_words import CardWords

_STRIP, _DETAILS = 92, 76
_DESIGNED_HEIGHT, _MOST_GROWTH = 530, 1.5
_EDGE = 10


class _Picture(QWidget):
    """The icon of a state, drawn in the ink of its ground."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self._icon, self._ink = Icon.QR, GROUNDS[Surface.CALM].ink

    def show_icon(self, icon: Icon, ink: str) -> None:
        self._icon, self._ink = icon, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon(QPainter(self), self._icon, self._ink, QRectF(self.rect()))


class ResultCard(QWidget):
    """Draws one state: its colour over the whole card, icon, word, name, details, and a strip with the next action.

    Colour and words change at once: in a fade the new words would stand on the old colour, and be read late.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surface = Surface.CALM
        self.icon = _Picture(ICON_CARD)
        self.word = FittedText(TYPE_PX[Type.WORD], 30, QFont.Weight.Bold)
        self.name = FittedText(TYPE_PX[Type.NAME], NAME_MIN_PX - 12, QFont.Weight.Bold)
        self.details = FittedText(30, 18, QFont.Weight.DemiBold)
        self.message = FittedText(TYPE_PX[Type.LEAD], 18, QFont.Weight.DemiBold)
        self._designed_px = {self.word: TYPE_PX[Type.WORD], self.name: TYPE_PX[Type.NAME], self.details: 30}
        self._arrow = _Picture(ICON_LARGE)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_5)
        head.addWidget(self.icon)
        head.addWidget(self.word, 1)
        strip = QHBoxLayout()
        strip.setContentsMargins(SPACE_5, SPACE_3, SPACE_5, SPACE_3)
        strip.setSpacing(SPACE_4)
        strip.addWidget(self._arrow)
        strip.addWidget(self.message, 1)
        self.message.setFixedHeight(_STRIP - 2 * SPACE_3)
        self.details.setFixedHeight(_DETAILS)
        body = QVBoxLayout()
        body.setContentsMargins(SPACE_5 + _EDGE, SPACE_5, SPACE_5, SPACE_3)
        body.setSpacing(SPACE_3)
        body.addLayout(head)
        body.addWidget(self.name, 1)
        body.addWidget(self.details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addLayout(strip)

    def draw(self, face: Face, words: CardWords) -> None:
        """Show *words* on the face of a state, and read them out to who cannot see."""
        ground = GROUNDS[face.surface]
        self.icon.show_icon(face.icon, ground.ink)
        self._arrow.show_icon(Icon.ARROW, ground.ink)
        for text, content, ink in (
            (self.word, words.word, ground.ink),
            (self.name, words.name, ground.ink),
            (self.details, words.details, ground.quiet),
            (self.message, words.message, ground.ink),
        ):
            text.setText(content)
            text.set_ink(ink)
        self._arrow.setVisible(bool(words.message))
        self.setAccessibleName(". ".join(filter(None, (words.word, words.name, words.details, words.message))))
        if face.surface is not self.surface:
            self.surface = face.surface
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words grow with the card: on a large screen they are read from as far away."""
        super().resizeEvent(event)
        growth = min(max(self.height() / _DESIGNED_HEIGHT, 1.0), _MOST_GROWTH)
        for text, px in self._designed_px.items():
            text.set_largest(round(px * growth))
        self.details.setFixedHeight(round(_DETAILS * growth))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the strip of the next action, and the line around."""
        ground = GROUNDS[self.surface]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(whole, RADIUS_LARGE, RADIUS_LARGE)
        painter.setClipPath(outline)
        painter.fillRect(whole, QColor(ground.fill))
        if self.message.text():
            painter.fillRect(QRectF(0, whole.height() - _STRIP, whole.width(), _STRIP), QColor(ground.shade))
        if self.surface is Surface.ALARM:
            self._paint_hazard(painter, whole)
        elif self.surface is Surface.CALM:
            painter.setPen(QColor(ground.edge))
            painter.drawPath(outline)

    def _paint_hazard(self, painter: QPainter, whole: QRectF) -> None:
        """Draw the slanted stripes that everybody knows from barriers down the left edge."""
        ground = GROUNDS[Surface.ALARM]
        painter.save()
        painter.setClipRect(QRectF(0, 0, 2 * _EDGE, whole.height()))
        for top in range(-40, int(whole.height()) + 40, 40):
            stripe = QPainterPath()
            stripe.moveTo(0, top + 20)
            stripe.lineTo(2 * _EDGE, top)
            stripe.lineTo(2 * _EDGE, top + 20)
            stripe.lineTo(0, top + 40)
            stripe.closeSubpath()
            painter.fillPath(stripe, QColor(ground.ink))
        painter.restore()
