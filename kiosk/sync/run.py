"""One run of the sync: batch after batch until nothing is owed, or until it makes no sense to go on."""

from collections.abc import Callable, Sequence

from kiosk.domain.deliveries import Answer, EntryAnswer
from kiosk.domain.journal import Entry
from kiosk.domain.problems import SyncProblem
from kiosk.sync.outbox_port import OutboxPort
from kiosk.sync.pace import Pace, Then
from kiosk.sync.protocol import garbled, plain_line
from kiosk.sync.reports import SyncProgress, SyncReport
from kiosk.sync.targets import Target
from kiosk.sync.troubles import TargetProblem


class Run:
    """Works off what *outbox* owes to *target*. Made for one run, used by one thread.

    Attributes:
        rest: seconds for which the target wants to be left alone after this run.
    """

    def __init__(
        self,
        outbox: OutboxPort,
        target: Target,
        pace: Pace,
        *,
        pause: Callable[[float], None],
        ended: Callable[[], bool],
        listener: Callable[[SyncProgress], None],
    ) -> None:
        """*pause* waits for some seconds, or less when *ended*; *ended* tells that the run shall go no further."""
        self.rest = 0.0
        self._outbox = outbox
        self._target = target
        self._pace = pace
        self._pause = pause
        self._ended = ended
        self._listener = listener
        self._left_out: set[str] = set()
        self._tally = dict.fromkeys(Answer, 0)
        self._sent = 0
        self._owed = 0
        self._problem: SyncProblem | None = None

    def work(self) -> SyncReport:
        """Send until nothing is owed, the run is ended, or the target will not have it; return the receipt.

        Raises:
            StoreProblem: the outbox failed. What was settled before stays settled.
        """
        self._pace.begin()
        self._owed = self._outbox.counts().pending
        self._tell()
        try:
            while not self._ended() and (batch := self._next_batch()):
                self._deliver(batch)
        except SyncProblem as problem:
            self._problem = problem
        return self._receipt()

    def _next_batch(self) -> list[Entry]:
        size = self._pace.size
        owed = self._outbox.pending(size + len(self._left_out))
        return [entry for entry in owed if entry.id not in self._left_out][:size]

    def _deliver(self, batch: Sequence[Entry]) -> None:
        try:
            answers = self._target.send(batch)
        except TargetProblem as problem:
            if not self._ended():  # or it was broken off, which says nothing about target and entries
                self._after(problem, batch)
            return
        self._sent += len(batch)
        asked = {entry.id for entry in batch}
        news = {answer.entry_id: answer for answer in answers if answer.entry_id in asked}
        if not news:
            # To go on would be to send the same for ever.
            raise garbled(self._target.name, f"acknowledged none of {len(batch)} entries")
        self._settle(list(news.values()))
        self._pace.took()

    def _after(self, problem: TargetProblem, batch: Sequence[Entry]) -> None:
        decision = self._pace.failed(problem, len(batch))
        if decision.then is Then.AGAIN:
            self._pause(decision.wait)
        elif decision.then is Then.PARK:
            self._settle([EntryAnswer(batch[0].id, Answer.REJECTED, _reason(problem))])
        elif decision.then is Then.LEAVE_OUT:
            self._left_out.add(batch[0].id)
            self._problem = problem
        else:
            self.rest = decision.wait
            raise problem

    def _settle(self, answers: Sequence[EntryAnswer]) -> None:
        self._outbox.settle(answers)
        for answer in answers:
            self._tally[answer.answer] += 1
        self._tell()

    def _tell(self) -> None:
        done = sum(self._tally.values())
        self._owed = max(self._owed, done)  # people go on arriving meanwhile
        self._listener(SyncProgress(done, self._owed))

    def _receipt(self) -> SyncReport:
        counts = self._outbox.counts()
        return SyncReport(
            sent=self._sent,
            accepted=self._tally[Answer.ACCEPTED],
            duplicates=self._tally[Answer.DUPLICATE],
            rejected=self._tally[Answer.REJECTED],
            total=counts.total,
            settled=counts.settled,
            parked=counts.parked,
            pending=counts.pending,
            cancelled=self._problem is None and counts.pending > 0 and self._ended(),
            problem=self._problem,
        )


def _reason(problem: TargetProblem) -> str:
    """Return why an entry is parked, for the list of parked entries: the target's own words where it gave some."""
    said = (str(problem.params.get(name, "")) for name in ("status", "detail"))
    return plain_line(" ".join(part for part in said if part)) or problem.code.value
