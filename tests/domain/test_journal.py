"""The journal's chain: exact to the byte, and every alteration shows."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.journal import (
    GENESIS,
    MAX_EXACT_INTEGER,
    ChainFlaw,
    Entry,
    Flaw,
    Json,
    Kind,
    canonical,
    chain_flaws,
    hash_of,
)
from tests.helpers.entries import make_entries, make_entry

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
SCALARS = st.none() | st.booleans() | st.integers(-MAX_EXACT_INTEGER, MAX_EXACT_INTEGER) | TEXTS
KEYS = st.text(st.characters(max_codepoint=127))
VALUES: st.SearchStrategy[Json] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=20
)


@given(VALUES)
def test_the_canonical_form_is_that_of_rfc_8785(value: Json) -> None:
    """An independent implementation writes the same bytes for whatever an entry may hold."""
    assert canonical(value).encode() == rfc8785.dumps(value)


@given(st.dictionaries(KEYS, SCALARS, min_size=2))
def test_the_order_of_keys_does_not_matter(body: dict[str, Json]) -> None:
    """The same content in another order is the same text."""
    assert canonical(dict(reversed(body.items()))) == canonical(body)


def test_any_mapping_is_written_as_an_object() -> None:
    """A frozen body is as good as a dict, for a frozen entry may well hold one."""
    body: dict[str, Json] = {"z": 1, "a": {"y": 2, "b": [None]}}
    assert canonical(MappingProxyType(body)) == canonical(body) == '{"a":{"b":[null],"y":2},"z":1}'


@pytest.mark.parametrize(
    "value",
    [
        0.5,
        1.0,
        float("nan"),
        MAX_EXACT_INTEGER + 1,
        -MAX_EXACT_INTEGER - 1,
        {"é": 1},
        {1: 1},
        b"bytes",
        {"deep": [{"er": 0.1}]},
        "\ud800",
        {"half": "a\udfff"},
        {1, 2},
    ],
    ids=repr,
)
def test_what_has_no_exact_form_is_refused(value: object) -> None:
    """Fractions, large numbers, odd keys, half characters: refused rather than written in one way or another."""
    with pytest.raises(ValueError, match=r".+"):
        canonical(value)  # type: ignore[arg-type]  # it is what must be refused


def test_the_hash_is_what_it_always_was() -> None:
    """A change of this value would break every journal that exists."""
    entry = make_entry(1, Kind.ADMITTED, {"attendee": "a", "gate": "utama", "note": "é\u2028\x7f"})
    text = rfc8785.dumps(
        {
            "station": entry.station,
            "epoch": entry.epoch,
            "seq": 1,
            "id": entry.id,
            "kind": "admitted",
            "at": "2024-09-19T01:00:01.000000Z",
            "mono_us": 1_000_000,
            "body": dict(entry.body),
            "prev": GENESIS,
        }
    )
    assert entry.hash == hashlib.sha256(text).hexdigest()
    assert entry.hash == "fafb02bef808a3872f38bbd3ed599feeec3f8f96067657117dd13e9fa42ede5e"


@pytest.mark.parametrize("kind", Kind)
def test_a_sound_chain_has_no_flaw(kind: Kind) -> None:
    """From the first entry on, of any kind; an empty journal too."""
    assert list(chain_flaws(make_entries(20, kind))) == []
    assert list(chain_flaws([])) == []


ALTERATIONS: dict[str, Callable[[Entry], Entry]] = {
    "station": lambda entry: replace(entry, station="6" * 32),
    "epoch": lambda entry: replace(entry, epoch="f" * 32),
    "id": lambda entry: replace(entry, id="0" * 32),
    "kind": lambda entry: replace(entry, kind=Kind.REFUSED),
    "at": lambda entry: replace(entry, at=entry.at + timedelta(microseconds=1)),
    "mono_us": lambda entry: replace(entry, mono_us=entry.mono_us + 1),
    "body": lambda entry: replace(entry, body={**entry.body, "gate": "vip"}),
    "body gone": lambda entry: replace(entry, body={}),
    "body with a fraction": lambda entry: replace(entry, body={"share": 0.5}),  # type: ignore[dict-item]  # forged
    "time without a zone": lambda entry: replace(entry, at=entry.at.replace(tzinfo=None)),
}


@pytest.mark.parametrize("place", [0, 4, 9])
@pytest.mark.parametrize("alter", ALTERATIONS.values(), ids=ALTERATIONS)
def test_every_altered_field_shows(alter: Callable[[Entry], Entry], place: int) -> None:
    """First, last or in between, whatever was changed, and only there."""
    chain = make_entries(10)
    chain[place] = alter(chain[place])
    assert list(chain_flaws(chain)) == [ChainFlaw(place + 1, Flaw.ALTERED)]


def test_a_forged_hash_breaks_the_link_behind_it() -> None:
    """Whoever alters an entry and mends its hash is given away by the next."""
    chain = make_entries(5)
    forged = replace(chain[2], body={**chain[2].body, "gate": "vip"})
    chain[2] = replace(forged, hash=hash_of(forged))
    assert list(chain_flaws(chain)) == [ChainFlaw(4, Flaw.BROKEN_LINK)]


def test_an_altered_link_is_both() -> None:
    """The link is wrong, and so is the hash that covers it."""
    chain = make_entries(3)
    chain[1] = replace(chain[1], prev="0" * 64)
    assert list(chain_flaws(chain)) == [ChainFlaw(2, Flaw.BROKEN_LINK), ChainFlaw(2, Flaw.ALTERED)]


@pytest.mark.parametrize("missing", [0, 1, 5])
def test_a_missing_entry_is_a_gap(missing: int) -> None:
    """Wherever it is taken out; the last one alone cannot be missed."""
    chain = make_entries(7)
    del chain[missing]
    assert list(chain_flaws(chain)) == [ChainFlaw(missing + 2, Flaw.GAP)]


def test_an_entry_twice_is_a_gap() -> None:
    """A place is taken once."""
    chain = make_entries(3)
    assert list(chain_flaws([chain[0], *chain])) == [ChainFlaw(1, Flaw.GAP)]


def test_two_changed_places_are_gaps() -> None:
    """The order is part of the chain."""
    first, second, third = make_entries(3)
    assert [flaw.flaw for flaw in chain_flaws([second, first, third])] == [Flaw.GAP] * 3


def test_entries_of_another_station_break_the_link() -> None:
    """A chain that goes on with another laptop's entry does not hold."""
    mixed = [*make_entries(2), make_entries(3, station="6" * 32)[2]]
    assert list(chain_flaws(mixed)) == [ChainFlaw(3, Flaw.BROKEN_LINK)]


def test_a_chain_does_not_start_anywhere() -> None:
    """The first entry follows nothing."""
    [entry] = make_entries(1)
    other = replace(entry, prev="1" * 64)
    assert list(chain_flaws([replace(other, hash=hash_of(other))])) == [ChainFlaw(1, Flaw.BROKEN_LINK)]
