"""Preflight: what must be right before the doors open, each looked at for real."""

import os
import shutil
import time
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from kiosk.app.station import Station
from kiosk.badges.choose import PDF, list_printers
from kiosk.badges.template import load_template
from kiosk.domain.problems import Problem
from kiosk.scanner.choose import open_camera
from kiosk.store.counting import read_counts
from kiosk.store.journal import newest_at
from kiosk.store.verifying import verify

LEAST_FREE_BYTES = 500 * 1024 * 1024
SLOW_SYNC_S = 0.2
CAMERA_WAIT_S = 4.0
EARLIEST_YEAR = 2024
_SYNC_PROBE = b"x" * 32 * 1024


class Subject(StrEnum):
    """What is looked at."""

    CAMERA = "camera"
    PRINTER = "printer"
    DISK = "disk"
    CLOCK = "clock"
    LIST = "list"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Check:
    """One finding; *facts* fill its sentence in ``kiosk.ui.command_words``, and go out with ``--json``."""

    subject: Subject
    ok: bool
    facts: dict[str, str | int] = field(default_factory=dict)


def preflight(station: Station) -> list[Check]:
    """Look at everything and return the findings; takes some seconds, changes nothing.

    Raises:
        StoreProblem: the database cannot be read.
    """
    return [
        _camera(station),
        _printer(station),
        _disk(station.data),
        _clock(station),
        _list(station),
        _journal(station),
    ]


def _camera(station: Station) -> Check:
    source = station.settings.camera
    try:
        camera = open_camera(source, station.clock)
    except Problem as problem:
        return Check(Subject.CAMERA, ok=False, facts={"source": source, "problem": problem.code})
    try:
        frame = camera.wait_newer(0, CAMERA_WAIT_S)
    finally:
        camera.close()
    if frame is None:
        return Check(Subject.CAMERA, ok=False, facts={"source": source, "problem": "silent"})
    height, width = frame.image.shape[:2]
    return Check(Subject.CAMERA, ok=True, facts={"source": source, "width": width, "height": height})


def _printer(station: Station) -> Check:
    name = station.settings.printer
    known = list_printers()
    found = name == PDF or name in known
    facts: dict[str, str | int] = {"printer": name, "known": ", ".join(known)}
    if not found:
        return Check(Subject.PRINTER, ok=False, facts=facts)
    try:
        load_template(station.settings.template)
    except Problem as problem:
        facts |= {"template": station.settings.template, "problem": problem.code}
        return Check(Subject.PRINTER, ok=False, facts=facts)
    return Check(Subject.PRINTER, ok=True, facts=facts)


def _disk(folder: Path) -> Check:
    free = shutil.disk_usage(folder).free
    probe = folder / "preflight.probe"
    started = time.perf_counter()
    try:
        with probe.open("wb") as file:
            file.write(_SYNC_PROBE)
            file.flush()
            os.fsync(file.fileno())
        seconds = time.perf_counter() - started
    except OSError as error:
        return Check(Subject.DISK, ok=False, facts={"free_mb": free >> 20, "problem": error.strerror or str(error)})
    finally:
        probe.unlink(missing_ok=True)
    ok = free >= LEAST_FREE_BYTES and seconds < SLOW_SYNC_S
    return Check(Subject.DISK, ok=ok, facts={"free_mb": free >> 20, "sync_ms": round(seconds * 1000)})


def _clock(station: Station) -> Check:
    """Look at the clock: one that stands before the newest journal entry has been set back, or had been wrong."""
    now = station.clock.now()
    newest = newest_at(station.store)
    ok = now.year >= EARLIEST_YEAR and (newest is None or now >= newest - timedelta(seconds=1))
    return Check(Subject.CLOCK, ok=ok, facts={"now": f"{now:%Y-%m-%d %H:%M:%S}", "zone": station.desk.event.zone})


def _list(station: Station) -> Check:
    event = read_counts(station.store).event
    return Check(
        Subject.LIST, ok=event.expected > 0, facts={"people": event.expected, "gates": len(station.desk.gates())}
    )


def _journal(station: Station) -> Check:
    found = verify(station.store)
    return Check(Subject.JOURNAL, ok=found.holds, facts={"entries": found.entries, "flaws": len(found.flaws)})
