"""What the kiosk holds in memory after a thousand scans, beside what it held after the first twenty.

Nine hundred people are admitted, and their badges printed as PDF files; eighty come twice, twenty have a ticket of
nobody. The window and all its threads run, and the scanner looks at thirty pictures a second all the while.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.places import work_folder
from benchmarks.ticket_camera import ROOT
from kiosk.domain.codes import new_code

SCANS = 1000
_EVERY_UNKNOWN, _EVERY_REPEATED = 50, 10
PATIENCE_S = 600.0
_MB = 1_000_000


def measure() -> Iterator[Figure]:
    """Let a process of its own scan a thousand tickets."""
    with work_folder() as folder:
        data, codes = Path(folder) / "data", Path(folder) / "codes"
        codes.write_text("\n".join(_evening(_people(data))), "ascii")
        command = [sys.executable, "-m", "benchmarks.long_evening", str(data), str(codes)]
        ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True, timeout=PATIENCE_S)
    after = {int(scans): held / _MB for scans, held in json.loads(ended.stdout)["bytes_after"].items()}
    first = min(after)
    yield Figure(f"memory.after_{SCANS}_scans", after[SCANS], after[first], f"after {first} scans", "MB")


def _people(data: Path) -> list[str]:
    """Set up a station in *data* and return the codes of those on its list."""
    from kiosk.app.station import Station
    from kiosk.demo.setting import set_up
    from kiosk.settings import Settings
    from tests.helpers.factories import list_people, make_person

    set_up(data, Settings(sound=False))
    people = [make_person(f"Orang Nomor {number}") for number in range(SCANS)]
    with Station.open(data) as station:
        list_people(station.store, *people)
    return [person.code for person in people]


def _evening(codes: list[str]) -> list[str]:
    """Return a thousand codes in the order in which they come: mostly those of *codes*, one after the other."""
    come: list[str] = []
    for number, code in enumerate(codes[:SCANS], start=1):
        if number % _EVERY_UNKNOWN == 0:
            come.append(new_code())
        elif number % _EVERY_REPEATED == 0:
            come.append(come[number // 2])
        else:
            come.append(code)
    return come
