"""Attendance as CSV, which no spreadsheet program evaluates or mangles, and which an import reads back to the same.

A cell that begins with a formula character gets an apostrophe before it, phones too: ``'+6281200000001``. Without it
Excel would read ``+6281…`` as a number, show ``6.2812E+12`` and save that over the phone; and a local ``0812…`` would
lose its zero. The apostrophe makes it a text in every program; one rule undoes it: take off an apostrophe that stands
before ``= + - @``. So that the rule is exact, a text that itself begins so gets one more.
"""

import csv
import re
from collections.abc import Iterable
from datetime import tzinfo
from pathlib import Path

from kiosk.domain.people import Source
from kiosk.domain.rosters import AttendanceRow
from kiosk.roster.labels import ReportLabels
from kiosk.roster.replacing import replacing

_FORMULA = re.compile("'*[=+\\-@\t\r＝＋－＠]")  # noqa: RUF001  # the full-width signs are meant


def safe_cell(text: str) -> str:
    """Return *text* such that no spreadsheet program takes it for a formula or a number with a sign."""
    return f"'{text}" if _FORMULA.match(text) else text


def export_csv(
    rows: Iterable[AttendanceRow],
    path: Path,
    tz: tzinfo,
    *,
    labels: ReportLabels | None = None,
    delimiter: str = ",",
) -> int:
    """Write *rows* to *path* and return how many; UTF-8 with a mark, so that Excel sees it. Times are those of *tz*.

    Raises:
        InputProblem: FILE_UNWRITABLE; the old file is as it was.
    """
    words = labels or ReportLabels()
    sources = {Source.ROSTER: words.from_roster, Source.WALK_IN: words.from_walk_in}
    count = 0
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(
            [
                *(words.name, words.category, words.organisation, words.region, words.phone, words.email),
                *(words.gate, words.at, words.station, words.source, words.code),
            ]
        )
        for row in rows:
            at = row.at.astimezone(tz).strftime("%Y-%m-%d %H:%M:%S") if row.at else ""
            texts = (row.name, row.category, row.organisation, row.region, row.phone, row.email, row.gate, at)
            writer.writerow(map(safe_cell, (*texts, row.station, sources[row.source], row.code)))
            count += 1
    return count
