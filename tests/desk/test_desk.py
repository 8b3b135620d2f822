"""The use cases of the registration desk, each over a real database."""

import pytest

from kiosk.desk.desk import Desk
from kiosk.domain.journal import Kind
from kiosk.domain.problems import InputProblem, ProblemCode, StoreProblem
from kiosk.domain.rosters import Listed
from kiosk.domain.verdicts import Verdict
from kiosk.store.badge_queue import BadgeQueue
from kiosk.store.journal import entries, length
from kiosk.store.store import Store
from kiosk.store.verifying import verify
from tests.helpers.clock import FakeClock
from tests.helpers.factories import list_people, make_person, make_scan


@pytest.fixture
def ani(store: Store) -> Listed:
    """An alumna on the list."""
    person = make_person("Ani Lestari", region="15.71")
    list_people(store, person)
    return person


def test_a_ticket_is_admitted_once(store: Store, desk: Desk, ani: Listed, clock: FakeClock) -> None:
    """The first scan is admitted with a badge; the second says when and where, and changes nobody's count."""
    first = desk.check_in(make_scan(desk, ani.code))
    clock.advance(60)
    second = desk.check_in(make_scan(desk, ani.code))
    assert (first.verdict, second.verdict) == (Verdict.ADMITTED, Verdict.ALREADY_CHECKED_IN)
    assert first.badge_job is not None
    assert second.arrival == first.arrival
    assert second.badge_job is None
    assert (desk.counts().event.people, desk.counts().event.scans) == (1, 2)
    assert len(BadgeQueue(store).recent()) == 1


@pytest.mark.parametrize(
    "spoil", [str.lower, lambda code: f" {code[:5]}-{code[5:]} ", lambda code: code.replace("0", "O")]
)
def test_a_typed_code_is_forgiven_its_writing(desk: Desk, ani: Listed, spoil: object) -> None:
    """Case, hyphens, blanks and look-alikes do not matter."""
    assert callable(spoil)
    assert desk.check_in(make_scan(desk, spoil(ani.code))).verdict is Verdict.ADMITTED


def test_tickets_of_another_system_match_exactly(store: Store, desk: Desk) -> None:
    """A foreign code is looked up letter by letter."""
    list_people(store, make_person("Budi", code="https://contoh.id/t/aBc-123"))
    assert desk.check_in(make_scan(desk, "https://contoh.id/t/abc-123")).verdict is Verdict.UNKNOWN_TICKET
    assert desk.check_in(make_scan(desk, "https://contoh.id/t/aBc-123")).verdict is Verdict.ADMITTED


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x" * 3000,
        "\x00\x01\x1b[31m",
        "\ud800",
        "'; DROP TABLE ticket; --",
        "=HYPERLINK(1)",
        "😀" * 200,
        "\u202eXYZ",
    ],
)
def test_whatever_a_code_holds_it_is_only_unknown(store: Store, desk: Desk, text: str) -> None:
    """Untrusted payloads are refused as unknown, kept shortened in the journal, and the chain holds."""
    result = desk.check_in(make_scan(desk, text))
    last = list(entries(store))[-1]
    assert result.verdict is Verdict.UNKNOWN_TICKET
    assert last.kind is Kind.REFUSED
    assert len(str(last.body["text"])) <= 512
    assert verify(store).holds


def test_a_wrong_gate_names_the_right_ones(store: Store, desk: Desk) -> None:
    """A guest at the workshop is told where the ticket is good."""
    guest = make_person("Pak Tamu", category="tamu")
    list_people(store, guest)
    desk.set_gate("workshop")
    result = desk.check_in(make_scan(desk, guest.code))
    assert result.verdict is Verdict.NOT_FOR_THIS_GATE
    assert [gate.id for gate in result.other_gates] == ["utama"]
    assert desk.counts().event.people == 0


@pytest.mark.parametrize(("state", "verdict"), [("revoked", Verdict.REVOKED), ("replaced", Verdict.REPLACED)])
def test_void_tickets_are_refused(store: Store, desk: Desk, ani: Listed, state: str, verdict: Verdict) -> None:
    """A revoked or replaced ticket says which it is."""
    with store.writing() as change:
        change.connection.exec_driver_sql("UPDATE ticket SET state = ?", (state,))
    assert desk.check_in(make_scan(desk, ani.code)).verdict is verdict


def test_one_person_at_two_gates_is_one_person(store: Store, desk: Desk, ani: Listed) -> None:
    """The event counts persons once, each gate counts them again, and there is one badge."""
    desk.check_in(make_scan(desk, ani.code))
    desk.set_gate("workshop")
    desk.check_in(make_scan(desk, ani.code))
    counts = desk.counts()
    assert (counts.event.people, counts.event.scans) == (1, 2)
    assert [counts.by_gate[gate].people for gate in ("utama", "workshop")] == [1, 1]
    assert len(BadgeQueue(store).recent()) == 1


def test_a_badge_comes_at_the_first_gate_that_prints(desk: Desk, ani: Listed) -> None:
    """Who began at a gate without badges gets one at the door."""
    desk.set_gate("workshop")
    assert desk.check_in(make_scan(desk, ani.code)).badge_job is None
    desk.set_gate("utama")
    assert desk.check_in(make_scan(desk, ani.code)).badge_job is not None


@pytest.mark.usefixtures("ani")
def test_expected_counts_whom_a_gate_admits(store: Store, desk: Desk) -> None:
    """Alumni and guests are expected at the door, alumni alone at the workshop; by region too."""
    list_people(store, make_person("Tamu", category="tamu", region="15.01"))
    counts = desk.counts()
    assert counts.event.expected == 2
    assert (counts.by_gate["utama"].expected, counts.by_gate["workshop"].expected) == (2, 1)
    assert (counts.by_region["15.71"].expected, counts.by_region["15.01"].expected) == (1, 1)


class TestUndo:
    """Taking an admission back."""

    def test_the_person_may_come_again(self, store: Store, desk: Desk, ani: Listed) -> None:
        """After an undo nobody is present, the badge that waited is cancelled, and the next scan is admitted."""
        result = desk.check_in(make_scan(desk, ani.code))
        desk.undo(result.entry_id, "salah orang")
        assert desk.counts().event.people == 0
        assert BadgeQueue(store).claim() is None
        assert [line.undone for line in desk.recent()] == [True]
        assert desk.check_in(make_scan(desk, ani.code)).verdict is Verdict.ADMITTED
        assert verify(store).holds

    def test_the_reason_is_kept(self, store: Store, desk: Desk, ani: Listed) -> None:
        """The journal grows by an entry that names the admission and why."""
        result = desk.check_in(make_scan(desk, ani.code))
        desk.undo(result.entry_id, "  salah\n orang ")
        last = list(entries(store))[-1]
        assert (last.kind, last.body["entry"], last.body["reason"]) == (Kind.UNDONE, result.entry_id, "salah orang")

    def test_no_reason_no_undo(self, store: Store, desk: Desk, ani: Listed) -> None:
        """An empty reason is refused and nothing changes."""
        result = desk.check_in(make_scan(desk, ani.code))
        before = length(store)
        with pytest.raises(InputProblem) as caught:
            desk.undo(result.entry_id, "  ")
        assert caught.value.code is ProblemCode.REASON_MISSING
        assert length(store) == before

    def test_only_once(self, desk: Desk, ani: Listed) -> None:
        """A second undo of the same admission, even after a new one, finds nothing to undo."""
        first = desk.check_in(make_scan(desk, ani.code))
        desk.undo(first.entry_id, "uji")
        desk.check_in(make_scan(desk, ani.code))
        with pytest.raises(InputProblem) as caught:
            desk.undo(first.entry_id, "uji")
        assert caught.value.code is ProblemCode.NOTHING_TO_UNDO
        assert desk.counts().event.people == 1

    def test_a_refusal_cannot_be_undone(self, desk: Desk) -> None:
        """There is nothing to take back of a scan that admitted nobody."""
        refused = desk.check_in(make_scan(desk, "asing"))
        with pytest.raises(InputProblem):
            desk.undo(refused.entry_id, "uji")


@pytest.mark.usefixtures("ani")
def test_a_person_without_ticket_in_hand_is_admitted_by_search(desk: Desk) -> None:
    """Found by name, checked in by choice."""
    (found,) = desk.search("lestari")
    assert desk.check_in_person(found.attendee.id).verdict is Verdict.ADMITTED
    with pytest.raises(InputProblem):
        desk.check_in_person("nobody")


def test_a_reprint_is_a_badge_more_with_its_reason(store: Store, desk: Desk, ani: Listed) -> None:
    """The reprint stands in the queue and in the journal."""
    desk.check_in(make_scan(desk, ani.code))
    job = BadgeQueue(store).get(desk.reprint(ani.attendee.id, "hilang"))
    assert job is not None
    assert (job.content.name, job.reason) == ("Ani Lestari", "hilang")
    assert list(entries(store))[-1].kind is Kind.BADGE_REPRINTED


def test_the_gate_is_remembered(store: Store, desk: Desk) -> None:
    """A laptop that was restarted stands where it stood."""
    desk.set_gate("workshop")
    assert Desk(store, "Meja 1").gate.id == "workshop"
    with pytest.raises(InputProblem) as caught:
        desk.set_gate("atap")
    assert caught.value.code is ProblemCode.GATE_UNKNOWN


def test_a_store_that_cannot_write_says_so_and_admits_nobody(store: Store, desk: Desk, ani: Listed) -> None:
    """On a full disk there is no verdict but a problem, and afterwards the ticket is still good."""
    with store.writing() as change:
        run = change.connection.exec_driver_sql
    pages = run("PRAGMA page_count").scalar_one()
    run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreProblem) as caught:
        for _ in range(500):
            desk.check_in(make_scan(desk, "x" * 500))
    assert caught.value.code is ProblemCode.STORE_FULL
    run("PRAGMA max_page_count = 1000000")
    assert desk.check_in(make_scan(desk, ani.code)).verdict is Verdict.ADMITTED
    assert verify(store).holds
