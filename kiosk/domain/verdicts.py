"""The answer to a scan, and the rules that give it: one pure function over facts, the same wherever it is asked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.people import Attendee, Gate, Ticket, TicketState


class Verdict(StrEnum):
    """The answer to a scan. Names are lower case, as pretix has them; only ``ADMITTED`` opens the gate."""

    ADMITTED = "admitted"
    ALREADY_CHECKED_IN = "already_checked_in"
    UNKNOWN_TICKET = "unknown_ticket"
    REVOKED = "revoked"
    REPLACED = "replaced"
    NOT_FOR_THIS_GATE = "not_for_this_gate"
    NOT_OPEN = "not_open"


@dataclass(frozen=True, slots=True)
class Arrival:
    """An attendance as it stands: who, where, when (aware UTC), at which station, by which journal entry."""

    attendee_id: str
    gate_id: str
    at: datetime
    station: str
    entry_id: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the list knows about a ticket at one gate, read inside the transaction that will act on it.

    Attributes:
        arrival: the attendance at this gate, if any.
        arrived_before: the person has been admitted at some gate already (then no second badge).
        badges: how many badge jobs the person has.
    """

    ticket: Ticket
    attendee: Attendee
    arrival: Arrival | None
    arrived_before: bool
    badges: int


_VOID = {TicketState.REVOKED: Verdict.REVOKED, TicketState.REPLACED: Verdict.REPLACED}


def decide(facts: Facts | None, gate: Gate, now: datetime) -> Verdict:
    """Return the verdict on a ticket with these *facts* at *gate*; None means that no list knows it.

    What is wrong with the ticket goes before what is wrong with the place, and that before the time: the volunteer
    sends a person with a void ticket to the supervisor, one at the wrong gate to the right one, lets an early one wait.
    """
    if facts is None:
        return Verdict.UNKNOWN_TICKET
    if facts.ticket.state is not TicketState.VALID:
        return _VOID[facts.ticket.state]
    if gate.admits and facts.attendee.category not in gate.admits:
        return Verdict.NOT_FOR_THIS_GATE
    if (gate.opens is not None and now < gate.opens) or (gate.closes is not None and now >= gate.closes):
        return Verdict.NOT_OPEN
    if facts.arrival is not None:
        return Verdict.ALREADY_CHECKED_IN
    return Verdict.ADMITTED
