"""What the sync worker tells its listener."""

from dataclasses import dataclass

from kiosk.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How far a run is: entries acknowledged or parked in it, of those owed when it began. Never goes back."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class SyncReport:
    """The receipt of a run; ``total = settled + parked + pending``.

    Attributes:
        sent: entries in batches that the target answered in this run, repeats counted.
        accepted, duplicates, rejected: of those, what became of them in this run. A duplicate was there already.
        total: entries in the journal. *settled*: acknowledged, in this run or before. *parked*: set aside for a person
            to look at. *pending*: still owed.
        cancelled: the run was told to end before it was through.
        problem: why it ended early, or what an entry left out met with; None when nothing went wrong.
    """

    sent: int
    accepted: int
    duplicates: int
    rejected: int
    total: int
    settled: int
    parked: int
    pending: int
    cancelled: bool = False
    problem: Problem | None = None

    @property
    def complete(self) -> bool:
        """Whether the target has acknowledged every entry of the journal: nothing pending and nothing parked."""
        return self.settled == self.total


@dataclass(frozen=True, slots=True)
class SyncFailed:
    """A run could not be made or reported: the database failed (*problem*), or this program did (None; see the log)."""

    problem: Problem | None


SyncEvent = SyncProgress | SyncReport | SyncFailed
