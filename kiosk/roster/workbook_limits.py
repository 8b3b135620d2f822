"""Looks over a workbook before it is opened: how large it would become.

The reader keeps the whole rectangle around the cells of a sheet. Two cells, A1 and XFD1048576, make it ask for 512 GB,
and the process is aborted, not raised in; so every part is unpacked here once, in pieces, and its rectangle measured.
Sheets as Excel, LibreOffice, Google and xlsxwriter write them are measured by patterns; any other by an XML parser.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.roster.extents import Extent, OdsExtent, XlsxExtent
from kiosk.roster.limits import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ODS_CELLS,
    MAX_RATIO,
    MAX_ROWS,
    MAX_UNPACKED_BYTES,
    RATIO_FREE_BYTES,
    too_large,
    unreadable,
)
from kiosk.roster.tables import FileKind

_PIECE = 1 << 20
_LONGEST_TAG = 4096
_START_TAGS = re.compile(rb"<c[\s/>]|<row[\s/>]|:(?:c|row)[\s/>]")
_USUAL_ROW = re.compile(rb'<row r="(\d{1,9})"')
_USUAL_CELL = re.compile(rb'<c r="[A-Z]{1,3}(\d{1,9})"')
_USUAL_WIDE_CELL = re.compile(rb'<c r="([A-Z]{2,3})\d+"[^>]*[^>/]>')


def check_workbook(file: str, data: bytes) -> FileKind:
    """Return what kind of workbook *data* is, once it is known to be safe to open.

    Raises:
        InputProblem: FILE_UNREADABLE: damaged; FILE_KIND_UNKNOWN: some other ZIP; FILE_TOO_LARGE: it would grow beyond
            the limits.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            kind = _kind(file, archive)
            _measure(file, archive, kind, len(data))
            return kind
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise unreadable(file, str(error)) from error
    except expat.ExpatError as error:
        raise unreadable(file, str(error)) from error


def _kind(file: str, archive: zipfile.ZipFile) -> FileKind:
    names = {name.casefold() for name in archive.namelist()}
    if "xl/workbook.xml" in names:
        return FileKind.XLSX
    if "content.xml" in names and b"opendocument.spreadsheet" in archive.read("mimetype")[:100]:
        return FileKind.ODS
    raise InputProblem(ProblemCode.FILE_KIND_UNKNOWN, file=file)


def _measure(file: str, archive: zipfile.ZipFile, kind: FileKind, packed: int) -> None:
    unpacked = 0
    for part in archive.infolist():
        measured = _UsualXlsx() if kind is FileKind.XLSX else None
        for piece in _pieces(archive, part):
            unpacked += len(piece)
            if unpacked > MAX_UNPACKED_BYTES:
                raise too_large(file, f"{MAX_UNPACKED_BYTES >> 20} MB")
            if unpacked > RATIO_FREE_BYTES and unpacked > MAX_RATIO * packed:
                raise too_large(file, f"{MAX_RATIO}:1")
            if measured:
                measured.feed(piece)
        if kind is FileKind.ODS and part.filename == "content.xml":
            _refuse_large(file, _parsed(archive, part, OdsExtent()), MAX_ODS_CELLS)
        elif measured and measured.is_sheet:
            extent = measured.extent if measured.usual else _parsed(archive, part, XlsxExtent())
            _refuse_large(file, extent, MAX_CELLS)


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    # The directory can lie about the size and zipfile would stop there, while the reader would go on.
    part.file_size = MAX_UNPACKED_BYTES + 1
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            yield piece


def _parsed(archive: zipfile.ZipFile, part: zipfile.ZipInfo, extent: Extent) -> Extent:
    parser = expat.ParserCreate()
    parser.StartElementHandler = extent.start
    for piece in _pieces(archive, part):
        parser.Parse(piece, False)
    parser.Parse(b"", True)
    return extent


def _refuse_large(file: str, extent: Extent, max_cells: int) -> None:
    if extent.rows > MAX_ROWS:
        raise too_large(file, f"{MAX_ROWS} rows")
    if extent.columns > MAX_COLUMNS:
        raise too_large(file, f"{MAX_COLUMNS} columns")
    if extent.cells > max_cells:
        raise too_large(file, f"{max_cells} cells")


class _UsualXlsx:
    """Measures a sheet by patterns, and notices where it is not written the usual way, ``<row r="1"><c r="A1" …>``."""

    def __init__(self) -> None:
        self.extent = XlsxExtent()
        self.usual = True
        self.is_sheet = False
        self._rest = b""

    def feed(self, piece: bytes) -> None:
        """Take the next *piece*; a tag may be cut in two."""
        text = self._rest + piece
        cut = text.rfind(b"<")
        self._rest = text[cut:] if len(text) - cut < _LONGEST_TAG else b""
        self.is_sheet = self.is_sheet or b"sheetData" in text
        if not self.usual:
            return
        text = text[: len(text) - len(self._rest)]
        rows, cells = _USUAL_ROW.findall(text), _USUAL_CELL.findall(text)
        self.usual = len(_START_TAGS.findall(text)) == len(rows) + len(cells)
        for letters in set(_USUAL_WIDE_CELL.findall(text)):
            self.extent.widen(letters.decode())
        # Cells say their row too, and may say another than the one they stand in.
        self.extent.deepen(max(map(int, {*rows, *cells}), default=0))
