"""Badges and their place in the print queue."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class JobState(StrEnum):
    """Where a badge job stands: queued → sent → done or failed; cancelled if undone before it was printed."""

    QUEUED = "queued"
    SENT = "sent"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class BadgeContent:
    """What stands on a badge. Every field may be empty but *name* and *code*; *code* becomes the QR.

    Attributes:
        region: the region's name, not its code.
        category: lower case; decides the colour and the word on the band.
    """

    name: str
    code: str
    category: str = ""
    organisation: str = ""
    region: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class BadgeJob:
    """A badge to print. *reason* is empty for the first badge, and said for a reprint. *detail* tells why it failed."""

    id: int
    attendee_id: str
    content: BadgeContent
    state: JobState
    attempts: int
    reason: str
    detail: str
    printer: str
    changed: datetime
