"""What any outbox promises: one set of tests, run over the fake and over the real one."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from kiosk.domain.deliveries import Answer, EntryAnswer, OutboxCounts
from kiosk.domain.journal import Entry
from kiosk.sync.outbox_port import OutboxPort


@dataclass(frozen=True, slots=True)
class Box:
    """An outbox under test; *record* lets that many things happen and returns the new entries."""

    outbox: OutboxPort
    record: Callable[[int], list[Entry]]


def _said(answer: Answer, entries: list[Entry], problem: str = "") -> list[EntryAnswer]:
    return [EntryAnswer(entry.id, answer, problem) for entry in entries]


class OutboxContract:
    """Subclass it as ``Test…`` and override the fixture *box*, whose outbox may hold some entries already."""

    @pytest.fixture
    def box(self) -> Box:
        """Return the outbox to test."""
        raise NotImplementedError

    def test_everything_is_owed_at_first(self, box: Box) -> None:
        """What happens is owed, the oldest first, and no more of it is handed out than asked for."""
        box.record(5)
        owed = box.outbox.pending(1000)
        assert [entry.seq for entry in owed] == sorted(entry.seq for entry in owed)
        assert box.outbox.pending(3) == owed[:3]
        assert box.outbox.counts() == OutboxCounts(len(owed), 0, 0)

    @pytest.mark.parametrize("answer", [Answer.ACCEPTED, Answer.DUPLICATE])
    def test_an_acknowledged_entry_is_settled(self, box: Box, answer: Answer) -> None:
        """Whether the target took it now or had it before, it is owed no more."""
        first, second = box.record(2)
        before = box.outbox.counts()
        box.outbox.settle(_said(answer, [first]))
        owed = box.outbox.pending(1000)
        assert first not in owed
        assert second in owed
        assert box.outbox.counts() == OutboxCounts(before.total, before.settled + 1, 0)

    def test_a_rejected_entry_is_parked(self, box: Box) -> None:
        """It is owed no more, and stands in the list with the reason."""
        first, second = box.record(2)
        box.outbox.settle(_said(Answer.REJECTED, [first], "too odd"))
        assert first not in box.outbox.pending(1000)
        assert second in box.outbox.pending(1000)
        assert [(parked.entry, parked.problem) for parked in box.outbox.parked()] == [(first, "too odd")]
        assert box.outbox.counts().parked == 1

    def test_an_answer_twice_counts_once(self, box: Box) -> None:
        """Settling again changes nothing."""
        entries = box.record(3)
        box.outbox.settle(_said(Answer.ACCEPTED, entries))
        once = box.outbox.counts()
        box.outbox.settle(_said(Answer.DUPLICATE, entries))
        assert box.outbox.counts() == once

    def test_answers_for_strangers_are_passed_over(self, box: Box) -> None:
        """An id that the journal does not hold changes nothing."""
        box.record(1)
        before = box.outbox.counts()
        box.outbox.settle([EntryAnswer("f" * 32, Answer.ACCEPTED), EntryAnswer("f" * 31, Answer.REJECTED, "no")])
        assert box.outbox.counts() == before
        assert box.outbox.parked() == []

    def test_what_is_settled_stays_settled(self, box: Box) -> None:
        """A target that took an entry cannot un-take it by a later rejection."""
        entries = box.record(1)
        box.outbox.settle(_said(Answer.ACCEPTED, entries))
        settled = box.outbox.counts()
        box.outbox.settle(_said(Answer.REJECTED, entries, "late"))
        assert box.outbox.counts() == settled
        assert box.outbox.parked() == []

    def test_a_parked_entry_may_be_settled_later(self, box: Box) -> None:
        """A target that rejected an entry may take it after all."""
        entries = box.record(1)
        box.outbox.settle(_said(Answer.REJECTED, entries, "not yet"))
        box.outbox.settle(_said(Answer.ACCEPTED, entries))
        assert box.outbox.parked() == []
        assert box.outbox.counts().settled == 1

    def test_no_answers_change_nothing(self, box: Box) -> None:
        """An empty list is harmless."""
        box.record(1)
        before = box.outbox.counts()
        box.outbox.settle([])
        assert box.outbox.counts() == before

    def test_what_happens_later_is_owed_too(self, box: Box) -> None:
        """New entries queue up behind the settled ones."""
        box.outbox.settle(_said(Answer.ACCEPTED, box.record(2)))
        later = box.record(1)
        assert box.outbox.pending(1000)[-1:] == later
        assert box.outbox.counts().total == box.outbox.counts().settled + box.outbox.counts().pending
