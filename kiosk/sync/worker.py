"""Sends what the journal owes to a target, as often as it takes, and keeps what the target said.

Nothing is lost on the way: an entry is owed until the outbox has, on the disk, that the target answered for it. A
crash, a cancel or a lost answer in between means only that it is sent again, which changes nothing at the target.
"""

import logging
import threading
import time
from collections.abc import Callable

from kiosk.domain.clock import Clock
from kiosk.domain.problems import Problem
from kiosk.sync.outbox_port import OutboxPort
from kiosk.sync.pace import DEFAULT_BACKOFF, Backoff, Pace
from kiosk.sync.reports import SyncEvent, SyncFailed, SyncReport
from kiosk.sync.run import Run
from kiosk.sync.targets import Target
from kiosk.sync.troubles import TargetProblem, Trouble

LONGEST_REST = 3600.0
"""Seconds: however long a target wants to be left alone, it is asked again after an hour."""
_SLICE = 0.1

_log = logging.getLogger(__name__)


def _never() -> bool:
    return False


class SyncWorker:
    """The sync of one journal with one target.

    :meth:`run_once` and :meth:`step` belong to one thread; :meth:`wake` and :meth:`stop` may be called from any.
    *listener* is called in the thread of the run.

    The pauses between tries are stamina's in kind (exponential, with jitter), but not stamina's own: it sleeps in
    ``time.sleep``, which neither a cancel nor the end of the program can cut short, and a try after a failure is
    rarely the same call again, but a smaller batch or another one.
    """

    def __init__(
        self,
        outbox: OutboxPort,
        target: Target,
        listener: Callable[[SyncEvent], None],
        *,
        clock: Clock,
        batch: int = 500,
        interval: float = 30.0,
        nap: float = 1.0,
        backoff: Backoff = DEFAULT_BACKOFF,
    ) -> None:
        """Prepare; nothing is sent yet.

        *batch*: entries at once. *interval*: seconds between looks at the outbox in the background. *nap*: the most
        that one :meth:`step` waits.
        """
        self._outbox = outbox
        self._target = target
        self._listener = listener
        self._clock = clock
        self._interval = interval
        self._nap = nap
        self._pace = Pace(batch, backoff)
        self._asked = threading.Event()
        self._stopping = threading.Event()
        self._halted = False
        self._due_us = clock.mono_us()

    def run_once(self, cancelled: Callable[[], bool] = _never) -> SyncReport:
        """Send everything that is owed and return the receipt.

        Each batch is settled on the disk before the next is sent. The run ends early when *cancelled* says so or
        :meth:`stop` is called (a cancel at the latest after the batch under way; a stop at once, and what it breaks off
        is still owed), or with a problem in the report. Progress goes to the listener.

        Raises:
            StoreProblem: the outbox could not be read or written; nothing is lost.
        """

        def ended() -> bool:
            return self._stopping.is_set() or cancelled()

        run = Run(
            self._outbox,
            self._target,
            self._pace,
            pause=lambda seconds: self._pause(seconds, ended),
            ended=ended,
            listener=self._listener,
        )
        report = run.work()
        problem = report.problem
        self._halted = isinstance(problem, TargetProblem) and problem.trouble is Trouble.UNAUTHORISED
        self._rest(max(self._interval, min(run.rest, LONGEST_REST)))
        return report

    def step(self) -> None:
        """Wait a little; run if it is time and something is owed, or if asked to. Never raises.

        After a run the listener gets the report. Where the target wanted another token, only :meth:`wake` starts the
        next run.
        """
        asked = self._asked.wait(self._nap)
        if self._stopping.is_set():
            return
        if asked:
            self._asked.clear()
        elif self._halted or self._clock.mono_us() < self._due_us:
            return
        self._rest(self._interval)
        try:
            if asked or self._outbox.counts().pending:
                self._listener(self.run_once())
        except Problem as problem:
            self._listener(SyncFailed(problem))
        except Exception:  # noqa: BLE001  # a fault in one run must not end the thread
            _log.exception("a sync run failed")
            self._listener(SyncFailed(None))

    def wake(self) -> None:
        """Have the next :meth:`step` run at once, whatever happened before: a person asks, or the network is back.

        Not for every arrival: the worker looks for new ones by itself.
        """
        self._asked.set()

    def stop(self) -> None:
        """End the run under way, even one that waits for the target; :meth:`step` returns at once from now on."""
        self._stopping.set()
        self._asked.set()
        self._target.stop()

    def close(self) -> None:
        """Let go of the target. After this, or :meth:`stop`, nothing is sent any more."""
        self.stop()
        self._target.close()

    def _rest(self, seconds: float) -> None:
        self._due_us = self._clock.mono_us() + round(seconds * 1_000_000)

    def _pause(self, seconds: float, ended: Callable[[], bool]) -> None:
        """Wait for *seconds*; return early when stopped, or, within a tenth of a second, when cancelled."""
        until = time.monotonic() + seconds
        while not ended() and (left := until - time.monotonic()) > 0:
            self._stopping.wait(min(left, _SLICE))
