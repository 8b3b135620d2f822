"""The worker in the background: when it runs, rests and stops. Runs themselves are tested over real HTTP."""

import threading
from collections.abc import Callable, Sequence

import pytest

from kiosk.domain.deliveries import Answer, EntryAnswer
from kiosk.domain.journal import Entry
from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.sync.pace import Backoff
from kiosk.sync.reports import SyncEvent, SyncFailed, SyncProgress, SyncReport
from kiosk.sync.troubles import TargetProblem, Trouble
from kiosk.sync.worker import SyncWorker
from tests.helpers.clock import FakeClock
from tests.helpers.entries import make_entries
from tests.helpers.outbox import MemoryOutbox


class FakeTarget:
    """Takes everything, unless *trouble* is set."""

    name = "fake"

    def __init__(self) -> None:
        self.sent: list[int] = []
        self.trouble: Exception | None = None
        self.answering: Callable[[Sequence[Entry]], list[EntryAnswer]] = _accept
        self.closed = False

    def send(self, entries: Sequence[Entry]) -> list[EntryAnswer]:
        """Note how many came, then take or refuse them."""
        self.sent.append(len(entries))
        if self.trouble is not None:
            raise self.trouble
        return self.answering(entries)

    def stop(self) -> None:
        """Have nothing to break off."""

    def close(self) -> None:
        """Note it."""
        self.closed = True


def _accept(entries: Sequence[Entry]) -> list[EntryAnswer]:
    return [EntryAnswer(entry.id, Answer.ACCEPTED) for entry in entries]


class Bench:
    """A worker with everything around it."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.outbox = MemoryOutbox(make_entries(5))
        self.target = FakeTarget()
        self.events: list[SyncEvent] = []
        self.worker = SyncWorker(
            self.outbox,
            self.target,
            self.events.append,
            clock=clock,
            interval=30.0,
            nap=0.001,
            backoff=Backoff(first=0.001, tries=2),
        )

    def reports(self) -> list[SyncReport]:
        """Return the receipts so far."""
        return [event for event in self.events if isinstance(event, SyncReport)]


@pytest.fixture
def bench(clock: FakeClock) -> Bench:
    """A worker that owes five entries to a target that takes them."""
    return Bench(clock)


def _unauthorised() -> TargetProblem:
    return TargetProblem(ProblemCode.TARGET_UNAUTHORISED, Trouble.UNAUTHORISED, target="fake")


def test_the_first_step_sends_what_is_owed(bench: Bench) -> None:
    """Progress first, then the receipt."""
    bench.worker.step()
    assert bench.events[:2] == [SyncProgress(0, 5), SyncProgress(5, 5)]
    assert [report.complete for report in bench.reports()] == [True]


def test_it_rests_between_two_looks(bench: Bench) -> None:
    """New entries wait for the interval, and are sent after it."""
    bench.worker.step()
    bench.outbox.add(make_entries(2, after=bench.outbox.journal[-1]))
    bench.clock.advance(29)
    bench.worker.step()
    assert bench.target.sent == [5]
    bench.clock.advance(2)
    bench.worker.step()
    assert bench.target.sent == [5, 2]


def test_nothing_owed_is_nothing_said(bench: Bench) -> None:
    """With an empty outbox the target is left alone and the listener too."""
    bench.worker.step()
    bench.events.clear()
    bench.clock.advance(31)
    bench.worker.step()
    assert bench.events == []
    assert bench.target.sent == [5]


def test_wake_runs_at_once_and_reports_even_when_nothing_is_owed(bench: Bench) -> None:
    """A person who asks gets a receipt."""
    bench.worker.step()
    bench.worker.wake()
    bench.worker.step()
    assert [(report.sent, report.settled) for report in bench.reports()] == [(5, 5), (0, 5)]


def test_a_stepped_wall_clock_changes_no_rest(bench: Bench) -> None:
    """Rests go by the monotonic clock."""
    bench.worker.step()
    bench.outbox.add(make_entries(1, after=bench.outbox.journal[-1]))
    bench.clock.step_wall(86_400)
    bench.worker.step()
    assert bench.target.sent == [5]


def test_a_failed_run_is_tried_again_after_the_interval(bench: Bench) -> None:
    """No network now: the report says so, and later it goes by itself."""
    bench.target.trouble = TargetProblem(ProblemCode.TARGET_UNREACHABLE, Trouble.BUSY, target="fake", detail="x")
    bench.worker.step()
    assert [report.problem for report in bench.reports()] == [bench.target.trouble]
    bench.target.trouble = None
    bench.clock.advance(31)
    bench.worker.step()
    assert bench.reports()[-1].complete


def test_after_a_401_only_a_person_starts_it_again(bench: Bench) -> None:
    """It stops and asks; hours later it still waits, and wake goes on."""
    bench.target.trouble = _unauthorised()
    bench.worker.step()
    bench.clock.advance(86_400)
    bench.worker.step()
    assert bench.target.sent == [5]
    bench.target.trouble = None
    bench.worker.wake()
    bench.worker.step()
    assert bench.reports()[-1].complete
    bench.outbox.add(make_entries(1, after=bench.outbox.journal[-1]))
    bench.clock.advance(31)
    bench.worker.step()
    assert bench.target.sent == [5, 5, 1]


@pytest.mark.parametrize(("asked", "rested"), [(600.0, 600), (10_000_000.0, 3600)])
def test_a_target_that_wants_to_be_left_alone_is_left_alone(bench: Bench, asked: float, rested: int) -> None:
    """A long Retry-After is kept to in the background too, up to an hour."""
    bench.target.trouble = TargetProblem(ProblemCode.TARGET_REFUSED, Trouble.BUSY, asked, target="fake", status=503)
    bench.worker.step()
    bench.clock.advance(rested - 1)
    bench.worker.step()
    assert bench.target.sent == [5]
    bench.clock.advance(2)
    bench.worker.step()
    assert bench.target.sent == [5, 5]


def test_a_failing_database_is_told_and_survived(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full when answers are to be kept: the step does not raise, and the next run sends them again."""
    full = StoreProblem(ProblemCode.STORE_FULL, path="x")

    def fail(_answers: Sequence[EntryAnswer]) -> None:
        raise full

    with monkeypatch.context() as broken:
        broken.setattr(bench.outbox, "settle", fail)
        bench.worker.step()
    assert bench.events[-1] == SyncFailed(full)
    bench.clock.advance(31)
    bench.worker.step()
    assert bench.target.sent == [5, 5]
    assert bench.reports()[-1].complete


