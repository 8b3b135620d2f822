"""One journal entry as it travels: exactly the fields that its hash covers, and the hash.

The receiver can so verify each entry by itself and the chain of a station as a whole, whatever carried it: HTTP today,
a file on a stick some other day. What is read here comes from outside and is held to its shape before it is used.
"""

from typing import Annotated, Any

import msgspec

from kiosk.domain.clock import parse_utc, utc_text
from kiosk.domain.journal import MAX_EXACT_INTEGER, Entry, Json, Kind, canonical

_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
_Id = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
_Hash = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]


class _WireEntry(msgspec.Struct, forbid_unknown_fields=True):
    station: _Name
    epoch: _Name
    seq: Annotated[int, msgspec.Meta(ge=1, le=MAX_EXACT_INTEGER)]
    id: _Id
    kind: Kind
    at: Annotated[str, msgspec.Meta(min_length=27, max_length=27)]
    mono_us: Annotated[int, msgspec.Meta(ge=-MAX_EXACT_INTEGER, le=MAX_EXACT_INTEGER)]
    body: dict[str, Any]
    prev: _Hash
    hash: _Hash


def entry_to_wire(entry: Entry) -> dict[str, Json]:
    """Return *entry* as a JSON object: the ten fields, *at* as ``utc_text`` writes it."""
    return {
        "station": entry.station,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "id": entry.id,
        "kind": entry.kind.value,
        "at": utc_text(entry.at),
        "mono_us": entry.mono_us,
        "body": dict(entry.body),
        "prev": entry.prev,
        "hash": entry.hash,
    }


def entry_from_wire(text: bytes) -> Entry:
    """Return the entry that the JSON object *text* holds. Its hash is not verified here: see ``journal.hash_of``.

    Raises:
        ValueError: it is no entry: a field is missing, unknown or misshapen, or the body has no canonical form.
    """
    try:
        wire = msgspec.json.decode(text, type=_WireEntry)
        canonical(wire.body)
        at = parse_utc(wire.at)
        if utc_text(at) != wire.at:
            raise ValueError(f"{wire.at!r} is not written as the journal writes times")
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return Entry(
        station=wire.station,
        epoch=wire.epoch,
        seq=wire.seq,
        id=wire.id,
        kind=wire.kind,
        at=at,
        mono_us=wire.mono_us,
        body=wire.body,
        prev=wire.prev,
        hash=wire.hash,
    )
