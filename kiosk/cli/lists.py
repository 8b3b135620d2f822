"""``import``, ``search`` and ``export``."""

import argparse
import dataclasses
import sys

from kiosk.app.station import Station
from kiosk.cli.speaking import put_json, show_progress, use_language_of
from kiosk.ui import command_words


def import_roster(arguments: argparse.Namespace) -> int:
    """Take a list of people in, all of it or nothing; what was doubted or refused is reported by row."""
    from kiosk.roster.planning import plan_import
    from kiosk.roster.reading import read_table
    from kiosk.store.roster import apply, listed
    from kiosk.ui.remark_words import report_lines, summary_line

    use_language_of(arguments.data)
    table = read_table(arguments.file)
    with Station.open(arguments.data) as station:
        plan = plan_import(table, listed(station.store), default_category=arguments.category, progress=show_progress)
        batch = plan.batch(strict=arguments.strict)
        if not arguments.check:
            apply(station.store, batch)
    if arguments.json:
        rows = [dataclasses.asdict(row) for row in plan.outcomes if row.remarks]
        put_json({"file": plan.file, **dataclasses.asdict(plan.summary), "rows": rows})
    else:
        print("\n".join([*report_lines(plan), summary_line(plan)]))
    return 0


def search(arguments: argparse.Namespace) -> int:
    """Find people; may run beside the open kiosk."""
    use_language_of(arguments.data)
    with Station.open(arguments.data, read_only=True) as station:
        people = station.desk.search(arguments.text)
        zone = station.desk.event.zone
    for found in people:
        if arguments.json:
            put_json(dataclasses.asdict(found))
        else:
            print(command_words.found_line(found, zone))
    if not people and not arguments.json:
        print(command_words.nobody_found(arguments.text), file=sys.stderr)
    return 0 if people else 1


def export(arguments: argparse.Namespace) -> int:
    """Write the attendance list; may run beside the open kiosk."""
    from kiosk.app.exporting import write_attendance

    use_language_of(arguments.data)
    with Station.open(arguments.data, read_only=True) as station:
        count = write_attendance(station, arguments.out)
    if arguments.json:
        put_json({"file": str(arguments.out), "rows": count})
    else:
        print(command_words.written_line(str(arguments.out), count))
    return 0
