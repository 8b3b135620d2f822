"""How much of a file is looked at. Beyond any of these it is refused before it can fill the memory."""

from kiosk.domain.problems import InputProblem, ProblemCode

MAX_BYTES = 50 * 1024 * 1024
"""Of the file on the disk."""
MAX_UNPACKED_BYTES = 600 * 1024 * 1024
"""Of all parts of a workbook together. A sheet of 360,000 people is about 150 MB."""
MAX_RATIO = 250
"""Unpacked to packed, of a workbook larger than :data:`RATIO_FREE_BYTES` unpacked. Honest ones stay under 60."""
RATIO_FREE_BYTES = 8 * 1024 * 1024
MAX_ROWS = 1_048_576
"""What Excel can hold."""
MAX_COLUMNS = 702
"""Up to column ZZ."""
MAX_CELLS = 12_000_000
"""Of the rectangle around all cells of an XLSX sheet, which the reader keeps whole: about 400 MB."""
MAX_ODS_CELLS = 4_000_000
"""The same of an ODS sheet, which costs three times as much a cell."""
MAX_CELL_LENGTH = 32_767
"""Characters in one cell: what Excel can hold."""


def too_large(file: str, limit: str) -> InputProblem:
    """Return the problem that *file* goes beyond *limit*: plain text, a number and its unit."""
    return InputProblem(ProblemCode.FILE_TOO_LARGE, file=file, limit=limit)


def unreadable(file: str, detail: str) -> InputProblem:
    """Return the problem that *file* cannot be made sense of; *detail* is for the curious, at most 200 characters."""
    return InputProblem(ProblemCode.FILE_UNREADABLE, file=file, detail=detail[:200])


def checked(file: str, cells: list[str]) -> list[str]:
    """Return *cells*, one row, unchanged.

    Raises:
        InputProblem: FILE_TOO_LARGE: more columns or a longer cell than the limits allow.
    """
    if len(cells) > MAX_COLUMNS:
        raise too_large(file, f"{MAX_COLUMNS} columns")
    if max(map(len, cells), default=0) > MAX_CELL_LENGTH:
        raise too_large(file, f"{MAX_CELL_LENGTH} characters/cell")
    return cells
