"""The newest admissions of this station, and a single one."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from kiosk.domain.clock import parse_utc
from kiosk.domain.people import Attendee
from kiosk.store.rows import ATTENDEE_COLUMNS, attendee_of
from kiosk.store.store import Store

_RECENT = f"""
SELECT j.id, j.body, j.at, here.entry IS NULL, {ATTENDEE_COLUMNS}
FROM journal AS j
JOIN attendee AS a ON a.id = j.body ->> 'attendee'
LEFT JOIN attendance AS here ON here.attendee = a.n AND here.gate = j.body ->> 'gate' AND here.entry = j.id
WHERE j.kind = 'admitted' ORDER BY j.seq DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Admission:
    """An admission in the journal, and whether it was undone since."""

    entry_id: str
    attendee: Attendee
    gate_id: str
    at: datetime
    source: str
    undone: bool


def recent_admissions(store: Store, limit: int) -> list[Admission]:
    """Return the newest admissions, newest first.

    Raises:
        StoreProblem: the database cannot be read.
    """
    with store.reading() as reader:
        rows = reader.exec_driver_sql(_RECENT, (limit,)).all()
    admissions = []
    for entry_id, body_text, at, undone, *person in rows:
        body = json.loads(body_text)
        admissions.append(
            Admission(entry_id, attendee_of(person), body["gate"], parse_utc(at), body["source"], bool(undone))
        )
    return admissions


def admission(connection: Connection, entry_id: str) -> tuple[str, str] | None:
    """Return (attendee id, gate id) of the admission in this journal entry, or None where it is none."""
    text = connection.exec_driver_sql(
        "SELECT body FROM journal WHERE id = ? AND kind = 'admitted'", (entry_id,)
    ).scalar()
    if text is None:
        return None
    body = json.loads(text)
    return body["attendee"], body["gate"]
