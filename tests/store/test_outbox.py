"""The outbox in the database keeps what any outbox promises."""

import pytest

from kiosk.domain.deliveries import Answer, EntryAnswer
from kiosk.domain.journal import Entry, Kind
from kiosk.store.journal import entries
from kiosk.store.outbox import Outbox
from kiosk.store.store import Store
from tests.helpers.outbox_contract import Box, OutboxContract


class TestStoreOutbox(OutboxContract):
    """The contract, over SQLite."""

    @pytest.fixture
    def box(self, store: Store) -> Box:
        """An outbox whose journal grows by refusals."""

        def record(count: int) -> list[Entry]:
            known = list(entries(store))[-1].seq
            for number in range(count):
                with store.writing() as change:
                    change.append(Kind.REFUSED, {"text": str(number)})
            return list(entries(store, known))

        return Box(Outbox(store, "https://contoh.id"), record)


def test_targets_are_apart(store: Store) -> None:
    """What one target has taken, another is still owed."""
    first, second = Outbox(store, "a"), Outbox(store, "b")
    first.settle([EntryAnswer(entry.id, Answer.ACCEPTED) for entry in first.pending(10)])
    assert first.counts().pending == 0
    assert second.counts().pending > 0


def test_parked_entries_can_be_released(store: Store) -> None:
    """A person who mended what was wrong has them sent again."""
    outbox = Outbox(store, "a")
    owed = outbox.pending(10)
    outbox.settle([EntryAnswer(owed[0].id, Answer.REJECTED, "odd")])
    assert outbox.release() == 1
    assert outbox.pending(10) == owed
