"""The base of everything that shows words."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kiosk.ui.tokens import Surface, Type


class Panel(QFrame):
    """A frame on a ground, whose :meth:`retranslate` puts its words in anew when the language changes."""

    def __init__(self, surface: Surface | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if surface is not None:
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self.setProperty("surface", surface.value)

    def retranslate(self) -> None:
        """Set every text; called at the end of the constructor and after each change of language."""

    def changeEvent(self, event: QEvent) -> None:
        """Notice a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def label(role: Type, *, quiet: bool = False, wraps: bool = False) -> QLabel:
    """Return an empty label for text of *role*; its text is plain, whatever it holds."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", role.value)
    made.setProperty("quiet", quiet)
    made.setWordWrap(wraps)
    return made


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
