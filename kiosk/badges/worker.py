"""Works off the print queue, one badge at a time, so that a scan never waits for a printer. Plain Python."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.badges.printers import Printer
from kiosk.badges.queue import BadgeQueuePort
from kiosk.badges.template import Template
from kiosk.domain.badges import BadgeJob
from kiosk.domain.clock import Clock
from kiosk.domain.problems import Problem, ProblemCode, StoreProblem

_log = logging.getLogger(__name__)
PAUSE_SECONDS = 5
"""How long the worker leaves a missing printer, or a database that cannot be written, alone."""
_LONGEST_WAIT = 1.0


@dataclass(frozen=True, slots=True)
class BadgePrinted:
    """A badge came out (or was handed over, where the printer does not tell)."""

    job: BadgeJob
    confirmed: bool


@dataclass(frozen=True, slots=True)
class BadgeFailed:
    """No badge came out; the job stays failed until somebody asks for it again."""

    job: BadgeJob
    problem: Problem


@dataclass(frozen=True, slots=True)
class PrinterChanged:
    """The printer works again (*problem* is None), or has stopped working."""

    ok: bool
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class QueueStuck:
    """The database could not be read or written; the worker tries again after a pause."""

    problem: Problem


BadgeEvent = BadgePrinted | BadgeFailed | PrinterChanged | QueueStuck
Listener = Callable[[BadgeEvent], None]


class PrintWorker:
    """Claims the oldest queued badge, prints it and notes what became of it.

    A job is ``sent`` in the database before the printer hears of it, so that no crash prints it twice. When the printer
    is missing the job goes back into the queue and the worker pauses: the queue is not burned through. Any other
    problem fails that one job, and the next has its turn. *listener* is called in the worker's thread.
    """

    def __init__(
        self, queue: BadgeQueuePort, printer: Printer, template: Template, listener: Listener, clock: Clock
    ) -> None:
        self._queue = queue
        self._printer = printer
        self._template = template
        self._listener = listener
        self._clock = clock
        self._woken = threading.Event()
        self._stopped = False
        self._paused_until: int | None = None  # microseconds of the monotonic clock
        self._owed: Callable[[], None] | None = None  # what could not be noted in the database yet
        self._printer_ok: bool | None = None  # not known before the first badge

    def step(self) -> None:
        """Print one badge, or wait up to a second for one. With a device that hangs, 15 s; :meth:`stop` ends that."""
        if self._stopped or self._pausing():
            return
        try:
            self._settle()
            job = self._queue.claim()
        except StoreProblem as problem:
            self._listener(QueueStuck(problem))
            self._pause()
            return
        if job is None:
            self._woken.wait(_LONGEST_WAIT)
            self._woken.clear()
            return
        self._print(job)

    def wake(self) -> None:
        """Look at the queue now, pause or not: a badge was queued, or the printer is back. Any thread."""
        self._woken.set()

    def stop(self) -> None:
        """Print nothing more, and end the waiting for a device under way. Any thread."""
        self._stopped = True
        self._printer.stop()
        self._woken.set()

    def close(self) -> None:
        """Note what could not be noted before; for the worker's own thread, after its last step.

        Raises:
            StoreProblem: the database still cannot be written; the job will be found as interrupted at the next start.
        """
        self._stopped = True
        self._settle()

    def _pausing(self) -> bool:
        """Wait in a pause, up to a second, and tell whether it goes on."""
        if self._paused_until is None:
            return False
        left = (self._paused_until - self._clock.mono_us()) / 1_000_000
        if left > 0 and not self._woken.wait(min(left, _LONGEST_WAIT)):
            return True
        self._woken.clear()
        self._paused_until = None
        return self._stopped

    def _pause(self) -> None:
        self._paused_until = self._clock.mono_us() + PAUSE_SECONDS * 1_000_000

    def _print(self, job: BadgeJob) -> None:
        try:
            outcome = self._printer.print_badge(job, self._template)
        except Problem as problem:
            self._note_problem(job, problem)
        except Exception as error:
            bug = type(error).__name__
            self._owe(lambda: self._queue.failed(job.id, bug, self._printer.name))
            raise
        else:
            self._owe(lambda: self._queue.done(job.id, outcome.detail, self._printer.name))
            self._listener(BadgePrinted(job, outcome.confirmed))
            self._printer_is(ok=True)

    def _note_problem(self, job: BadgeJob, problem: Problem) -> None:
        _log.warning("badge job %d: %s", job.id, problem)
        if problem.code is ProblemCode.PRINTER_MISSING:
            self._owe(lambda: self._queue.requeue(job.id))
            self._pause()
        else:
            detail = str(problem.params.get("detail") or problem.code.value)
            self._owe(lambda: self._queue.failed(job.id, detail, self._printer.name))
            self._listener(BadgeFailed(job, problem))
        self._printer_is(ok=False, problem=problem)

    def _printer_is(self, *, ok: bool, problem: Problem | None = None) -> None:
        if ok is not self._printer_ok:
            self._printer_ok = ok
            self._listener(PrinterChanged(ok, problem))

    def _owe(self, note: Callable[[], None]) -> None:
        """Note what became of a job, now or, if the database cannot be written, before the next job is claimed."""
        self._owed = note
        try:
            self._settle()
        except StoreProblem as problem:
            self._listener(QueueStuck(problem))
            self._pause()

    def _settle(self) -> None:
        if self._owed is not None:
            self._owed()
            self._owed = None
