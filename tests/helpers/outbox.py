"""An outbox in memory that keeps the store's promises; ``tests.helpers.outbox_contract`` holds both to them."""

from collections.abc import Iterable, Sequence

from kiosk.domain.deliveries import Answer, EntryAnswer, OutboxCounts, Parked
from kiosk.domain.journal import Entry


class MemoryOutbox:
    """Journal and deliveries for one target. *settlings* counts how often :meth:`settle` was called."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.journal: list[Entry] = list(entries)
        self.settlings = 0
        self._answers: dict[str, EntryAnswer] = {}

    def add(self, entries: Iterable[Entry]) -> None:
        """Let more happen at the desk."""
        self.journal.extend(entries)

    def pending(self, limit: int) -> list[Entry]:
        """Return at most *limit* entries without an answer, the oldest first."""
        return [entry for entry in self.journal if entry.id not in self._answers][:limit]

    def settle(self, answers: Sequence[EntryAnswer]) -> None:
        """Keep *answers*."""
        self.settlings += 1
        ours = {entry.id for entry in self.journal}
        for answer in answers:
            kept = self._answers.get(answer.entry_id)
            if answer.entry_id in ours and (kept is None or kept.answer is Answer.REJECTED):
                self._answers[answer.entry_id] = answer

    def counts(self) -> OutboxCounts:
        """Return how the journal stands."""
        parked = len(self.parked())
        return OutboxCounts(len(self.journal), len(self._answers) - parked, parked)

    def parked(self) -> list[Parked]:
        """Return the rejected entries, the oldest first."""
        answers = ((entry, self._answers.get(entry.id)) for entry in self.journal)
        return [Parked(entry, found.problem) for entry, found in answers if found and found.answer is Answer.REJECTED]