def test_a_fault_in_the_program_is_logged_and_survived(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    """A bug in a target ends neither the thread nor the sync."""
    bench.target.trouble = ZeroDivisionError("bug")
    bench.worker.step()
    assert bench.events[-1] == SyncFailed(None)
    assert "ZeroDivisionError" in caplog.text
    bench.target.trouble = None
    bench.clock.advance(31)
    bench.worker.step()
    assert bench.reports()[-1].complete


def test_stop_ends_the_waiting_and_the_sending(bench: Bench) -> None:
    """A step that waits returns at once; the next ones send nothing, though woken."""
    worker = SyncWorker(bench.outbox, bench.target, bench.events.append, clock=bench.clock, nap=600.0)
    thread = threading.Thread(target=worker.step)
    thread.start()
    worker.stop()
    thread.join(timeout=10)
    assert not thread.is_alive()
    worker.wake()
    worker.step()
    assert bench.target.sent == []


def test_close_lets_go_of_the_target(bench: Bench) -> None:
    """And nothing is sent after it."""
    bench.worker.close()
    bench.worker.wake()
    bench.worker.step()
    assert bench.target.closed
    assert bench.target.sent == []


def test_answers_for_entries_that_were_not_sent_are_no_acknowledgement(bench: Bench) -> None:
    """A target that answers for others than asked does not make the run go on for ever."""
    bench.target.answering = lambda _entries: [EntryAnswer("f" * 32, Answer.ACCEPTED)]
    report = bench.worker.run_once()
    assert report.problem is not None
    assert report.problem.code is ProblemCode.TARGET_GARBLED
    assert (report.pending, report.accepted) == (5, 0)


def test_a_cancel_before_the_start_sends_nothing(bench: Bench) -> None:
    """Everything is still owed."""
    report = bench.worker.run_once(lambda: True)
    assert (report.cancelled, report.pending, bench.target.sent) == (True, 5, [])


def test_a_cancel_after_the_last_batch_is_none(bench: Bench) -> None:
    """Who cancels when all is through gets a complete receipt."""
    report = bench.worker.run_once(lambda: bool(bench.target.sent))
    assert (report.cancelled, report.complete) == (False, True)
