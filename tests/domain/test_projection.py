"""Attendance is a function of the set of entries: order and repeats do not matter."""

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.journal import Entry, Json, Kind
from kiosk.domain.projection import attendance
from kiosk.domain.verdicts import Arrival
from tests.helpers.entries import MORNING, STATION_ID, make_entry

OTHER = "6" * 32


def _admitted(seq: int, who: str = "ani", gate: str = "utama", *, minute: int = 0, station: str = STATION_ID) -> Entry:
    body: dict[str, Json] = {"attendee": who, "code": "K", "gate": gate, "source": "camera"}
    return make_entry(seq, Kind.ADMITTED, body, station=station, at=MORNING + timedelta(minutes=minute))


def _undone(seq: int, entry: Entry, station: str = STATION_ID) -> Entry:
    body: dict[str, Json] = {
        "entry": entry.id,
        "attendee": entry.body["attendee"],
        "gate": entry.body["gate"],
        "reason": "salah orang",
    }
    return make_entry(seq, Kind.UNDONE, body, station=station, at=MORNING)


def _present(*entries: Entry) -> dict[tuple[str, str], str]:
    return {place: arrival.entry_id for place, arrival in attendance(entries).items()}


def test_nothing_happened_nobody_is_there() -> None:
    """An empty journal is an empty hall."""
    assert attendance([]) == {}


def test_an_admission_is_an_arrival() -> None:
    """Who, where, when, at which station, by which entry."""
    entry = _admitted(1, minute=5)
    arrival = Arrival("ani", "utama", MORNING + timedelta(minutes=5), STATION_ID, entry.id)
    assert attendance([entry]) == {("ani", "utama"): arrival}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.ADMITTED, Kind.UNDONE}])
def test_other_entries_bring_nobody_in(kind: Kind) -> None:
    """A refusal, a reprint, even a walk-in's registration is no arrival; its admission is."""
    assert attendance([make_entry(1, kind)]) == {}


def test_gates_are_counted_apart() -> None:
    """One person at two gates is present at both."""
    one, two = _admitted(1), _admitted(2, gate="lokakarya")
    assert _present(one, two) == {("ani", "utama"): one.id, ("ani", "lokakarya"): two.id}


def test_the_earliest_of_two_desks_counts() -> None:
    """Admitted at two offline desks: one attendance, the true door time, whoever tells first."""
    late, early = _admitted(1, minute=9), _admitted(1, minute=3, station=OTHER)
    assert _present(late, early) == _present(early, late) == {("ani", "utama"): early.id}


def test_at_the_same_moment_the_id_decides() -> None:
    """Any rule will do so long as all keep to it."""
    one, two = _admitted(1), _admitted(1, station=OTHER)
    assert _present(one, two) == _present(two, one) == {("ani", "utama"): min(one.id, two.id)}


def test_an_undone_arrival_is_none() -> None:
    """Even where the undo is told before the arrival."""
    entry = _admitted(1)
    assert _present(entry, _undone(2, entry)) == _present(_undone(2, entry), entry) == {}


def test_an_undo_concerns_one_entry_only() -> None:
    """Admitted again after the undo, or at the other desk too: that arrival stands."""
    first, again = _admitted(1), _admitted(3, minute=8)
    assert _present(first, _undone(2, first), again) == {("ani", "utama"): again.id}


def test_an_undo_of_something_unknown_changes_nothing() -> None:
    """Its entry may still be on the way from another station."""
    assert _present(_undone(1, _admitted(9, station=OTHER)), _admitted(2)) == {("ani", "utama"): _admitted(2).id}


@pytest.mark.parametrize("kind", [Kind.ADMITTED, Kind.UNDONE])
@pytest.mark.parametrize("body", [{}, {"attendee": "ani"}, {"attendee": 7, "gate": "utama"}, {"entry": None}])
def test_a_damaged_entry_brings_nobody_in_or_out(kind: Kind, body: dict[str, Json]) -> None:
    """The rest is still rebuilt; that it is damaged is for the chain to tell."""
    sound = _admitted(2, "budi")
    assert _present(make_entry(1, kind, body), sound) == {("budi", "utama"): sound.id}


def _history(steps: list[tuple[str, str, str, int, int | None]]) -> list[Entry]:
    """Return entries of two desks: a few people, gates and moments, some admissions undone at either desk."""
    entries: list[Entry] = []
    for seq, (who, gate, station, minute, undone) in enumerate(steps, start=1):
        admissions = [entry for entry in entries if entry.kind is Kind.ADMITTED]
        if admissions and undone is not None:
            entries.append(_undone(seq, admissions[undone % len(admissions)], station))
        else:
            entries.append(_admitted(seq, who, gate, minute=minute, station=station))
    return entries


HISTORIES = st.lists(
    st.tuples(
        st.sampled_from(["ani", "budi"]),
        st.sampled_from(["utama", "lokakarya"]),
        st.sampled_from([STATION_ID, OTHER]),
        st.integers(0, 3),
        st.none() | st.integers(0, 20),
    ),
    max_size=14,
).map(_history)


@given(HISTORIES, st.randoms(use_true_random=False))
def test_order_and_repeats_do_not_matter(history: list[Entry], chance: random.Random) -> None:
    """Shuffled, and with some of it told twice: the same attendance."""
    told = history + chance.choices(history, k=len(history) // 2) if history else []
    chance.shuffle(told)
    assert attendance(told) == attendance(history)


@given(HISTORIES)
def test_present_is_who_has_an_admission_that_stands(history: list[Entry]) -> None:
    """The rule again, said in another way."""
    undone = {entry.body["entry"] for entry in history if entry.kind is Kind.UNDONE}
    standing = [entry for entry in history if entry.kind is Kind.ADMITTED and entry.id not in undone]
    assert set(attendance(history)) == {(entry.body["attendee"], entry.body["gate"]) for entry in standing}
