"""Figures: the tally that check-ins keep, read in a fraction of a millisecond however long the list."""

import json
from collections import defaultdict

from sqlalchemy import Connection

from kiosk.domain.counts import Counts, Tally
from kiosk.store.store import Store
from kiosk.store.transaction import EVENT_WIDE

_ROSTER = "SELECT category, region, count(*) FROM attendee WHERE source = 'roster' GROUP BY category, region"
_ARRIVED = "count(*) FILTER (WHERE source = 'roster'), count(*) FILTER (WHERE source <> 'roster')"
_KEEP = """
ON CONFLICT (gate, region) DO UPDATE SET people = excluded.people, walk_ins = excluded.walk_ins
"""
_RECOUNT_EVENT = f"""
INSERT INTO tally (gate, region, people, walk_ins)
SELECT '', region, {_ARRIVED} FROM attendee WHERE n IN (SELECT attendee FROM attendance) GROUP BY region {_KEEP}
"""
_RECOUNT_GATES = f"""
INSERT INTO tally (gate, region, people, walk_ins)
SELECT gate, region, {_ARRIVED} FROM attendance JOIN attendee ON n = attendee WHERE true GROUP BY gate, region {_KEEP}
"""
_EXPECT = """
INSERT INTO tally (gate, region, expected) VALUES (?, ?, ?)
ON CONFLICT (gate, region) DO UPDATE SET expected = excluded.expected
"""


def recount(connection: Connection) -> None:
    """Count people anew after the roster or the gates have changed: who may come where, and who has come.

    Scans stay as they were counted: they happened.
    """
    connection.exec_driver_sql("UPDATE tally SET expected = 0, people = 0, walk_ins = 0")
    _recount_expected(connection)
    for sql in (_RECOUNT_EVENT, _RECOUNT_GATES):
        connection.exec_driver_sql(sql)


def _recount_expected(connection: Connection) -> None:
    groups = connection.exec_driver_sql(_ROSTER).all()
    gates = connection.exec_driver_sql("SELECT id, admits FROM gate").all()
    places = [(EVENT_WIDE, frozenset[str]()), *((gate.id, frozenset(json.loads(gate.admits))) for gate in gates)]
    expected: dict[tuple[str, str], int] = defaultdict(int)
    for place, admits in places:
        for category, region, people in groups:
            if not admits or category in admits:
                expected[place, region] += people
    for (place, region), people in expected.items():
        connection.exec_driver_sql(_EXPECT, (place, region, people))


def read_counts(store: Store) -> Counts:
    """Return all figures as of the last commit.

    Raises:
        StoreProblem: the database cannot be read.
    """
    with store.reading() as reader:
        rows = reader.exec_driver_sql("SELECT gate, region, people, walk_ins, scans, expected FROM tally").all()
    total = Tally()
    by_region: dict[str, Tally] = {}
    by_gate: dict[str, Tally] = {}
    for gate, region, people, walk_ins, scans, expected in rows:
        cell = Tally(people, walk_ins, scans, expected)
        if gate == EVENT_WIDE:
            total = _sum(total, cell)
            by_region[region] = cell
        else:
            by_gate[gate] = _sum(by_gate.get(gate, Tally()), cell)
    return Counts(total, by_region, by_gate)


def _sum(one: Tally, other: Tally) -> Tally:
    return Tally(
        one.people + other.people,
        one.walk_ins + other.walk_ins,
        one.scans + other.scans,
        one.expected + other.expected,
    )
