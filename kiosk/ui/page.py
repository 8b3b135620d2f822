"""What opens over the camera: a title, a way out, and one task. The result card beside it is never covered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.buttons import Button
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon, pixmap
from kiosk.ui.panel import Panel, label
from kiosk.ui.sentences import failure_sentence
from kiosk.ui.tokens import GROUNDS, ICON_LARGE, SPACE_2, SPACE_3, SPACE_4, TARGET, TYPE_PX, Surface, Type


class Page(Panel):
    """The base of all pages: *icon* and title above, ``body`` for the task, ``foot`` for its buttons.

    Signals:
        closed: the volunteer wants to leave.
    """

    closed = Signal()

    def __init__(self, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(Surface.PANEL, parent)
        self._error: Exception | None = None
        picture = QLabel()
        picture.setPixmap(pixmap(icon, GROUNDS[Surface.PANEL].ink, ICON_LARGE))
        self.title = FittedText(TYPE_PX[Type.TITLE], 18, QFont.Weight.Bold)
        self.title.set_ink(GROUNDS[Surface.PANEL].ink)
        self.title.setFixedHeight(TARGET)
        self.close_button = Button("plain", Icon.CROSS)
        self.close_button.clicked.connect(self.closed)
        self.trouble = label(Type.LABEL, wraps=True)
        self.trouble.setProperty("trouble", True)
        self.trouble.hide()
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(picture)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_2)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(SPACE_2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_4)
        layout.setSpacing(SPACE_2)
        layout.addLayout(head)
        layout.addLayout(self.body, 1)
        layout.addWidget(self.trouble)
        layout.addLayout(self.foot)

    def opened(self) -> None:
        """Get ready to be used: called when the page comes to the front."""
        self.show_trouble(None)

    def submit(self) -> None:
        """Do the page's task; Enter does it wherever no button has the focus."""

    def show_trouble(self, error: Exception | None) -> None:
        """Say why the task was not taken; None takes the line away."""
        self._error = error
        self.trouble.setText(failure_sentence(error) if error is not None else "")
        self.trouble.setVisible(error is not None)

    def retranslate(self) -> None:
        """Set the words that all pages share."""
        self.close_button.setText(self.tr("Tutup"))
        self.close_button.setAccessibleName(self.tr("Tutup (Esc)"))
        self.setAccessibleName(self.title.text())
        self.show_trouble(self._error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do the task, once however long it is held."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.submit()
            return
        super().keyPressEvent(event)


def scrolled(content: QWidget) -> QScrollArea:
    """Return *content* in an area that scrolls up and down only where the window is too low for it."""
    area = QScrollArea(widgetResizable=True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
