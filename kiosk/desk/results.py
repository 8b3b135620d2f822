"""What the desk answers with: frozen, so that any thread may keep and show it."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.people import Attendee, Gate
from kiosk.domain.scans import Scan, ScanSource
from kiosk.domain.verdicts import Arrival, Verdict


@dataclass(frozen=True, slots=True)
class CheckInResult:
    """The verdict on one scan; by the time anyone holds it, it is committed and on the disk.

    Attributes:
        attendee: whom the ticket names, or None for an unknown one.
        arrival: the attendance at this gate: the new one when admitted, the earlier one when already checked in; its
            station is a desk's name where that is known.
        entry_id: the journal entry that keeps this scan; undo names it.
        badge_job: the badge that was queued, or None where none was.
        walk_in: the person was on no list and has just been added.
        other_gates: where this ticket is admitted, when it is not for this gate.
    """

    verdict: Verdict
    scan: Scan
    gate: Gate
    attendee: Attendee | None
    arrival: Arrival | None
    entry_id: str
    badge_job: int | None = None
    walk_in: bool = False
    other_gates: tuple[Gate, ...] = ()


@dataclass(frozen=True, slots=True)
class RecentArrival:
    """One line of the list of recent arrivals, newest first; *undone* ones stay visible, struck out."""

    entry_id: str
    attendee: Attendee
    gate_id: str
    at: datetime
    source: ScanSource
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A person that a search found, with the code of the ticket that counts and where they have arrived."""

    attendee: Attendee
    code: str
    arrivals: tuple[Arrival, ...] = ()


@dataclass(frozen=True, slots=True)
class WalkIn:
    """A person who is on no list, as the volunteer typed them. Only the name must be there."""

    name: str
    category: str = "umum"
    region: str = ""
    phone: str = ""
    organisation: str = ""
