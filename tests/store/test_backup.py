"""Backups can be opened, and hold what had been committed."""

from pathlib import Path

import pytest

from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.store.backup import KEEP, BackupLoop, back_up, last_backup
from kiosk.store.roster import listed
from kiosk.store.store import Store
from tests.helpers.clock import FakeClock
from tests.helpers.factories import list_people, make_person


def test_a_backup_is_a_database_of_its_own(store: Store, tmp_path: Path, clock: FakeClock) -> None:
    """It opens, and everybody is in it."""
    list_people(store, make_person("Siti"))
    copy = back_up(store, tmp_path / "cadangan")
    with Store.open(copy, clock=clock, read_only=True) as opened:
        assert [person.attendee.name for person in listed(opened)] == ["Siti"]
    assert last_backup(store) == clock.now()


def test_old_backups_go(store: Store, tmp_path: Path, clock: FakeClock) -> None:
    """The newest dozen stay."""
    for _ in range(KEEP + 3):
        clock.advance(60)
        newest = back_up(store, tmp_path / "cadangan")
    kept = sorted((tmp_path / "cadangan").iterdir())
    assert (len(kept), kept[-1]) == (KEEP, newest)


def test_a_folder_that_cannot_be_made_is_said(store: Store, tmp_path: Path) -> None:
    """A file stands where the folder should: a problem in words, and the last backup stays what it was."""
    (tmp_path / "cadangan").write_text("a file")
    with pytest.raises(StoreProblem) as caught:
        back_up(store, tmp_path / "cadangan")
    assert caught.value.code is ProblemCode.FILE_UNWRITABLE
    assert last_backup(store) is None


def test_the_loop_backs_up_when_something_happened(store: Store, tmp_path: Path, clock: FakeClock) -> None:
    """Once at start, again after ten minutes with a change, a last time on closing; not where nothing happened."""
    said: list[StoreProblem | None] = []
    folder = tmp_path / "cadangan"
    loop = BackupLoop(store, (folder,), said.append, period_s=600)

    def take() -> int:
        clock.advance(601)
        loop.wake()
        loop.step()
        return len(list(folder.iterdir()))

    assert take() == 1
    assert take() == 1
    list_people(store, make_person())
    assert take() == 2
    list_people(store, make_person())
    clock.advance(1)
    loop.close()
    assert len(list(folder.iterdir())) == 3
    assert said == [None, None, None]


def test_the_loop_reports_a_stick_that_is_gone(store: Store, tmp_path: Path) -> None:
    """The problem is reported, and the next step tries again."""
    (tmp_path / "stick").write_text("no folder")
    said: list[StoreProblem | None] = []
    loop = BackupLoop(store, (tmp_path / "stick",), said.append)
    loop.step()
    loop.wake()
    loop.step()
    assert [problem is None for problem in said] == [False, False]
