"""Hold the database against its own journal: the chain must hold, and attendance and figures follow from it."""

from collections import Counter
from dataclasses import dataclass

from kiosk.domain.clock import parse_utc
from kiosk.domain.journal import ChainFlaw, Entry, Flaw, chain_flaws
from kiosk.domain.people import Source
from kiosk.domain.projection import attendance
from kiosk.domain.verdicts import Arrival
from kiosk.store.journal import entries
from kiosk.store.store import Store
from kiosk.store.transaction import EVENT_WIDE

_HERE = """
SELECT a.id, here.gate, here.at, here.station, here.entry
FROM attendance AS here JOIN attendee AS a ON a.n = here.attendee
"""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found.

    Attributes:
        entries: how many the journal holds.
        head: the hash of the last one; whoever wrote it down earlier can tell that nothing before it was changed.
        flaws: where the chain does not hold.
        wrong_attendance: attendances that the journal does not account for, or accounts for and that are missing.
        wrong_figures: how many head counts, by gate and region, differ from what the journal gives.
    """

    entries: int
    head: str
    flaws: tuple[ChainFlaw, ...]
    wrong_attendance: int
    wrong_figures: int

    @property
    def holds(self) -> bool:
        """Whether everything agrees."""
        return not self.flaws and self.wrong_attendance == 0 and self.wrong_figures == 0


def stored_attendance(store: Store) -> dict[tuple[str, str], Arrival]:
    """Return attendance as the table has it, by (attendee id, gate id)."""
    with store.reading() as reader:
        rows = reader.exec_driver_sql(_HERE).all()
    return {(who, gate): Arrival(who, gate, parse_utc(at), station, entry) for who, gate, at, station, entry in rows}


def _ruined(store: Store, readable: list[Entry]) -> list[ChainFlaw]:
    """Return a flaw for each row that is no entry any more."""
    with store.reading() as reader:
        numbers = set(reader.exec_driver_sql("SELECT seq FROM journal").scalars())
    return [ChainFlaw(seq, Flaw.ALTERED) for seq in sorted(numbers - {entry.seq for entry in readable})]


def _wrong_figures(store: Store, present: dict[tuple[str, str], Arrival]) -> int:
    """Count the head counts that differ from those of *present*, the attendance that the journal gives."""
    with store.reading() as reader:
        people = {row.id: row for row in reader.exec_driver_sql("SELECT id, region, source FROM attendee")}
        rows = reader.exec_driver_sql("SELECT gate, region, people, walk_ins FROM tally").all()
    places = {(who, gate) for who, gate in present} | {(who, EVENT_WIDE) for who, _gate in present}
    cells = ((gate, people[who].region, people[who].source == Source.ROSTER) for who, gate in places if who in people)
    wanted = Counter(cells)
    found = Counter({(gate, region, True): people for gate, region, people, _ in rows})
    found.update({(gate, region, False): walk_ins for gate, region, _, walk_ins in rows})
    return sum(wanted[cell] != found[cell] for cell in wanted.keys() | found.keys())


def verify(store: Store) -> Verification:
    """Read the whole journal and compare; changes nothing.

    Raises:
        StoreProblem: the database cannot be read.
    """
    everything = list(entries(store))
    rebuilt, stored = attendance(everything), stored_attendance(store)
    return Verification(
        entries=len(everything),
        head=everything[-1].hash if everything else "",
        flaws=(*_ruined(store, everything), *chain_flaws(everything)),
        wrong_attendance=len(set(rebuilt.items()) ^ set(stored.items())),
        wrong_figures=_wrong_figures(store, rebuilt),
    )
