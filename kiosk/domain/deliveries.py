"""What passes between the journal and a sync target: which entries are owed, and what became of them."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.journal import Entry


class Answer(StrEnum):
    """A target's word on one entry. An entry that an answer does not list is not acknowledged, and is sent again."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class EntryAnswer:
    """What a target said of the entry *entry_id*. *problem* says why it was rejected: plain text, untrusted."""

    entry_id: str
    answer: Answer
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Parked:
    """An entry that a target rejected: kept, visible and exportable, and in nobody's way."""

    entry: Entry
    problem: str


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How the journal stands with one target; ``total = settled + parked + pending``."""

    total: int
    settled: int
    parked: int

    @property
    def pending(self) -> int:
        """Entries that the target has not answered for."""
        return self.total - self.settled - self.parked
