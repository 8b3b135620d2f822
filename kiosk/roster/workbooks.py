"""XLSX and ODS by calamine: cells become text exactly, and what Excel has ruined is left recognisable."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from kiosk.roster.header_words import Field
from kiosk.roster.headers import field_of
from kiosk.roster.limits import MAX_ROWS, checked, too_large, unreadable
from kiosk.roster.tables import Records
from kiosk.roster.text_files import SAMPLE_ROWS

EXACT_BELOW = 10**15
"""Excel keeps 15 digits; a longer number has lost its last ones."""

Cell = int | float | str | bool | time | date | datetime | timedelta


def cell_text(value: Cell) -> str:
    """Return *value* as text: integers without ``.0``, dates in ISO form, the value of a formula.

    A number of 16 digits or more comes out as Excel shows it, ``1.57101010190000E+15``: its last digits are lost, and
    the form says so to whoever reads on.
    """
    match value:
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number_text(value)
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case _:
            return str(value)


def _number_text(value: float) -> str:
    if abs(value) >= EXACT_BELOW:
        return f"{value:.14E}"
    return str(int(value)) if value == int(value) else repr(value)


def workbook_records(file: str, data: bytes, wanted: str | None) -> tuple[Records, str, tuple[str, ...], int]:
    """Return the rows of a sheet, its name, the names of all visible sheets, and how many empty columns are left of it.

    The sheet is the *wanted* one, else the first visible one with a name column near its top, else the first with
    anything in it. The file must have been through ``workbook_limits`` before.

    Raises:
        InputProblem: FILE_UNREADABLE: damaged, protected by a password, or without the wanted sheet; FILE_TOO_LARGE.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = tuple(
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible
        )
        sheet = _choose(book, names if wanted is None else (wanted,))
    except (CalamineError, OSError, ValueError) as error:
        raise unreadable(file, str(error)) from error
    if sheet is None:
        return (lambda: iter(())), "", names, 0
    if sheet.total_height > MAX_ROWS:
        raise too_large(file, f"{MAX_ROWS} rows")
    chosen = sheet

    def records() -> Iterator[list[str]]:
        for row in chosen.iter_rows():
            yield checked(file, [cell_text(value) for value in row])

    return records, sheet.name, names, sheet.start[1] if sheet.start else 0


def _choose(book: CalamineWorkbook, names: tuple[str, ...]) -> CalamineSheet | None:
    fallback: CalamineSheet | None = None
    for name in names:
        sheet = book.get_sheet_by_name(name)
        if sheet.start is None:
            continue
        fallback = fallback or sheet
        for _, row in zip(range(SAMPLE_ROWS), sheet.iter_rows(), strict=False):
            known = [field_of(cell) for cell in row if isinstance(cell, str)]
            if any(found is not None and found[0] is Field.NAME for found in known):
                return sheet
    return fallback
