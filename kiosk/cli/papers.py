"""``tickets`` and ``badge``."""

import argparse

from kiosk.app.station import Station
from kiosk.cli.speaking import put_json, show_progress, use_language_of
from kiosk.desk.badging import badge_content
from kiosk.domain.codes import readings
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.rosters import Listed
from kiosk.paper.fonts import start_headless
from kiosk.store.roster import listed
from kiosk.ui import command_words


def tickets(arguments: argparse.Namespace) -> int:
    """Write everybody's ticket; running it again writes the same files anew."""
    from kiosk.tickets.writing import write_tickets

    application = start_headless()
    use_language_of(arguments.data)
    with Station.open(arguments.data, read_only=True) as station:
        people = listed(station.store)
        event = station.desk.event
    if not people:
        raise InputProblem(ProblemCode.NOBODY_ON_LIST)
    written = write_tickets(people, event, arguments.out, progress=show_progress)
    if arguments.json:
        put_json({"pngs": len(written.pngs), "pdf": str(written.pdf)})
    else:
        print(command_words.written_line(str(arguments.out), len(written.pngs)))
    del application
    return 0


def badge(arguments: argparse.Namespace) -> int:
    """Write a PDF with a badge a page, in the order of the codes."""
    from kiosk.badges.drawing import write_pdf
    from kiosk.badges.template import load_template

    application = start_headless()
    use_language_of(arguments.data)
    with Station.open(arguments.data, read_only=True) as station:
        template = load_template(arguments.template or station.settings.template)
        by_code = {person.code: person for person in listed(station.store)}
        people = [_person(by_code, code) for code in arguments.codes]
        contents = [badge_content(person.attendee, person.code, station.desk.event) for person in people]
    write_pdf(contents, template, arguments.out)
    if arguments.json:
        put_json({"file": str(arguments.out), "badges": len(contents), "template": template.name})
    else:
        print(command_words.written_line(str(arguments.out), len(contents)))
    del application
    return 0


def _person(by_code: dict[str, Listed], text: str) -> Listed:
    for code in readings(text):
        if code in by_code:
            return by_code[code]
    raise InputProblem(ProblemCode.TICKET_UNKNOWN, code=text[:80])
