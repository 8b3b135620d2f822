"""The registration desk."""

from dataclasses import replace

from kiosk.desk.badging import badge_content
from kiosk.desk.results import CheckInResult, Found, RecentArrival, WalkIn
from kiosk.desk.walk_ins import new_person
from kiosk.domain.codes import MAX_FOREIGN_CODE, new_code, readings
from kiosk.domain.counts import Counts
from kiosk.domain.journal import Json, Kind
from kiosk.domain.people import Event, Gate
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.scans import Scan, ScanSource
from kiosk.domain.verdicts import Arrival, Facts, Verdict, decide
from kiosk.store.counting import read_counts
from kiosk.store.programme import load_event, load_gate_id, load_gates, save_gate_id
from kiosk.store.recent import admission, recent_admissions
from kiosk.store.searching import find
from kiosk.store.store import Store
from kiosk.store.transaction import Transaction

MAX_REASON = 200


class Desk:
    """The use cases of one station. Safe from any thread, never touches Qt.

    Whatever changes something is one transaction, committed and on the disk before the method returns, so that a crash
    leaves all of it or nothing; every method raises StoreProblem when the database cannot be read or written.

    Attributes:
        event: what people come to.
        station_name: what people call this desk.
    """

    def __init__(self, store: Store, station_name: str) -> None:
        event, gates = load_event(store), load_gates(store)
        if event is None or not gates:
            raise InputProblem(ProblemCode.NO_EVENT)
        self.event: Event = event
        self.station_name = station_name
        self._store = store
        self._gates = {gate.id: gate for gate in gates}
        self._gate = self._gates.get(load_gate_id(store), gates[0])

    # --- gates --------------------------------------------------------------------------------------------------

    @property
    def gate(self) -> Gate:
        """The gate at which this station checks in now."""
        return self._gate

    def gates(self) -> tuple[Gate, ...]:
        """Return all gates in the organiser's order."""
        return tuple(self._gates.values())

    def set_gate(self, gate_id: str) -> None:
        """Move this station to another gate, and remember it.

        Raises:
            InputProblem: GATE_UNKNOWN.
        """
        gate = self.gate_named(gate_id)
        save_gate_id(self._store, gate.id)
        self._gate = gate

    def gate_named(self, gate_id: str) -> Gate:
        """Return the gate with this id.

        Raises:
            InputProblem: GATE_UNKNOWN.
        """
        gate = self._gates.get(gate_id.strip().casefold())
        if gate is None:
            raise InputProblem(ProblemCode.GATE_UNKNOWN, gate=gate_id, known=", ".join(self._gates))
        return gate

    # --- arrivals -----------------------------------------------------------------------------------------------

    def check_in(self, scan: Scan, gate_id: str = "") -> CheckInResult:
        """Admit the ticket in *scan* at the gate *gate_id*, else here, or say why not; both are kept in the journal.

        Raises:
            InputProblem: GATE_UNKNOWN.
        """
        gate = self.gate_named(gate_id) if gate_id else self._gate
        with self._store.writing() as change:
            known = (change.facts(code, gate.id) for code in readings(storable(scan.text)))
            return self._answer(change, scan, gate, next(filter(None, known), None))

    def check_in_person(self, attendee_id: str) -> CheckInResult:
        """Admit somebody whom a search found and who has no ticket in hand.

        Raises:
            InputProblem: ATTENDEE_UNKNOWN.
        """
        gate = self._gate
        with self._store.writing() as change:
            facts = self._known(change, attendee_id, gate)
            scan = Scan(facts.ticket.code, self._store.clock.now(), ScanSource.SEARCH)
            return self._answer(change, scan, gate, facts)

    def _answer(self, change: Transaction, scan: Scan, gate: Gate, facts: Facts | None) -> CheckInResult:
        verdict = decide(facts, gate, scan.at)
        if facts is None or verdict is not Verdict.ADMITTED:
            return self._refuse(change, scan, gate, facts, verdict)
        return self._admit(change, scan, gate, facts)

    def _admit(self, change: Transaction, scan: Scan, gate: Gate, facts: Facts) -> CheckInResult:
        person = facts.attendee
        entry = change.append(
            Kind.ADMITTED,
            {"attendee": person.id, "code": facts.ticket.code, "gate": gate.id, "source": scan.source.value},
        )
        arrival = change.admit(facts, gate, entry)
        job = None
        if gate.prints_badge and facts.badges == 0:
            job = change.queue_badge(person.id, badge_content(person, facts.ticket.code, self.event))
        return CheckInResult(Verdict.ADMITTED, scan, gate, person, self._named(arrival), entry.id, job)

    def _refuse(
        self, change: Transaction, scan: Scan, gate: Gate, facts: Facts | None, verdict: Verdict
    ) -> CheckInResult:
        body: dict[str, Json] = {"gate": gate.id, "verdict": verdict.value, "source": scan.source.value}
        if facts is None:
            body["text"] = storable(scan.text)[:MAX_FOREIGN_CODE]
        else:
            body |= {"attendee": facts.attendee.id, "code": facts.ticket.code}
        entry = change.append(Kind.REFUSED, body)
        change.count_refusal(gate, facts.attendee.region if facts else "")
        others: tuple[Gate, ...] = ()
        if facts is not None and verdict is Verdict.NOT_FOR_THIS_GATE:
            others = tuple(g for g in self._gates.values() if not g.admits or facts.attendee.category in g.admits)
        return CheckInResult(
            verdict=verdict,
            scan=scan,
            gate=gate,
            attendee=facts.attendee if facts else None,
            arrival=self._named(facts.arrival) if facts and facts.arrival else None,
            entry_id=entry.id,
            other_gates=others,
        )

    def walk_in(self, person: WalkIn) -> CheckInResult:
        """Add somebody who is on no list, with a ticket, and admit them here with a badge.

        Raises:
            InputProblem: NAME_MISSING, PHONE_WRONG.
        """
        attendee, code = new_person(person), new_code()
        scan, gate = Scan(code, self._store.clock.now(), ScanSource.TYPED), self._gate
        with self._store.writing() as change:
            facts = change.add_person(attendee, code)
            change.append(
                Kind.WALKED_IN,
                {
                    "attendee": attendee.id,
                    "code": code,
                    "name": attendee.name,
                    "category": attendee.category,
                    "region": attendee.region,
                    "phone": attendee.phone,
                    "organisation": attendee.organisation,
                },
            )
            return replace(self._answer(change, scan, gate, facts), walk_in=True)

    def undo(self, entry_id: str, reason: str) -> None:
        """Take back the admission in the journal entry *entry_id*; entry and reason stay in the journal.

        Raises:
            InputProblem: REASON_MISSING, NOTHING_TO_UNDO (no such admission, or it has been undone).
        """
        reason = _reason(reason)
        with self._store.writing() as change:
            found = admission(change.connection, entry_id)
            facts = change.facts_of(*found) if found else None
            if found is None or facts is None or facts.arrival is None or facts.arrival.entry_id != entry_id:
                raise InputProblem(ProblemCode.NOTHING_TO_UNDO)
            attendee_id, gate_id = found
            change.append(Kind.UNDONE, {"entry": entry_id, "attendee": attendee_id, "gate": gate_id, "reason": reason})
            change.withdraw(facts, gate_id)

    def reprint(self, attendee_id: str, reason: str) -> int:
        """Queue another badge for somebody and return its job id.

        Raises:
            InputProblem: REASON_MISSING, ATTENDEE_UNKNOWN.
        """
        reason = _reason(reason)
        with self._store.writing() as change:
            facts = self._known(change, attendee_id, self._gate)
            change.append(Kind.BADGE_REPRINTED, {"attendee": attendee_id, "reason": reason})
            content = badge_content(facts.attendee, facts.ticket.code, self.event)
            return change.queue_badge(attendee_id, content, reason)

    def _known(self, change: Transaction, attendee_id: str, gate: Gate) -> Facts:
        facts = change.facts_of(attendee_id, gate.id)
        if facts is None:
            raise InputProblem(ProblemCode.ATTENDEE_UNKNOWN, attendee=attendee_id)
        return facts

    def _named(self, arrival: Arrival) -> Arrival:
        """Return *arrival* with this desk's name in place of its id, which nobody can read."""
        return replace(arrival, station=self.station_name) if arrival.station == self._store.station else arrival

    # --- looking ------------------------------------------------------------------------------------------------

    def search(self, text: str, limit: int = 20) -> list[Found]:
        """Return whom *text* may mean: words of a name, or the last digits of a phone (``kiosk.store.searching``)."""
        return [
            Found(match.attendee, match.code, tuple(map(self._named, match.arrivals)))
            for match in find(self._store, text, limit)
        ]

    def counts(self) -> Counts:
        """Return the figures as of the last commit."""
        return read_counts(self._store)

    def recent(self, limit: int = 8) -> list[RecentArrival]:
        """Return the newest admissions of this station, newest first, undone ones among them."""
        return [
            RecentArrival(row.entry_id, row.attendee, row.gate_id, row.at, ScanSource(row.source), row.undone)
            for row in recent_admissions(self._store, limit)
        ]


def _reason(text: str) -> str:
    reason = " ".join(text.split())[:MAX_REASON]
    if not reason:
        raise InputProblem(ProblemCode.REASON_MISSING)
    return reason


def storable(text: str) -> str:
    """Return an untrusted text without halves of surrogate pairs, which neither SQLite nor canonical JSON can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
