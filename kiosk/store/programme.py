"""The event and its gates, and at which of them this station stands."""

import json

from kiosk.domain.clock import parse_utc, utc_text
from kiosk.domain.journal import Kind
from kiosk.domain.people import Event, Gate
from kiosk.store.counting import recount
from kiosk.store.store import Store

_GATE_KEY = "gate"
_INSERT_GATE = """
INSERT INTO gate (id, position, name, admits, opens, closes, prints_badge) VALUES (?, ?, ?, ?, ?, ?, ?)
"""


def load_event(store: Store) -> Event | None:
    """Return the event, or None before there is one."""
    with store.reading() as reader:
        row = reader.exec_driver_sql("SELECT id, name, place, starts, zone FROM event").first()
    return None if row is None else Event(row.id, row.name, row.place, parse_utc(row.starts), row.zone)


def load_gates(store: Store) -> tuple[Gate, ...]:
    """Return the gates in the organiser's order."""
    sql = "SELECT id, name, admits, opens, closes, prints_badge FROM gate ORDER BY position"
    with store.reading() as reader:
        rows = reader.exec_driver_sql(sql).all()
    return tuple(
        Gate(
            id=row.id,
            name=row.name,
            admits=frozenset(json.loads(row.admits)),
            opens=parse_utc(row.opens) if row.opens else None,
            closes=parse_utc(row.closes) if row.closes else None,
            prints_badge=bool(row.prints_badge),
        )
        for row in rows
    )


def set_programme(store: Store, event: Event, gates: tuple[Gate, ...]) -> None:
    """Make *event* and *gates* the programme of this station, unless they are already; attendance stays.

    Raises:
        StoreProblem: it could not be written.
    """
    if load_event(store) == event and load_gates(store) == gates:
        return
    with store.writing() as change:
        run = change.connection.exec_driver_sql
        run("DELETE FROM event")
        run("DELETE FROM gate")
        run(
            "INSERT INTO event (id, name, place, starts, zone) VALUES (?, ?, ?, ?, ?)",
            (event.id, event.name, event.place, utc_text(event.starts), event.zone),
        )
        for position, gate in enumerate(gates):
            run(
                _INSERT_GATE,
                (
                    gate.id,
                    position,
                    gate.name,
                    json.dumps(sorted(gate.admits)),
                    utc_text(gate.opens) if gate.opens else None,
                    utc_text(gate.closes) if gate.closes else None,
                    int(gate.prints_badge),
                ),
            )
        recount(change.connection)
        change.append(
            Kind.PROGRAMME_SET,
            {"event": event.id, "name": event.name, "gates": [{"id": gate.id, "name": gate.name} for gate in gates]},
        )


def load_gate_id(store: Store) -> str:
    """Return the id of the gate at which this station stands, or an empty text."""
    with store.reading() as reader:
        return str(reader.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (_GATE_KEY,)).scalar() or "")


def save_gate_id(store: Store, gate_id: str) -> None:
    """Remember at which gate this station stands.

    Raises:
        StoreProblem: it could not be written.
    """
    with store.writing() as change:
        change.set_meta(_GATE_KEY, gate_id)
