"""The four things a volunteer does beside scanning."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.buttons import ActionButton
from kiosk.ui.icons import Icon
from kiosk.ui.panel import Panel
from kiosk.ui.tokens import SPACE_2


class Actions(Panel):
    """Large buttons under the card; connected by the window. Those used most are filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.search = ActionButton(Icon.SEARCH, "F2", "primary")
        self.walk_in = ActionButton(Icon.PERSON_PLUS, "F3", "primary")
        self.reprint = ActionButton(Icon.PRINTER, "F4")
        self.undo = ActionButton(Icon.UNDO, "F8")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        for button in (self.search, self.walk_in, self.reprint, self.undo):
            layout.addWidget(button, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.search.set_word(self.tr("Cari nama"))
        self.walk_in.set_word(self.tr("Tamu baru"))
        self.reprint.set_word(self.tr("Cetak ulang"))
        self.undo.set_word(self.tr("Batalkan"))
