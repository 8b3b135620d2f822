"""Somebody who is on no list: with the keyboard alone in half a minute."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kiosk.desk.results import WalkIn
from kiosk.domain.regions import REGIONS
from kiosk.ui.buttons import Button, Chips
from kiosk.ui.icons import Icon
from kiosk.ui.page import Page, scrolled
from kiosk.ui.panel import label
from kiosk.ui.tokens import SPACE_2, Type
from kiosk.ui.verdict_words import category_name

CATEGORIES = ("umum", "alumni", "tamu", "mahasiswa")
ELSEWHERE = "elsewhere"
"""The chip for people from outside the province; no region is kept for them."""
_COLUMNS = 3
_SHORT = {"15.06": "Tanjab Barat", "15.07": "Tanjab Timur", "15.72": "Sungai Penuh"}
"""Names too long for a chip, as people there shorten them; a screen reader says the whole name."""
MAX_NAME, MAX_PHONE, MAX_ORGANISATION = 200, 30, 200


class WalkInPage(Page):
    """A form in which only the name must be filled in. Enter moves on, Ctrl+Enter saves.

    Signals:
        filled: the person, as typed.
    """

    filled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Icon.PERSON_PLUS, parent)
        self.name = QLineEdit(maxLength=MAX_NAME)
        self.phone = QLineEdit(maxLength=MAX_PHONE)
        self.organisation = QLineEdit(maxLength=MAX_ORGANISATION)
        self.categories, self.regions = Chips(self), Chips(self)
        self._origin = label(Type.LABEL)
        self.save = Button("primary", Icon.CHECK, large=True)
        self.save.clicked.connect(self.submit)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.name)
        column.addLayout(self._category_row())
        column.addWidget(self._origin)
        column.addLayout(self._region_grid())
        column.addLayout(self._contact_row())
        column.addStretch(1)
        self._scroll = scrolled(form)
        self.body.addWidget(self._scroll, 1)
        self.foot.addWidget(self.save, 1)
        self._stops: tuple[QLineEdit | Chips | Button, ...] = (
            self.name,
            self.categories,
            self.regions,
            self.phone,
            self.organisation,
            self.save,
        )
        self.retranslate()

    def _category_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for category in CATEGORIES:
            row.addWidget(self.categories.add(category, checked=category == CATEGORIES[0]), 1)
        return row

    def _region_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACE_2)
        for place, key in enumerate([*(region.code for region in REGIONS), ELSEWHERE]):
            grid.addWidget(self.regions.add(key), place // _COLUMNS, place % _COLUMNS)
        return grid

    def _contact_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.phone, 2)
        row.addWidget(self.organisation, 3)
        return row

    def begin(self, name: str = "") -> None:
        """Empty the form, with *name* filled in as far as it is known."""
        self.name.setText(name)
        self.phone.clear()
        self.organisation.clear()
        self.categories.choose(CATEGORIES[0])
        self.regions.choose("")

    def opened(self) -> None:
        """Stand in the name."""
        super().opened()
        self.name.setFocus()

    def submit(self) -> None:
        """Hand the person over; the desk says if the name is missing or the phone number wrong."""
        region = self.regions.chosen
        self.filled.emit(
            WalkIn(
                name=self.name.text().strip(),
                category=self.categories.chosen or CATEGORIES[0],
                region="" if region == ELSEWHERE else region,
                phone=self.phone.text().strip(),
                organisation=self.organisation.text().strip(),
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter, save with Ctrl+Enter; a key that is held counts once."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            return
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
        else:
            self._move_on()

    def _move_on(self) -> None:
        focus = QApplication.focusWidget()
        for stop, after in zip(self._stops, self._stops[1:], strict=False):
            if focus is stop or (isinstance(stop, Chips) and focus in stop.buttons()):
                target = after.chip(after.chosen or after.names[0]) if isinstance(after, Chips) else after
                target.setFocus(Qt.FocusReason.TabFocusReason)
                self._scroll.ensureWidgetVisible(target)
                return

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Tamu baru"))
        self._origin.setText(self.tr("Asal kabupaten/kota"))
        for field, words in (
            (self.name, self.tr("Nama lengkap (wajib)")),
            (self.phone, self.tr("Nomor HP")),
            (self.organisation, self.tr("Instansi atau komunitas")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        for category in CATEGORIES:
            self.categories.chip(category).setText(category_name(category))
        for region in REGIONS:
            chip = self.regions.chip(region.code)
            chip.setText(_SHORT.get(region.code, region.name))
            chip.setAccessibleName(region.name)
            chip.setToolTip(region.name)
        self.regions.chip(ELSEWHERE).setText(self.tr("Luar Jambi"))
        self.save.setText(self.tr("Simpan dan catat hadir (Ctrl+Enter)"))
        super().retranslate()
