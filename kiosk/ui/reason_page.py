"""Undo and reprint: who, and why."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kiosk.domain.people import Attendee
from kiosk.ui.buttons import Button, Chips
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon
from kiosk.ui.page import Page
from kiosk.ui.panel import label
from kiosk.ui.tokens import GROUNDS, SPACE_2, Surface, Type
from kiosk.ui.translation import QT_TRANSLATE_NOOP
from kiosk.ui.verdict_words import details_of

UNDO_REASONS = (
    QT_TRANSLATE_NOOP("Reasons", "Salah orang"),
    QT_TRANSLATE_NOOP("Reasons", "Salah pindai"),
    QT_TRANSLATE_NOOP("Reasons", "Uji coba"),
)
REPRINT_REASONS = (
    QT_TRANSLATE_NOOP("Reasons", "Salah cetak"),
    QT_TRANSLATE_NOOP("Reasons", "Hilang"),
    QT_TRANSLATE_NOOP("Reasons", "Nama salah"),
)
MAX_REASON = 200


class ReasonPage(Page):
    """Asks for a reason before something is done to one person; the reason goes into the journal as it is shown.

    Signals:
        reasoned: the reason, chosen or written.
    """

    reasoned = Signal(str)

    def __init__(self, icon: Icon, role: str, reasons: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(icon, parent)
        self.person: Attendee | None = None
        self.name = FittedText(40, 20, QFont.Weight.Bold)
        self.name.set_ink(GROUNDS[Surface.PANEL].ink)
        self.name.setFixedHeight(104)
        self.details = FittedText(20, 15)
        self.details.set_ink(GROUNDS[Surface.PANEL].quiet)
        self.details.setFixedHeight(48)
        self._why = label(Type.BODY)
        self.chips = Chips(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for reason in reasons:
            row.addWidget(self.chips.add(reason), 1)
        self.other = QLineEdit(maxLength=MAX_REASON)
        self.other.textEdited.connect(self._on_written)
        self.chips.buttonClicked.connect(self._on_chosen)
        self.do = Button(role, icon, large=True)
        self.do.clicked.connect(self.submit)
        for widget in (self.name, self.details, self._why):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.body.addWidget(self.other)
        self.body.addStretch(1)
        self.foot.addWidget(self.do, 1)
        self.retranslate()

    def ask_about(self, person: Attendee) -> None:
        """Begin anew, for *person*."""
        self.person = person
        self.chips.choose("")
        self.other.clear()
        self.name.setText(person.name)
        self.retranslate()

    def opened(self) -> None:
        """Stand on the first reason."""
        super().opened()
        self.chips.chip(self.chips.names[0]).setFocus()

    def submit(self) -> None:
        """Hand over the reason; the desk says if there is none."""
        chosen = self.chips.chosen
        self.reasoned.emit(self.other.text().strip() or (_reason_word(chosen) if chosen else ""))

    def retranslate(self) -> None:
        """Set the words."""
        super().retranslate()
        self._why.setText(self.tr("Alasannya:"))
        for reason in self.chips.names:
            self.chips.chip(reason).setText(_reason_word(reason))
        self.other.setPlaceholderText(self.tr("atau tulis alasan lain"))
        self.other.setAccessibleName(self.tr("Alasan lain"))
        if self.person is not None:
            self.details.setText(details_of(self.person))

    def _on_written(self, text: str) -> None:
        if text:
            self.chips.choose("")

    def _on_chosen(self) -> None:
        self.other.clear()


def _reason_word(reason: str) -> str:
    return QCoreApplication.translate("Reasons", reason)


class UndoPage(ReasonPage):
    """Takes back a check-in.

    Attributes:
        entry_id: the journal entry of the check-in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.entry_id = ""
        super().__init__(Icon.UNDO, "danger", UNDO_REASONS, parent)

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Batalkan kehadiran"))
        self.do.setText(self.tr("Batalkan kehadiran ini"))
        super().retranslate()


class ReprintPage(ReasonPage):
    """Prints a badge again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Icon.PRINTER, "primary", REPRINT_REASONS, parent)

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Cetak ulang badge"))
        self.do.setText(self.tr("Cetak ulang badge ini"))
        super().retranslate()
