"""The worker keeps the queue honest: nothing twice, nothing lost, nothing burned through."""

import threading

import pytest

from kiosk.badges.printers import PrintOutcome
from kiosk.badges.template import Template, load_template
from kiosk.badges.worker import BadgeEvent, BadgeFailed, BadgePrinted, PrinterChanged, PrintWorker, QueueStuck
from kiosk.domain.badges import BadgeJob, JobState
from kiosk.domain.problems import DeviceProblem, ProblemCode, StoreProblem
from tests.helpers.clock import FakeClock
from tests.helpers.printing import FakePrinter, FakeQueue, job

MISSING = DeviceProblem(ProblemCode.PRINTER_MISSING, printer="palsu")
JAMMED = DeviceProblem(ProblemCode.PRINTER_TIMEOUT, printer="palsu", seconds=15, detail="media-jam")
LOCKED = StoreProblem(ProblemCode.STORE_LOCKED, path="hadir.sqlite3")


class Bench:
    """A worker with everything around it in view."""

    def __init__(self, clock: FakeClock, queue: FakeQueue, printer: FakePrinter) -> None:
        self.events: list[BadgeEvent] = []
        self.clock, self.queue, self.printer = clock, queue, printer
        self.worker = PrintWorker(queue, printer, load_template("card-90x54"), self.events.append, clock)

    def steps(self, count: int) -> None:
        """Let the worker do *count* steps, none of which waits."""
        for _ in range(count):
            self.worker.wake()
            self.worker.step()


def bench(clock: FakeClock, *script: PrintOutcome | Exception, jobs: int = 1) -> Bench:
    """Return a bench with *jobs* queued badges and a printer that answers by the *script*."""
    return Bench(clock, FakeQueue(*(job(number) for number in range(1, jobs + 1))), FakePrinter(*script))


def test_prints_the_oldest_first(clock: FakeClock) -> None:
    """Badges come out in the order in which people came."""
    on = bench(clock, jobs=3)
    on.steps(3)
    assert [printed.id for printed in on.printer.printed] == [1, 2, 3]
    assert set(on.queue.states().values()) == {JobState.DONE}
    assert on.queue.jobs[1].detail == "palsu-1"
    assert on.queue.jobs[1].printer == "palsu"


def test_a_job_is_sent_before_the_printer_hears_of_it(clock: FakeClock) -> None:
    """Were the process killed while printing, the database would say that the badge may be out."""
    queue = FakeQueue(job(1))
    seen: list[JobState] = []

    class Watching(FakePrinter):
        def print_badge(self, job: BadgeJob, template: Template) -> PrintOutcome:
            seen.append(queue.states()[job.id])
            return super().print_badge(job, template)

    Bench(clock, queue, Watching()).steps(1)
    assert seen == [JobState.SENT]


def test_tells_what_came_out(clock: FakeClock) -> None:
    """The listener hears of the badge, once of the printer, and whether the printer itself confirmed."""
    on = bench(clock, PrintOutcome(confirmed=False), jobs=2)
    on.steps(2)
    first, changed, second = on.events
    assert isinstance(first, BadgePrinted)
    assert not first.confirmed
    assert changed == PrinterChanged(ok=True)
    assert isinstance(second, BadgePrinted)
    assert second.confirmed


def test_a_failed_badge_does_not_hold_up_the_next(clock: FakeClock) -> None:
    """A jam fails its own job with what the printer said, and the next one is tried."""
    on = bench(clock, JAMMED, jobs=2)
    on.steps(2)
    assert on.queue.states() == {1: JobState.FAILED, 2: JobState.DONE}
    assert on.queue.jobs[1].detail == "media-jam"
    assert [type(event) for event in on.events] == [BadgeFailed, PrinterChanged, BadgePrinted, PrinterChanged]


