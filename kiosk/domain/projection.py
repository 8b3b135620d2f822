"""Attendance, rebuilt from the journal alone."""

from collections.abc import Iterable

from kiosk.domain.journal import Entry, Kind
from kiosk.domain.verdicts import Arrival


def attendance(entries: Iterable[Entry]) -> dict[tuple[str, str], Arrival]:
    """Return who is present where, by (attendee id, gate id), from *entries* in any order.

    The state is a function of the set of entries: an admission counts unless some entry undoes it, and of several
    admissions of one person at one gate the earliest counts. An entry that does not say who, where or what, as only a
    damaged or foreign one would, brings nobody in and nobody out.
    """
    admitted: dict[str, Arrival] = {}
    undone: set[str] = set()
    for entry in entries:
        match entry.kind, entry.body:
            case Kind.ADMITTED, {"attendee": str(who), "gate": str(gate)}:
                admitted[entry.id] = Arrival(who, gate, entry.at, entry.station, entry.id)
            case Kind.UNDONE, {"entry": str(entry_id)}:
                undone.add(entry_id)
    present: dict[tuple[str, str], Arrival] = {}
    for entry_id, arrival in admitted.items():
        if entry_id in undone:
            continue
        place = (arrival.attendee_id, arrival.gate_id)
        best = present.get(place)
        if best is None or (arrival.at, arrival.entry_id) < (best.at, best.entry_id):
            present[place] = arrival
    return present
