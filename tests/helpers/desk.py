"""A desk without a database, and the rest that a window needs: for tests and pictures."""

import itertools
import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from kiosk.desk.results import CheckInResult, Found, RecentArrival, WalkIn
from kiosk.domain.codes import new_code
from kiosk.domain.counts import Counts, Tally
from kiosk.domain.names import search_key
from kiosk.domain.people import Attendee, Event, Gate, Source
from kiosk.domain.problems import InputProblem, Problem, ProblemCode
from kiosk.domain.regions import REGIONS
from kiosk.domain.scans import Scan, ScanSource
from kiosk.domain.verdicts import Arrival, Verdict
from kiosk.ui.ports import PrinterStatus
from tests.helpers.clock import FakeClock
from tests.helpers.people import EVENT, GATES, PEOPLE, code_of

REVOKED_CODE, REPLACED_CODE = "DICABUT0001", "DIGANTI0001"
_VOID = {REVOKED_CODE: Verdict.REVOKED, REPLACED_CODE: Verdict.REPLACED}


class FakeDesk:
    """Keeps the desk's promises in memory, for the people of the worked example.

    Attributes:
        fail_with: what the next writing call raises, once.
        hold: writing calls wait until it is set; it is set from the start.
        written: the name of each writing call that was begun.
        threads: the threads in which writing calls ran.
    """

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.event: Event = EVENT
        self.station_name = "Meja 2"
        self.gate: Gate = GATES[0]
        self.fail_with: Exception | None = None
        self.hold = threading.Event()
        self.hold.set()
        self.written: list[str] = []
        self.threads: set[str] = set()
        self._people: dict[str, Attendee] = {code_of(person): person for person in PEOPLE}
        self._codes = {person.id: code for code, person in self._people.items()}
        self._arrivals: list[RecentArrival] = []
        self._scans = 0
        self._ids = (f"{number:032x}" for number in itertools.count(0x1000))
        self._jobs = itertools.count(1)

    def gates(self) -> tuple[Gate, ...]:
        """Return the gates of the worked example."""
        return GATES

    def set_gate(self, gate_id: str) -> None:
        """Stand at another gate."""
        self._begin("set_gate")
        self.gate = next(gate for gate in GATES if gate.id == gate_id)

    def check_in(self, scan: Scan) -> CheckInResult:
        """Judge the code by plain rules."""
        self._begin("check_in")
        self._scans += 1
        code = scan.text.strip().upper()
        person = self._people.get(code)
        if code in _VOID:
            return self._refused(_VOID[code], scan, PEOPLE[4])
        if person is None:
            return self._refused(Verdict.UNKNOWN_TICKET, scan, None)
        return self._admit(person, scan)

    def check_in_person(self, attendee_id: str) -> CheckInResult:
        """Admit by id."""
        self._begin("check_in_person")
        self._scans += 1
        code = self._codes[attendee_id]
        return self._admit(self._people[code], Scan(code, self.clock.now(), ScanSource.SEARCH))

    def undo(self, entry_id: str, reason: str) -> None:
        """Strike the arrival out."""
        self._begin("undo")
        self._need(reason)
        place = next(
            (n for n, line in enumerate(self._arrivals) if line.entry_id == entry_id and not line.undone), None
        )
        if place is None:
            raise InputProblem(ProblemCode.NOTHING_TO_UNDO)
        self._arrivals[place] = replace(self._arrivals[place], undone=True)

    def walk_in(self, person: WalkIn) -> CheckInResult:
        """Add the person with a real code."""
        self._begin("walk_in")
        if not person.name.strip():
            raise InputProblem(ProblemCode.NAME_MISSING)
        if person.phone and not person.phone.strip("+").replace(" ", "").isdigit():
            raise InputProblem(ProblemCode.PHONE_WRONG, phone=person.phone)
        code = new_code()
        added = Attendee(
            next(self._ids), person.name, person.category, person.region, person.phone, "", person.organisation,
            Source.WALK_IN,
        )  # fmt: skip
        self._people[code], self._codes[added.id] = added, code
        return replace(self._admit(added, Scan(code, self.clock.now(), ScanSource.TYPED)), walk_in=True)

    def reprint(self, attendee_id: str, reason: str) -> int:
        """Queue another badge."""
        self._begin("reprint")
        self._need(reason)
        assert attendee_id in self._codes
        return next(self._jobs)

    def search(self, text: str, limit: int = 20) -> list[Found]:
        """Find by a part of the folded name or by the end of the phone."""
        key = search_key(text)
        found = [
            Found(person, code, self._arrivals_of(person))
            for code, person in self._people.items()
            if (text.isdigit() and person.phone.endswith(text)) or (key and key in search_key(person.name))
        ]
        return sorted(found, key=lambda one: bool(one.arrivals))[:limit]

    def counts(self) -> Counts:
        """Count what is there, with figures of the worked example for those expected."""
        here = {line.attendee.id: line.attendee for line in self._arrivals if not line.undone}.values()
        regions = {
            region.code: Tally(
                people=sum(one.region == region.code and one.source is Source.ROSTER for one in here),
                walk_ins=sum(one.region == region.code and one.source is Source.WALK_IN for one in here),
                scans=sum(line.attendee.region == region.code for line in self._arrivals),
                expected=8 + number,
            )
            for number, region in enumerate(REGIONS)
        }
        total = Tally(
            people=sum(one.source is Source.ROSTER for one in here),
            walk_ins=sum(one.source is Source.WALK_IN for one in here),
            scans=self._scans,
            expected=115,
        )
        gates = {gate.id: replace(total, people=total.people // (n + 1)) for n, gate in enumerate(GATES)}
        return Counts(total, regions, gates)

    def recent(self, limit: int = 8) -> list[RecentArrival]:
        """Return the newest first."""
        return self._arrivals[::-1][:limit]

    def _begin(self, what: str) -> None:
        self.written.append(what)
        self.threads.add(threading.current_thread().name)
        assert self.hold.wait(10), "the test forgot to let the desk go on"
        if self.fail_with is not None:
            problem, self.fail_with = self.fail_with, None
            raise problem

    @staticmethod
    def _need(reason: str) -> None:
        if not reason.strip():
            raise InputProblem(ProblemCode.REASON_MISSING)

    def _refused(self, verdict: Verdict, scan: Scan, person: Attendee | None) -> CheckInResult:
        return CheckInResult(verdict, scan, self.gate, person, None, next(self._ids))

    def _admit(self, person: Attendee, scan: Scan) -> CheckInResult:
        if self.gate.admits and person.category not in self.gate.admits:
            refused = self._refused(Verdict.NOT_FOR_THIS_GATE, scan, person)
            return replace(refused, other_gates=(GATES[0], GATES[3]))
        if self.gate.opens is not None and self.clock.now() < self.gate.opens:
            return self._refused(Verdict.NOT_OPEN, scan, person)
        before = next((arrival for arrival in self._arrivals_of(person) if arrival.gate_id == self.gate.id), None)
        entry_id = next(self._ids)
        if before is not None:
            return CheckInResult(Verdict.ALREADY_CHECKED_IN, scan, self.gate, person, before, entry_id)
        now = self.clock.now()
        self._arrivals.append(RecentArrival(entry_id, person, self.gate.id, now, scan.source))
        arrival = Arrival(person.id, self.gate.id, now, self.station_name, entry_id)
        job = next(self._jobs) if self.gate.prints_badge else None
        return CheckInResult(Verdict.ADMITTED, scan, self.gate, person, arrival, entry_id, job)

    def _arrivals_of(self, person: Attendee) -> tuple[Arrival, ...]:
        return tuple(
            Arrival(person.id, line.gate_id, line.at, self.station_name, line.entry_id)
            for line in self._arrivals
            if line.attendee.id == person.id and not line.undone
        )


@dataclass
class FakeStatus:
    """Says what it is told to say."""

    unsent_entries: int = 0
    printer_status: PrinterStatus = field(default_factory=lambda: PrinterStatus("Brother QL-820NWB", ok=True))
    backup: datetime | None = datetime(2024, 9, 19, 0, 55, tzinfo=UTC)
    problem: Problem | None = None

    def unsent(self) -> int:
        """Return the figure that was set."""
        if self.problem is not None:
            raise self.problem
        return self.unsent_entries

    def printer(self) -> PrinterStatus:
        """Return the status that was set."""
        return self.printer_status

    def last_backup(self) -> datetime | None:
        """Return the time that was set."""
        return self.backup


def let_people_arrive(desk: FakeDesk, count: int = 6) -> None:
    """Check in the first *count* people, a minute and a half apart."""
    for person in PEOPLE[:count]:
        desk.check_in(Scan(code_of(person), desk.clock.now(), ScanSource.CAMERA))
        desk.clock.advance(timedelta(seconds=95).total_seconds())
