"""Tickets in bulk, into a folder: a picture a person, and all of them in one PDF."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.people import Event
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.regions import region_name
from kiosk.domain.rosters import Listed
from kiosk.paper.files import write_atomically
from kiosk.tickets.dates import date_line
from kiosk.tickets.drawing import TicketContent, sheets_pdf, ticket_png
from kiosk.tickets.naming import ticket_names

ALL_TICKETS = "tiket-semua.pdf"
Progress = Callable[[int, int], None]
"""Hears how many steps of how many are done: each person counts once for the picture and once for the sheet."""
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class TicketsWritten:
    """What lies in the folder now. *pngs* in the order of the names; *pdf* is None if it was cancelled before that."""

    pngs: tuple[Path, ...]
    pdf: Path | None


class _Cancelled(Exception):  # noqa: N818  # no error: somebody wanted it
    """Ends the drawing of the sheets."""


def write_tickets(
    people: Sequence[Listed],
    event: Event,
    out: Path,
    progress: Progress = lambda _done, _all: None,
    cancelled: Cancelled = lambda: False,
) -> TicketsWritten:
    """Write a PNG for each of *people* and ``tiket-semua.pdf`` into *out*, sorted by name.

    Every file is written whole or not at all, and the same people give the same names: after a crash, a full disk or a
    cancel it is simply done again. Takes about 60 ms a person; for any thread but the GUI's, which must have loaded
    the fonts.

    Raises:
        InputProblem: NOBODY_ON_LIST.
        Problem: FILE_UNWRITABLE; the files before stay.
    """
    if not people:
        raise InputProblem(ProblemCode.NOBODY_ON_LIST)
    ordered = sorted(people, key=lambda one: (one.attendee.name.casefold(), one.code))
    tickets = [ticket_content(one, event) for one in ordered]
    steps = 2 * len(tickets)
    pngs: list[Path] = []
    for name, ticket in zip(ticket_names(ordered), tickets, strict=True):
        if cancelled():
            return TicketsWritten(tuple(pngs), None)
        path = out / name
        write_atomically(path, ticket_png(ticket))
        pngs.append(path)
        progress(len(pngs), steps)

    def report(drawn: int) -> None:
        progress(len(tickets) + drawn, steps)
        if cancelled() and drawn < len(tickets):
            raise _Cancelled

    try:
        write_atomically(out / ALL_TICKETS, sheets_pdf(tickets, report))
    except _Cancelled:
        return TicketsWritten(tuple(pngs), None)
    return TicketsWritten(tuple(pngs), out / ALL_TICKETS)


def ticket_content(person: Listed, event: Event) -> TicketContent:
    """Return what stands on the ticket of *person*; never the phone."""
    return TicketContent(
        name=person.attendee.name,
        code=person.code,
        category=person.attendee.category,
        region=region_name(person.attendee.region),
        event=event.name,
        when=date_line(event.starts, event.zone),
        place=event.place,
    )
