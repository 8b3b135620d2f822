"""The rules of the door, as a table."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from kiosk.domain.people import Attendee, Gate, Ticket, TicketState
from kiosk.domain.verdicts import Arrival, Facts, Verdict, decide

NOW = datetime(2024, 9, 19, 1, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ANI = Attendee("a" * 32, "Ani", category="alumni")
FACTS = Facts(Ticket("KODE", ANI.id), ANI, arrival=None, arrived_before=False, badges=0)
THERE = Arrival(ANI.id, "utama", NOW - HOUR, "5" * 32, "e" * 32)
OPEN = Gate("utama", "Pintu utama")
VIP = replace(OPEN, admits=frozenset({"tamu", "pembicara"}))
LATER = replace(OPEN, opens=NOW + HOUR)
OVER = replace(OPEN, closes=NOW - HOUR)


def _ticket(state: TicketState) -> Facts:
    return replace(FACTS, ticket=replace(FACTS.ticket, state=state))


@pytest.mark.parametrize(
    ("facts", "gate", "verdict"),
    [
        (None, OPEN, Verdict.UNKNOWN_TICKET),
        (None, VIP, Verdict.UNKNOWN_TICKET),
        (None, LATER, Verdict.UNKNOWN_TICKET),
        (FACTS, OPEN, Verdict.ADMITTED),
        (FACTS, replace(OPEN, admits=frozenset({"alumni", "tamu"})), Verdict.ADMITTED),
        (_ticket(TicketState.REVOKED), OPEN, Verdict.REVOKED),
        (_ticket(TicketState.REPLACED), OPEN, Verdict.REPLACED),
        (FACTS, VIP, Verdict.NOT_FOR_THIS_GATE),
        (FACTS, LATER, Verdict.NOT_OPEN),
        (FACTS, OVER, Verdict.NOT_OPEN),
        (replace(FACTS, arrival=THERE), OPEN, Verdict.ALREADY_CHECKED_IN),
        (replace(FACTS, arrived_before=True), OPEN, Verdict.ADMITTED),
        (replace(FACTS, badges=3), OPEN, Verdict.ADMITTED),
        (replace(FACTS, attendee=replace(ANI, category="")), OPEN, Verdict.ADMITTED),
        (replace(FACTS, attendee=replace(ANI, category="")), VIP, Verdict.NOT_FOR_THIS_GATE),
    ],
)
def test_each_case_has_its_verdict(facts: Facts | None, gate: Gate, verdict: Verdict) -> None:
    """One thing at a time."""
    assert decide(facts, gate, NOW) is verdict


@pytest.mark.parametrize(
    ("opens", "closes", "verdict"),
    [
        (NOW, None, Verdict.ADMITTED),
        (NOW + timedelta(microseconds=1), None, Verdict.NOT_OPEN),
        (None, NOW + timedelta(microseconds=1), Verdict.ADMITTED),
        (None, NOW, Verdict.NOT_OPEN),
        (NOW, NOW + HOUR, Verdict.ADMITTED),
        (NOW - HOUR, NOW, Verdict.NOT_OPEN),
    ],
)
def test_a_gate_opens_at_its_hour_and_is_shut_at_its_hour(
    opens: datetime | None, closes: datetime | None, verdict: Verdict
) -> None:
    """Open from the first moment, closed from the last."""
    assert decide(FACTS, replace(OPEN, opens=opens, closes=closes), NOW) is verdict


def test_hours_are_compared_across_time_zones() -> None:
    """08.00 in Jambi is 01.00 in UTC."""
    jambi = datetime.fromisoformat("2024-09-19T08:00:00+07:00")
    assert decide(FACTS, replace(OPEN, opens=jambi), NOW) is Verdict.ADMITTED


@pytest.mark.parametrize(
    ("state", "wrong_gate", "shut", "there"), list(product(TicketState, [False, True], [False, True], [False, True]))
)
def test_ticket_goes_before_place_before_time_before_presence(
    state: TicketState, *, wrong_gate: bool, shut: bool, there: bool
) -> None:
    """Of several things that are wrong the volunteer is told the one that sends the person to the right place."""
    facts = replace(_ticket(state), arrival=THERE if there else None)
    gate = replace(VIP if wrong_gate else OPEN, closes=NOW if shut else None)
    reasons = [
        (state is TicketState.REVOKED, Verdict.REVOKED),
        (state is TicketState.REPLACED, Verdict.REPLACED),
        (wrong_gate, Verdict.NOT_FOR_THIS_GATE),
        (shut, Verdict.NOT_OPEN),
        (there, Verdict.ALREADY_CHECKED_IN),
        (True, Verdict.ADMITTED),
    ]
    assert decide(facts, gate, NOW) is next(verdict for holds, verdict in reasons if holds)


def test_every_verdict_can_be_given() -> None:
    """The table above reaches all of them; a new one needs a rule."""
    given = {decide(None, OPEN, NOW), decide(FACTS, VIP, NOW), decide(FACTS, OVER, NOW), decide(FACTS, OPEN, NOW)}
    given |= {decide(_ticket(state), OPEN, NOW) for state in TicketState}
    given.add(decide(replace(FACTS, arrival=THERE), OPEN, NOW))
    assert given == set(Verdict)
