"""Attendance as a workbook: who came where and when, who did not, and the figures."""

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

import xlsxwriter

from kiosk.domain.counts import Counts
from kiosk.domain.people import Event, Source
from kiosk.domain.rosters import AttendanceRow
from kiosk.roster.labels import ReportLabels
from kiosk.roster.limits import MAX_ROWS, too_large
from kiosk.roster.replacing import replacing
from kiosk.roster.report_summary import write_summary

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_MIN_WIDTH, _MAX_WIDTH = 6, 44
_TIME_WIDTH = 19


def export_xlsx(
    rows: Iterable[AttendanceRow],
    path: Path,
    event: Event,
    counts: Counts,
    tz: tzinfo,
    *,
    labels: ReportLabels | None = None,
    gate_names: Mapping[str, str] | None = None,
) -> int:
    """Write *rows* and *counts* to *path* and return how many rows. Times are real ones, those of *tz*.

    Rows with a gate go onto the sheet of attendances, rows without onto that of people who have not arrived. Texts stay
    texts: nothing is evaluated, phones and codes keep every digit. *gate_names* puts names to the gate ids of *counts*.

    Raises:
        InputProblem: FILE_UNWRITABLE; FILE_TOO_LARGE: more rows than a sheet holds. The old file is as it was.
    """
    words = labels or ReportLabels()
    with replacing(path) as temporary, xlsxwriter.Workbook(str(temporary), _OPTIONS) as book:
        bold = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "text_wrap": True, "valign": "top"})
        moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss", "align": "left"})
        zone = event.starts.astimezone(tz).tzname() or ""
        present = _Page(book.add_worksheet(words.attendance_sheet), _attendance_titles(words, zone), bold, moment, tz)
        absent = _Page(book.add_worksheet(words.absent_sheet), _person_titles(words), bold, moment, tz)
        sources = {Source.ROSTER: words.from_roster, Source.WALK_IN: words.from_walk_in}
        for row in rows:
            person = (row.name, row.category, row.organisation, row.region, row.phone, row.email)
            page = present if row.gate else absent
            if page.count + 1 >= MAX_ROWS:
                raise too_large(path.name, f"{MAX_ROWS} rows")
            if row.gate:
                present.add((*person, row.gate, row.at, row.station, sources[row.source], row.code))
            else:
                absent.add((*person, sources[row.source], row.code))
        present.finish()
        absent.finish()
        write_summary(book, event, counts, tz, words=words, gate_names=gate_names or {})
    return present.count + absent.count


def _person_titles(words: ReportLabels) -> tuple[str, ...]:
    person = (words.number, words.name, words.category, words.organisation, words.region, words.phone, words.email)
    return (*person, words.source, words.code)


def _attendance_titles(words: ReportLabels, zone: str) -> tuple[str, ...]:
    *person, source, code = _person_titles(words)
    return (*person, words.gate, f"{words.at} ({zone})", words.station, source, code)


class _Page:
    """A sheet of rows under a frozen, filtered header, each with its number; columns as wide as what stands in them."""

    def __init__(self, sheet: Any, titles: tuple[str, ...], bold: Any, moment: Any, tz: tzinfo) -> None:
        self.count = 0
        self._sheet = sheet
        self._moment = moment
        self._tz = tz
        self._widths = [max(_MIN_WIDTH, len(title) + 2) for title in titles]
        for column, title in enumerate(titles):
            sheet.write_string(0, column, title, bold)
        sheet.freeze_panes(1, 2)

    def add(self, cells: tuple[str | datetime | None, ...]) -> None:
        """Write the next row. Empty cells stay empty."""
        self.count += 1
        self._sheet.write_number(self.count, 0, self.count)
        for column, cell in enumerate(cells, 1):
            if isinstance(cell, datetime):
                local = cell.astimezone(self._tz).replace(tzinfo=None)
                self._sheet.write_datetime(self.count, column, local, self._moment)
                self._widths[column] = max(self._widths[column], _TIME_WIDTH)
            elif cell:
                self._sheet.write_string(self.count, column, cell)
                self._widths[column] = max(self._widths[column], len(cell) + 1)

    def finish(self) -> None:
        """Set the widths, the filter, and that phones and codes are meant to be text."""
        last = len(self._widths) - 1
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, min(width, _MAX_WIDTH))
        self._sheet.autofilter(0, 0, max(self.count, 1), last)
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:Z{self.count + 1}"})
        self._sheet.set_landscape()
        self._sheet.set_paper(9)  # A4
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
