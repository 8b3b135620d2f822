"""How many have come: people and scans told apart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Figures of one group.

    Attributes:
        people: persons of the roster who have arrived, each once.
        walk_ins: persons who were on no list and have arrived, each once.
        scans: admissions and refusals that were presented, each time.
        expected: persons on the roster who may come here.
    """

    people: int = 0
    walk_ins: int = 0
    scans: int = 0
    expected: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures of the whole event, by region (code to tally, "" for none) and by gate (id to tally)."""

    event: Tally
    by_region: dict[str, Tally]
    by_gate: dict[str, Tally]
