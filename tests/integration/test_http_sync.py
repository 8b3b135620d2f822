"""The whole way over real HTTP: worker, target and receiver. Nothing is lost, nothing is double."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.demo.http_server import Reply, Request
from kiosk.domain.projection import attendance
from kiosk.sync.http_target import HttpTarget
from kiosk.sync.reports import SyncProgress, SyncReport
from tests.helpers.entries import make_entries
from tests.helpers.outbox import MemoryOutbox
from tests.helpers.receiver import (
    FaultyReceiver,
    status,
    wait_for,
)
from tests.helpers.sync_desk import DESK, TOKEN, SyncDesk

WELL = FaultyReceiver.well


@pytest.fixture
def receiver() -> Iterator[FaultyReceiver]:
    """A receiver that goes well until told otherwise."""
    with FaultyReceiver(token=TOKEN) as started:
        yield started


@pytest.fixture
def desk(receiver: FaultyReceiver) -> Iterator[SyncDesk]:
    """A station with 35 entries to send, in batches of 10."""
    station = SyncDesk(receiver, 35)
    yield station
    station.worker.close()


def test_everything_arrives_exactly_once(desk: SyncDesk) -> None:
    """35 recorded here = 35 acknowledged there, and both count the same people present."""
    report = desk.sync()
    assert (report.sent, report.accepted, report.duplicates, report.complete) == (35, 35, 0, True)
    assert report.problem is None
    assert desk.arrived()
    assert [len(batch) for batch in desk.receiver.batches()] == [10, 10, 10, 5]


def test_each_batch_is_settled_before_the_next_is_sent(desk: SyncDesk) -> None:
    """Progress comes batch by batch and never goes back."""
    desk.sync()
    assert desk.outbox.settlings == 4
    assert desk.progress == [SyncProgress(done, 35) for done in (0, 10, 20, 30, 35)]


def test_nothing_owed_sends_nothing(desk: SyncDesk) -> None:
    """A second run has nothing to do and says so."""
    desk.sync()
    before = len(desk.receiver.requests)
    report = desk.sync()
    assert (report.sent, report.complete) == (0, True)
    assert len(desk.receiver.requests) == before


def test_a_journal_sent_all_over_again_changes_nothing(desk: SyncDesk) -> None:
    """A station that has forgotten what was acknowledged sends all again: duplicates, the same set."""
    desk.sync()
    desk.outbox = MemoryOutbox(reversed(desk.outbox.journal))
    desk.new_worker()
    report = desk.sync()
    assert (report.accepted, report.duplicates, report.complete) == (0, 35, True)
    assert desk.arrived()


def test_a_cancel_ends_the_run_after_the_batch_and_the_next_goes_on(desk: SyncDesk) -> None:
    """What was acknowledged stays so; nothing of it is sent again."""
    report = desk.worker.run_once(lambda: len(desk.receiver.requests) >= 2)
    assert (report.cancelled, report.problem) == (True, None)
    assert (report.settled, report.pending) == (20, 15)
    report = desk.sync()
    assert (report.sent, report.duplicates, report.complete) == (15, 0, True)
    assert desk.arrived()


def test_a_cancel_cuts_a_pause_short(desk: SyncDesk) -> None:
    """A target that asks for a minute is not waited for when the person at the desk has enough."""
    desk.receiver.then(status(503, Retry_After="55"))
    reports: list[SyncReport] = []
    thread = threading.Thread(target=lambda: reports.append(desk.worker.run_once(desk.receiver.arrived.is_set)))
    thread.start()
    thread.join(timeout=20)
    waited_on = thread.is_alive()
    desk.worker.stop()
    assert not waited_on
    thread.join(timeout=10)
    assert [(report.cancelled, report.pending) for report in reports] == [(True, 35)]


def test_stop_ends_a_run_in_another_thread(desk: SyncDesk) -> None:
    """The program ends in the middle of a slow batch: it is not waited for, and what came back before is kept."""
    reached, released = threading.Event(), threading.Event()
    reports: list[SyncReport] = []
    desk.receiver.then(WELL, wait_for(released, reached))
    thread = threading.Thread(target=lambda: reports.append(desk.sync()))
    thread.start()
    assert reached.wait(timeout=10)
    desk.worker.stop()
    thread.join(timeout=10)
    released.set()
    assert [(report.cancelled, report.settled) for report in reports] == [(True, 10)]


def test_people_who_arrive_meanwhile_are_sent_too(desk: SyncDesk) -> None:
    """The desk does not stop for the sync; progress still never goes back."""
    late = make_entries(7, after=desk.outbox.journal[-1])

    def one_more(receiver: FaultyReceiver, request: Request) -> Reply | None:
        desk.outbox.add(late)
        return receiver.well(request)

    desk.receiver.then(one_more)
    report = desk.sync()
    assert (report.total, report.complete) == (42, True)
    assert desk.arrived()
    shares = [(event.done, event.total) for event in desk.progress]
    assert shares == sorted(shares)
    assert shares[-1] == (42, 42)


def test_two_stations_make_one_attendance(receiver: FaultyReceiver) -> None:
    """The receiver's attendance is the projection of both journals, whoever sends first."""
    one, two = SyncDesk(receiver), SyncDesk(receiver)
    one.outbox.add(make_entries(12))
    two.outbox.add(make_entries(20, station="6" * 32))
    for desk in (two, one):
        assert desk.sync().complete
        desk.worker.close()
    both = one.outbox.journal + two.outbox.journal
    assert receiver.attendance() == attendance(both)
    assert len(receiver.attendance()) == 20


def test_a_compressed_body_arrives(receiver: FaultyReceiver) -> None:
    """Where asked for, bodies go gzipped over the thin line of a hotel."""
    target = HttpTarget(receiver.url, event_id="temu", station=DESK, token=TOKEN, compress=True)
    entries = make_entries(50)
    receiver.then(WELL)  # the script goes before the faults by entry, which look into the body
    answers = target.send(entries)
    target.close()
    assert len(answers) == 50
    assert receiver.entries == {entry.id: entry for entry in entries}
    assert len(receiver.requests[0].body) < 10_000
