"""SQLite's errors, turned into problems that can be put into words."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kiosk.domain.problems import ProblemCode, StoreProblem

_BY_PRIMARY_CODE = {
    sqlite3.SQLITE_FULL: ProblemCode.STORE_FULL,
    sqlite3.SQLITE_READONLY: ProblemCode.STORE_READ_ONLY,
    sqlite3.SQLITE_BUSY: ProblemCode.STORE_LOCKED,
    sqlite3.SQLITE_LOCKED: ProblemCode.STORE_LOCKED,
    sqlite3.SQLITE_CORRUPT: ProblemCode.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: ProblemCode.STORE_DAMAGED,
}
_NO_ROOM = 256 * 1024
_BUG_CODES = frozenset(
    {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_MISUSE}
)


def _has_no_room(path: Path) -> bool:
    """Tell whether the disk is full: then SQLite may say "I/O error" where it cannot even open its log."""
    try:
        return shutil.disk_usage(path.parent).free < _NO_ROOM
    except OSError:
        return False


@contextmanager
def store_problems(path: Path) -> Iterator[None]:
    """Turn what the disk or another program did to the database at *path* into a StoreProblem; our bugs pass."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        primary = getattr(cause, "sqlite_errorcode", None)
        if primary is None or primary & 0xFF in _BUG_CODES:
            raise
        code = _BY_PRIMARY_CODE.get(primary & 0xFF)
        if code is None and _has_no_room(path):
            code = ProblemCode.STORE_FULL
        if code is ProblemCode.STORE_DAMAGED:
            raise StoreProblem(code, path=str(path), detail=str(cause)) from error
        if code is not None:
            raise StoreProblem(code, path=str(path)) from error
        raise StoreProblem(ProblemCode.STORE_UNAVAILABLE, path=str(path), detail=str(cause)) from error
