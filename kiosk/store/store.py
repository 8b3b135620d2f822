"""The station's database as one object: who may open it, how it is read, how it is written."""

import errno
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine

from kiosk import __version__
from kiosk.domain.clock import Clock
from kiosk.domain.journal import GENESIS, Kind
from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.store.engine import check_sqlite, driver_of, reader_engine, writer_engine
from kiosk.store.failures import store_problems
from kiosk.store.migrating import check_revision, migrate
from kiosk.store.transaction import Head, Transaction

FILE_NAME = "hadir.sqlite3"
_NOT_WRITABLE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class Store:
    """The database of one station. Safe from any thread; one writer at a time, readers never wait for it.

    A station's database belongs to one running Hadir: a second one that wants to write is refused, a reader is not.

    Attributes:
        path: the database file.
        clock: where journal entries take their time from.
        station: permanent id of this station, 32 hexadecimal digits.
    """

    def __init__(
        self, path: Path, clock: Clock, readers: Engine, writer: Connection | None, lock: FileLock | None
    ) -> None:
        self.path = path
        self.clock = clock
        self._readers = readers
        self._writer = writer
        self._file_lock = lock
        self._writing = threading.Lock()
        self._commits = 0
        with self.reading() as reader:
            values = {row.key: row.value for row in reader.exec_driver_sql("SELECT key, value FROM meta")}
            newest = reader.exec_driver_sql("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").first()
        self.station = values.get("station", "")
        self._head = Head(
            station=self.station,
            epoch=values.get("epoch", ""),
            seq=newest[0] if newest else 0,
            hash=newest[1] if newest else GENESIS,
        )

    @classmethod
    def open(cls, path: Path, *, clock: Clock, station_name: str = "", read_only: bool = False) -> Self:
        """Open the database at *path*, creating and migrating it unless *read_only*.

        Raises:
            StoreProblem: STORE_IN_USE (another Hadir has it), STORE_MISSING (nothing there to read), STORE_TOO_NEW,
                STORE_DAMAGED, STORE_READ_ONLY, STORE_FULL, STORE_UNAVAILABLE, SQLITE_TOO_OLD.
        """
        check_sqlite()
        if read_only:
            return cls._open_reading(path, clock)
        lock = _lock(path)
        writer = None
        try:
            with store_problems(path):
                writer = writer_engine(path).connect()
                migrate(writer, path)
                store = cls(path, clock, reader_engine(path), writer, lock)
                if not store.station:
                    store._found(station_name)
        except BaseException:
            if writer is not None:
                writer.close()
                writer.engine.dispose()
            lock.release()
            raise
        return store

    @classmethod
    def _open_reading(cls, path: Path, clock: Clock) -> Self:
        if not path.exists():
            raise StoreProblem(ProblemCode.STORE_MISSING, path=str(path))
        readers = reader_engine(path)
        try:
            with store_problems(path), readers.connect() as reader:
                check_revision(reader, path)
            return cls(path, clock, readers, None, None)
        except BaseException:
            readers.dispose()
            raise

    def _found(self, station_name: str) -> None:
        """Give a new database its station id and first journal entry."""
        self.station = secrets.token_hex(16)
        epoch = secrets.token_hex(8)
        self._head = Head(station=self.station, epoch=epoch, seq=0, hash=GENESIS)
        with self.writing() as change:
            change.set_meta("station", self.station)
            change.set_meta("epoch", epoch)
            change.append(Kind.STATION_OPENED, {"name": station_name, "version": __version__})

    @property
    def commits(self) -> int:
        """How many transactions have been committed since opening; views refresh when it has moved."""
        return self._commits

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that only reads.

        Raises:
            StoreProblem: the database cannot be read.
        """
        with store_problems(self.path), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Give the one transaction that may be open; it is committed and on the disk when the block ends.

        An exception in the block leaves the database as it was. Blocks other threads that want to write, and no reader.

        Raises:
            StoreProblem: it could not be written (disk full, read-only, locked for 5 s); nothing of it was.
        """
        if self._writer is None:
            raise StoreProblem(ProblemCode.STORE_READ_ONLY, path=str(self.path))
        with self._writing, store_problems(self.path):
            change = Transaction(self._writer, self.clock, self._head)
            driver = driver_of(self._writer)
            driver.execute("BEGIN IMMEDIATE")
            try:
                yield change
                driver.execute("COMMIT")
            except BaseException:
                if driver.in_transaction:  # on a full disk SQLite has rolled back before the error arrives
                    driver.execute("ROLLBACK")
                raise
            self._head = change.head
            self._commits += 1

    def close(self) -> None:
        """Close every connection, the writer last so that it alone checkpoints, and let others have the database."""
        self._readers.dispose()
        if self._writer is not None:
            self._writer.close()
            self._writer.engine.dispose()
            self._writer = None
        if self._file_lock is not None:
            self._file_lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _lock(path: Path) -> FileLock:
    """Take the station's lock file; the operating system lets go of it when the process dies, however it dies."""
    lock = FileLock(str(path) + ".lock", timeout=0, thread_local=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise StoreProblem(ProblemCode.STORE_IN_USE, path=str(path)) from None
    except OSError as error:
        if error.errno in _NOT_WRITABLE:
            raise StoreProblem(ProblemCode.STORE_READ_ONLY, path=str(path)) from None
        raise StoreProblem(
            ProblemCode.STORE_UNAVAILABLE, path=str(path), detail=error.strerror or str(error)
        ) from error
    return lock
