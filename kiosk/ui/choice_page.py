"""One of a few: the gate, the camera, the printer. Large buttons, the present one marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.buttons import Button
from kiosk.ui.icons import Icon
from kiosk.ui.page import Page, scrolled
from kiosk.ui.panel import label
from kiosk.ui.ports import Choice
from kiosk.ui.tokens import SPACE_2, Type


class ChoicePage(Page):
    """Lists what there is to choose from.

    Signals:
        chosen: the id of the choice.
    """

    chosen = Signal(str)

    def __init__(self, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(icon, parent)
        self._icon = icon
        self.buttons: list[Button] = []
        self._read = False
        self.explanation = label(Type.BODY, quiet=True, wraps=True)
        lines = QWidget()
        self._column = QVBoxLayout(lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_2)
        self._column.addStretch(1)
        self.body.addWidget(self.explanation)
        self.body.addWidget(scrolled(lines), 1)

    def show_choices(self, choices: Sequence[Choice], present: str) -> None:
        """Offer *choices*; the one with the id *present* is in use now."""
        for button in self.buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for place, choice in enumerate(choices):
            here = choice.id == present
            button = Button("primary" if here else "plain", Icon.CHECK if here else self._icon, large=True)
            button.setText(choice.label.replace("&", "&&"))
            button.setProperty("align", "left")
            button.setAccessibleName(choice.label)
            button.clicked.connect(lambda _checked=False, key=choice.id: self.chosen.emit(key))
            self._column.insertWidget(place, button)
            self.buttons.append(button)
        self._read = True
        self.retranslate()
        if self.isVisible() and self.buttons:
            place = next((n for n, choice in enumerate(choices) if choice.id == present), 0)
            self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def nothing_found(self) -> bool:
        """Tell whether the choices were read and there are none."""
        return self._read and not self.buttons


class GatePage(ChoicePage):
    """Where this desk checks in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Icon.DOOR, parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Pilih gerbang"))
        self.explanation.setText(self.tr("Semua pindaian berikutnya dicatat di gerbang ini."))
        super().retranslate()


class CameraPage(ChoicePage):
    """Which camera reads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Icon.CAMERA, parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Pilih kamera"))
        self.explanation.setText(
            self.tr("Tidak ada kamera yang ditemukan. Pasang kameranya, lalu buka lagi halaman ini.")
            if self.nothing_found()
            else self.tr("Kamera yang membaca tiket:")
        )
        super().retranslate()


class PrinterPage(ChoicePage):
    """Which printer prints the badges."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Icon.PRINTER, parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Pilih printer"))
        self.explanation.setText(
            self.tr("Tidak ada printer yang ditemukan. Nyalakan printernya, lalu buka lagi halaman ini.")
            if self.nothing_found()
            else self.tr("Printer yang mencetak badge:")
        )
        super().retranslate()
