"""Backups: a whole, compact copy of the database in one file, taken beside the running station."""

import os
import sqlite3
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.domain.clock import parse_utc, utc_text
from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.store.failures import store_problems
from kiosk.store.store import Store

KEEP = 12
"""Backups kept in a folder; the oldest go."""
PERIOD_S = 600.0
_LAST = "last_backup"


def back_up(store: Store, folder: Path) -> Path:
    """Write a backup into *folder* and return its file; scans go on meanwhile.

    The copy is made from one read transaction, checked, and only then given its name.

    Raises:
        StoreProblem: the folder cannot be written, is full, or the copy did not pass its check.
    """
    now = store.clock.now()
    target = folder / f"hadir-{now:%Y%m%d-%H%M%S}.sqlite3"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
    except OSError as error:
        raise StoreProblem(ProblemCode.FILE_UNWRITABLE, file=str(folder), detail=error.strerror or "") from error
    try:
        _copy(store, part)
        _sync(part)
        part.replace(target)
        _sync(folder)
        for old in sorted(folder.glob("hadir-*.sqlite3"))[:-KEEP]:
            old.unlink(missing_ok=True)
    except OSError as error:
        raise StoreProblem(ProblemCode.FILE_UNWRITABLE, file=str(folder), detail=error.strerror or "") from error
    finally:
        part.unlink(missing_ok=True)
    with store.writing() as change:
        change.set_meta(_LAST, utc_text(now))
    return target


def _copy(store: Store, part: Path) -> None:
    """Write a checked copy of the database, as of one moment, to *part*."""
    with store_problems(part):
        # A connection of its own: the pool's have query_only set, which forbids VACUUM INTO.
        source = sqlite3.connect(f"{store.path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            source.execute("VACUUM INTO ?", (str(part),))
        finally:
            source.close()
        _check(part)


def _sync(path: Path) -> None:
    """Have the file or folder at *path* on the disk: a stick may be pulled the moment after."""
    if path.is_dir() and sys.platform == "win32":
        return  # Windows syncs a rename by itself, and opens no folders
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _check(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    try:
        (verdict,) = connection.execute("PRAGMA quick_check").fetchone()
    finally:
        connection.close()
    if verdict != "ok":
        raise StoreProblem(ProblemCode.STORE_DAMAGED, path=str(copy), detail=str(verdict))


def last_backup(store: Store) -> datetime | None:
    """Return when the last backup was finished, aware UTC, or None if there was none."""
    with store.reading() as reader:
        text = reader.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (_LAST,)).scalar()
    return parse_utc(text) if text else None


class BackupLoop:
    """Takes a backup into every folder each ten minutes in which something happened, and a last one on closing.

    ``step`` belongs to one thread, the rest to any. *report* is called in that thread with a
    problem, or None for a success.
    """

    def __init__(
        self,
        store: Store,
        folders: tuple[Path, ...],
        report: Callable[[StoreProblem | None], None],
        period_s: float = PERIOD_S,
    ) -> None:
        self._store = store
        self._folders = folders
        self._report = report
        self._period_s = period_s
        self._asked = threading.Event()
        self._commits = -1
        self._due_us = store.clock.mono_us()

    def step(self) -> None:
        """Wait at most a second; take a backup if it is time, or if asked to."""
        asked = self._asked.wait(1.0)
        self._asked.clear()
        if asked or self._store.clock.mono_us() >= self._due_us:
            self._due_us = self._store.clock.mono_us() + round(self._period_s * 1_000_000)
            self._take()

    def wake(self) -> None:
        """Have the next step take a backup."""
        self._asked.set()

    def close(self) -> None:
        """Take the last backup."""
        self._take()

    def _take(self) -> None:
        if self._store.commits == self._commits:
            return
        try:
            for folder in self._folders:
                back_up(self._store, folder)
        except StoreProblem as problem:
            self._report(problem)
            return
        self._commits = self._store.commits
        self._report(None)
