"""The rules after a failure, as a table, without any network."""

import pytest

from kiosk.domain.problems import ProblemCode
from kiosk.sync.pace import Backoff, Decision, Pace, Then
from kiosk.sync.troubles import TargetProblem, Trouble

BACKOFF = Backoff(first=1.0, longest=5.0, tries=4, patience=60.0)
ONE_BY_ONE = [Trouble.TOO_LARGE, Trouble.BROKEN, Trouble.REFUSED]


def _pace(largest: int = 500) -> Pace:
    return Pace(largest, BACKOFF, jitter=lambda: 1.0)


def _problem(trouble: Trouble, retry_after: float | None = None) -> TargetProblem:
    return TargetProblem(ProblemCode.TARGET_REFUSED, trouble, retry_after, target="t", status=0)


def _fail(pace: Pace, trouble: Trouble, count: int, times: int) -> list[Decision]:
    return [pace.failed(_problem(trouble), count) for _ in range(times)]


def test_busy_means_the_same_again_with_growing_pauses_then_stop() -> None:
    """The pause doubles at each try; after the last the run stops and nothing is parked."""
    pace = _pace()
    again = [Decision(Then.AGAIN, wait) for wait in (1.0, 2.0, 4.0)]
    assert _fail(pace, Trouble.BUSY, 500, 4) == [*again, Decision(Then.STOP)]
    assert pace.size == 500


def test_pauses_have_a_longest_and_differ_by_chance() -> None:
    """No pause is longer than the longest, and chance takes off up to half."""
    patient = Pace(500, Backoff(first=1.0, longest=5.0, tries=10), jitter=lambda: 0.0)
    assert [decision.wait for decision in _fail(patient, Trouble.BUSY, 1, 5)] == [0.5, 1.0, 2.0, 2.5, 2.5]


def test_retry_after_is_obeyed() -> None:
    """The target's own pause goes before ours."""
    assert _pace().failed(_problem(Trouble.BUSY, 17.0), 500) == Decision(Then.AGAIN, 17.0)
    assert _pace().failed(_problem(Trouble.BUSY, 0.0), 500) == Decision(Then.AGAIN, 0.0)


def test_a_longer_retry_after_ends_the_run() -> None:
    """Nobody waits an hour before a progress bar; the worker comes back then."""
    assert _pace().failed(_problem(Trouble.BUSY, 3600.0), 500) == Decision(Then.STOP, 3600.0)


@pytest.mark.parametrize("trouble", ONE_BY_ONE)
def test_a_batch_that_fails_is_halved_down_to_one(trouble: Trouble) -> None:
    """500, 250, … 1."""
    pace = _pace()
    sizes = []
    while pace.size > 1:
        assert pace.failed(_problem(trouble), pace.size).then is Then.AGAIN
        sizes.append(pace.size)
    assert sizes == [250, 125, 62, 31, 15, 7, 3, 1]


def test_only_a_broken_target_is_given_a_pause_when_halving() -> None:
    """Too large and refused are definite answers: no use to wait."""
    waits = {trouble: _pace().failed(_problem(trouble), 500).wait for trouble in ONE_BY_ONE}
    assert waits == {Trouble.TOO_LARGE: 0.0, Trouble.REFUSED: 0.0, Trouble.BROKEN: 1.0}


def test_success_doubles_the_batch_again() -> None:
    """After the bad place the batches grow back to what they were."""
    pace = _pace()
    _fail(pace, Trouble.REFUSED, 500, 1)
    _fail(pace, Trouble.REFUSED, 250, 1)
    pace.took()
    pace.took()
    pace.took()
    assert pace.size == 500


def test_too_large_is_remembered() -> None:
    """Neither success nor a new run goes beyond what the target could not take."""
    pace = _pace()
    _fail(pace, Trouble.TOO_LARGE, 500, 1)
    pace.took()
    pace.begin()
    assert pace.size == 250


@pytest.mark.parametrize(
    ("trouble", "end"),
    [(Trouble.REFUSED, Then.PARK), (Trouble.TOO_LARGE, Then.PARK), (Trouble.BROKEN, Then.LEAVE_OUT)],
)
def test_a_single_entry_is_tried_again_before_it_is_judged(trouble: Trouble, end: Then) -> None:
    """Refused it is parked; broken it is left out, for the target may be at fault."""
    assert [decision.then for decision in _fail(_pace(), trouble, 1, 4)] == [Then.AGAIN] * 3 + [end]


@pytest.mark.parametrize("trouble", [Trouble.REFUSED, Trouble.BROKEN])
def test_a_target_that_takes_nothing_stops_the_run(trouble: Trouble) -> None:
    """After three singles in a row the fault is not theirs: no more is parked, in this run or the next."""
    pace = _pace()
    ends = [decision.then for decision in _fail(pace, trouble, 1, 16)][3::4]
    assert ends[:3] == [Then.PARK if trouble is Trouble.REFUSED else Then.LEAVE_OUT] * 3
    assert ends[3] is Then.STOP
    pace.begin()
    assert _fail(pace, trouble, 1, 4)[-1].then is Then.STOP


def test_something_taken_in_between_clears_the_target() -> None:
    """Many poison entries among sound ones are all parked."""
    pace = _pace()
    for _ in range(10):
        assert _fail(pace, Trouble.REFUSED, 1, 4)[-1].then is Then.PARK
        pace.took()


@pytest.mark.parametrize("trouble", [Trouble.ELSEWHERE, Trouble.UNAUTHORISED])
@pytest.mark.parametrize("count", [1, 500])
def test_a_wrong_address_or_token_stops_at_once(trouble: Trouble, count: int) -> None:
    """There is nothing to try again and nothing to park."""
    assert _pace().failed(_problem(trouble), count) == Decision(Then.STOP)
