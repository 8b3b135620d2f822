"""What passes between spreadsheets and the list: people to add or change on the way in, attendance on the way out."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.people import Attendee, Source


@dataclass(frozen=True, slots=True)
class Listed:
    """A person already on the list, with the code of the ticket that counts; what an import is matched against."""

    attendee: Attendee
    code: str


@dataclass(frozen=True, slots=True)
class RosterBatch:
    """What one import does to the list, all of it or nothing.

    Attributes:
        file: name of the file, without its folder.
        sha256: of the file's bytes, 64 hexadecimal digits.
        new: people to add, each with a ticket code that nobody has.
        changed: people already listed, as they shall be from now on; ids and tickets stay.
        doubted, refused: how many rows were taken with a doubt, and not taken; for the journal.
    """

    file: str
    sha256: str
    new: tuple[Listed, ...]
    changed: tuple[Attendee, ...]
    doubted: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One attendance, or one person without any (*gate* empty, *at* None), as reports show it.

    *region* and *gate* are names, not codes; *phone* is E.164; *at* is aware UTC.
    """

    name: str
    category: str
    organisation: str
    region: str
    phone: str
    email: str
    source: Source
    code: str
    gate: str
    at: datetime | None
    station: str
