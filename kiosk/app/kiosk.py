"""The running kiosk: the window, and behind it scanner, print worker, sync worker and backup, each in a thread."""

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTimer

from kiosk.app.station import Station, write_settings
from kiosk.app.status import KioskStatus
from kiosk.badges.choose import list_printers, open_printer
from kiosk.badges.template import load_template
from kiosk.badges.worker import PrintWorker
from kiosk.scanner.camera import Camera
from kiosk.scanner.choose import list_cameras, open_camera
from kiosk.scanner.decoder import production_decoder
from kiosk.scanner.events import FrameSeen
from kiosk.scanner.loop import ScanLoop
from kiosk.store.backup import BackupLoop
from kiosk.store.outbox import Outbox
from kiosk.ui.loops import Loop, LoopThread, Relay
from kiosk.ui.ports import Choice, Ports
from kiosk.ui.window import DeskWindow

if TYPE_CHECKING:
    from kiosk.sync.worker import SyncWorker

CLOSE_WAIT_S = 20.0
"""A printer that hangs is left within 15 s; everything else ends sooner."""

AFTER_PAINT_MS = 100

OpenCamera = Callable[[str], Camera]


class Kiosk:
    """Owns the window and the threads. Made, started and closed in the GUI thread of a running QApplication.

    Attributes:
        window: the desk's window; not shown yet.
        scan_events: everything that the scanner reports, in the GUI thread.
        status: what the status line shows.
    """

    def __init__(self, station: Station, *, cameras: OpenCamera | None = None, demo: bool = False) -> None:
        self._station = station
        self._cameras = cameras or (lambda source: open_camera(source, station.clock))
        self._demo = demo
        self._settings = settings = station.settings
        self._settings_lock = threading.Lock()
        self._sync: SyncWorker | None
        self._sync, outbox = _syncing(station) if settings.sync_target else (None, None)
        self.status = KioskStatus(station, outbox)
        self._threads: dict[str, LoopThread] = {}
        self._printing: PrintWorker | None = None
        self.scan_events = Relay(newest_only=(FrameSeen,))
        self.window = DeskWindow(self._ports())
        self.window.flow.recorded.connect(self._on_recorded)

    def _ports(self) -> Ports:
        settings = self._station.settings
        return Ports(
            desk=self._station.desk,
            status=self.status,
            clock=self._station.clock,
            scan_events=self.scan_events,
            sync_now=self.sync_now,
            retry_badge=self._retry_badge,
            cameras=self._camera_choices,
            printers=_printer_choices,
            choose_camera=self._choose_camera,
            choose_printer=self._choose_printer,
            export=self._export,
            language_chosen=lambda language: self._keep(language=language),
            sound_chosen=lambda sound: self._keep(sound=sound),
            language=settings.language,
            sound=settings.sound,
            demo=self._demo,
        )

    def start(self) -> None:
        """Start the threads; call it once the window is visible."""
        settings = self._station.settings
        self._station.badges.recover()
        self._start_scanner(settings.camera)
        self._start_printing(settings.printer)
        if self._sync is not None:
            self._run("sync", self._sync)
        self._run("backup", BackupLoop(self._station.store, self._station.backup_folders, self.status.on_backup))

    def close(self) -> None:
        """Close the window and end every thread; what was running is finished or left to the next start."""
        self.window.close()
        if self._sync is not None:
            self._sync.stop()
        for name in list(self._threads):
            self._stop(name)
        self.window.deleteLater()

    def _on_recorded(self, _kind: str) -> None:
        """Print what this may have queued, once the verdict is painted: both at once would slow the card."""
        QTimer.singleShot(AFTER_PAINT_MS, self._wake_printing)

    def _wake_printing(self) -> None:
        if self._printing is not None:
            self._printing.wake()

    def _run(self, name: str, loop: Loop) -> None:
        thread = LoopThread(loop, name)
        self._threads[name] = thread
        thread.start()

    def _stop(self, name: str) -> None:
        thread = self._threads.pop(name, None)
        if thread is None:
            return
        if name == "badges" and self._printing is not None:
            self._printing.stop()
        thread.stop()
        thread.wait(CLOSE_WAIT_S)

    def _start_scanner(self, source: str) -> None:
        station = self._station
        decoder = production_decoder(station.settings.decoders)
        self._run("scanner", ScanLoop(self._cameras(source), decoder, station.clock, self.scan_events))

    def _start_printing(self, printer: str) -> None:
        station = self._station
        self._printing = PrintWorker(
            station.badges,
            open_printer(printer, station.badge_folder),
            load_template(station.settings.template),
            self.status.on_badge,
            station.clock,
        )
        self._run("badges", self._printing)

    # --- what the window asks for; called in its worker ----------------------------------------------------------

    def sync_now(self) -> None:
        """Send now what the organiser does not have yet, whatever the worker was waiting for."""
        if self._sync is not None:
            self._sync.wake()

    def _export(self) -> str:
        from kiosk.app.exporting import export_attendance  # noqa: PLC0415  # loads xlsxwriter, seldom needed

        return str(export_attendance(self._station, self._station.data / "exports", self._settings.language))

    def _retry_badge(self) -> None:
        self._station.badges.requeue_failed()
        self._wake_printing()

    def _camera_choices(self) -> Sequence[Choice]:
        return [Choice(str(index), f"Kamera {index}") for index in list_cameras()]

    def _choose_camera(self, source: str) -> None:
        self._keep(camera=source)
        self._stop("scanner")
        self._start_scanner(source)

    def _choose_printer(self, printer: str) -> None:
        self._keep(printer=printer)
        self._stop("badges")
        self.status.printer_name = printer
        self._start_printing(printer)

    def _keep(self, **changes: object) -> None:
        with self._settings_lock:
            self._settings = msgspec.structs.replace(self._settings, **changes)
            write_settings(self._station.data, self._settings)


def _syncing(station: Station) -> "tuple[SyncWorker, Outbox]":
    """Return the worker for the target in the settings, and what that is owed."""
    from kiosk.sync.worker import SyncWorker  # noqa: PLC0415  # loads httpx, which a window without a target spares

    target, outbox = station.target()
    return SyncWorker(outbox, target, lambda _event: None, clock=station.clock), outbox


def _printer_choices() -> Sequence[Choice]:
    return [Choice(name, name) for name in list_printers()]
