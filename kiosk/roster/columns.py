"""Which column of a table holds what."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.roster.header_words import Field
from kiosk.roster.headers import field_of
from kiosk.roster.tables import column_letters

_HEADERS_SHOWN = 500


@dataclass(frozen=True, slots=True)
class Columns:
    """Indices from 0 into the cells of a row; None where the table has no such column.

    Attributes:
        nik: columns with identity numbers: dropped, never kept.
        ignored: columns without meaning for us: row numbers, boxes for signatures, the gate of an earlier report.
        extra: all others, index and the key under which they are kept; keys are unique.
    """

    name: int
    phone: int | None = None
    email: int | None = None
    region: int | None = None
    organisation: int | None = None
    category: int | None = None
    code: int | None = None
    timestamp: int | None = None
    nik: tuple[int, ...] = ()
    ignored: tuple[int, ...] = ()
    extra: tuple[tuple[int, str], ...] = ()


def guess_columns(headers: Sequence[str], file: str = "") -> Columns:
    """Return what *headers* say; of two columns that name one field, the more exact one counts, the other is extra.

    The time stamp of a form is also kept as an extra column, since no field of a person holds it.

    Raises:
        InputProblem: NO_NAME_COLUMN: none of them names a person.
    """
    best: dict[Field, tuple[float, int]] = {}
    nik, ignored = [], []
    for index, header in enumerate(headers):
        known = field_of(header)
        if known is None:
            continue
        field, score = known
        if field is Field.NIK:
            nik.append(index)
        elif field is Field.IGNORED:
            ignored.append(index)
        elif field not in best or score > best[field][0]:
            best[field] = (score, index)
    if Field.NAME not in best:
        shown = ", ".join(header for header in headers if header)[:_HEADERS_SHOWN]
        raise InputProblem(ProblemCode.NO_NAME_COLUMN, file=file, headers=shown)
    chosen = {field: index for field, (_, index) in best.items()}
    taken = {*nik, *ignored, *(index for field, index in chosen.items() if field is not Field.TIMESTAMP)}
    return Columns(
        name=chosen[Field.NAME],
        phone=chosen.get(Field.PHONE),
        email=chosen.get(Field.EMAIL),
        region=chosen.get(Field.REGION),
        organisation=chosen.get(Field.ORGANISATION),
        category=chosen.get(Field.CATEGORY),
        code=chosen.get(Field.CODE),
        timestamp=chosen.get(Field.TIMESTAMP),
        nik=tuple(nik),
        ignored=tuple(ignored),
        extra=extra_keys(headers, taken),
    )


def extra_keys(headers: Sequence[str], taken: set[int]) -> tuple[tuple[int, str], ...]:
    """Return index and key of every column that is not *taken*.

    A key is the header in one line; without one, the column's letters; with one that came before, a number after it.
    """
    keys: list[tuple[int, str]] = []
    seen: set[str] = set()
    for index, header in enumerate(headers):
        if index in taken:
            continue
        plain = " ".join(header.split()) or column_letters(index)
        key, count = plain, 1
        while key in seen:
            count += 1
            key = f"{plain} ({count})"
        seen.add(key)
        keys.append((index, key))
    return tuple(keys)
