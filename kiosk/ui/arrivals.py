"""The newest arrivals, each with its undo."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kiosk.desk.results import RecentArrival
from kiosk.ui.buttons import Button
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon
from kiosk.ui.panel import Panel, label
from kiosk.ui.times import clock_time
from kiosk.ui.tokens import GROUNDS, SPACE_1, SPACE_2, SPACE_3, SPACE_4, Surface, Type
from kiosk.ui.verdict_words import origin_of

_ROW, _TIME, _UNDO = 56, 58, 130


class _Row(Panel):
    """One arrival; kept and filled anew, since the list changes with every scan."""

    undo_wanted = Signal(object)

    def __init__(self, zone: str) -> None:
        super().__init__()
        self._zone = zone
        self._arrival: RecentArrival | None = None
        self.setFixedHeight(_ROW)
        self.time = FittedText(20, 14)
        self.time.set_ink(GROUNDS[Surface.PANEL].ink)
        self.time.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.time.setFixedWidth(_TIME)
        self.name = FittedText(20, 10, QFont.Weight.DemiBold)
        self.name.setFixedHeight(34)
        self.name.set_ink(GROUNDS[Surface.PANEL].ink)
        self.details = FittedText(16, 12)
        self.details.set_ink(GROUNDS[Surface.PANEL].quiet)
        self.details.setFixedHeight(20)
        self.undo = Button("plain", Icon.UNDO)
        self.undo.setMinimumWidth(_UNDO)
        self.undone = label(Type.LABEL, quiet=True)
        self.undone.setMinimumWidth(_UNDO)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.details)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self.time)
        layout.addLayout(words, 1)
        layout.addWidget(self.undo)
        layout.addWidget(self.undone)
        self.undo.clicked.connect(self._on_undo)
        self.hide()

    def fill(self, arrival: RecentArrival) -> None:
        """Show *arrival*."""
        self._arrival = arrival
        font = self.name.font()
        font.setStrikeOut(arrival.undone)
        self.name.setFont(font)
        self.name.setText(arrival.attendee.name)
        self.undo.setVisible(not arrival.undone)
        self.undone.setVisible(arrival.undone)
        self.show()
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.undo.setText(self.tr("Batalkan"))
        self.undone.setText(self.tr("Dibatalkan"))
        if self._arrival is not None:
            self.time.setText(clock_time(self._arrival.at, self._zone))
            self.details.setText(origin_of(self._arrival.attendee))
            name = self._arrival.attendee.name
            self.undo.setAccessibleName(self.tr("Batalkan kehadiran {name}").format(name=name))

    def _on_undo(self) -> None:
        self.undo_wanted.emit(self._arrival)


class Arrivals(Panel):
    """The list of recent arrivals, newest first.

    Signals:
        undo_wanted: the arrival whose button was pressed.
    """

    undo_wanted = Signal(object)

    def __init__(self, zone: str, length: int, parent: QWidget | None = None) -> None:
        super().__init__(Surface.PANEL, parent)
        self._title = label(Type.LABEL, quiet=True)
        self._empty = label(Type.BODY, quiet=True, wraps=True)
        self.rows = tuple(_Row(zone) for _ in range(length))
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, SPACE_2, 0)
        column.setSpacing(0)
        for row in self.rows:
            row.undo_wanted.connect(self.undo_wanted)
            column.addWidget(row)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_2, SPACE_2, SPACE_2)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self._title)
        layout.addWidget(self._empty)
        layout.addWidget(scroll, 1)
        self.retranslate()

    def show_arrivals(self, arrivals: list[RecentArrival]) -> None:
        """Show *arrivals*, newest first; what has no room is reached by scrolling."""
        self._empty.setVisible(not arrivals)
        for row, arrival in zip(self.rows, arrivals, strict=False):
            row.fill(arrival)
        for row in self.rows[len(arrivals) :]:
            row.hide()

    def retranslate(self) -> None:
        """Set the words."""
        self._title.setText(self.tr("Baru saja hadir"))
        self._empty.setText(self.tr("Belum ada yang hadir di sini."))
