"""The left of the window: the camera, or the page of a task that lies over it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.desk.results import Found, RecentArrival
from kiosk.domain.people import Attendee, Gate
from kiosk.domain.scans import ScanSource
from kiosk.domain.verdicts import Arrival
from kiosk.ui.choice_page import CameraPage, ChoicePage, GatePage, PrinterPage
from kiosk.ui.counters_page import CountersPage
from kiosk.ui.flow import DeskFlow
from kiosk.ui.page import Page
from kiosk.ui.ports import Choice, Ports
from kiosk.ui.reason_page import ReprintPage, UndoPage
from kiosk.ui.search_page import SearchPage
from kiosk.ui.sentences import failure_sentence
from kiosk.ui.walk_in_page import WalkInPage


class DeskPages(QStackedWidget):
    """Opens and closes pages and hands their orders to the flow. A scan never closes a page nor empties a form.

    Signals:
        noticed: what gives the sentence for the notice strip.
    """

    noticed = Signal(object)

    def __init__(self, home: QWidget, flow: DeskFlow, ports: Ports, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home, self._flow, self._ports = home, flow, ports
        self._devices = ports.devices or flow.reads
        self._gate = ports.desk.gate
        zone = ports.desk.event.zone
        self.search = SearchPage(zone)
        self.walk_in = WalkInPage()
        self.undo, self.reprint = UndoPage(), ReprintPage()
        self.gates, self.cameras, self.printers = GatePage(), CameraPage(), PrinterPage()
        self.counters = CountersPage(ports.desk.gates(), can_export=ports.export is not None)
        self.addWidget(home)
        for page in self.pages():
            page.closed.connect(self.close_page)
            self.addWidget(page)
        self._closes: dict[str, Page] = {
            "check_in_person": self.search,
            "walk_in": self.walk_in,
            "undo": self.undo,
            "reprint": self.reprint,
        }
        self._connect()
        self.show_gate(self._gate)

    def pages(self) -> tuple[Page, ...]:
        """Return all pages."""
        return (
            self.search,
            self.walk_in,
            self.undo,
            self.reprint,
            self.gates,
            self.cameras,
            self.printers,
            self.counters,
        )

    def _connect(self) -> None:
        flow = self._flow
        self.search.search_wanted.connect(flow.search)
        self.search.code_typed.connect(self._on_code_typed)
        self.search.new_wanted.connect(self.open_walk_in)
        self.search.person.check_in_wanted.connect(self._on_person_chosen)
        self.search.person.reprint_wanted.connect(self._on_found_reprint)
        self.search.person.undo_wanted.connect(self._on_found_undo)
        self.walk_in.filled.connect(flow.walk_in)
        self.undo.reasoned.connect(self._on_undo_reasoned)
        self.reprint.reasoned.connect(self._on_reprint_reasoned)
        self.gates.chosen.connect(self._on_gate_chosen)
        self.cameras.chosen.connect(self._on_camera_chosen)
        self.printers.chosen.connect(self._on_printer_chosen)
        self.counters.export_wanted.connect(self._on_export)
        flow.found.connect(self.search.show_found)
        flow.counts_read.connect(self.counters.show_counts)
        flow.recorded.connect(self._on_recorded)
        flow.declined.connect(self._on_declined)

    @property
    def is_open(self) -> bool:
        """Whether a page lies over the camera."""
        return self.currentWidget() is not self._home

    def show_gate(self, gate: Gate) -> None:
        """Know where this desk checks in."""
        self._gate = gate
        self.search.set_gate(gate)

    def close_page(self) -> None:
        """Uncover the camera."""
        self.setCurrentWidget(self._home)

    def _open(self, page: Page) -> None:
        self.setCurrentWidget(page)
        page.opened()

    # --- what can be opened ------------------------------------------------------------------------------------

    def open_search(self) -> None:
        """Search by name, or type a code."""
        self._open(self.search)

    def open_walk_in(self, name: str = "") -> None:
        """Add somebody; *name* as far as it is known."""
        self.walk_in.begin(name)
        self._open(self.walk_in)

    def open_undo(self, arrival: RecentArrival) -> None:
        """Ask why *arrival* is to be undone."""
        self._open_undo(arrival.entry_id, arrival.attendee)

    def open_reprint(self, person: Attendee) -> None:
        """Ask why *person* needs another badge."""
        self.reprint.ask_about(person)
        self._open(self.reprint)

    def open_counters(self) -> None:
        """Show how many have come."""
        self._flow.refresh()
        self._open(self.counters)

    def open_gates(self) -> None:
        """Choose the gate."""
        self._open(self.gates)
        choices = [Choice(gate.id, gate.name) for gate in self._ports.desk.gates()]
        self.gates.show_choices(choices, self._gate.id)

    def open_cameras(self) -> None:
        """Choose the camera."""
        self._open_devices(self.cameras, self._ports.cameras)

    def open_printers(self) -> None:
        """Choose the printer."""
        self._open_devices(self.printers, self._ports.printers)

    def _open_devices(self, page: ChoicePage, read: Callable[[], Sequence[Choice]]) -> None:
        self._open(page)
        self._devices.run(read, lambda choices: page.show_choices(choices, ""), self._on_declined)

    def _open_undo(self, entry_id: str, person: Attendee) -> None:
        self.undo.entry_id = entry_id
        self.undo.ask_about(person)
        self._open(self.undo)

    # --- what pages want ---------------------------------------------------------------------------------------

    def _on_code_typed(self, text: str) -> None:
        self._flow.submit(text, ScanSource.TYPED)
        self.search.opened()

    def _on_person_chosen(self, found: Found) -> None:
        self._flow.check_in_person(found.attendee.id)

    def _on_found_reprint(self, found: Found) -> None:
        self.open_reprint(found.attendee)

    def _on_found_undo(self, found: Found, arrival: Arrival | None) -> None:
        if arrival is not None:
            self._open_undo(arrival.entry_id, found.attendee)

    def _on_undo_reasoned(self, reason: str) -> None:
        if self.undo.person is not None:
            self._flow.undo(self.undo.entry_id, self.undo.person, reason)

    def _on_reprint_reasoned(self, reason: str) -> None:
        if self.reprint.person is not None:
            self._flow.reprint(self.reprint.person, reason)

    def _on_gate_chosen(self, gate_id: str) -> None:
        self._flow.set_gate(gate_id)
        self.close_page()

    def _on_camera_chosen(self, key: str) -> None:
        self._devices.run(lambda: self._ports.choose_camera(key), failed=self._on_declined)
        self.close_page()

    def _on_printer_chosen(self, key: str) -> None:
        self._devices.run(lambda: self._ports.choose_printer(key), failed=self._on_declined)
        self.close_page()

    def _on_export(self) -> None:
        export = self._ports.export
        if export is not None:
            self._flow.reads.run(export, self._on_exported, self._on_declined)

    def _on_exported(self, where: str) -> None:
        self.noticed.emit(lambda: self.tr("Daftar hadir disimpan: {where}").format(where=where))

    # --- what became of it -------------------------------------------------------------------------------------

    def _on_recorded(self, kind: str) -> None:
        if self._closes.get(kind) is self.currentWidget():
            self.close_page()

    def _on_declined(self, error: Exception) -> None:
        page = self.currentWidget()
        if isinstance(page, Page):
            page.show_trouble(error)
        else:
            self.noticed.emit(lambda: failure_sentence(error))
