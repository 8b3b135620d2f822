"""CSV and its kin: encoding, delimiter and quotes found rather than asked for."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from kiosk.roster.headers import header_score
from kiosk.roster.limits import MAX_CELL_LENGTH, checked, too_large, unreadable
from kiosk.roster.tables import Records

SAMPLE_ROWS = 20
_DELIMITERS = (",", ";", "\t", "|")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\ufffe\uffff]")
_SEP_LINE = re.compile(r"\A\ufeff?\"?sep=(.)\"?\r?\n", re.IGNORECASE)
_ESCAPED = re.compile("^'+[=+\\-@\t\r＝＋－＠]")  # noqa: RUF001  # the full-width signs are meant


def text_records(file: str, data: bytes) -> tuple[Records, str, str]:
    """Return the rows of a text file, its encoding and its delimiter.

    An apostrophe that guards a formula character, as ``export_csv`` writes it, is taken off again.

    Raises:
        InputProblem: FILE_UNREADABLE: not text, or it ends within quotes; FILE_TOO_LARGE: a cell is.
    """
    text, encoding = _decode(file, data)
    stated = _SEP_LINE.match(text)
    delimiter = stated.group(1) if stated else _sniff(text)
    ends_quoted = text.rstrip().endswith('"')

    def records() -> Iterator[list[str]]:
        with io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline="") as stream:
            if stated:
                stream.readline()
            yield from _parse(file, stream, delimiter, ends_quoted=ends_quoted)

    return records, encoding, delimiter


def _decode(file: str, data: bytes) -> tuple[str, str]:
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise unreadable(file, encoding) from None
        encoding = "cp1252"
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            raise unreadable(file, "encoding") from None
    nonsense = _BINARY.search(text)
    if nonsense:
        raise unreadable(file, f"U+{ord(nonsense.group()):04X}")
    return text, encoding


def _sniff(text: str) -> str:
    """Return the delimiter that makes the first rows look most like a table: known headers, then equal widths."""
    best, best_score = ",", (-1, -1, -1)
    for delimiter in _DELIMITERS:
        sample = [row for row in islice(_rows(io.StringIO(text[:200_000], newline=""), delimiter), 50) if row]
        widths = [len(row) for row in sample]
        common = max(set(widths), key=widths.count, default=0)
        known = max(map(header_score, sample[:SAMPLE_ROWS]), default=0)
        score = (known, widths.count(common) if common > 1 else 0, common)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _rows(stream: TextIO, delimiter: str) -> Iterator[list[str]]:
    """Yield what can be parsed and stop quietly where it cannot: for guessing only."""
    try:
        yield from csv.reader(stream, delimiter=delimiter)
    except csv.Error:
        return


def _parse(file: str, stream: TextIO, delimiter: str, *, ends_quoted: bool) -> Iterator[list[str]]:
    row: list[str] = []
    try:
        for row in csv.reader(stream, delimiter=delimiter):
            checked(file, row)
            yield [_unescape(cell) for cell in row] if "'" in "".join(row) else row
    except csv.Error as error:
        if "field larger than" in str(error):
            raise too_large(file, f"{MAX_CELL_LENGTH} characters/cell") from None
        raise unreadable(file, str(error)) from None
    if row and "\n" in row[-1] and not ends_quoted:
        raise unreadable(file, '"')  # the quote that opened this cell was never closed: half of the file is missing


def _unescape(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell
