"""Opening, refusing, and what a failed write leaves behind."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.journal import Kind
from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.store.engine import check_sqlite
from kiosk.store.journal import entries, length
from kiosk.store.roster import listed
from kiosk.store.store import Store
from tests.helpers.clock import FakeClock
from tests.helpers.factories import list_people, make_person, open_store


def test_a_new_database_begins_its_journal(store: Store) -> None:
    """The first entry says which station was opened."""
    first = next(entries(store))
    assert (first.seq, first.kind, first.body["name"]) == (1, Kind.STATION_OPENED, "Meja 1")
    assert first.station == store.station


def test_the_station_keeps_its_identity(tmp_path: Path, clock: FakeClock) -> None:
    """Opening again is the same station, and adds nothing to the journal."""
    path = tmp_path / "hadir.sqlite3"
    with Store.open(path, clock=clock, station_name="Meja 1") as store:
        station = store.station
    with Store.open(path, clock=clock, station_name="Meja 1") as store:
        assert (store.station, length(store)) == (station, 1)


def test_a_second_writer_is_refused_in_words(store: Store, clock: FakeClock) -> None:
    """Another Hadir on the same database gets STORE_IN_USE; the first goes on."""
    with pytest.raises(StoreProblem) as caught:
        Store.open(store.path, clock=clock)
    assert caught.value.code is ProblemCode.STORE_IN_USE
    list_people(store, make_person())


def test_a_second_process_is_refused_too(store: Store) -> None:
    """The lock is the operating system's, not this process's."""
    script = (
        "import sys; from pathlib import Path; from kiosk.domain.clock import SystemClock\n"
        "from kiosk.domain.problems import StoreProblem; from kiosk.store.store import Store\n"
        "try: Store.open(Path(sys.argv[1]), clock=SystemClock())\n"
        "except StoreProblem as problem: print(problem.code)"
    )
    run = subprocess.run([sys.executable, "-c", script, str(store.path)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "store_in_use"


def test_a_reader_may_look_on_but_not_write(store: Store, clock: FakeClock) -> None:
    """A read-only opening beside the running station sees its commits and cannot write."""
    list_people(store, make_person("Siti Aminah"))
    with Store.open(store.path, clock=clock, read_only=True) as reader:
        assert [person.attendee.name for person in listed(reader)] == ["Siti Aminah"]
        with pytest.raises(StoreProblem) as caught, reader.writing():
            pass
    assert caught.value.code is ProblemCode.STORE_READ_ONLY


def test_reading_where_nothing_is_says_so(tmp_path: Path, clock: FakeClock) -> None:
    """A reader creates no database."""
    with pytest.raises(StoreProblem) as caught:
        Store.open(tmp_path / "none.sqlite3", clock=clock, read_only=True)
    assert caught.value.code is ProblemCode.STORE_MISSING
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, clock: FakeClock) -> None:
    """STORE_DAMAGED, and not a byte of the file is changed."""
    path = tmp_path / "hadir.sqlite3"
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreProblem) as caught:
        Store.open(path, clock=clock)
    assert caught.value.code is ProblemCode.STORE_DAMAGED
    assert path.read_bytes() == b"no database at all" * 100


def test_a_database_of_a_newer_hadir_is_refused(tmp_path: Path, clock: FakeClock) -> None:
    """A revision that no migration here knows is not touched."""
    path = tmp_path / "hadir.sqlite3"
    Store.open(path, clock=clock).close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.close()
    with pytest.raises(StoreProblem) as caught:
        Store.open(path, clock=clock)
    assert caught.value.code is ProblemCode.STORE_TOO_NEW


def test_the_promises_of_the_connection_hold(store: Store) -> None:
    """Write-ahead log, synchronous FULL, foreign keys: as SQLite itself reports them."""
    with store.writing() as change:
        pragma = {
            name: change.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragma == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_an_old_sqlite_is_refused() -> None:
    """The kiosk does not start on an SQLite without what it relies on."""
    with pytest.raises(StoreProblem) as caught:
        check_sqlite((3, 31, 1))
    assert caught.value.params == {"found": "3.31.1", "needed": "3.38.0"}


def test_an_exception_leaves_everything_as_it_was(store: Store) -> None:
    """Nothing of a transaction that failed half-way is kept, and the chain goes on from where it stood."""
    before = length(store)
    with pytest.raises(ZeroDivisionError), store.writing() as change:
        change.append(Kind.REFUSED, {"text": "x"})
        raise ZeroDivisionError
    assert length(store) == before
    list_people(store, make_person())
    assert [entry.seq for entry in entries(store)] == list(range(1, before + 2))


def test_a_full_disk_is_said_and_survived(store: Store) -> None:
    """SQLITE_FULL becomes STORE_FULL, nothing is half written, and once there is room the station goes on."""
    with store.writing() as change:
        run = change.connection.exec_driver_sql
        pages = run("PRAGMA page_count").scalar_one()
    run(f"PRAGMA max_page_count = {pages}")
    before = length(store)
    with pytest.raises(StoreProblem) as caught:
        list_people(store, *(make_person(f"Orang {number}") for number in range(2000)))
    assert caught.value.code is ProblemCode.STORE_FULL
    assert length(store) == before
    run("PRAGMA max_page_count = 1000000")
    list_people(store, make_person("Siti"))
    assert [person.attendee.name for person in listed(store)] == ["Siti"]


def test_a_lock_held_by_another_program_is_said(store: Store) -> None:
    """Somebody who opened the file in a database browser and began a change: STORE_LOCKED, not a hang."""
    with store.writing() as change:
        change.connection.exec_driver_sql("SELECT 1")
    change.connection.exec_driver_sql("PRAGMA busy_timeout = 20")
    browser = sqlite3.connect(store.path, isolation_level=None)
    browser.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(StoreProblem) as caught:
            list_people(store, make_person())
    finally:
        browser.execute("ROLLBACK")
        browser.close()
    assert caught.value.code is ProblemCode.STORE_LOCKED
    list_people(store, make_person())


@pytest.mark.parametrize("name", ["a%20b", "a?b", "a#b", "tanya apa?", "100%"])
def test_any_path_is_the_path_that_is_meant(tmp_path: Path, clock: FakeClock, name: str) -> None:
    """Signs that mean something in an address are only letters in a path."""
    path = tmp_path / name / "hadir.sqlite3"
    with open_store(path.parent, clock) as store:
        list_people(store, make_person("Siti"))
        with Store.open(path, clock=clock, read_only=True) as reader:
            assert len(listed(reader)) == 1
    assert [folder.name for folder in tmp_path.iterdir()] == [name]
    assert path.stat().st_size > 0


def test_an_empty_file_is_no_database_yet(tmp_path: Path, clock: FakeClock) -> None:
    """Nothing is in it: a reader says so, and does not speak of a newer Hadir."""
    path = tmp_path / "hadir.sqlite3"
    path.touch()
    with pytest.raises(StoreProblem) as caught:
        Store.open(path, clock=clock, read_only=True)
    assert caught.value.code is ProblemCode.STORE_MISSING
