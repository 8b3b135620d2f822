"""The journal, read."""

from collections.abc import Iterator

from kiosk.domain.journal import Entry
from kiosk.store.rows import ENTRY_COLUMNS, entry_of
from kiosk.store.store import Store

_PAGE = 1000


def entries(store: Store, after_seq: int = 0) -> Iterator[Entry]:
    """Yield every entry after *after_seq*, oldest first; a page at a time, so that memory stays flat.

    Raises:
        StoreProblem: the database cannot be read.
    """
    sql = f"SELECT {ENTRY_COLUMNS} FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"
    while True:
        with store.reading() as reader:
            page = [entry_of(row) for row in reader.exec_driver_sql(sql, (after_seq, _PAGE))]
        yield from page
        if len(page) < _PAGE:
            return
        after_seq = page[-1].seq


def length(store: Store) -> int:
    """Return how many entries the journal holds."""
    with store.reading() as reader:
        return int(reader.exec_driver_sql("SELECT count(*) FROM journal").scalar_one())
