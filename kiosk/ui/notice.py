"""A strip that says something for a while and goes by itself."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.buttons import Button
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon
from kiosk.ui.panel import Panel
from kiosk.ui.tokens import GROUNDS, SPACE_2, SPACE_4, TARGET, TYPE_PX, Surface, Type

SHOWN_MS = 10_000


class Notice(Panel):
    """Shows one sentence; a later one replaces it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Surface.PICKED, parent)
        self._words: Callable[[], str] = str
        self.text = FittedText(TYPE_PX[Type.BODY], 14, QFont.Weight.Medium)
        self.text.set_ink(GROUNDS[Surface.PICKED].ink)
        self.close_button = Button("plain", Icon.CROSS)
        self.close_button.setMinimumWidth(TARGET)
        self.close_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_2, SPACE_2, SPACE_2)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()
        self.retranslate()

    def say(self, words: Callable[[], str]) -> None:
        """Show for a while what *words* returns, in the language of the moment."""
        self._words = words
        self.text.setText(words())
        self.show()
        self._timer.start()

    def retranslate(self) -> None:
        """Set the words."""
        self.close_button.setAccessibleName(self.tr("Tutup pemberitahuan"))
        self.text.setText(self._words())
