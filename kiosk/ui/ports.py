"""What the window needs from outside: wired in ``kiosk.app``, faked in tests."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.desk.results import CheckInResult, Found, RecentArrival, WalkIn
from kiosk.domain.clock import Clock
from kiosk.domain.counts import Counts
from kiosk.domain.people import Event, Gate
from kiosk.domain.scans import Scan
from kiosk.ui.loops import Relay
from kiosk.ui.runner import Runner


class Desk(Protocol):
    """The registration desk, as ``kiosk.desk.desk.Desk``; called from the window's workers only."""

    @property
    def event(self) -> Event:
        """The event that people come to."""
        ...

    @property
    def station_name(self) -> str:
        """What people call this desk."""
        ...

    @property
    def gate(self) -> Gate:
        """Where this station checks in now."""
        ...

    def gates(self) -> tuple[Gate, ...]:
        """Return all gates of the event."""
        ...

    def set_gate(self, gate_id: str) -> None:
        """Check in at this gate from now on."""
        ...

    def check_in(self, scan: Scan) -> CheckInResult:
        """Admit the ticket in *scan*, or say why not; committed."""
        ...

    def check_in_person(self, attendee_id: str) -> CheckInResult:
        """Admit a person that was found by search; committed."""
        ...

    def undo(self, entry_id: str, reason: str) -> None:
        """Take back the check-in that this journal entry recorded."""
        ...

    def walk_in(self, person: WalkIn) -> CheckInResult:
        """Add and admit a person who is on no list; committed."""
        ...

    def reprint(self, attendee_id: str, reason: str) -> int:
        """Queue a badge again; returns the job's id."""
        ...

    def search(self, text: str, limit: int = 20) -> list[Found]:
        """Find people by name or by the last digits of their phone."""
        ...

    def counts(self) -> Counts:
        """Return how many have come."""
        ...

    def recent(self, limit: int = 8) -> list[RecentArrival]:
        """Return the newest arrivals, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """How the printer stands.

    Attributes:
        name: as the system calls it; empty if none is chosen.
        ok: it can be used.
        waiting, failed: badge jobs.
        detail: why it is not ok, or why the last job failed, as the device said; plain text, may be empty.
    """

    name: str
    ok: bool
    waiting: int = 0
    failed: int = 0
    detail: str = ""


class StatusPort(Protocol):
    """What the status line shows. Asked once a second in a worker; may read the disk."""

    def unsent(self) -> int:
        """Return how many journal entries the organiser does not have yet."""
        ...

    def printer(self) -> PrinterStatus:
        """Return how the printer stands."""
        ...

    def last_backup(self) -> datetime | None:
        """Return when the last backup was made (aware UTC), or None."""
        ...


@dataclass(frozen=True, slots=True)
class Choice:
    """A device to choose: what it is called inside, and for people."""

    id: str
    label: str


def _nothing() -> None:
    """Do nothing."""


def _no_choices() -> Sequence[Choice]:
    return ()


def _take(_value: object) -> None:
    """Do nothing with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """Everything the window is given.

    Attributes:
        scan_events: delivers what the scanner reports (``kiosk.scanner.events``); made in the window's thread, passed
            to the scanner as its listener.
        sync_now, retry_badge: start the work anew; called in a worker.
        cameras, printers: what there is to choose from; called in a worker, may take seconds.
        choose_camera, choose_printer: use the one with this id from now on, and keep that; called in a worker, may
            take seconds.
        devices: the worker for the four above, closed by whoever made it; without it the one that reads the desk.
        export: write the attendance list and return where, for people; called in a worker. None: no such button.
        language_chosen, sound_chosen: keep the choice for the next start; called in a worker.
        demo: mark the window as practice.
        text_scale: 1.25 for text a quarter larger.
    """

    desk: Desk
    status: StatusPort
    clock: Clock
    scan_events: Relay
    sync_now: Callable[[], None] = _nothing
    retry_badge: Callable[[], None] = _nothing
    cameras: Callable[[], Sequence[Choice]] = _no_choices
    printers: Callable[[], Sequence[Choice]] = _no_choices
    choose_camera: Callable[[str], None] = _take
    choose_printer: Callable[[str], None] = _take
    devices: Runner | None = None
    export: Callable[[], str] | None = None
    language_chosen: Callable[[str], None] = _take
    sound_chosen: Callable[[bool], None] = _take
    language: str = "id"
    sound: bool = True
    demo: bool = False
    text_scale: float = 1.0
