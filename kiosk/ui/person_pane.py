"""Under the search: who is chosen, and what can be done for them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.desk.results import Found
from kiosk.domain.people import Gate
from kiosk.ui.buttons import Button
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.found_row import arrival_at
from kiosk.ui.icons import Icon
from kiosk.ui.panel import Panel
from kiosk.ui.times import clock_time
from kiosk.ui.tokens import GROUNDS, SPACE_2, SPACE_4, Surface
from kiosk.ui.verdict_words import details_of, masked_phone


class PersonPane(Panel):
    """Shows one person large, before anything is done.

    Signals:
        check_in_wanted, reprint_wanted: the person found.
        undo_wanted: the person and the arrival here.
    """

    check_in_wanted = Signal(object)
    reprint_wanted = Signal(object)
    undo_wanted = Signal(object, object)

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(Surface.PICKED, parent)
        self._zone = zone
        self.found: Found | None = None
        self._gate: Gate | None = None
        ground = GROUNDS[Surface.PICKED]
        self.name = FittedText(34, 18, QFont.Weight.Bold)
        self.name.set_ink(ground.ink)
        self.name.setFixedHeight(68)
        self.details = FittedText(20, 14)
        self.details.set_ink(ground.quiet)
        self.details.setFixedHeight(46)
        self.check_in = Button("primary", Icon.CHECK, large=True)
        self.reprint = Button("plain", Icon.PRINTER)
        self.undo = Button("plain", Icon.UNDO)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_2)
        for button in (self.check_in, self.reprint, self.undo):
            buttons.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_4)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self.name)
        layout.addWidget(self.details)
        layout.addLayout(buttons)
        self.check_in.clicked.connect(self.act)
        self.reprint.clicked.connect(self._on_reprint)
        self.undo.clicked.connect(self._on_undo)
        self.show_person(None, None)

    def show_person(self, found: Found | None, gate: Gate | None) -> None:
        """Show *found* as seen from *gate*; None hides the pane."""
        self.found, self._gate = found, gate
        self.setVisible(found is not None)
        if found is not None and gate is not None:
            here = arrival_at(found, gate) is not None
            self.name.setText(found.attendee.name)
            self.check_in.setVisible(not here)
            self.reprint.setVisible(here)
            self.undo.setVisible(here)
        self.retranslate()

    def act(self) -> None:
        """Check the person in, unless already here."""
        if self.found is not None and self.check_in.isVisibleTo(self):
            self.check_in_wanted.emit(self.found)

    def retranslate(self) -> None:
        """Set the words."""
        self.check_in.setText(self.tr("Catat hadir (Enter)"))
        self.reprint.setText(self.tr("Cetak ulang"))
        self.undo.setText(self.tr("Batalkan"))
        if self.found is None or self._gate is None:
            return
        attendee, arrival = self.found.attendee, arrival_at(self.found, self._gate)
        parts = [details_of(attendee), masked_phone(attendee.phone)]
        if arrival is not None:
            time = clock_time(arrival.at, self._zone)
            parts.append(self.tr("sudah hadir {time} di {station}").format(time=time, station=arrival.station))
        self.details.setText(" · ".join(filter(None, parts)))

    def _on_reprint(self) -> None:
        self.reprint_wanted.emit(self.found)

    def _on_undo(self) -> None:
        if self.found is not None and self._gate is not None:
            self.undo_wanted.emit(self.found, arrival_at(self.found, self._gate))