def test_a_missing_printer_burns_nothing(clock: FakeClock) -> None:
    """The job goes back, the worker pauses, and the printer is not asked again before five seconds are over."""
    on = bench(clock, MISSING, jobs=3)
    on.worker.step()
    assert set(on.queue.states().values()) == {JobState.QUEUED}
    assert on.events == [PrinterChanged(ok=False, problem=MISSING)]
    clock.advance(4.999)
    on.worker.step()
    assert on.printer.printed == []
    clock.advance(0.001)
    on.worker.step()
    assert [printed.id for printed in on.printer.printed] == [1]


def test_a_missing_printer_is_said_once(clock: FakeClock) -> None:
    """It stays missing for a while: the listener hears of the change, and of the change back."""
    on = bench(clock, MISSING, MISSING, MISSING)
    on.steps(4)
    assert on.events[0] == PrinterChanged(ok=False, problem=MISSING)
    assert on.events[-1] == PrinterChanged(ok=True)
    assert len(on.events) == 3
    assert on.queue.jobs[1].attempts == 4


def test_waking_ends_a_pause(clock: FakeClock) -> None:
    """A volunteer who has plugged the printer in need not wait."""
    on = bench(clock, MISSING)
    on.worker.step()
    on.worker.wake()
    on.worker.step()
    assert on.queue.states() == {1: JobState.DONE}


def test_waking_ends_the_wait_for_work(clock: FakeClock) -> None:
    """A badge that is queued while the worker waits is printed at once."""
    on = bench(clock, jobs=0)
    thread = threading.Thread(target=on.worker.step)
    thread.start()
    on.queue.jobs[9] = job(9)
    on.worker.wake()
    thread.join(5)
    on.worker.step()
    assert on.queue.states() == {9: JobState.DONE}


def test_a_locked_database_before_printing_prints_nothing(clock: FakeClock) -> None:
    """What cannot be claimed is not printed; it is tried again."""
    on = bench(clock)
    on.queue.broken["claim"] = LOCKED
    on.worker.step()
    assert on.events == [QueueStuck(LOCKED)]
    assert on.printer.printed == []
    on.steps(1)
    assert on.queue.states() == {1: JobState.DONE}


@pytest.mark.parametrize(
    ("script", "note", "end"),
    [((), "done", JobState.DONE), ((JAMMED,), "failed", JobState.FAILED), ((MISSING,), "requeue", JobState.DONE)],
)
def test_what_cannot_be_noted_is_noted_later(
    clock: FakeClock, script: tuple[Exception, ...], note: str, end: JobState
) -> None:
    """The database fails just after printing: the job is never printed again, and its end is noted when it can be."""
    on = bench(clock, *script)
    on.queue.broken[note] = LOCKED
    on.worker.step()
    assert on.queue.states() == {1: JobState.SENT}
    assert QueueStuck(LOCKED) in on.events
    on.steps(1)
    assert on.queue.states() == {1: end}
    assert len(on.printer.printed) <= 1


def test_closing_notes_what_is_owed(clock: FakeClock) -> None:
    """Ending the program in that moment loses nothing either."""
    on = bench(clock)
    on.queue.broken["done"] = LOCKED
    on.worker.step()
    on.worker.close()
    assert on.queue.states() == {1: JobState.DONE}


def test_a_bug_fails_the_job_and_is_raised(clock: FakeClock) -> None:
    """What nobody foresaw is no reason to leave a job as if it were at the printer."""
    on = bench(clock, ZeroDivisionError("a bug"))
    with pytest.raises(ZeroDivisionError):
        on.worker.step()
    assert on.queue.states() == {1: JobState.FAILED}
    assert on.queue.jobs[1].detail == "ZeroDivisionError"


def test_stopped_means_no_more_paper(clock: FakeClock) -> None:
    """After stop nothing is claimed, and the printer is told to end its waiting."""
    on = bench(clock)
    on.worker.stop()
    on.worker.step()
    assert on.queue.states() == {1: JobState.QUEUED}
    assert on.printer.stopped


def test_what_is_noted_is_noted_once(clock: FakeClock) -> None:
    """A badge that somebody asks for again is printed again: the old note does not come back over the new wish."""
    on = bench(clock)
    on.steps(1)
    on.queue.requeue(1)
    on.steps(1)
    assert [printed.id for printed in on.printer.printed] == [1, 1]
