"""What a check-in costs: rules, journal, attendance, counters and badge job in one durable commit.

The yardstick, interleaved with it, is a bare write of as many bytes as the commit puts into the write-ahead log, and an
fdatasync.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, percentile
from benchmarks.places import work_folder
from kiosk.desk.desk import Desk
from kiosk.domain.clock import SystemClock
from kiosk.domain.scans import Scan, ScanSource
from kiosk.store.store import Store
from tests.helpers.factories import list_people, make_person, open_store

PEOPLE = 3000
SIZED_BY = 50
_sync = getattr(os, "fdatasync", os.fsync)


def measure() -> Iterator[Figure]:
    """Check in three thousand people, a bare write after each."""
    with work_folder() as folder, open_store(Path(folder), SystemClock()) as store:
        people = [make_person(f"Orang Nomor {number}") for number in range(PEOPLE)]
        list_people(store, *people)
        desk = Desk(store, "Meja 1")
        codes = [person.code for person in people]
        size = _bytes_a_commit(store, desk, codes[:SIZED_BY])
        ours, bare = _interleaved(desk, codes[SIZED_BY:], Path(folder) / "bare", size)
    what = f"bare write of {size // 1024} KiB + fdatasync"
    yield Figure("checkin_commit.p50", percentile(ours, 0.5), percentile(bare, 0.5), what, "us")
    yield Figure("checkin_commit.p95", percentile(ours, 0.95), percentile(bare, 0.95), what, "us")


def _bytes_a_commit(store: Store, desk: Desk, codes: list[str]) -> int:
    """Return how many bytes a check-in adds to the write-ahead log, rounded to pages."""
    with store.writing() as change:
        change.connection.exec_driver_sql("SELECT 1")
    change.connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    log = Path(f"{store.path}-wal")
    for code in codes:
        desk.check_in(Scan(code, store.clock.now(), ScanSource.CAMERA))
    return round(log.stat().st_size / len(codes) / 4096) * 4096


def _interleaved(desk: Desk, codes: list[str], path: Path, size: int) -> tuple[list[float], list[float]]:
    """Return microseconds of each check-in and of each bare write."""
    ours, bare = [], []
    blob, places = os.urandom(size), 256
    file = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        os.write(file, bytes(size * places))  # like the log, the file does not grow while it is measured
        os.fsync(file)
        for number, code in enumerate(codes):
            scan = Scan(code, desk.event.starts, ScanSource.CAMERA)
            started = time.perf_counter_ns()
            desk.check_in(scan)
            checked = time.perf_counter_ns()
            os.pwrite(file, blob, number % places * size)
            _sync(file)
            ours.append((checked - started) / 1000)
            bare.append((time.perf_counter_ns() - checked) / 1000)
    finally:
        os.close(file)
    return ours, bare
