"""A station that syncs with a real receiver over real HTTP."""

from kiosk.domain.projection import attendance
from kiosk.sync.http_target import HttpTarget
from kiosk.sync.pace import Backoff
from kiosk.sync.protocol import Station
from kiosk.sync.reports import SyncProgress, SyncReport
from kiosk.sync.worker import SyncWorker
from tests.helpers.clock import FakeClock
from tests.helpers.entries import make_entries
from tests.helpers.outbox import MemoryOutbox
from tests.helpers.receiver import (
    FaultyReceiver,
)

DESK = Station("5" * 32, "Meja 1")
TOKEN = "rahasia"  # noqa: S105  # it opens nothing
QUICK = Backoff(first=0.001, longest=0.01, tries=4)


class SyncDesk:
    """A station with entries to send, and the means to send them."""

    def __init__(self, receiver: FaultyReceiver, n: int = 0) -> None:
        self.receiver = receiver
        self.outbox = MemoryOutbox(make_entries(n))
        self.progress: list[SyncProgress] = []
        self.target = HttpTarget(receiver.url, event_id="temu", station=DESK, token=TOKEN)
        self.worker = self.new_worker()

    def new_worker(self, batch: int = 10) -> SyncWorker:
        """Return a worker that knows nothing, as after a restart."""
        self.worker = SyncWorker(
            self.outbox, self.target, self._on_event, clock=FakeClock(), batch=batch, backoff=QUICK
        )
        return self.worker

    def _on_event(self, event: object) -> None:
        if isinstance(event, SyncProgress):
            self.progress.append(event)

    def sync(self) -> SyncReport:
        """Run once, and hold the receipt to its sum."""
        report = self.worker.run_once()
        assert report.total == report.settled + report.parked + report.pending == len(self.outbox.journal)
        return report

    def arrived(self) -> bool:
        """Tell whether the receiver has exactly what the journal has, and so the same attendance."""
        journal = self.outbox.journal
        return self.receiver.entries == {
            entry.id: entry for entry in journal
        } and self.receiver.attendance() == attendance(journal)
