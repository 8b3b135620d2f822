"""Anybody is found by what a volunteer hears or reads."""

import pytest

from kiosk.desk.desk import Desk
from kiosk.store.searching import find
from kiosk.store.store import Store
from tests.helpers.factories import list_people, make_person, make_scan


@pytest.fixture
def listed_store(store: Store) -> Store:
    """Names with degrees, spellings, one letter, quotes and wildcards."""
    list_people(
        store,
        make_person("Dr. Siti Hujaifah, M.Pd.", phone="+6281211112222"),
        make_person("Muhamad Soekarno", phone="+6281233334444"),
        make_person("Achmad Syafi'i", phone="+6281255556666"),
        make_person("A", phone=""),
        make_person("Nur 100% Jujur", phone=""),
    )
    return store


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("hujaipah", ["Dr. Siti Hujaifah, M.Pd."]),
        ("sukarno moh", ["Muhamad Soekarno"]),
        ("ahmad sapii", ["Achmad Syafi'i"]),
        ("SI", ["Dr. Siti Hujaifah, M.Pd."]),
        ("3444", []),
        ("4444", ["Muhamad Soekarno"]),
        ("0812-3333-4444", ["Muhamad Soekarno"]),
        ("100%", ["Nur 100% Jujur"]),
        ("%%", []),
        ("a", []),
        ("+-", []),
        ("0.", []),
        ("siti " * 1500, ["Dr. Siti Hujaifah, M.Pd."]),
        ("'; DROP TABLE attendee; --", []),
    ],
)
def test_search_finds(listed_store: Store, query: str, names: list[str]) -> None:
    """By sound, in any order of words, by the end of the phone; wildcards and quotes are only text."""
    assert [match.attendee.name for match in find(listed_store, query)] == names


def test_those_not_yet_arrived_come_first(store: Store, desk: Desk) -> None:
    """Of several the volunteer most likely means the one who is not here yet."""
    ani, budi = make_person("Rahma Ani"), make_person("Rahma Budi")
    list_people(store, ani, budi)
    desk.check_in(make_scan(desk, ani.code))
    found = find(store, "rahma")
    assert [match.attendee.name for match in found] == ["Rahma Budi", "Rahma Ani"]
    assert [len(match.arrivals) for match in found] == [0, 1]
