"""The same way with everything going wrong that can: what passes is overcome, what lasts is told, nothing is lost."""

from collections.abc import Iterator

import pytest

from kiosk.domain.deliveries import OutboxCounts
from kiosk.domain.problems import Problem, ProblemCode
from kiosk.sync.http_target import HttpTarget
from tests.helpers.receiver import (
    Fault,
    FaultyReceiver,
    answer_only,
    garbage,
    hang_up,
    lose_answer,
    status,
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


def test_a_lost_answer_is_asked_for_again(desk: SyncDesk) -> None:
    """The entries were kept, the line dropped before the answer: sent again, they are duplicates."""
    desk.receiver.then(lose_answer)
    report = desk.sync()
    assert report.complete
    assert report.duplicates > 0
    assert desk.arrived()


def test_a_crash_before_the_answer_loses_nothing(desk: SyncDesk) -> None:
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
def test_a_passing_fault_is_overcome(desk: SyncDesk, fault: Fault) -> None:
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
def test_a_lasting_fault_ends_the_run_and_loses_nothing(desk: SyncDesk, fault: Fault, code: ProblemCode) -> None:
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


def test_no_network_is_a_problem_in_the_report(desk: SyncDesk) -> None:
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
    desk = SyncDesk(receiver, 35)
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
def test_a_poison_entry_is_parked_and_the_others_pass(desk: SyncDesk, poison_status: int) -> None:
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


def test_an_entry_that_breaks_the_target_is_left_out_not_parked(desk: SyncDesk) -> None:
    """A server that fails on one entry may be mended: the others pass, that one stays owed, and goes later."""
    bad = desk.outbox.journal[17]
    desk.receiver.poison, desk.receiver.poison_status = frozenset({bad.id}), 500
    report = desk.sync()
    assert (report.settled, report.parked, report.pending) == (34, 0, 1)
    assert report.problem is not None
    desk.receiver.poison = frozenset()
    assert desk.sync().complete
    assert desk.arrived()


def test_a_target_that_refuses_everything_does_not_park_the_journal(desk: SyncDesk) -> None:
    """Three may be parked in good faith; then the target is to blame, in this run and in all that follow."""
    desk.receiver.poison = frozenset(entry.id for entry in desk.outbox.journal)
    for _ in range(3):
        report = desk.sync()
        assert report.problem is not None
        assert (report.parked, report.pending) == (3, 32)


def test_rejected_entries_are_parked_with_the_reason(desk: SyncDesk) -> None:
    """The target's answer for one entry concerns that one only."""
    rejected = desk.outbox.journal[3]
    desk.receiver.rejects = frozenset({rejected.id})
    report = desk.sync()
    assert (report.accepted, report.rejected, report.parked, report.pending) == (34, 1, 1, 0)
    assert [(parked.entry, parked.problem) for parked in desk.outbox.parked()] == [(rejected, "Not wanted")]
    assert len(desk.receiver.requests) == 4


def test_unlisted_entries_are_sent_again(desk: SyncDesk) -> None:
    """What the answer does not list is not acknowledged, though the target may have it."""
    desk.receiver.then(answer_only(lambda ids: ids[:4]))
    report = desk.sync()
    assert (report.complete, report.duplicates) == (True, 6)
    batches = desk.receiver.batches()
    assert batches[1][:6] == batches[0][4:]
    assert desk.arrived()


def test_too_large_batches_are_halved_and_stay_small(desk: SyncDesk) -> None:
    """The target takes at most 3: found out once, obeyed from then on."""
    desk.receiver.most = 3
    assert desk.sync().complete
    assert [len(batch) for batch in desk.receiver.batches()][:4] == [10, 5, 2, 2]
    assert max(len(batch) for batch in desk.receiver.batches()[2:]) == 2
    assert desk.arrived()
