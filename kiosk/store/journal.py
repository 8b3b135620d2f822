"""The journal, read."""

from collections.abc import Iterator
from datetime import datetime

from kiosk.domain.clock import parse_utc
from kiosk.domain.journal import Entry
from kiosk.store.rows import ENTRY_COLUMNS, readable_entries
from kiosk.store.store import Store

_PAGE = 1000


def entries(store: Store, after_seq: int = 0) -> Iterator[Entry]:
    """Yield every entry after *after_seq* that can be understood, oldest first; memory stays flat.

    Raises:
        StoreProblem: the database cannot be read.
    """
    sql = f"SELECT {ENTRY_COLUMNS} FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"
    while True:
        with store.reading() as reader:
            page = reader.exec_driver_sql(sql, (after_seq, _PAGE)).all()
        yield from readable_entries(page)
        if len(page) < _PAGE:
            return
        after_seq = page[-1].seq


def newest_at(store: Store) -> datetime | None:
    """Return the wall-clock time of the newest entry, aware UTC, or None where there is none."""
    with store.reading() as reader:
        text = reader.exec_driver_sql("SELECT at FROM journal ORDER BY seq DESC LIMIT 1").scalar()
    return parse_utc(text) if text else None


def length(store: Store) -> int:
    """Return how many entries the journal holds."""
    with store.reading() as reader:
        return int(reader.exec_driver_sql("SELECT count(*) FROM journal").scalar_one())
