"""Entries on the wire: they come back as they went, and nothing misshapen gets in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.journal import Json, Kind, hash_of
from kiosk.sync.wire import entry_from_wire, entry_to_wire
from tests.helpers.entries import make_entry


def _text(**changes: object) -> bytes:
    return json.dumps(entry_to_wire(make_entry()) | changes).encode()


@pytest.mark.parametrize("kind", Kind)
def test_an_entry_comes_back_as_it_went(kind: Kind) -> None:
    """Whatever happened: the same entry, and its hash still agrees."""
    entry = make_entry(3, kind)
    back = entry_from_wire(json.dumps(entry_to_wire(entry)).encode())
    assert back == entry
    assert hash_of(back) == entry.hash


@given(st.dictionaries(st.text("abcxyz_", max_size=5), st.text(max_size=20) | st.integers(-(2**53) + 1, 2**53 - 1)))
def test_any_body_comes_back_with_its_hash(body: dict[str, Json]) -> None:
    """Text of any script, control characters and large numbers survive."""
    entry = make_entry(body=body)
    assert hash_of(entry_from_wire(json.dumps(entry_to_wire(entry)).encode())) == entry.hash


@pytest.mark.parametrize(
    "changes",
    [
        {"seq": 0},
        {"seq": True},
        {"seq": "1"},
        {"seq": 2**53},
        {"id": "ABC"},
        {"id": "0" * 32 + "\n"},
        {"station": ""},
        {"epoch": "e" * 200},
        {"kind": "vanished"},
        {"at": "2024-09-19T08:00:01.000000+07:00"},
        {"at": "2024-09-19T01:00:01.00000+00"},
        {"at": "2024-13-19T01:00:01.000000Z"},
        {"mono_us": 0.5},
        {"body": ["list"]},
        {"body": {"share": 0.5}},
        {"body": {"much": 2**53}},
        {"body": {"é": 1}},
        {"prev": "0" * 63},
        {"hash": None},
        {"extra": 1},
    ],
    ids=str,
)
def test_a_misshapen_entry_is_refused(changes: dict[str, object]) -> None:
    """Each field is held to its shape, and no others are let in."""
    with pytest.raises(ValueError, match=r".+"):
        entry_from_wire(_text(**changes))


@pytest.mark.parametrize("name", list(entry_to_wire(make_entry())))
def test_no_field_may_be_missing(name: str) -> None:
    """All ten are needed to verify the hash."""
    fields = entry_to_wire(make_entry())
    del fields[name]
    with pytest.raises(ValueError, match=name):
        entry_from_wire(json.dumps(fields).encode())


@pytest.mark.parametrize("text", [b"", b"null", b"[]", b"{", b"\xff", b'{"body":' + b"[" * 100_000], ids=repr)
def test_what_is_no_object_is_refused(text: bytes) -> None:
    """Garbage is a ValueError, never another exception."""
    with pytest.raises(ValueError, match=r".+"):
        entry_from_wire(text)
