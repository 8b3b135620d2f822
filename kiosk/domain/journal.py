"""The journal: append-only, each entry chained to the one before by SHA-256 over canonical JSON.

The canonical form is RFC 8785 (JCS) for what entries may hold: objects with ASCII keys, lists, text, true, false, null
and integers up to 2^53 - 1. For these Python's own JSON encoder, with sorted keys and no spaces, writes the same bytes;
numbers with a fraction, where it would not, are refused. A test compares it with an independent implementation.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.clock import utc_text

GENESIS = "0" * 64
"""What stands for the hash before the first entry of an epoch."""
MAX_EXACT_INTEGER = 2**53 - 1

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


class Kind(StrEnum):
    """What happened."""

    STATION_OPENED = "station_opened"  # a new database; version, station name
    PROGRAMME_SET = "programme_set"  # event, gates
    ROSTER_IMPORTED = "roster_imported"  # file, sha256, counts
    ADMITTED = "admitted"  # attendee, code, gate, source
    REFUSED = "refused"  # text or code, gate, verdict, source
    UNDONE = "undone"  # entry, attendee, gate, reason
    WALKED_IN = "walked_in"  # attendee with their data, code
    BADGE_REPRINTED = "badge_reprinted"  # attendee, reason


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened at a station.

    Attributes:
        station, epoch: which laptop, and which life of its database (a restored backup begins a new one).
        seq: the place in the journal, from 1 without gaps, going on through epochs.
        id: permanent and unique, 32 hexadecimal digits, roughly ordered by time.
        at: aware UTC wall-clock time.
        mono_us: the monotonic clock, microseconds, so that a stepped wall clock cannot reorder.
        prev: hash of the entry before; :data:`GENESIS` for the first.
        hash: SHA-256 of the canonical form of all the other fields, 64 hexadecimal digits.
    """

    station: str
    epoch: str
    seq: int
    id: str
    kind: Kind
    at: datetime
    mono_us: int
    body: Mapping[str, Json]
    prev: str
    hash: str


# default=dict: any other mapping that passed the check is written as an object too.
_encode = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, default=dict
).encode


def canonical(value: Json | Mapping[str, Json]) -> str:
    """Return *value* as RFC 8785 JSON.

    Raises:
        ValueError: it holds what an entry may not: a fraction, an integer beyond 2^53 - 1, a key that is not ASCII,
            half a surrogate pair.
    """
    _check(value)
    text = _encode(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("text with half a surrogate pair has no canonical form") from None
    return text


def _check(value: object) -> None:
    if value is None or isinstance(value, str | bool):
        return
    if isinstance(value, int):
        if abs(value) > MAX_EXACT_INTEGER:
            raise ValueError(f"{value} is too large to be exact in JSON")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if not (isinstance(key, str) and key.isascii()):
                raise ValueError(f"{key!r} is no ASCII key")
            _check(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            _check(inner)
    else:
        raise ValueError(f"{type(value).__name__} has no canonical form here")  # noqa: TRY004  # one error for one reason


def entry_hash(  # every field of an entry but the hash
    *,
    station: str,
    epoch: str,
    seq: int,
    entry_id: str,
    kind: str,
    at: str,
    mono_us: int,
    body: str,
    prev: str,
) -> str:
    """Return the SHA-256 that an entry with these fields carries.

    *at* is text as ``utc_text`` writes it, *body* in its canonical form already, since it is stored as that too: so it
    is put between the other fields, in the order of the canonical form, and not written twice.

    Raises:
        ValueError: as :func:`canonical`.
    """
    head = canonical({"at": at})[:-1]
    tail = canonical(
        {
            "epoch": epoch,
            "id": entry_id,
            "kind": kind,
            "mono_us": mono_us,
            "prev": prev,
            "seq": seq,
            "station": station,
        }
    )[1:]
    return hashlib.sha256(f'{head},"body":{body},{tail}'.encode()).hexdigest()


def hash_of(entry: Entry) -> str:
    """Return the hash that *entry* ought to carry."""
    return entry_hash(
        station=entry.station,
        epoch=entry.epoch,
        seq=entry.seq,
        entry_id=entry.id,
        kind=entry.kind,
        at=utc_text(entry.at),
        mono_us=entry.mono_us,
        body=canonical(entry.body),
        prev=entry.prev,
    )


class Flaw(StrEnum):
    """What can be wrong with a chain."""

    GAP = "gap"
    BROKEN_LINK = "broken_link"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class ChainFlaw:
    """A place at which the chain does not hold."""

    seq: int
    flaw: Flaw


def _genuine(entry: Entry) -> bool:
    try:
        return hash_of(entry) == entry.hash
    except ValueError:  # altered into something that has no hash at all
        return False


def chain_flaws(entries: Iterable[Entry]) -> Iterator[ChainFlaw]:
    """Yield every flaw in *entries*, one station's in order from the first; nothing: the chain holds."""
    prev, expected = GENESIS, 1
    for entry in entries:
        if entry.seq != expected:
            yield ChainFlaw(entry.seq, Flaw.GAP)
        elif entry.prev != prev:
            yield ChainFlaw(entry.seq, Flaw.BROKEN_LINK)
        if not _genuine(entry):
            yield ChainFlaw(entry.seq, Flaw.ALTERED)
        prev, expected = entry.hash, entry.seq + 1
