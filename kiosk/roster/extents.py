"""How large the rectangle around a sheet's cells is, from the start tags of its XML."""

from abc import ABC, abstractmethod

from kiosk.roster.limits import MAX_COLUMNS

_LETTERS_MAX = 7


class Extent(ABC):
    """Grows with every start tag. *rows*, *columns*: of the largest sheet so far; *cells*: of all sheets together."""

    def __init__(self) -> None:
        self.rows = 0
        self.columns = 0

    @property
    @abstractmethod
    def cells(self) -> int:
        """How many cells the rectangle holds, empty ones included."""

    @abstractmethod
    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take a start tag, with its prefix, as expat hands it over."""


class XlsxExtent(Extent):
    """The rectangle of one worksheet part. Columns up to Z are taken as there, they cost too little to look at."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = 26
        self._in_row = 0
        self._row = 0

    @property
    def cells(self) -> int:
        """The rectangle from A1 on."""
        return self.rows * self.columns

    def widen(self, letters: str) -> None:
        """Take in the column with these *letters*."""
        index = 0
        for letter in letters.upper()[:_LETTERS_MAX]:
            index = index * 26 + ord(letter) - ord("A") + 1
        self.columns = max(self.columns, index)

    def deepen(self, row: int) -> None:
        """Take in the *row*, from 1."""
        self.rows = max(self.rows, row)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take a row or a cell; without a reference it follows the one before. Empty cells count here too."""
        local = tag.rpartition(":")[2]
        reference = attributes.get("r", "")
        if local == "row":
            self._row = int(reference) if reference.isdecimal() else self._row + 1
            self._in_row = 0
            self.deepen(self._row)
        elif local == "c":
            self._in_row += 1
            letters = reference.rstrip("0123456789")
            self.columns = max(self.columns, self._in_row)
            if letters.isascii() and letters.isalpha():
                self.widen(letters)
            if reference[len(letters) :]:
                self.deepen(int(reference[len(letters) :]))


class OdsExtent(Extent):
    """The rectangles of all tables of an ODS file; repeated rows and cells count as often as they repeat."""

    def __init__(self) -> None:
        super().__init__()
        self._done = 0
        self._row = self._repeat = self._column = 0
        self._table_rows = self._table_columns = 0

    @property
    def cells(self) -> int:
        """The rectangles of all tables together."""
        return self._done + self._table_rows * self._table_columns

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take a table, a row or a cell; empty ones move on without making it larger."""
        local = tag.rpartition(":")[2]
        if local == "table":
            self._done = self.cells
            self._row = self._repeat = self._table_rows = self._table_columns = 0
        elif local == "table-row":
            self._row += self._repeat
            self._repeat = _times(attributes, "number-rows-repeated")
            self._column = 0
        elif local in {"table-cell", "covered-table-cell"}:
            self._column += _times(attributes, "number-columns-repeated")
            if any(name.endswith((":value-type", ":formula")) for name in attributes):
                self._table_rows = max(self._table_rows, self._row + self._repeat)
                self._table_columns = max(self._table_columns, min(self._column, MAX_COLUMNS + 1))
                self.rows = max(self.rows, self._table_rows)
                self.columns = max(self.columns, self._table_columns)


def _times(attributes: dict[str, str], name: str) -> int:
    for key, value in attributes.items():
        if key.endswith(f":{name}") and value.isdecimal():
            return int(value[:9])
    return 1
