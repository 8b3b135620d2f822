"""Valid models with sensible defaults, and stores filled with them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.desk.desk import Desk
from kiosk.domain.clock import Clock
from kiosk.domain.codes import new_code
from kiosk.domain.people import Attendee, Event, Gate
from kiosk.domain.rosters import Listed, RosterBatch
from kiosk.domain.scans import Scan, ScanSource
from kiosk.store.ids import new_id
from kiosk.store.programme import set_programme
from kiosk.store.roster import apply
from kiosk.store.store import Store

EVENT = Event("temu-alumni", "Temu Alumni Prakerja", "Swiss-Belhotel Jambi", datetime(2024, 9, 19, 1, 0, tzinfo=UTC))
DOOR = Gate("utama", "Pintu utama", prints_badge=True)
WORKSHOP = Gate("workshop", "Workshop Personal Branding", admits=frozenset({"alumni"}))
GATES = (DOOR, WORKSHOP)
NAMES = ("Siti Aminah", "Budi Santoso, S.Kom.", "Muhammad Rizky", "Hujaipah", "A")


def make_person(name: str = "Siti Aminah", **fields: str) -> Listed:
    """Return somebody of the roster with a fresh ticket; *fields* as in Attendee, besides *code*."""
    code = fields.pop("code", "") or new_code()
    values = {"category": "alumni", "region": "15.71", "phone": "+6281200001234"} | fields
    return Listed(replace(Attendee(id=new_id(), name=name), **values), code)  # type: ignore[arg-type]  # texts all


def make_roster(people: Sequence[Listed], changed: Sequence[Attendee] = ()) -> RosterBatch:
    """Return a batch that adds *people* and changes *changed*."""
    return RosterBatch("peserta.csv", "0" * 64, tuple(people), tuple(changed))


def open_store(folder: Path, clock: Clock) -> Store:
    """Open a store in *folder*, with the worked example's programme and nobody on the list."""
    store = Store.open(folder / "hadir.sqlite3", clock=clock, station_name="Meja 1")
    set_programme(store, EVENT, GATES)
    return store


def list_people(store: Store, *people: Listed) -> None:
    """Put *people* onto the list."""
    apply(store, make_roster(people))


def make_scan(desk: Desk, code: str, source: ScanSource = ScanSource.CAMERA) -> Scan:
    """Return a scan of *code* at the desk's own time."""
    return Scan(code, desk._store.clock.now(), source)
