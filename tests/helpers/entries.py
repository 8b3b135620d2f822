"""Journal entries that hold: chained, hashed, plausible."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from kiosk.domain.clock import utc_text
from kiosk.domain.journal import GENESIS, Entry, Json, Kind, canonical, entry_hash

STATION_ID = "5" * 32
EPOCH = "e" * 32
MORNING = datetime(2024, 9, 19, 1, 0, tzinfo=UTC)


def make_entry(
    seq: int = 1,
    kind: Kind = Kind.ADMITTED,
    body: Mapping[str, Json] | None = None,
    *,
    prev: str = GENESIS,
    station: str = STATION_ID,
    at: datetime | None = None,
) -> Entry:
    """Return one entry with the right hash. Its id says which station's how many-th it is."""
    moment = at or MORNING + timedelta(seconds=seq)
    entry_id = f"{sum(station.encode()) % 4096:012x}{seq:020x}"
    content = dict(body_of(kind, seq) if body is None else body)
    digest = entry_hash(
        station=station,
        epoch=EPOCH,
        seq=seq,
        entry_id=entry_id,
        kind=kind.value,
        at=utc_text(moment),
        mono_us=seq * 1_000_000,
        body=canonical(content),
        prev=prev,
    )
    return Entry(station, EPOCH, seq, entry_id, kind, moment, seq * 1_000_000, content, prev, digest)


def make_entries(
    n: int, kind: Kind = Kind.ADMITTED, *, after: Entry | None = None, station: str = STATION_ID
) -> list[Entry]:
    """Return *n* entries of one station in a chain, from the first on or behind the entry *after*."""
    prev, first = (after.hash, after.seq + 1) if after else (GENESIS, 1)
    entries: list[Entry] = []
    for seq in range(first, first + n):
        entries.append(make_entry(seq, kind, prev=prev, station=station))
        prev = entries[-1].hash
    return entries


def attendee_id(number: int) -> str:
    """Return the id of the *number*-th person."""
    return f"{number:032x}"


def body_of(kind: Kind, seq: int) -> dict[str, Json]:
    """Return what an entry of this *kind* holds, for the person with the number *seq*."""
    person: Json = attendee_id(seq)
    bodies: dict[Kind, dict[str, Json]] = {
        Kind.STATION_OPENED: {"version": "0.1.0", "name": "Meja 1"},
        Kind.ROSTER_IMPORTED: {"file": "peserta.xlsx", "sha256": "a" * 64, "new": 115},
        Kind.ADMITTED: {"attendee": person, "code": f"KODE{seq}", "gate": "utama", "source": "camera"},
        Kind.REFUSED: {"text": "https://contoh.id/é", "gate": "utama", "verdict": "unknown_ticket", "source": "camera"},
        Kind.UNDONE: {"entry": "0" * 32, "attendee": person, "gate": "utama", "reason": "salah orang"},
        Kind.WALKED_IN: {"attendee": {"id": person, "name": "Siti Aminah"}, "code": f"KODE{seq}"},
        Kind.BADGE_REPRINTED: {"attendee": person, "reason": "rusak"},
    }
    return bodies.get(kind, {"about": kind.value})
