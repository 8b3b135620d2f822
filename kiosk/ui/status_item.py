"""One thing of the status line: an icon, what it is, how it is."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.ui.buttons import Button
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon, pixmap
from kiosk.ui.panel import restyle
from kiosk.ui.tokens import GROUNDS, ICON, SPACE_1, SPACE_2, TARGET, Ground, Surface


class Tone(StrEnum):
    """How loud it is."""

    GOOD = "good"
    NOTICE = "notice"
    BAD = "bad"


_GROUND: dict[Tone, Ground] = {
    Tone.GOOD: GROUNDS[Surface.PANEL],
    Tone.NOTICE: GROUNDS[Surface.REPEAT],
    Tone.BAD: GROUNDS[Surface.REFUSED],
}


class StatusItem(Button):
    """Calm as long as all is well; filled with a strong colour and saying what to do when not. Pressing it acts."""

    def __init__(self, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("role", "status")
        self.tone = Tone.GOOD
        self._icon = icon
        self._picture = QLabel()
        self.caption = FittedText(15, 11, QFont.Weight.Medium)
        self.value = FittedText(18, 12, QFont.Weight.DemiBold)
        self.caption.setFixedHeight(20)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.caption)
        words.addWidget(self.value, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, SPACE_1, SPACE_1, SPACE_1)
        row.setSpacing(SPACE_2)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        for child in (self._picture, self.caption, self.value):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.say("", "")

    def say(
        self, caption: str, value: str, tone: Tone = Tone.GOOD, *, icon: Icon | None = None, more: str = ""
    ) -> None:
        """Show how it is; *more* is read out and shown as a tip."""
        ground = _GROUND[tone]
        self._icon = icon or self._icon
        self._picture.setPixmap(pixmap(self._icon, ground.ink, ICON))
        self.caption.set_ink(ground.quiet)
        self.value.set_ink(ground.ink)
        self.caption.setText(caption)
        self.value.setText(value)
        self.setAccessibleName(f"{caption}: {value}")
        self.setAccessibleDescription(more)
        self.setToolTip(more)
        if self.property("tone") != tone.value:
            self.tone = tone
            self.setProperty("tone", tone.value)
            restyle(self)

    def sizeHint(self) -> QSize:
        """Return room for the value."""
        words = max(self.value.sizeHint().width(), self.caption.sizeHint().width())
        return QSize(ICON + words + 4 * SPACE_2, TARGET)

    def minimumSizeHint(self) -> QSize:
        """Return the least target."""
        return QSize(TARGET, TARGET)
