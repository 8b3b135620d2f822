"""The whole way over real HTTP: worker, target and a receiver with faults. Nothing is lost, nothing is double."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.demo.http_server import Reply, Request
from kiosk.domain.deliveries import OutboxCounts
from kiosk.domain.problems import Problem, ProblemCode
from kiosk.domain.projection import attendance
from kiosk.sync.http_target import HttpTarget
from kiosk.sync.pace import Backoff
from kiosk.sync.protocol import Station
from kiosk.sync.reports import SyncProgress, SyncReport
from kiosk.sync.worker import SyncWorker
from tests.helpers.clock import FakeClock
from tests.helpers.entries import make_entries
from tests.helpers.outbox import MemoryOutbox
from tests.helpers.receiver import (
    Fault,
    FaultyReceiver,
    answer_only,
    garbage,
    hang_up,
    lose_answer,
    status,
    wait_for,
)

DESK = Station("5" * 32, "Meja 1")
TOKEN = "rahasia"  # noqa: S105  # it opens nothing
WELL = FaultyReceiver.well
QUICK = Backoff(first=0.001, longest=0.01, tries=4)


class Desk:
    """A station with entries to send, and the means to send them."""

    def __init__(self, receiver: FaultyReceiver, n: int = 0) -> None:
        self.receiver = receiver
        self.outbox = MemoryOutbox(make_entries(n))
        self.progress: list[SyncProgress] = []
        self.target = HttpTarget(receiver.url, event_id="temu", station=DESK, token=TOKEN)
        self.worker = self.new_worker()

    def new_worker(self, batch: int = 10) -> SyncWorker:
        """Return a worker that knows nothing, as after a restart."""
        self.worker = SyncWorker(
            self.outbox, self.target, self._on_event, clock=FakeClock(), batch=batch, backoff=QUICK
        )
        return self.worker

    def _on_event(self, event: object) -> None:
        if isinstance(event, SyncProgress):
            self.progress.append(event)

    def sync(self) -> SyncReport:
        """Run once, and hold the receipt to its sum."""
        report = self.worker.run_once()
        assert report.total == report.settled + report.parked + report.pending == len(self.outbox.journal)
        return report

    def arrived(self) -> bool:
        """Tell whether the receiver has exactly what the journal has, and so the same attendance."""
        journal = self.outbox.journal
        return self.receiver.entries == {
            entry.id: entry for entry in journal
        } and self.receiver.attendance() == attendance(journal)


@pytest.fixture
def receiver() -> Iterator[FaultyReceiver]:
    """A receiver that goes well until told otherwise."""
    with FaultyReceiver(token=TOKEN) as started:
        yield started


@pytest.fixture
def desk(receiver: FaultyReceiver) -> Iterator[Desk]:
    """A station with 35 entries to send, in batches of 10."""
    station = Desk(receiver, 35)
    yield station
    station.worker.close()


def test_everything_arrives_exactly_once(desk: Desk) -> None:
    """35 recorded here = 35 acknowledged there, and both count the same people present."""
    report = desk.sync()
    assert (report.sent, report.accepted, report.duplicates, report.complete) == (35, 35, 0, True)
    assert report.problem is None
    assert desk.arrived()
    assert [len(batch) for batch in desk.receiver.batches()] == [10, 10, 10, 5]


def test_each_batch_is_settled_before_the_next_is_sent(desk: Desk) -> None:
    """Progress comes batch by batch and never goes back."""
    desk.sync()
    assert desk.outbox.settlings == 4
    assert desk.progress == [SyncProgress(done, 35) for done in (0, 10, 20, 30, 35)]


def test_nothing_owed_sends_nothing(desk: Desk) -> None:
    """A second run has nothing to do and says so."""
    desk.sync()
    before = len(desk.receiver.requests)
    report = desk.sync()
    assert (report.sent, report.complete) == (0, True)
    assert len(desk.receiver.requests) == before


def test_a_journal_sent_all_over_again_changes_nothing(desk: Desk) -> None:
    """A station that has forgotten what was acknowledged sends all again: duplicates, the same set."""
    desk.sync()
    desk.outbox = MemoryOutbox(reversed(desk.outbox.journal))
    desk.new_worker()
    report = desk.sync()
    assert (report.accepted, report.duplicates, report.complete) == (0, 35, True)
    assert desk.arrived()


def test_a_lost_answer_is_asked_for_again(desk: Desk) -> None:
    """The entries were kept, the line dropped before the answer: sent again, they are duplicates."""
    desk.receiver.then(lose_answer)
    report = desk.sync()
    assert report.complete
    assert report.duplicates > 0
    assert desk.arrived()


def test_a_crash_before_the_answer_loses_nothing(desk: Desk) -> None:
    """The program dies in the middle of a batch and comes back: each entry is there once."""
    desk.receiver.then(WELL, lose_answer, *[hang_up] * 20)
    assert desk.sync().problem is not None
    desk.receiver._script.clear()
    desk.new_worker()
    report = desk.sync()
    assert report.complete
    assert report.duplicates > 0
    assert desk.arrived()


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(status(500), id="500"),
        pytest.param(status(502), id="502"),
        pytest.param(status(503), id="503"),
        pytest.param(status(503, Retry_After="0"), id="503, at once"),
        pytest.param(status(429, Retry_After="1"), id="429, in a second"),
        pytest.param(status(408), id="408"),
        pytest.param(status(413), id="413"),
        pytest.param(garbage(), id="login page"),
        pytest.param(garbage(b'{"answers":[{"id":'), id="half a reply"),
        pytest.param(garbage(b""), id="empty"),
        pytest.param(hang_up, id="hang up"),
        pytest.param(lose_answer, id="lose the answer"),
        pytest.param(answer_only(lambda ids: ids[::2]), id="every second answered"),
    ],
)
def test_a_passing_fault_is_overcome(desk: Desk, fault: Fault) -> None:
    """Once or twice in a run, whatever it is: in the end all is there, once."""
    desk.receiver.then(fault, WELL, fault)
    report = desk.sync()
    assert (report.problem, report.complete) == (None, True)
    assert desk.arrived()


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        pytest.param(status(500), ProblemCode.TARGET_REFUSED, id="500"),
        pytest.param(status(503), ProblemCode.TARGET_REFUSED, id="503"),
        pytest.param(status(503, Retry_After="3600"), ProblemCode.TARGET_REFUSED, id="503, in an hour"),
        pytest.param(status(404), ProblemCode.TARGET_REFUSED, id="404"),
        pytest.param(status(302, Location="http://127.0.0.1:9/"), ProblemCode.TARGET_REFUSED, id="redirect"),
        pytest.param(status(401), ProblemCode.TARGET_UNAUTHORISED, id="401"),
        pytest.param(status(403), ProblemCode.TARGET_UNAUTHORISED, id="403"),
        pytest.param(garbage(), ProblemCode.TARGET_GARBLED, id="login page"),
        pytest.param(hang_up, ProblemCode.TARGET_UNREACHABLE, id="hang up"),
        pytest.param(answer_only(lambda _: []), ProblemCode.TARGET_GARBLED, id="nothing acknowledged"),
    ],
)
def test_a_lasting_fault_ends_the_run_and_loses_nothing(desk: Desk, fault: Fault, code: ProblemCode) -> None:
    """The report says why; everything is still owed, nothing is parked, and a later run delivers it."""
    desk.receiver.then(*[fault] * 100)
    report = desk.sync()
    assert isinstance(report.problem, Problem)
    assert report.problem.code is code
    assert (report.pending, report.parked, report.complete) == (35, 0, False)
    assert len(desk.receiver.requests) < 30
    desk.receiver._script.clear()
    assert desk.sync().complete
    assert desk.arrived()


def test_no_network_is_a_problem_in_the_report(desk: Desk) -> None:
    """Connection refused: nothing is lost, and later all goes."""
    url = desk.receiver.url
    desk.receiver.stop()
    report = desk.sync()
    assert report.problem is not None
    assert report.problem.code is ProblemCode.TARGET_UNREACHABLE
    assert report.problem.params["target"] == url
    assert desk.outbox.counts() == OutboxCounts(35, 0, 0)


def test_a_wrong_token_stops_at_the_first_request(receiver: FaultyReceiver) -> None:
    """A real 401 from a real receiver: no second try."""
    desk = Desk(receiver, 35)
    desk.target.close()
    desk.target = HttpTarget(receiver.url, event_id="temu", station=DESK, token=TOKEN + "x")
    desk.new_worker()
    report = desk.sync()
    desk.worker.close()
    assert report.problem is not None
    assert report.problem.code is ProblemCode.TARGET_UNAUTHORISED
    assert len(receiver.requests) == 1
    assert receiver.entries == {}


@pytest.mark.parametrize("poison_status", [400, 409, 422])
def test_a_poison_entry_is_parked_and_the_others_pass(desk: Desk, poison_status: int) -> None:
    """One entry fails every batch it is in: it is found, set aside with the reason, and blocks nobody."""
    poison = [desk.outbox.journal[i] for i in (0, 17, 18, 34)]
    desk.receiver.poison = frozenset(entry.id for entry in poison)
    desk.receiver.poison_status = poison_status
    report = desk.sync()
    assert (report.settled, report.parked, report.pending, report.problem) == (31, 4, 0, None)
    assert not report.complete
    assert [parked.entry for parked in desk.outbox.parked()] == poison
    assert str(poison_status) in desk.outbox.parked()[0].problem
    assert "brings me down" in desk.outbox.parked()[0].problem
    assert len(desk.receiver.entries) == 31


def test_an_entry_that_breaks_the_target_is_left_out_not_parked(desk: Desk) -> None:
    """A server that fails on one entry may be mended: the others pass, that one stays owed, and goes later."""
    bad = desk.outbox.journal[17]
    desk.receiver.poison, desk.receiver.poison_status = frozenset({bad.id}), 500
    report = desk.sync()
    assert (report.settled, report.parked, report.pending) == (34, 0, 1)
    assert report.problem is not None
    desk.receiver.poison = frozenset()
    assert desk.sync().complete
    assert desk.arrived()


def test_a_target_that_refuses_everything_does_not_park_the_journal(desk: Desk) -> None:
    """Three may be parked in good faith; then the target is to blame, in this run and in all that follow."""
    desk.receiver.poison = frozenset(entry.id for entry in desk.outbox.journal)
    for _ in range(3):
        report = desk.sync()
        assert report.problem is not None
        assert (report.parked, report.pending) == (3, 32)


def test_rejected_entries_are_parked_with_the_reason(desk: Desk) -> None:
    """The target's answer for one entry concerns that one only."""
    rejected = desk.outbox.journal[3]
    desk.receiver.rejects = frozenset({rejected.id})
    report = desk.sync()
    assert (report.accepted, report.rejected, report.parked, report.pending) == (34, 1, 1, 0)
    assert [(parked.entry, parked.problem) for parked in desk.outbox.parked()] == [(rejected, "Not wanted")]
    assert len(desk.receiver.requests) == 4


