"""The people, their tickets, the gates and the event."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Source(StrEnum):
    """How a person came onto the list."""

    ROSTER = "roster"
    WALK_IN = "walk_in"


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person on the list.

    Attributes:
        id: permanent, 32 hexadecimal digits; goes into the journal.
        name: as written, for the badge.
        category: what gates and badge colours go by, lower case: ``alumni``, ``tamu``, ``pembicara``, ``umum`` ...
        region: Kemendagri code (``15.71``) or empty.
        phone: E.164 (``+6281234567890``) or empty; families share one, so it is not unique.
        extra: every other column of the spreadsheet, header to text.
    """

    id: str
    name: str
    category: str = ""
    region: str = ""
    phone: str = ""
    email: str = ""
    organisation: str = ""
    source: Source = Source.ROSTER
    extra: dict[str, str] = field(default_factory=dict)


class TicketState(StrEnum):
    """Whether a ticket still counts."""

    VALID = "valid"
    REVOKED = "revoked"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Ticket:
    """What an attendee carries. *code* is unique in the event; a re-issued ticket is a new version with a new code."""

    code: str
    attendee_id: str
    version: int = 1
    state: TicketState = TicketState.VALID


@dataclass(frozen=True, slots=True)
class Gate:
    """A place or programme slot at which people are checked in.

    Attributes:
        id: short and permanent, lower case: ``utama``; goes into the journal and names the gate on the command line.
        admits: categories let in; empty means everybody.
        opens, closes: aware UTC times or None for always.
        prints_badge: an admitted arrival queues a badge unless the person already has one.
    """

    id: str
    name: str
    admits: frozenset[str] = frozenset()
    opens: datetime | None = None
    closes: datetime | None = None
    prints_badge: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """What people come to. *starts* is aware UTC; *zone* the IANA name of the local time (WIB: ``Asia/Jakarta``)."""

    id: str
    name: str
    place: str
    starts: datetime
    zone: str = "Asia/Jakarta"
