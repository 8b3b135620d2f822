"""The print queue loses nothing and prints nothing twice."""

from pathlib import Path

import pytest

from kiosk.desk.desk import Desk
from kiosk.domain.badges import JobState
from kiosk.store.badge_queue import INTERRUPTED, BadgeQueue
from kiosk.store.store import Store
from tests.helpers.clock import FakeClock
from tests.helpers.factories import list_people, make_person, make_scan, open_store


@pytest.fixture
def queue(store: Store, desk: Desk) -> BadgeQueue:
    """Two badges wait: Ani's, then Budi's."""
    people = [make_person("Ani"), make_person("Budi")]
    list_people(store, *people)
    for person in people:
        desk.check_in(make_scan(desk, person.code))
    return BadgeQueue(store)


def test_the_oldest_is_claimed_first(queue: BadgeQueue) -> None:
    """First come, first printed; and a claimed job is not given out again."""
    claimed = [job.content.name for job in iter(queue.claim, None)]
    assert claimed == ["Ani", "Budi"]


def test_states_are_counted(queue: BadgeQueue) -> None:
    """One done, one failed, none waiting."""
    first, second = queue.claim(), queue.claim()
    assert first is not None
    assert second is not None
    queue.done(first.id, printer="pdf")
    queue.failed(second.id, "media-empty", printer="Zebra")
    counts = queue.counts()
    assert (counts[JobState.DONE], counts[JobState.FAILED], counts[JobState.QUEUED]) == (1, 1, 0)
    assert [(job.content.name, job.detail, job.printer) for job in queue.recent()] == [
        ("Budi", "media-empty", "Zebra"),
        ("Ani", "", "pdf"),
    ]


def test_a_failed_badge_can_be_asked_for_again(queue: BadgeQueue) -> None:
    """Requeueing counts the next attempt."""
    job = queue.claim()
    assert job is not None
    queue.failed(job.id, "jam")
    assert queue.requeue_failed() == 1
    again = queue.claim()
    assert again is not None
    assert (again.id, again.attempts) == (job.id, 2)


def test_a_crash_at_the_printer_is_not_printed_again_unasked(tmp_path: Path, clock: FakeClock) -> None:
    """What was `sent` when Hadir ended becomes failed, with a detail that says so."""
    with open_store(tmp_path, clock) as store:
        person = make_person("Ani")
        list_people(store, person)
        desk = Desk(store, "Meja 1")
        desk.check_in(make_scan(desk, person.code))
        BadgeQueue(store).claim()
    with open_store(tmp_path, clock) as store:
        queue = BadgeQueue(store)
        assert queue.recover() == 1
        assert queue.claim() is None
        assert [(job.state, job.detail) for job in queue.recent()] == [(JobState.FAILED, INTERRUPTED)]