def test_unlisted_entries_are_sent_again(desk: Desk) -> None:
    """What the answer does not list is not acknowledged, though the target may have it."""
    desk.receiver.then(answer_only(lambda ids: ids[:4]))
    report = desk.sync()
    assert (report.complete, report.duplicates) == (True, 6)
    batches = desk.receiver.batches()
    assert batches[1][:6] == batches[0][4:]
    assert desk.arrived()


def test_too_large_batches_are_halved_and_stay_small(desk: Desk) -> None:
    """The target takes at most 3: found out once, obeyed from then on."""
    desk.receiver.most = 3
    assert desk.sync().complete
    assert [len(batch) for batch in desk.receiver.batches()][:4] == [10, 5, 2, 2]
    assert max(len(batch) for batch in desk.receiver.batches()[2:]) == 2
    assert desk.arrived()


def test_a_cancel_ends_the_run_after_the_batch_and_the_next_goes_on(desk: Desk) -> None:
    """What was acknowledged stays so; nothing of it is sent again."""
    report = desk.worker.run_once(lambda: len(desk.receiver.requests) >= 2)
    assert (report.cancelled, report.problem) == (True, None)
    assert (report.settled, report.pending) == (20, 15)
    report = desk.sync()
    assert (report.sent, report.duplicates, report.complete) == (15, 0, True)
    assert desk.arrived()


def test_a_cancel_cuts_a_pause_short(desk: Desk) -> None:
    """A target that asks for a minute is not waited for when the person at the desk has enough."""
    desk.receiver.then(status(503, Retry_After="55"))
    report = desk.worker.run_once(desk.receiver.arrived.is_set)
    assert (report.cancelled, report.pending) == (True, 35)


def test_stop_ends_a_run_in_another_thread(desk: Desk) -> None:
    """The program ends in the middle of a slow batch: what came back is kept, no more is sent."""
    reached, released = threading.Event(), threading.Event()
    reports: list[SyncReport] = []
    desk.receiver.then(WELL, wait_for(released, reached))
    thread = threading.Thread(target=lambda: reports.append(desk.sync()))
    thread.start()
    assert reached.wait(timeout=10)
    desk.worker.stop()
    released.set()
    thread.join(timeout=10)
    assert [(report.cancelled, report.settled) for report in reports] == [(True, 20)]


def test_people_who_arrive_meanwhile_are_sent_too(desk: Desk) -> None:
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
    one, two = Desk(receiver), Desk(receiver)
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
