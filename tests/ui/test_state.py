"""The one state of the screen, as a table."""

import itertools

import pytest

from kiosk.domain.verdicts import Verdict
from kiosk.ui.state import (
    SHOWN_MS,
    Answered,
    BadgeQueued,
    Declined,
    Dismissed,
    Happening,
    KioskState,
    Opened,
    SaveFailed,
    Situation,
    Submitted,
    TimeUp,
    Withdrawn,
    transition,
)

S = KioskState
TABLE: list[tuple[KioskState, Happening, KioskState]] = [
    (S.STARTING, Opened(), S.READY),
    (S.ADMITTED, Opened(), S.ADMITTED),
    (S.READY, Submitted(), S.CHECKING),
    (S.ADMITTED, Submitted(), S.CHECKING),
    (S.NOT_SAVED, Submitted(), S.CHECKING),
    (S.CHECKING, Answered(Verdict.ADMITTED), S.ADMITTED),
    (S.CHECKING, Answered(Verdict.ADMITTED, walk_in=True), S.WALKED_IN),
    (S.CHECKING, Answered(Verdict.ALREADY_CHECKED_IN), S.ALREADY),
    (S.CHECKING, Answered(Verdict.UNKNOWN_TICKET), S.UNKNOWN),
    (S.CHECKING, Answered(Verdict.REVOKED), S.VOID),
    (S.CHECKING, Answered(Verdict.REPLACED), S.VOID),
    (S.CHECKING, Answered(Verdict.NOT_FOR_THIS_GATE), S.WRONG_GATE),
    (S.CHECKING, Answered(Verdict.NOT_OPEN), S.NOT_OPEN),
    (S.ADMITTED, Answered(Verdict.UNKNOWN_TICKET), S.UNKNOWN),  # the second of two quick scans
    (S.CHECKING, SaveFailed(), S.NOT_SAVED),
    (S.CHECKING, Withdrawn(), S.UNDONE),
    (S.CHECKING, BadgeQueued(), S.REPRINTED),
    (S.CHECKING, Declined(), S.READY),
    (S.READY, Declined(), S.READY),
    (S.NOT_SAVED, Declined(), S.NOT_SAVED),
    (S.CHECKING, TimeUp(), S.CHECKING),
    (S.NOT_SAVED, TimeUp(), S.NOT_SAVED),
    (S.READY, TimeUp(), S.READY),
    (S.READY, Dismissed(), S.READY),
    (S.CHECKING, Dismissed(), S.CHECKING),
    (S.STARTING, Dismissed(), S.STARTING),
    (S.NOT_SAVED, Dismissed(), S.READY),
    *((state, TimeUp(), S.READY) for state in SHOWN_MS),
    *((state, Dismissed(), S.READY) for state in SHOWN_MS),
]


@pytest.mark.parametrize(("before", "happening", "after"), TABLE)
def test_the_table(before: KioskState, happening: Happening, after: KioskState) -> None:
    """Each row: in this state, this happens, and that is shown."""
    assert transition(Situation(before), happening).state is after


def test_every_pair_has_an_answer() -> None:
    """No state and happening leave the screen without a state."""
    happenings: list[Happening] = [happening for _, happening, _ in TABLE]
    for state, happening in itertools.product(KioskState, happenings):
        assert isinstance(transition(Situation(state), happening).state, KioskState)


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_shown_and_leaves_by_itself(verdict: Verdict) -> None:
    """A verdict, also one added later, has a state that ends after a time."""
    assert transition(Situation(S.CHECKING), Answered(verdict)).state in SHOWN_MS


def test_success_stays_three_seconds_and_a_refusal_six() -> None:
    """The times that the design sets."""
    assert SHOWN_MS[S.ADMITTED] == 3000
    assert {SHOWN_MS[state] for state in (S.ALREADY, S.UNKNOWN, S.VOID, S.WRONG_GATE, S.NOT_OPEN)} == {6000}


def test_what_was_not_saved_stays() -> None:
    """No clock takes the warning away."""
    assert S.NOT_SAVED not in SHOWN_MS


def test_two_unknown_tickets_in_a_row_offer_the_search() -> None:
    """After the second, and until a known ticket comes."""
    situation = Situation(S.READY)
    offers = []
    for verdict in (Verdict.UNKNOWN_TICKET, Verdict.UNKNOWN_TICKET, Verdict.ADMITTED, Verdict.UNKNOWN_TICKET):
        situation = transition(transition(situation, Submitted()), Answered(verdict))
        offers.append(situation.offer_search)
        situation = transition(situation, TimeUp())
    assert offers == [False, True, False, False]
