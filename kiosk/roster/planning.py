"""Works out what an import would do, row by row, before anything is done."""

import gc
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from kiosk.domain.codes import new_code
from kiosk.domain.people import Attendee
from kiosk.domain.rosters import Listed
from kiosk.roster.cleaning import Draft, RowCleaner
from kiosk.roster.columns import Columns, guess_columns
from kiosk.roster.header_words import Field
from kiosk.roster.matching import Roll
from kiosk.roster.plans import ImportPlan, Outcome, RowOutcome
from kiosk.roster.remarks import Remark, RemarkCode
from kiosk.roster.repeats import Gathering
from kiosk.roster.tables import Row, Table

PROGRESS_EVERY = 1000
_ID_BYTES = 16
_IDS_AT_ONCE = 256


class ImportCancelled(Exception):  # noqa: N818  # nothing went wrong: somebody wanted it
    """The plan was given up because ``cancelled()`` said so; nothing was changed."""


def _nothing(_done: int, _total: int) -> None:
    pass


def _never() -> bool:
    return False


def plan_import(
    table: Table,
    listed: Iterable[Listed],
    *,
    columns: Columns | None = None,
    default_category: str = "alumni",
    progress: Callable[[int, int], None] = _nothing,
    cancelled: Callable[[], bool] = _never,
) -> ImportPlan:
    """Return what importing *table* into a list that holds *listed* would do. Changes nothing itself.

    A person who is listed keeps id and ticket; what the file leaves empty stays as it is. New people without a
    category in the file get *default_category*. *progress* (rows done, rows in all) and *cancelled* are called in
    this thread, every thousand rows. Codes are fresh with every call.

    Raises:
        InputProblem: NO_NAME_COLUMN, where *columns* are not given.
        ImportCancelled: *cancelled* said so.
    """
    columns = columns or guess_columns(table.headers, table.file)
    cleaner = RowCleaner(table, columns)
    gathering = Gathering()
    making = _Making(cleaner, default_category.casefold())
    with _no_collection():
        for row in _watched(table, progress, cancelled):
            gathering.add(cleaner.clean(row))
        found = Roll(listed, cleaner.kept_key(Field.REGION)).match(gathering.people)
        for draft, known in zip(gathering.people, found, strict=True):
            making.settle(draft, known)
    making.outcomes += [_outcome(draft, Outcome.REPEATED) for draft in gathering.repeated]
    making.outcomes += [_outcome(draft, Outcome.REFUSED) for draft in gathering.refused]
    making.outcomes.sort(key=lambda outcome: outcome.row)
    progress(table.height, table.height)
    return ImportPlan(
        file=table.file,
        sha256=table.sha256,
        columns=columns,
        outcomes=tuple(making.outcomes),
        remarks=tuple(Remark(table.header_row, cleaner.header(i), RemarkCode.NIK_COLUMN) for i in columns.nik),
        new=tuple(making.new),
        changed=tuple(making.changed),
    )


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep Python's search for cycles from going over all these people again and again: there are none among them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _watched(table: Table, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Iterator[Row]:
    for done, row in enumerate(table.rows()):
        if done % PROGRESS_EVERY == 0:
            if cancelled():
                raise ImportCancelled
            progress(done, table.height)
        yield row


def _fresh_ids() -> Iterator[str]:
    """Yield ids without end, 32 hexadecimal digits of the system's randomness, which is asked for many at once."""
    while True:
        block = secrets.token_bytes(_ID_BYTES * _IDS_AT_ONCE)
        for start in range(0, len(block), _ID_BYTES):
            yield block[start : start + _ID_BYTES].hex()


def _outcome(draft: Draft, outcome: Outcome, attendee_id: str = "", changed: tuple[str, ...] = ()) -> RowOutcome:
    return RowOutcome(draft.row, outcome, draft.name, attendee_id, changed, tuple(draft.remarks))


class _Making:
    """Turns drafts into new and changed people."""

    def __init__(self, cleaner: RowCleaner, default_category: str) -> None:
        self.outcomes: list[RowOutcome] = []
        self.new: list[Listed] = []
        self.changed: list[Attendee] = []
        self._default_category = default_category
        self._ids = _fresh_ids()
        self._kept_keys = {
            "phone": cleaner.kept_key(Field.PHONE),
            "email": cleaner.kept_key(Field.EMAIL),
            "region": cleaner.kept_key(Field.REGION),
        }

    def settle(self, draft: Draft, known: Listed | None) -> None:
        if draft.remarks and draft.refused:
            self.outcomes.append(_outcome(draft, Outcome.REFUSED))
        elif known is None:
            person = self._new_person(draft)
            self.new.append(Listed(person, draft.code or new_code()))
            self.outcomes.append(_outcome(draft, Outcome.NEW, person.id))
        else:
            person, changed = self._updated(known.attendee, draft)
            if changed:
                self.changed.append(person)
            self.outcomes.append(_outcome(draft, Outcome.CHANGED if changed else Outcome.SAME, person.id, changed))

    def _new_person(self, draft: Draft) -> Attendee:
        return Attendee(
            id=next(self._ids),
            name=draft.name,
            category=draft.category or self._default_category,
            region=draft.region,
            phone=draft.phone,
            email=draft.email,
            organisation=draft.organisation,
            extra=draft.extra,
        )

    def _updated(self, before: Attendee, draft: Draft) -> tuple[Attendee, tuple[str, ...]]:
        extra = {**before.extra, **draft.extra}
        for field, key in self._kept_keys.items():
            # A field that is right now needs no longer the text that was doubted before.
            if getattr(draft, field) and key not in draft.extra:
                extra.pop(key, None)
        after = replace(
            before,
            name=draft.name,
            category=draft.category or before.category,
            region=draft.region or before.region,
            phone=draft.phone or before.phone,
            email=draft.email or before.email,
            organisation=draft.organisation or before.organisation,
            extra=extra,
        )
        if after == before:
            return before, ()
        fields = ("name", "category", "region", "phone", "email", "organisation", "extra")
        return after, tuple(field for field in fields if getattr(after, field) != getattr(before, field))
