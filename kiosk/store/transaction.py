"""What can be written in one transaction: the hot path of every scan.

The statements go to the driver's connection beneath SQLAlchemy's: through ``exec_driver_sql`` the five of a check-in
cost about as much more as the commit itself (``docs/adr/0007-hot-path.md``).
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from kiosk.domain.badges import BadgeContent, JobState
from kiosk.domain.clock import Clock, parse_utc, utc_text
from kiosk.domain.journal import Json, Kind, canonical, entry_hash
from kiosk.domain.people import Attendee, Gate, Source, Ticket, TicketState
from kiosk.domain.verdicts import Arrival, Facts
from kiosk.store.engine import driver_of
from kiosk.store.ids import new_id
from kiosk.store.rows import ATTENDEE_COLUMNS, INSERT_ATTENDEE, attendee_of, attendee_values, content_text

EVENT_WIDE = ""
"""Stands for all gates together in the tally."""
_FACTS = f"""
SELECT t.code, t.version, t.state, a.n, {ATTENDEE_COLUMNS},
       here.at, here.station, here.entry,
       EXISTS (SELECT 1 FROM attendance WHERE attendee = a.n),
       (SELECT count(*) FROM badge_job WHERE attendee = a.n AND state <> 'cancelled')
FROM ticket AS t JOIN attendee AS a ON a.n = t.attendee
LEFT JOIN attendance AS here ON here.attendee = a.n AND here.gate = ?
"""
_BY_CODE = _FACTS + "WHERE t.code = ?"
_BY_PERSON = _FACTS + "WHERE a.id = ? ORDER BY t.state = 'valid' DESC, t.version DESC LIMIT 1"
_APPEND = """
INSERT INTO journal (seq, station, epoch, id, kind, at, mono_us, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_COUNT = """
INSERT INTO tally (gate, region, people, walk_ins, scans) VALUES (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)
ON CONFLICT (gate, region) DO UPDATE
SET people = people + excluded.people, walk_ins = walk_ins + excluded.walk_ins, scans = scans + excluded.scans
"""


@dataclass(frozen=True, slots=True)
class Head:
    """Where the journal stands: the last entry's place and hash, and whose it is."""

    station: str
    epoch: str
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Appended:
    """A journal entry of this transaction; it counts once the transaction is committed."""

    id: str
    seq: int
    at: datetime


class Transaction:
    """Everything that one use case writes; handed out by ``Store.writing`` and committed by it.

    Attributes:
        head: the journal's head as it will be after the commit.
    """

    def __init__(self, connection: Connection, clock: Clock, head: Head) -> None:
        self.connection = connection
        self.head = head
        self._driver = driver_of(connection)
        self._clock = clock
        self._rows: dict[str, int] = {}

    def _run(self, sql: str, *params: object) -> sqlite3.Cursor:
        return self._driver.execute(sql, params)

    # --- what the list knows ------------------------------------------------------------------------------------

    def facts(self, code: str, gate_id: str) -> Facts | None:
        """Return what is known of the ticket with exactly this *code* at the gate, or None."""
        return self._facts(self._run(_BY_CODE, gate_id, code).fetchone(), gate_id)

    def facts_of(self, attendee_id: str, gate_id: str) -> Facts | None:
        """Return what is known of the person's newest ticket that counts, or None where nobody has that id."""
        return self._facts(self._run(_BY_PERSON, gate_id, attendee_id).fetchone(), gate_id)

    def _facts(self, row: Any, gate_id: str) -> Facts | None:
        if row is None:
            return None
        code, version, state, number, *person = row[:13]
        at, station, entry, arrived_before, badges = row[13:]
        attendee = attendee_of(person)
        self._rows[attendee.id] = number
        return Facts(
            ticket=Ticket(code, attendee.id, version, TicketState(state)),
            attendee=attendee,
            arrival=None if at is None else Arrival(attendee.id, gate_id, parse_utc(at), station, entry),
            arrived_before=bool(arrived_before),
            badges=badges,
        )

    # --- what happened ------------------------------------------------------------------------------------------

    def append(self, kind: Kind, body: Mapping[str, Json]) -> Appended:
        """Put an entry at the end of the journal."""
        head, moment = self.head, self._clock.now()
        entry_id, at, mono_us, seq = new_id(), utc_text(moment), self._clock.mono_us(), head.seq + 1
        text = canonical(body)
        digest = entry_hash(
            station=head.station,
            epoch=head.epoch,
            seq=seq,
            entry_id=entry_id,
            kind=kind,
            at=at,
            mono_us=mono_us,
            body=text,
            prev=head.hash,
        )
        self._run(
            _APPEND,
            seq,
            head.station,
            head.epoch,
            entry_id,
            kind.value,
            at,
            mono_us,
            text,
            head.hash,
            digest,
        )
        self.head = replace(head, seq=seq, hash=digest)
        return Appended(entry_id, seq, moment)

    def admit(self, facts: Facts, gate: Gate, entry: Appended) -> Arrival:
        """Record the attendance that *entry* speaks of, and count it."""
        person = facts.attendee
        self._run(
            "INSERT INTO attendance (attendee, gate, at, station, entry) VALUES (?, ?, ?, ?, ?)",
            self._rows[person.id],
            gate.id,
            utc_text(entry.at),
            self.head.station,
            entry.id,
        )
        self._count(person, gate.id, here=1, anywhere=0 if facts.arrived_before else 1, scans=1)
        return Arrival(person.id, gate.id, entry.at, self.head.station, entry.id)

    def count_refusal(self, gate: Gate, region: str) -> None:
        """Count a scan that admitted nobody; people stay as they are."""
        self._run(_COUNT, gate.id, region, 0, 0, 1, EVENT_WIDE, region, 0, 0, 1)

    def withdraw(self, facts: Facts, gate_id: str) -> None:
        """Take back the attendance at this gate, and the badge if it still waits. Scans stay counted: they happened."""
        number = self._rows[facts.attendee.id]
        self._run("DELETE FROM attendance WHERE attendee = ? AND gate = ?", number, gate_id)
        elsewhere = self._run("SELECT 1 FROM attendance WHERE attendee = ? LIMIT 1", number).fetchone()
        self._count(facts.attendee, gate_id, here=-1, anywhere=0 if elsewhere else -1, scans=0)
        if not elsewhere:
            self._run(
                "UPDATE badge_job SET state = 'cancelled', changed = ? WHERE attendee = ? AND state = 'queued'",
                utc_text(self._clock.now()),
                number,
            )

    def _count(self, person: Attendee, gate_id: str, *, here: int, anywhere: int, scans: int) -> None:
        """Add to the figures of the gate and of the whole event, in the person's region."""
        listed = person.source is Source.ROSTER
        rows = ((gate_id, here), (EVENT_WIDE, anywhere))
        values = ((place, person.region, *((n, 0) if listed else (0, n)), scans) for place, n in rows)
        self._run(_COUNT, *(value for row in values for value in row))

    def queue_badge(self, attendee_id: str, content: BadgeContent, reason: str = "") -> int:
        """Put a badge at the end of the print queue and return its job id."""
        done = self._run(
            "INSERT INTO badge_job (attendee, content, state, reason, changed) VALUES (?, ?, ?, ?, ?)",
            self._rows[attendee_id],
            content_text(content),
            JobState.QUEUED.value,
            reason,
            utc_text(self._clock.now()),
        )
        return _row_id(done)

    # --- the list -----------------------------------------------------------------------------------------------

    def add_person(self, person: Attendee, code: str) -> Facts:
        """Add somebody with a first ticket, and return what is then known of them."""
        done = self._run(INSERT_ATTENDEE, *attendee_values(person))
        self._rows[person.id] = number = _row_id(done)
        self._run("INSERT INTO ticket (code, attendee) VALUES (?, ?)", code, number)
        return Facts(Ticket(code, person.id), person, None, arrived_before=False, badges=0)

    def set_meta(self, key: str, value: str) -> None:
        """Keep a value of the station's own under *key*."""
        self._run(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            key,
            value,
        )


def _row_id(cursor: sqlite3.Cursor) -> int:
    assert cursor.lastrowid is not None, "an INSERT has a row id"
    return cursor.lastrowid
