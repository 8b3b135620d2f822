"""Rows into frozen records, and back."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from kiosk.domain.badges import BadgeContent, BadgeJob, JobState
from kiosk.domain.clock import parse_utc
from kiosk.domain.journal import Entry, Kind
from kiosk.domain.names import search_key
from kiosk.domain.people import Attendee, Source

ATTENDEE_COLUMNS = "a.id, a.name, a.category, a.region, a.phone, a.email, a.organisation, a.source, a.extra"
INSERT_ATTENDEE = """
INSERT INTO attendee (id, name, category, region, phone, email, organisation, source, extra, search_key)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
ENTRY_COLUMNS = "station, epoch, seq, id, kind, at, mono_us, body, prev, hash"
JOB_COLUMNS = "j.id, a.id, j.content, j.state, j.attempts, j.reason, j.detail, j.printer, j.changed"


def attendee_of(row: Sequence[Any]) -> Attendee:
    """Return the person in the columns ATTENDEE_COLUMNS."""
    attendee_id, name, category, region, phone, email, organisation, source, extra = row
    more = {} if extra == "{}" else json.loads(extra)
    return Attendee(attendee_id, name, category, region, phone, email, organisation, Source(source), more)


def attendee_values(person: Attendee) -> tuple[str, ...]:
    """Return *person* in the order of ATTENDEE_COLUMNS, and behind it the key under which a search finds them."""
    return (
        person.id,
        person.name,
        person.category,
        person.region,
        person.phone,
        person.email,
        person.organisation,
        person.source.value,
        json.dumps(person.extra, ensure_ascii=False),
        search_key(person.name),
    )


def entry_of(row: Sequence[Any]) -> Entry:
    """Return the journal entry in the columns ENTRY_COLUMNS.

    Raises:
        ValueError: the row was ruined: its time, kind or body cannot be understood.
    """
    station, epoch, seq, entry_id, kind, at, mono_us, body, prev, digest = row
    return Entry(station, epoch, seq, entry_id, Kind(kind), parse_utc(at), mono_us, json.loads(body), prev, digest)


def readable_entries(rows: Iterable[Sequence[Any]]) -> list[Entry]:
    """Return the entries in *rows* that can be understood; one ruined row keeps no other from being sent or shown."""
    found = []
    for row in rows:
        try:
            found.append(entry_of(row))
        except ValueError:
            continue  # `verify` names it
    return found


def content_text(content: BadgeContent) -> str:
    """Return a badge's content as the queue keeps it."""
    return json.dumps({name: getattr(content, name) for name in BadgeContent.__slots__}, ensure_ascii=False)


def job_of(row: Sequence[Any]) -> BadgeJob:
    """Return the badge job in the columns JOB_COLUMNS."""
    job_id, attendee_id, content, state, attempts, reason, detail, printer, changed = row
    return BadgeJob(
        id=job_id,
        attendee_id=attendee_id,
        content=BadgeContent(**json.loads(content)),
        state=JobState(state),
        attempts=attempts,
        reason=reason,
        detail=detail,
        printer=printer,
        changed=parse_utc(changed),
    )
