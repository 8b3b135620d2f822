"""Hold the database against its own journal: the chain must hold, and attendance and figures follow from it."""

from dataclasses import dataclass

from kiosk.domain.clock import parse_utc
from kiosk.domain.journal import ChainFlaw, Entry, Flaw, chain_flaws
from kiosk.domain.projection import attendance
from kiosk.domain.verdicts import Arrival
from kiosk.store.counting import read_counts
from kiosk.store.journal import entries
from kiosk.store.store import Store

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
        wrong_people: by how many people the figure "arrived" differs from the journal.
    """

    entries: int
    head: str
    flaws: tuple[ChainFlaw, ...]
    wrong_attendance: int
    wrong_people: int

    @property
    def holds(self) -> bool:
        """Whether everything agrees."""
        return not self.flaws and self.wrong_attendance == 0 and self.wrong_people == 0


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


def verify(store: Store) -> Verification:
    """Read the whole journal and compare; changes nothing.

    Raises:
        StoreProblem: the database cannot be read.
    """
    everything = list(entries(store))
    rebuilt, stored = attendance(everything), stored_attendance(store)
    people = len({who for who, _gate in rebuilt})
    event = read_counts(store).event
    return Verification(
        entries=len(everything),
        head=everything[-1].hash if everything else "",
        flaws=(*_ruined(store, everything), *chain_flaws(everything)),
        wrong_attendance=len(set(rebuilt.items()) ^ set(stored.items())),
        wrong_people=abs(people - event.people - event.walk_ins),
    )
