"""How much to send at once, and what to do when it fails: again, smaller, leave one out, or stop.

The rules, apart from any network, so that they can be read and tested as a table:

- busy: the same again after a pause, a few times, then stop;
- too large: half as much, from now on;
- broken or refused: half as much for the moment, down to a single entry, which so is found. That one is tried a few
  times more. Refused still, it is parked: kept and shown, but not sent again. Broken still, it is left out of this run
  only, for a target that stumbles may stand up again.
- After three such entries in a row with nothing taken between them, the fault is not theirs: stop, and park no more.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from kiosk.sync.troubles import TargetProblem, Trouble


class Then(Enum):
    """What to do after a failure."""

    AGAIN = auto()
    PARK = auto()
    LEAVE_OUT = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do, and after how many seconds; with STOP: for how long the target wants to be left alone."""

    then: Then
    wait: float = 0.0


@dataclass(frozen=True, slots=True)
class Backoff:
    """Pauses in seconds: *first*, doubled at each failure, never more than *longest*; *tries* in all before giving up.

    *patience* is the longest pause that a target may ask for in the middle of a run; when it asks for more, the run
    stops.
    """

    first: float = 0.5
    longest: float = 30.0
    tries: int = 4
    patience: float = 60.0


DEFAULT_BACKOFF = Backoff()


class Pace:
    """The rules above, with what they must remember. One thread."""

    MOST_IN_A_ROW = 3

    def __init__(
        self, largest: int = 500, backoff: Backoff = DEFAULT_BACKOFF, jitter: Callable[[], float] = random.random
    ) -> None:
        """Start with *largest* entries at once. *jitter* gives numbers from 0 to 1, by which pauses differ."""
        self._largest = largest
        self._backoff = backoff
        self._jitter = jitter
        self._tries = 0
        self._in_a_row = 0
        self.size = largest

    def begin(self) -> None:
        """Start a new run; what is known about the target stays known."""
        self._tries = 0
        self.size = self._largest

    def took(self) -> None:
        """Note that the target acknowledged something new."""
        self._tries = 0
        self._in_a_row = 0
        self.size = min(self._largest, self.size * 2)

    def failed(self, problem: TargetProblem, count: int) -> Decision:
        """Return what to do after *count* entries, sent at once, met with *problem*."""
        if problem.trouble in {Trouble.ELSEWHERE, Trouble.UNAUTHORISED}:
            return Decision(Then.STOP)
        if problem.retry_after is not None and problem.retry_after > self._backoff.patience:
            return Decision(Then.STOP, problem.retry_after)
        if problem.trouble is not Trouble.BUSY and count > 1:
            return self._smaller(problem, count)
        self._tries += 1
        if self._tries < self._backoff.tries:
            return Decision(Then.AGAIN, self._pause(problem))
        if problem.trouble is Trouble.BUSY:
            return Decision(Then.STOP)
        return self._single(problem)

    def _smaller(self, problem: TargetProblem, count: int) -> Decision:
        self._tries = 0
        self.size = count // 2
        if problem.trouble is Trouble.TOO_LARGE:
            self._largest = self.size
        wait = self._pause(problem) if problem.trouble is Trouble.BROKEN else problem.retry_after or 0.0
        return Decision(Then.AGAIN, wait)

    def _single(self, problem: TargetProblem) -> Decision:
        self._tries = 0
        if self._in_a_row >= self.MOST_IN_A_ROW:
            return Decision(Then.STOP)
        self._in_a_row += 1
        return Decision(Then.LEAVE_OUT if problem.trouble is Trouble.BROKEN else Then.PARK)

    def _pause(self, problem: TargetProblem) -> float:
        """Return the seconds before the next try: what the target asks for, or else doubling, half of it by chance."""
        if problem.retry_after is not None:
            return problem.retry_after
        full = min(self._backoff.longest, self._backoff.first * 2.0 ** max(0, self._tries - 1))
        return full * (0.5 + self._jitter() / 2)
