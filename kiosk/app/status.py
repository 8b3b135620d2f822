"""What the status line asks for, gathered from the rooms; and the printer's word, kept as it was last said."""

import threading
from collections.abc import Callable
from datetime import datetime

from kiosk.app.station import Station
from kiosk.badges.worker import BadgeEvent, BadgeFailed, BadgePrinted, PrinterChanged, QueueStuck
from kiosk.domain.badges import JobState
from kiosk.domain.problems import StoreProblem
from kiosk.store.backup import last_backup
from kiosk.store.journal import length
from kiosk.store.outbox import Outbox
from kiosk.ui.ports import PrinterStatus
from kiosk.ui.sentences import failure_sentence


class KioskStatus:
    """The state of a running kiosk. Safe from any thread; asked once a second, it costs a few small queries."""

    def __init__(self, station: Station, outbox: Outbox | None) -> None:
        self._station = station
        self._outbox = outbox
        self._lock = threading.Lock()
        self._printer_problem: Exception | None = None
        self._printers = 0
        self._backup_problem: StoreProblem | None = None
        self.printer_name = station.settings.printer

    def use_printer(self, name: str) -> Callable[[BadgeEvent], None]:
        """Show the printer *name* from now on, and return what its worker reports to, in the worker's thread.

        What was said of the printer before is forgotten, and its worker is heard no more.
        """
        with self._lock:
            self.printer_name = name
            self._printer_problem = None
            self._printers += 1
            number = self._printers

        def hear(event: BadgeEvent) -> None:
            with self._lock:
                if number == self._printers:
                    self._on_badge(event)

        return hear

    def cannot_print(self, error: Exception) -> None:
        """Show why no print worker could be started."""
        with self._lock:
            self._printer_problem = error

    def _on_badge(self, event: BadgeEvent) -> None:
        match event:
            case PrinterChanged(_, problem):
                self._printer_problem = problem
            case BadgeFailed(_, problem) | QueueStuck(problem):
                self._printer_problem = problem
            case BadgePrinted():
                self._printer_problem = None

    def on_backup(self, problem: StoreProblem | None) -> None:
        """Keep how the last backup went; called in the backup's thread."""
        with self._lock:
            self._backup_problem = problem

    def unsent(self) -> int:
        """Return how many journal entries the organiser does not have; without a target that is all of them."""
        return self._outbox.counts().pending if self._outbox else length(self._station.store)

    def printer(self) -> PrinterStatus:
        """Return how the printer stands."""
        counts = self._station.badges.counts()
        with self._lock:
            name, problem = self.printer_name, self._printer_problem
        return PrinterStatus(
            name=name,
            ok=problem is None,
            waiting=counts[JobState.QUEUED] + counts[JobState.SENT],
            failed=counts[JobState.FAILED],
            detail=failure_sentence(problem) if problem else "",
        )

    def last_backup(self) -> datetime | None:
        """Return when the last backup was made; None, too, while backups fail."""
        with self._lock:
            failing = self._backup_problem is not None
        return None if failing else last_backup(self._station.store)
