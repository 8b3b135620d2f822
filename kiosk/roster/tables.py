"""A spreadsheet as rows of text, whatever kind of file it was."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

Records = Callable[[], Iterator[list[str]]]
"""Opens the rows of a sheet from its first on, empty ones included; may be called again and again."""


class FileKind(StrEnum):
    """What a file is by its contents, whatever its name says."""

    TEXT = "text"
    XLSX = "xlsx"
    ODS = "ods"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. *number* is the spreadsheet's own, from 1; *cells* are stripped and may be fewer than the headers."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with a header row, within the limits, ready to be gone through as often as needed.

    Attributes:
        file, sha256: name without folder, and hash of the bytes.
        sheet, sheets: the one that was taken and all visible ones; empty for a text file.
        header_row: its number in the spreadsheet, from 1.
        headers: its cells; may repeat and may be empty.
        first_column: how many empty columns stand left of the first header.
        height: rows below the header that hold anything.
        encoding, delimiter: what was found in a text file; empty for a workbook.
    """

    file: str
    sha256: str
    kind: FileKind
    sheet: str
    sheets: tuple[str, ...]
    header_row: int
    headers: tuple[str, ...]
    first_column: int
    height: int
    encoding: str
    delimiter: str
    records: Records

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the header that hold anything, in order."""
        for number, cells in enumerate(self.records(), 1):
            if number > self.header_row:
                stripped = [cell.strip() for cell in cells]
                if any(stripped):
                    yield Row(number, stripped)


def column_letters(index: int) -> str:
    """Return how spreadsheets name the column with this *index* from 0: ``A``, ``Z``, ``AA``."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
