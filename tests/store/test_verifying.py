"""What an altered database looks like to `verify`."""

import pytest

from kiosk.desk.desk import Desk
from kiosk.desk.results import WalkIn
from kiosk.domain.journal import ChainFlaw, Flaw
from kiosk.domain.projection import attendance
from kiosk.store.journal import entries
from kiosk.store.store import Store
from kiosk.store.verifying import stored_attendance, verify
from tests.helpers.clock import FakeClock
from tests.helpers.factories import list_people, make_person, make_scan


@pytest.fixture
def busy(store: Store, desk: Desk, clock: FakeClock) -> Store:
    """An event with admissions at two gates, refusals, a walk-in and an undo."""
    people = [make_person(f"Orang {number}", region=f"15.0{1 + number % 9}") for number in range(20)]
    list_people(store, *people)
    for person in people[:12]:
        clock.advance(5)
        desk.check_in(make_scan(desk, person.code))
    desk.check_in(make_scan(desk, people[0].code))
    desk.check_in(make_scan(desk, "tidak dikenal"))
    desk.walk_in(WalkIn("Tamu Baru"))
    desk.set_gate("workshop")
    for person in people[5:15]:
        clock.advance(5)
        desk.check_in(make_scan(desk, person.code))
    desk.undo(desk.recent(1)[0].entry_id, "salah orang")
    return store


def test_attendance_can_be_rebuilt_from_the_journal(busy: Store) -> None:
    """The projection of the journal is the table, and it is not empty."""
    rebuilt = attendance(entries(busy))
    assert len(rebuilt) == 22
    assert rebuilt == stored_attendance(busy)


def test_an_honest_database_holds(busy: Store) -> None:
    """Chain, attendance and figures agree."""
    result = verify(busy)
    assert result.holds
    assert result.entries == len(list(entries(busy)))


@pytest.mark.parametrize(
    ("sql", "flaw"),
    [
        ("UPDATE journal SET body = replace(body, 'utama', 'lain') WHERE seq = 5", ChainFlaw(5, Flaw.ALTERED)),
        ("UPDATE journal SET at = '2024-09-19T09:00:00.000000Z' WHERE seq = 6", ChainFlaw(6, Flaw.ALTERED)),
        ("DELETE FROM journal WHERE seq = 7", ChainFlaw(8, Flaw.GAP)),
        ("UPDATE journal SET body = '{' WHERE seq = 9", ChainFlaw(9, Flaw.ALTERED)),
        ("UPDATE journal SET at = 'noon' WHERE seq = (SELECT max(seq) FROM journal)", ChainFlaw(30, Flaw.ALTERED)),
    ],
)
def test_a_changed_journal_is_found(busy: Store, sql: str, flaw: ChainFlaw) -> None:
    """An altered or missing entry breaks the chain where it stands."""
    with busy.writing() as change:
        change.connection.exec_driver_sql(sql)
    assert flaw in verify(busy).flaws


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM attendance WHERE rowid_guess = 1",
        "INSERT INTO attendance (attendee, gate, at, entry, station) VALUES (20, 'utama', '2024-09-19', 'x', 'y')",
        "UPDATE tally SET people = people + 1 WHERE gate = ''",
        "UPDATE tally SET people = people - 1 WHERE gate = 'workshop' AND people > 0",
        "UPDATE tally SET walk_ins = walk_ins + 1 WHERE gate = 'utama' AND region = '15.03'",
    ],
)
def test_figures_that_do_not_follow_from_the_journal_are_found(busy: Store, sql: str) -> None:
    """A deleted attendance, an invented one, a head count that was made up."""
    sql = sql.replace("rowid_guess = 1", "attendee = (SELECT min(attendee) FROM attendance)")
    with busy.writing() as change:
        change.connection.exec_driver_sql(sql)
    assert not verify(busy).holds
