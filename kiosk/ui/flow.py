"""The desk's work as the window sees it: hands orders to the workers, keeps the situation, tells when it changed."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.desk.results import CheckInResult, WalkIn
from kiosk.domain.people import Attendee
from kiosk.domain.problems import InputProblem
from kiosk.domain.scans import Scan, ScanSource
from kiosk.ui.ports import Desk, Ports
from kiosk.ui.runner import Runner
from kiosk.ui.state import (
    SHOWN_MS,
    Answered,
    BadgeQueued,
    Declined,
    Dismissed,
    Happening,
    KioskState,
    Opened,
    SaveFailed,
    Situation,
    Submitted,
    TimeUp,
    Withdrawn,
    transition,
)

_log = logging.getLogger(__name__)
RECENT_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card may draw on beside the state.

    Attributes:
        result: the last verdict.
        problem: why the last order was not saved.
        person: whose check-in was undone, or whose badge is printed again.
    """

    result: CheckInResult | None = None
    problem: Exception | None = None
    person: Attendee | None = None


class DeskFlow(QObject):
    """Everything the volunteer can do, off the window's thread; results come back as signals in it.

    Writing calls run one after another in one worker, so that verdicts come in the order of the scans; reading
    calls run in another, so that no search holds up a check-in. An order that is given again before it is answered is
    one order.

    Signals:
        changed: situation or card has changed; *situation* and *shown* have the new ones.
        recorded: an order was carried out; says which (``check_in``, ``check_in_person``, ``walk_in``, ``undo``,
            ``reprint``), so that the page that gave it can close.
        declined: an order was not taken, with the problem; the page that gave it says so.
        recent_read, counts_read, gate_read, found: fresh from the desk.
    """

    changed = Signal()
    recorded = Signal(str)
    declined = Signal(object)
    recent_read = Signal(list)
    counts_read = Signal(object)
    gate_read = Signal(object)
    found = Signal(str, list)

    def __init__(
        self, ports: Ports, shown_ms: Mapping[KioskState, int] = SHOWN_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.situation = Situation()
        self.shown = Shown()
        self._desk: Desk = ports.desk
        self._clock = ports.clock
        self._shown_ms = shown_ms
        self._under_way: set[tuple[str, str]] = set()
        self.writes = Runner("desk-writes", self)
        self.reads = Runner("desk-reads", self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time_up)

    def open(self) -> None:
        """Begin: ready for the first person."""
        self._happen(Opened())
        self.refresh()

    def close(self) -> bool:
        """Finish what was ordered and end both workers; tells whether they have ended."""
        self._timer.stop()
        return all([self.writes.close(), self.reads.close()])

    def submit(self, text: str, source: ScanSource) -> None:
        """Check in what was read or typed."""
        self.submit_scan(Scan(text, self._clock.now(), source))

    def submit_scan(self, scan: Scan) -> None:
        """Check in *scan*; the same code again while it is being recorded is one presentation, not two."""
        self._order("check_in", scan.text, lambda: self._desk.check_in(scan), self._on_answered)

    def check_in_person(self, attendee_id: str) -> None:
        """Check in somebody who was found by search."""
        self._order("check_in_person", attendee_id, lambda: self._desk.check_in_person(attendee_id), self._on_answered)

    def walk_in(self, person: WalkIn) -> None:
        """Add and check in somebody who is on no list; one at a time, however often the form is saved meanwhile."""
        self._order("walk_in", "", lambda: self._desk.walk_in(person), self._on_answered)

    def undo(self, entry_id: str, person: Attendee, reason: str) -> None:
        """Take a check-in back."""
        self._order(
            "undo",
            entry_id,
            lambda: self._desk.undo(entry_id, reason),
            lambda _none: self._on_done(Withdrawn(), person),
        )

    def reprint(self, person: Attendee, reason: str) -> None:
        """Print a badge again."""
        self._order(
            "reprint",
            person.id,
            lambda: self._desk.reprint(person.id, reason),
            lambda _job: self._on_done(BadgeQueued(), person),
        )

    def set_gate(self, gate_id: str) -> None:
        """Check in at another gate from the next scan on."""

        def change() -> None:
            self._desk.set_gate(gate_id)

        self.writes.run(change, lambda _none: self.refresh(), self.declined.emit)

    def search(self, text: str) -> None:
        """Look for people; the answer comes by *found* with the same text."""
        self.reads.run(lambda: self._desk.search(text), lambda people: self.found.emit(text, people))

    def refresh(self) -> None:
        """Read anew what the window shows beside the card."""
        self.reads.run(lambda: self._desk.recent(RECENT_SHOWN), self.recent_read.emit)
        self.reads.run(self._desk.counts, self.counts_read.emit)
        self.reads.run(lambda: self._desk.gate, self.gate_read.emit)

    def dismiss(self) -> None:
        """Put the present card away."""
        self._happen(Dismissed())

    def _order(self, kind: str, about: str, call: Callable[[], object], done: Callable[[object], None]) -> None:
        """Have *call* carried out, unless the same *kind* of order *about* the same thing is not yet answered."""
        key = (kind, about)
        if key in self._under_way:
            return
        self._under_way.add(key)
        self._happen(Submitted())

        def on_done(value: object) -> None:
            self._under_way.discard(key)
            done(value)
            self.recorded.emit(kind)
            self.refresh()

        def on_failed(error: Exception) -> None:
            self._under_way.discard(key)
            self._on_failed(error)

        self.writes.run(call, on_done, on_failed)

    def _on_answered(self, result: object) -> None:
        assert isinstance(result, CheckInResult)
        self.shown = Shown(result=result, person=result.attendee)
        self._happen(Answered(result.verdict, result.walk_in))

    def _on_done(self, happening: Happening, person: Attendee) -> None:
        self.shown = Shown(person=person)
        self._happen(happening)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, InputProblem):
            self._happen(Declined())
            self.declined.emit(error)
            return
        _log.error("not saved", exc_info=error)
        self.shown = Shown(problem=error)
        self._happen(SaveFailed())

    def _on_time_up(self) -> None:
        self._happen(TimeUp())

    def _happen(self, happening: Happening) -> None:
        self.situation = transition(self.situation, happening)
        shown_ms = self._shown_ms.get(self.situation.state)
        self._timer.stop()
        if shown_ms is not None:
            self._timer.start(shown_ms)
        self.changed.emit()
