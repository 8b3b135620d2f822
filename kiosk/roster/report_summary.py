"""The sheet of figures: people and scans told apart, walk-ins apart, by gate and by region."""

from collections.abc import Mapping
from datetime import tzinfo
from typing import Any

from kiosk.domain.counts import Counts, Tally
from kiosk.domain.people import Event
from kiosk.domain.regions import region_name
from kiosk.roster.labels import ReportLabels


def write_summary(
    book: Any, event: Event, counts: Counts, tz: tzinfo, *, words: ReportLabels, gate_names: Mapping[str, str]
) -> None:
    """Add the sheet to *book*, an xlsxwriter workbook. Gates without a name in *gate_names* are shown by their id."""
    sheet = book.add_worksheet(words.summary_sheet)
    bold = book.add_format({"bold": True})
    head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "text_wrap": True, "valign": "top"})
    starts = event.starts.astimezone(tz)
    about = (
        (words.event, event.name),
        (words.place, event.place),
        (words.date, f"{starts:%d/%m/%Y %H:%M} {starts:%Z}"),
    )
    for line, (label, text) in enumerate(about):
        sheet.write_string(line, 0, label, bold)
        sheet.write_string(line, 1, text)
    gates = [(gate_names.get(gate, gate), tally) for gate, tally in counts.by_gate.items()]
    regions = [(region_name(code) or code or words.no_region, tally) for code, tally in counts.by_region.items()]
    line = len(about) + 1
    for title, tallies in (
        (words.whole_event, [(event.name, counts.event)]),
        (words.by_gate, gates),
        (words.by_region, sorted(regions, key=lambda pair: pair[0])),
    ):
        line = _write_block(sheet, line, title, tallies, words=words, head=head) + 1
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 5, 16)
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _write_block(
    sheet: Any, line: int, title: str, tallies: list[tuple[str, Tally]], *, words: ReportLabels, head: Any
) -> int:
    """Write a heading and a line each; return the line after. Figures are numbers."""
    titles = (title, words.expected, words.people, words.missing, words.walk_ins, words.scans)
    for column, text in enumerate(titles):
        sheet.write_string(line, column, text, head)
    for label, tally in tallies:
        line += 1
        sheet.write_string(line, 0, label)
        figures = (tally.expected, tally.people, max(0, tally.expected - tally.people), tally.walk_ins, tally.scans)
        for column, figure in enumerate(figures, 1):
            sheet.write_number(line, column, figure)
    return line + 1
