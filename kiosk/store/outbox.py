"""What a sync target is still owed: the journal less what it has answered for."""

from collections.abc import Sequence

from kiosk.domain.deliveries import Answer, EntryAnswer, OutboxCounts, Parked
from kiosk.domain.journal import Entry
from kiosk.store.rows import ENTRY_COLUMNS, entry_of, readable_entries
from kiosk.store.store import Store

_PENDING = f"""
SELECT {ENTRY_COLUMNS} FROM journal
WHERE NOT EXISTS (SELECT 1 FROM delivery WHERE target = ? AND delivery.seq = journal.seq) ORDER BY seq LIMIT ?
"""
_SETTLE = """
INSERT INTO delivery (target, seq, answer, problem) SELECT ?, seq, ?, ? FROM journal WHERE id = ?
ON CONFLICT (target, seq) DO UPDATE SET answer = excluded.answer, problem = excluded.problem
WHERE delivery.answer = 'rejected'
"""
_COUNTS = """
SELECT (SELECT count(*) FROM journal),
       count(*) FILTER (WHERE answer <> 'rejected'), count(*) FILTER (WHERE answer = 'rejected')
FROM delivery WHERE target = ?
"""
_PARKED = f"""
SELECT {", ".join("journal." + name for name in ENTRY_COLUMNS.split(", "))}, delivery.problem
FROM delivery JOIN journal ON journal.seq = delivery.seq WHERE target = ? AND answer = 'rejected' ORDER BY journal.seq
"""


class Outbox:
    """The journal as one *target* sees it. Safe from any thread; what is settled is committed when the method returns.

    All methods raise StoreProblem when the database cannot be read or written.
    """

    def __init__(self, store: Store, target: str) -> None:
        self._store = store
        self._target = target

    def pending(self, limit: int) -> list[Entry]:
        """Return the oldest entries that the target has not answered for."""
        with self._store.reading() as reader:
            return readable_entries(reader.exec_driver_sql(_PENDING, (self._target, limit)))

    def settle(self, answers: Sequence[EntryAnswer]) -> None:
        """Keep what the target said: what is settled stays so, what is parked may yet be settled.

        Answers on entries that are not ours change nothing.
        """
        with self._store.writing() as change:
            for answer in answers:
                change.connection.exec_driver_sql(
                    _SETTLE, (self._target, answer.answer.value, answer.problem, answer.entry_id)
                )

    def release(self) -> int:
        """Let every parked entry be sent again, and return how many they were."""
        with self._store.writing() as change:
            return change.connection.exec_driver_sql(
                "DELETE FROM delivery WHERE target = ? AND answer = ?", (self._target, Answer.REJECTED.value)
            ).rowcount

    def counts(self) -> OutboxCounts:
        """Return how the journal stands with this target."""
        with self._store.reading() as reader:
            return OutboxCounts(*reader.exec_driver_sql(_COUNTS, (self._target,)).one())

    def parked(self) -> list[Parked]:
        """Return the entries that the target rejected, oldest first."""
        with self._store.reading() as reader:
            rows = reader.exec_driver_sql(_PARKED, (self._target,)).all()
        return [Parked(entry_of(row[:-1]), row[-1]) for row in rows]
