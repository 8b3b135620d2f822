"""The practice event: a fresh station with the worked example's programme and people, all fictitious."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from kiosk.app.station import Station, write_settings
from kiosk.desk.programme import FILE_NAME as PROGRAMME_FILE
from kiosk.domain.people import Event
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.rosters import Listed
from kiosk.roster.planning import plan_import
from kiosk.roster.reading import read_table
from kiosk.scanner.images import read_gray
from kiosk.scanner.pixels import Image
from kiosk.settings import Settings
from kiosk.store.roster import apply, listed
from kiosk.tickets.writing import write_tickets

RESOURCES = Path(__file__).parents[2] / "resources" / "demo"
ROSTERS = ("alumni.csv", "tamu.csv")
_MARK = ".hadir-demo"
_LOCK = ".hadir-demo.lock"


@contextmanager
def cleared(out: Path) -> Iterator[Path]:
    """Empty the folder *out* of an earlier demo and hold it for one demo; with anything else in it it is not touched.

    Raises:
        InputProblem: FILE_UNWRITABLE, also while another demo holds the folder.
    """
    lock = FileLock(out / _LOCK)
    try:
        _refuse_strangers(out)
        out.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        raise InputProblem(ProblemCode.FILE_UNWRITABLE, file=str(out), detail="another demo is running here") from None
    except OSError as error:
        raise InputProblem(ProblemCode.FILE_UNWRITABLE, file=str(out), detail=error.strerror or "") from error
    try:
        _empty(out)
        yield out
    finally:
        lock.release()


def _refuse_strangers(out: Path) -> None:
    if out.exists() and not (out / _MARK).exists() and any(path.name != _LOCK for path in out.iterdir()):
        raise InputProblem(ProblemCode.FILE_UNWRITABLE, file=str(out), detail="not empty, and no earlier demo")


def _empty(out: Path) -> None:
    try:
        (out / _MARK).touch()
        for path in out.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path.name not in {_MARK, _LOCK}:
                path.unlink()
    except OSError as error:
        raise InputProblem(ProblemCode.FILE_UNWRITABLE, file=str(out), detail=error.strerror or "") from error


def set_up(data: Path, settings: Settings) -> None:
    """Make *data* the folder of a station of the practice event, with everybody on the list."""
    data.mkdir(parents=True)
    shutil.copy(RESOURCES / PROGRAMME_FILE, data / PROGRAMME_FILE)
    write_settings(data, settings)
    with Station.open(data) as station:
        for name in ROSTERS:
            apply(station.store, plan_import(read_table(RESOURCES / name), listed(station.store)).batch())


def picture_tickets(people: Sequence[Listed], event: Event, folder: Path) -> list[Image]:
    """Write the tickets of *people*, no one twice, into *folder* and return their pictures in the same order."""
    written = write_tickets(people, event, folder).pngs
    ordered = sorted(people, key=lambda person: (person.attendee.name.casefold(), person.code))
    by_code = {person.code: path for person, path in zip(ordered, written, strict=True)}
    return [read_gray(by_code[person.code]) for person in people]
