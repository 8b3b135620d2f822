"""How many have come, by region and by gate: people and scans in columns of their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from kiosk.domain.counts import Counts, Tally
from kiosk.domain.people import Gate
from kiosk.domain.regions import region_name
from kiosk.ui.buttons import Button, Chips
from kiosk.ui.icons import Icon
from kiosk.ui.page import Page
from kiosk.ui.panel import label
from kiosk.ui.tokens import SPACE_2, Type

BY_REGION, BY_GATE = "region", "gate"
_LINE = 40


class CountersPage(Page):
    """A table of figures, by region or by gate.

    Signals:
        export_wanted: write the attendance list.
    """

    export_wanted = Signal()

    def __init__(self, gates: tuple[Gate, ...], *, can_export: bool, parent: QWidget | None = None) -> None:
        super().__init__(Icon.PERSON, parent)
        self._gate_names = {gate.id: gate.name for gate in gates}
        self._counts: Counts | None = None
        self.views = Chips(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for view in (BY_REGION, BY_GATE):
            row.addWidget(self.views.add(view, checked=view == BY_REGION), 1)
        self.views.buttonClicked.connect(self.retranslate)
        self.table = QTableWidget(0, 4)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.note = label(Type.CAPTION, quiet=True, wraps=True)
        self.export = Button("plain", Icon.EXPORT, large=True)
        self.export.clicked.connect(self.export_wanted)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.note)
        self.foot.addWidget(self.export, 1)
        self.export.setVisible(can_export)
        self.retranslate()

    def opened(self) -> None:
        """Stand on the view."""
        super().opened()
        self.views.chip(self.views.chosen).setFocus()

    def show_counts(self, counts: Counts) -> None:
        """Show fresh figures."""
        self._counts = counts
        self.retranslate()

    def retranslate(self) -> None:
        """Set words and figures."""
        self.title.setText(self.tr("Rincian kehadiran"))
        self.views.chip(BY_REGION).setText(self.tr("Per daerah"))
        self.views.chip(BY_GATE).setText(self.tr("Per gerbang"))
        self.export.setText(self.tr("Simpan daftar hadir (XLSX)"))
        self.note.setText(self.tr("Orang dihitung sekali; pindaian dihitung setiap kali, juga yang ditolak."))
        self.table.setAccessibleName(self.title.text())
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Daerah") if self.views.chosen == BY_REGION else self.tr("Gerbang"),
                self.tr("Hadir"),
                self.tr("Tamu baru"),
                self.tr("Pindaian"),
            ]
        )
        for column in range(self.table.columnCount()):
            header = self.table.horizontalHeaderItem(column)
            if header is not None:
                header.setTextAlignment(_side(column))
        self._fill()
        super().retranslate()

    def _fill(self) -> None:
        rows = self._rows() if self._counts is not None else []
        self.table.setRowCount(len(rows))
        for line, (name, tally) in enumerate(rows):
            arrived = f"{tally.people} / {tally.expected}"
            for column, text in enumerate((name, arrived, str(tally.walk_ins), str(tally.scans))):
                cell = QTableWidgetItem(text)
                cell.setTextAlignment(_side(column))
                if line == len(rows) - 1:
                    font = QFont(cell.font())
                    font.setBold(True)
                    cell.setFont(font)
                self.table.setItem(line, column, cell)
            self.table.setRowHeight(line, _LINE)

    def _rows(self) -> list[tuple[str, Tally]]:
        assert self._counts is not None
        if self.views.chosen == BY_GATE:
            rows = [(self._gate_names.get(key, key), tally) for key, tally in self._counts.by_gate.items()]
        else:
            other = self.tr("Lainnya")
            rows = [(region_name(key) or other, tally) for key, tally in sorted(self._counts.by_region.items())]
        return [*rows, (self.tr("Seluruh acara"), self._counts.event)]


def _side(column: int) -> Qt.AlignmentFlag:
    """Return where a column's texts stand: names left, figures right."""
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
