"""The sync worker of a running kiosk, as far as the settings allow one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.app.station import Station
from kiosk.store.outbox import Outbox

if TYPE_CHECKING:
    from kiosk.sync.worker import SyncWorker


@dataclass(frozen=True, slots=True)
class Syncing:
    """The worker and what its target is owed; both None without a target. *problem*: why the one set is of no use."""

    worker: "SyncWorker | None" = None
    outbox: Outbox | None = None
    problem: Exception | None = None


def open_syncing(station: Station) -> Syncing:
    """Return the worker for the target in the settings; a wrong target or token keeps no desk from opening."""
    if not station.settings.sync_target:
        return Syncing()
    from kiosk.sync.worker import SyncWorker  # noqa: PLC0415  # loads httpx, which a window without a target spares

    try:
        target, outbox = station.target()
    except Exception as error:  # noqa: BLE001  # handed on, to be said in the window
        return Syncing(problem=error)
    return Syncing(SyncWorker(outbox, target, lambda _event: None, clock=station.clock), outbox)
