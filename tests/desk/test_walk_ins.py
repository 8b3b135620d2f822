"""People who are on no list, over a real database."""

import pytest

from kiosk.desk.desk import Desk
from kiosk.desk.results import WalkIn
from kiosk.domain.codes import is_code
from kiosk.domain.people import Source
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.verdicts import Verdict
from kiosk.store.journal import length
from kiosk.store.store import Store
from kiosk.store.verifying import verify
from tests.helpers.factories import make_scan


class TestWalkIn:
    """People who are on no list."""

    def test_a_walk_in_has_ticket_badge_and_arrival(self, store: Store, desk: Desk) -> None:
        """One commit later the person is listed, admitted, counted apart, and the ticket is a real one."""
        result = desk.walk_in(WalkIn("  Rina   Wati ", category="Umum", region="15.05", phone="0812-1111 2222"))
        assert result.attendee is not None
        assert (result.verdict, result.walk_in, result.attendee.name) == (Verdict.ADMITTED, True, "Rina Wati")
        assert (result.attendee.phone, result.attendee.source) == ("+6281211112222", Source.WALK_IN)
        assert is_code(result.scan.text)
        assert result.badge_job is not None
        event = desk.counts().event
        assert (event.people, event.walk_ins, event.expected) == (0, 1, 0)
        assert desk.check_in(make_scan(desk, result.scan.text)).verdict is Verdict.ALREADY_CHECKED_IN
        assert verify(store).holds

    @pytest.mark.parametrize("name", ["", "   ", "\n\t", "\x00"])
    def test_a_name_is_all_that_must_be(self, store: Store, desk: Desk, name: str) -> None:
        """Without a name nobody is added."""
        before = length(store)
        with pytest.raises(InputProblem) as caught:
            desk.walk_in(WalkIn(name))
        assert caught.value.code is ProblemCode.NAME_MISSING
        assert length(store) == before

    @pytest.mark.parametrize("phone", ["12", "abc", "0812 1111 2222 3333 4444"])
    def test_a_phone_that_is_none_is_asked_about(self, desk: Desk, phone: str) -> None:
        """Better asked while the person stands there than wrong for ever."""
        with pytest.raises(InputProblem) as caught:
            desk.walk_in(WalkIn("Rina", phone=phone))
        assert caught.value.code is ProblemCode.PHONE_WRONG

    def test_a_one_letter_name_is_a_name(self, desk: Desk) -> None:
        """Mononyms and single letters are valid."""
        assert desk.walk_in(WalkIn("A")).verdict is Verdict.ADMITTED
