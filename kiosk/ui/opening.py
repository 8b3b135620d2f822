"""What is seen at once: the program's name while the rest is loaded, and, if it cannot be, why.

Imports nothing but Qt and the tokens, so that it is painted before anything else has been read from the disk.
"""

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kiosk.paper.fonts import load_fonts
from kiosk.ui.tokens import FAMILY, GROUNDS, RADIUS, SPACE_4, SPACE_5, TARGET_PRIMARY, TYPE_PX, Surface, Type

_TEXT_WIDTH = 900


class OpeningWindow(QWidget):
    """Shown from the first moment until the desk's window takes its place. Belongs to the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        load_fonts()
        ground = GROUNDS[Surface.BRAND]
        self._painted = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("opening")
        self.setWindowTitle("Hadir")
        self.setMinimumSize(800, 500)
        self.setStyleSheet(
            f"* {{ font-family: '{FAMILY}'; color: {ground.ink}; }}"
            f"#opening {{ background: {ground.fill}; }}"
            f"QPushButton {{ background: {ground.shade}; border: 3px solid {ground.ink}; border-radius: {RADIUS}px;"
            f" padding: 0 {SPACE_5}px; min-height: {TARGET_PRIMARY}px; font-size: {TYPE_PX[Type.BODY]}px; }}"
        )
        self._name = QLabel("Hadir")
        self._name.setStyleSheet(f"font-size: {TYPE_PX[Type.NAME]}px; font-weight: 700;")
        self.sentence = QLabel(self.tr("Membuka data…"))
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(_TEXT_WIDTH)
        self.sentence.setStyleSheet(f"font-size: {TYPE_PX[Type.LEAD]}px;")
        self.close_button = QPushButton(self.tr("Tutup"))
        self.close_button.clicked.connect(self.close)
        self.close_button.hide()
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_4)
        column.addStretch(2)
        for widget in (self._name, self.sentence, self.close_button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_now(self) -> None:
        """Show the window and return once it has been painted."""
        self.showMaximized()
        loop = QEventLoop()
        while not self._painted and self.isVisible():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        loop.processEvents()  # the picture leaves for the screen

    def say(self, sentence: str) -> None:
        """Say why the desk cannot be opened; the window then waits to be closed."""
        self.sentence.setText(sentence)
        self.close_button.setText(self.tr("Tutup"))
        self.close_button.show()
        self.close_button.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the first paint."""
        super().paintEvent(event)
        self._painted = True
