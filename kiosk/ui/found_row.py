"""One person that a search found, as a row."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kiosk.desk.results import Found
from kiosk.domain.people import Gate
from kiosk.domain.verdicts import Arrival
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon, pixmap
from kiosk.ui.panel import Panel
from kiosk.ui.times import clock_time
from kiosk.ui.tokens import GROUNDS, ICON, SPACE_1, SPACE_2, SPACE_3, Surface
from kiosk.ui.verdict_words import details_of, masked_phone

ROW_HEIGHT = 76
_TIME = 112


def arrival_at(found: Found, gate: Gate) -> Arrival | None:
    """Return the person's attendance at *gate*, if any."""
    return next((arrival for arrival in found.arrivals if arrival.gate_id == gate.id), None)


class FoundRow(Panel):
    """Shows name, region, organisation, the end of the phone number, and whether the person is here already."""

    def __init__(self, found: Found, gate: Gate, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._arrival, self._zone = arrival_at(found, gate), zone
        self._found = found
        panel = GROUNDS[Surface.PANEL]
        name = FittedText(20, 13, QFont.Weight.DemiBold)
        name.set_ink(panel.ink)
        name.setText(found.attendee.name)
        name.setFixedHeight(34)
        self._details = FittedText(16, 11)
        self._details.set_ink(panel.quiet)
        self._details.setFixedHeight(32)
        self._mark = QLabel()
        self._mark.setPixmap(pixmap(Icon.CHECK, GROUNDS[Surface.SUCCESS].fill, ICON))
        self._time = FittedText(18, 13, QFont.Weight.Medium)
        self._time.set_ink(panel.ink)
        self._time.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._time.setFixedWidth(_TIME)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(self._details)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_2, SPACE_1, SPACE_3, SPACE_1)
        layout.setSpacing(SPACE_2)
        layout.addLayout(words, 1)
        layout.addWidget(self._mark)
        layout.addWidget(self._time)
        # Only now: shown without a parent, they would be windows for a moment and take the keys away.
        for widget in (self._mark, self._time):
            widget.setVisible(self._arrival is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        attendee = self._found.attendee
        parts = filter(None, (details_of(attendee), masked_phone(attendee.phone)))
        self._details.setText(" · ".join(parts))
        if self._arrival is not None:
            time = clock_time(self._arrival.at, self._zone)
            self._time.setText(self.tr("Hadir {time}").format(time=time))

    def spoken(self) -> str:
        """Return the row as one text, for who cannot see it."""
        parts = (self._found.attendee.name, self._details.text(), self._time.text() if self._arrival else "")
        return ". ".join(filter(None, parts))
