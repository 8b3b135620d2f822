"""What the print thread does before its first badge, and which template it takes."""

import threading
from collections.abc import Callable

from kiosk.badges.template import Template, load_template
from kiosk.badges.worker import BadgeEvent, PrinterChanged, PrintWorker, QueueStuck
from kiosk.domain.problems import Problem, StoreProblem
from kiosk.settings import Settings
from kiosk.store.badge_queue import BadgeQueue

RETRY_S = 1.0


class Recovery:
    """Fails, once in the life of a kiosk, the badges that were at the printer when Hadir ended. Safe from any thread.

    Once only: what is at the printer later belongs to a worker that lives.
    """

    def __init__(self, queue: BadgeQueue) -> None:
        self._queue = queue
        self._lock = threading.Lock()
        self._done = False

    def run(self) -> None:
        """Recover, unless that has been done.

        Raises:
            StoreProblem: the database cannot be written; the next call tries again.
        """
        with self._lock:
            if not self._done:
                self._queue.recover()
                self._done = True


class PrintLoop:
    """A print worker that begins once the queue has been recovered, which is tried until the database lets it.

    ``step`` and ``close`` belong to one thread, the rest to any. *listener* is called in that thread.
    """

    def __init__(self, worker: PrintWorker, recovery: Recovery, listener: Callable[[BadgeEvent], None]) -> None:
        self._worker = worker
        self._recovery = recovery
        self._listener = listener
        self._woken = threading.Event()
        self._recovered = False
        self._stuck = False

    def step(self) -> None:
        """Recover, or wait a second where that fails; later, a step of the worker."""
        if self._recovered:
            self._worker.step()
            return
        try:
            self._recovery.run()
        except StoreProblem as problem:
            self._stuck = True
            self._listener(QueueStuck(problem))
            self._woken.wait(RETRY_S)
            self._woken.clear()
            return
        self._recovered = True
        if self._stuck:
            self._listener(PrinterChanged(ok=True))

    def wake(self) -> None:
        """Look at the queue now."""
        self._woken.set()
        self._worker.wake()

    def stop(self) -> None:
        """Print nothing more, and end the waiting for a device."""
        self._worker.stop()
        self._woken.set()

    def close(self) -> None:
        """Note what could not be noted before.

        Raises:
            StoreProblem: the database still cannot be written.
        """
        self._worker.close()


def template_or_default(name: str) -> tuple[Template, Problem | None]:
    """Return the template *name*; where it cannot be loaded, the default one, and why.

    Raises:
        InputProblem: the default one cannot be loaded either.
    """
    try:
        return load_template(name), None
    except Problem as problem:
        return load_template(Settings().template), problem
