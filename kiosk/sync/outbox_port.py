"""What the worker needs of the outbox; ``kiosk.store.outbox.Outbox`` has it."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.deliveries import EntryAnswer, OutboxCounts, Parked
from kiosk.domain.journal import Entry


class OutboxPort(Protocol):
    """How the journal stands with one target, kept on the disk. Any method may raise ``StoreProblem``."""

    def pending(self, limit: int) -> list[Entry]:
        """Return at most *limit* entries that are neither settled nor parked, the oldest first."""
        ...

    def settle(self, answers: Sequence[EntryAnswer]) -> None:
        """Keep *answers*: accepted and duplicate settle an entry, rejected parks it. On the disk when this returns.

        Answers for unknown entries are passed over; an entry that is settled stays so; a parked one may yet be settled.
        """
        ...

    def counts(self) -> OutboxCounts:
        """Return how many entries there are, and how many are settled and parked."""
        ...

    def parked(self) -> list[Parked]:
        """Return the parked entries with the reasons, the oldest first."""
        ...
