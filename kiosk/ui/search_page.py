"""Find a person by name or by the end of the phone number, or type a code."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from kiosk.desk.results import Found
from kiosk.domain.codes import MAX_FOREIGN_CODE, is_code, readings
from kiosk.domain.people import Gate
from kiosk.ui.buttons import Button
from kiosk.ui.found_row import ROW_HEIGHT, FoundRow, arrival_at
from kiosk.ui.icons import Icon
from kiosk.ui.page import Page
from kiosk.ui.panel import label
from kiosk.ui.person_pane import PersonPane
from kiosk.ui.tokens import Type

MIN_LETTERS = 2


class _FoundList(QListWidget):
    """A list whose rows keep to its width; Qt's own leaves them as wide as they were made."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateEditorGeometries()

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self.updateEditorGeometries()


class SearchPage(Page):
    """One field; people as they are found; the chosen one large below.

    Enter first chooses, then checks in: nobody is checked in who has not been shown.

    Signals:
        search_wanted: look for this text.
        code_typed: the text is a ticket code.
        new_wanted: nobody was found; add somebody of this name.
    """

    search_wanted = Signal(str)
    code_typed = Signal(str)
    new_wanted = Signal(str)

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(Icon.SEARCH, parent)
        self._zone = zone
        self._gate: Gate | None = None
        self._people: list[Found] = []
        self._answered_text = ""
        self.field = QLineEdit(maxLength=MAX_FOREIGN_CODE)
        self.field.setProperty("large", True)
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        self.list = _FoundList()
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.currentRowChanged.connect(self._on_row)
        self.hint = label(Type.BODY, quiet=True, wraps=True)
        self.new = Button("primary", Icon.PERSON_PLUS, large=True)
        self.new.clicked.connect(self._on_new)
        self.person = PersonPane(zone)
        self.body.addWidget(self.field)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.new)
        self.body.addWidget(self.person)
        self.retranslate()

    def opened(self) -> None:
        """Begin with an empty field."""
        super().opened()
        self.field.clear()
        self._on_text("")
        self.field.setFocus()

    def set_gate(self, gate: Gate) -> None:
        """Show who is here as seen from *gate*."""
        self._gate = gate

    def show_found(self, text: str, people: list[Found]) -> None:
        """Show who was found, unless the field has moved on; those who are not here yet come first."""
        if text != self._wanted() or self._gate is None:
            return
        gate = self._gate
        self._answered_text = text
        self._people = sorted(people, key=lambda found: arrival_at(found, gate) is not None)
        self.list.clear()
        for found in self._people:
            row = FoundRow(found, gate, self._zone)
            item = QListWidgetItem()
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken())
            self.list.addItem(item)
            self.list.setItemWidget(item, row)
        self.list.setCurrentRow(-1)
        self.person.show_person(None, None)
        self.retranslate()

    def submit(self) -> None:
        """Check in the chosen person, choose the first, or take the text as a code."""
        text = self._wanted()
        if any(is_code(reading) for reading in readings(text)):
            self.code_typed.emit(text)
        elif self.person.found is not None:
            self.person.act()
        elif text and text == self._answered_text:
            if self._people:
                self.list.setCurrentRow(0)
            else:
                self.code_typed.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the field keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._people:
                row = min(max(self.list.currentRow() + step, 0), len(self._people) - 1)
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Cari nama"))
        self.field.setPlaceholderText(self.tr("Nama, nomor HP, atau kode"))
        self.field.setAccessibleName(self.tr("Nama, akhir nomor HP, atau ketik kode tiket"))
        self.list.setAccessibleName(self.tr("Orang yang ditemukan"))
        self.new.setText(self.tr("Tamu baru (F3)"))
        searched = bool(self._answered_text) and self._answered_text == self._wanted()
        nobody = searched and not self._people
        self.new.setVisible(nobody)
        self.hint.setVisible(not self._people)
        if nobody:
            self.hint.setText(self.tr("Tidak ada yang cocok. Coba ejaan lain, atau catat sebagai tamu baru."))
        else:
            self.hint.setText(self.tr("Ketik sedikitnya dua huruf nama. Panah ↓ memilih, Enter mencatat hadir."))
        super().retranslate()

    def _wanted(self) -> str:
        return self.field.text().strip()

    def _on_text(self, _text: str) -> None:
        wanted = self._wanted()
        if len(wanted) >= MIN_LETTERS:
            self.search_wanted.emit(wanted)
            return
        self._people, self._answered_text = [], ""
        self.list.clear()
        self.person.show_person(None, None)
        self.retranslate()

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._people):
            self.person.show_person(self._people[row], self._gate)
            self.list.scrollToItem(self.list.item(row))

    def _on_new(self) -> None:
        self.new_wanted.emit(self._wanted())
