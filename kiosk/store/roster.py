"""The list of people, as a whole: what an import is matched against, its application, and attendance for reports."""

from collections.abc import Iterator

from kiosk.domain.clock import parse_utc
from kiosk.domain.journal import Kind
from kiosk.domain.people import Source
from kiosk.domain.regions import region_name
from kiosk.domain.rosters import AttendanceRow, Listed, RosterBatch
from kiosk.store.counting import recount
from kiosk.store.rows import ATTENDEE_COLUMNS, attendee_of, attendee_values
from kiosk.store.store import Store

_LISTED = f"""
SELECT {ATTENDEE_COLUMNS}, t.code FROM attendee AS a JOIN ticket AS t ON t.attendee = a.n AND t.state = 'valid'
ORDER BY a.name, a.n
"""
_CHANGE = """
UPDATE attendee SET name = ?, category = ?, region = ?, phone = ?, email = ?, organisation = ?, source = ?, extra = ?,
search_key = ? WHERE id = ?
"""
_ATTENDANCE = """
SELECT a.name, a.category, a.organisation, a.region, a.phone, a.email, a.source, t.code,
       coalesce(g.name, here.gate, ''), here.at, coalesce(here.station, '')
FROM attendee AS a
LEFT JOIN ticket AS t ON t.attendee = a.n AND t.state = 'valid'
LEFT JOIN attendance AS here ON here.attendee = a.n
LEFT JOIN gate AS g ON g.id = here.gate
ORDER BY here.at IS NULL, g.position, here.at, a.name
"""


def listed(store: Store) -> list[Listed]:
    """Return everybody on the list with the code of the ticket that counts, by name.

    Raises:
        StoreProblem: the database cannot be read.
    """
    with store.reading() as reader:
        return [Listed(attendee_of(row[:-1]), row[-1]) for row in reader.exec_driver_sql(_LISTED)]


def apply(store: Store, batch: RosterBatch) -> None:
    """Do what *batch* says, all of it in one transaction with its journal entry.

    Raises:
        StoreProblem: it could not be written; nothing of it was.
    """
    with store.writing() as change:
        for person in batch.new:
            change.add_person(person.attendee, person.code)
        for attendee in batch.changed:
            person_id, *values = attendee_values(attendee)
            change.connection.exec_driver_sql(_CHANGE, (*values, person_id))
        recount(change.connection)
        change.append(
            Kind.ROSTER_IMPORTED,
            {
                "file": batch.file,
                "sha256": batch.sha256,
                "new": len(batch.new),
                "changed": len(batch.changed),
                "doubted": batch.doubted,
                "refused": batch.refused,
            },
        )


def attendance_rows(store: Store, *, station_name: str = "") -> Iterator[AttendanceRow]:
    """Yield every attendance by gate and time, then everybody who has not arrived anywhere, by name.

    *station_name* stands for this station's id, which nobody can read.
    """
    with store.reading() as reader:
        rows = reader.exec_driver_sql(_ATTENDANCE).all()
    for name, category, organisation, region, phone, email, source, code, gate, at, station in rows:
        yield AttendanceRow(
            name=name,
            category=category,
            organisation=organisation,
            region=region_name(region),
            phone=phone,
            email=email,
            source=Source(source),
            code=code or "",
            gate=gate,
            at=parse_utc(at) if at else None,
            station=station_name if station == store.station else station,
        )
