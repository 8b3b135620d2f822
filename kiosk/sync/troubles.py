"""What can go wrong with a target, told by what it means for the entries at hand.

Each kind of target (HTTP, a file, another system's interface) puts its failures into these few, and the worker knows
nothing else about them::

    SyncProblem
    └── TargetProblem    with a Trouble, and how long the target asks to be left alone
"""

from enum import Enum, auto

from kiosk.domain.problems import ProblemCode, SyncProblem


class Trouble(Enum):
    """What a failed sending means for the entries that were sent."""

    BUSY = auto()  # the way or the target is out of order for the moment: the same again, later
    TOO_LARGE = auto()  # fewer at once would do
    BROKEN = auto()  # the target failed on its own account; perhaps one of the entries brings it down
    REFUSED = auto()  # the target will not have what was sent; perhaps for one of the entries
    ELSEWHERE = (
        auto()
    )  # what answers does not know what we want: the address is wrong, a hotel's login page stands in the way
    UNAUTHORISED = auto()  # a person must bring another token; no use to go on by itself


class TargetProblem(SyncProblem):
    """A target did not take what it was sent; whatever it may have kept, sending it again changes nothing.

    Attributes:
        trouble: what it means for the entries.
        retry_after: seconds for which the target asks to be left alone, or None where it says nothing.
    """

    def __init__(
        self, code: ProblemCode, trouble: Trouble, retry_after: float | None = None, **params: str | int
    ) -> None:
        super().__init__(code, **params)
        self.trouble = trouble
        self.retry_after = retry_after
