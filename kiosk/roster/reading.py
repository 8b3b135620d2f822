"""Reading a file into a table: kind by contents, limits first, header row found."""

import hashlib
from itertools import islice
from pathlib import Path

from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.roster.headers import header_score
from kiosk.roster.limits import MAX_BYTES, MAX_ROWS, too_large, unreadable
from kiosk.roster.tables import FileKind, Records, Table
from kiosk.roster.text_files import SAMPLE_ROWS, text_records
from kiosk.roster.workbook_limits import check_workbook
from kiosk.roster.workbooks import workbook_records

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and workbooks behind a password
_OTHER_KINDS = (
    _OLE,
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"<!DOCTYPE",
    b"<html",
    b"<HTML",
    b"<table",
    b"<?xml",
    b"{\\rtf",
)
_TEXT_SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".tab", ""})
_WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".ods"})


def read_table(path: Path, sheet: str | None = None) -> Table:
    """Return the table in the file at *path*; for a workbook, the one in *sheet*, or in the sheet that looks right.

    The whole file is gone through once, so that a table, once returned, is within all limits.

    Raises:
        InputProblem: FILE_MISSING, FILE_EMPTY, FILE_KIND_UNKNOWN, FILE_UNREADABLE or FILE_TOO_LARGE.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputProblem(ProblemCode.FILE_MISSING, file=path.name) from None
    except OSError as error:
        raise unreadable(path.name, error.strerror or str(error)) from error
    return table_of(path.name, data, sheet)


def table_of(file: str, data: bytes, sheet: str | None = None) -> Table:
    """Return the table in *data*, the contents of a file with this name; pasted cells come this way too.

    Raises:
        InputProblem: as :func:`read_table`.
    """
    if len(data) > MAX_BYTES:
        raise too_large(file, f"{MAX_BYTES >> 20} MB")
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise InputProblem(ProblemCode.FILE_EMPTY, file=file)
    suffix = Path(file).suffix.casefold()
    if data.startswith(_ZIP):
        kind = check_workbook(file, data)
        records, name, sheets, first_column = workbook_records(file, data, sheet)
        encoding = delimiter = ""
    elif data.lstrip().startswith(_OTHER_KINDS) or suffix not in _TEXT_SUFFIXES | _WORKBOOK_SUFFIXES:
        raise InputProblem(ProblemCode.FILE_KIND_UNKNOWN, file=file)
    elif suffix in _WORKBOOK_SUFFIXES:
        raise unreadable(file, "ZIP")
    else:
        kind, name, sheets, first_column = FileKind.TEXT, "", (), 0
        records, encoding, delimiter = text_records(file, data)
    header_row, headers = _find_header(file, records)
    table = Table(
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        kind=kind,
        sheet=name,
        sheets=sheets,
        header_row=header_row,
        headers=headers,
        first_column=first_column,
        height=_height(file, records, header_row),
        encoding=encoding,
        delimiter=delimiter,
        records=records,
    )
    if not table.height:
        raise InputProblem(ProblemCode.FILE_EMPTY, file=file)
    return table


def _find_header(file: str, records: Records) -> tuple[int, tuple[str, ...]]:
    """Return number and cells of that of the first 20 rows with most known headers; else the first with two cells."""
    best_score, best_number, best = -1, 0, []
    for number, cells in enumerate(islice(records(), SAMPLE_ROWS), 1):
        filled = sum(1 for cell in cells if cell.strip())
        if not filled:
            continue
        score = header_score(cells) * 2 + (filled > 1)
        if score > best_score:
            best_score, best_number, best = score, number, cells
    if not best:
        raise InputProblem(ProblemCode.FILE_EMPTY, file=file)
    while not best[-1].strip():
        best = best[:-1]
    return best_number, tuple(cell.strip() for cell in best)


def _height(file: str, records: Records, header_row: int) -> int:
    height = number = 0
    for number, cells in enumerate(records(), 1):
        height += number > header_row and any(map(str.strip, cells))
    if number > MAX_ROWS:
        raise too_large(file, f"{MAX_ROWS} rows")
    return height
