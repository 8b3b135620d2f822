"""Connections to SQLite, with the promises that the rest relies on set and checked on every one of them.

One connection writes, kept open for the life of the station and guarded by a lock; a few others read and cannot write.
Write-ahead log with ``synchronous=FULL``: a commit is one fdatasync, and after it the change survives a power cut. One
writer also keeps us clear of the WAL-reset bug of SQLite 3.7.0-3.51.2 (sqlite.org/wal.html), which needs two
connections writing or checkpointing at once.
"""

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from kiosk.domain.problems import ProblemCode, StoreProblem

OLDEST_SQLITE = (3, 38, 0)
"""STRICT tables came with 3.37.0, the ->> operator with 3.38.0 (sqlite.org/stricttables.html, json1.html)."""
LOCK_WAIT_MS = 5000
_WRITER: dict[str, str | int] = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": LOCK_WAIT_MS,
    "trusted_schema": 0,
}
_READER = {"query_only": 1, "busy_timeout": LOCK_WAIT_MS, "trusted_schema": 0}
_MACOS_ALSO = {"fullfsync": 1, "checkpoint_fullfsync": 1}  # fsync does not reach the platter there; elsewhere a no-op


def check_sqlite(found: tuple[int, ...] = sqlite3.sqlite_version_info) -> None:
    """Refuse to start on an SQLite that is too old.

    Raises:
        StoreProblem: SQLITE_TOO_OLD.
    """
    if found < OLDEST_SQLITE:
        raise StoreProblem(
            ProblemCode.SQLITE_TOO_OLD, found=".".join(map(str, found)), needed=".".join(map(str, OLDEST_SQLITE))
        )


def _set_and_check(raw: sqlite3.Connection, pragmas: Mapping[str, str | int]) -> None:
    for name, wanted in pragmas.items():
        raw.execute(f"PRAGMA {name}={wanted}")
        (got,) = raw.execute(f"PRAGMA {name}").fetchone()
        if got != wanted:
            raise StoreProblem(ProblemCode.STORE_UNAVAILABLE, path="", detail=f"PRAGMA {name} is {got}, not {wanted}")


def _url(path: Path) -> URL:
    """Return the address of the database file; as a text, ``%`` and ``?`` in the path would name another file."""
    return URL.create("sqlite", database=str(path))


def writer_engine(path: Path) -> Engine:
    """Return the engine of the one connection that writes; it creates the file if need be."""
    engine = create_engine(
        _url(path),
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": LOCK_WAIT_MS / 1000},
        isolation_level="AUTOCOMMIT",  # transactions are begun by hand: BEGIN IMMEDIATE
    )

    @event.listens_for(engine, "connect")
    def _on_connect(raw: Any, _record: object) -> None:
        _set_and_check(raw, _WRITER | _MACOS_ALSO)

    return engine


def reader_engine(path: Path) -> Engine:
    """Return an engine of connections that only read; each statement sees the last commit.

    Where nothing can be written beside the database, on a stick that is write-protected, it is read as it lies there.
    """
    url = _url(path)
    if not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists():
        url = URL.create("sqlite", database=path.absolute().as_uri(), query={"immutable": "1", "uri": "true"})
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=4,
        connect_args={"check_same_thread": False, "timeout": LOCK_WAIT_MS / 1000},
        isolation_level="AUTOCOMMIT",
    )

    @event.listens_for(engine, "connect")
    def _on_connect(raw: Any, _record: object) -> None:
        _set_and_check(raw, _READER)

    return engine


def driver_of(connection: Connection) -> sqlite3.Connection:
    """Return the driver's own connection, which begins and ends transactions without any cost."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError("the store needs Python's own sqlite3 driver")
    return driver
