"""The running kiosk: the window, and behind it scanner, print worker, sync worker and backup, each in a thread."""

import logging
import threading
import time
from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QTimer

from kiosk.app.printing import PrintLoop, Recovery, template_or_default
from kiosk.app.station import Station, write_settings
from kiosk.app.status import KioskStatus
from kiosk.app.syncing import open_syncing
from kiosk.app.threads import Threads
from kiosk.badges.choose import list_printers, open_printer
from kiosk.badges.template import Template
from kiosk.badges.worker import BadgeEvent, PrintWorker
from kiosk.domain.problems import DeviceProblem, InputProblem, ProblemCode
from kiosk.scanner.camera import Camera, CameraState
from kiosk.scanner.choose import list_cameras, open_camera
from kiosk.scanner.decoder import production_decoder
from kiosk.scanner.events import CameraChanged, FrameSeen
from kiosk.scanner.loop import ScanLoop
from kiosk.settings import Settings
from kiosk.store.backup import BackupLoop
from kiosk.ui.loops import Relay
from kiosk.ui.ports import Choice, Ports
from kiosk.ui.runner import Runner
from kiosk.ui.sentences import failure_sentence
from kiosk.ui.window import DeskWindow

_log = logging.getLogger(__name__)
CLOSE_WAIT_S = 10.0
"""For all threads together; one in a driver that hangs is left behind, and ends whenever the driver does."""
CHANGE_WAIT_S = 10.0
"""For the device that another takes the place of."""

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
        syncing = open_syncing(station)
        self._sync = syncing.worker
        self._troubles = [syncing.problem] if syncing.problem else []
        self.status = KioskStatus(station, syncing.outbox)
        self._threads = Threads()
        self._devices = Runner("devices")
        self._recovery = Recovery(station.badges)
        self._template: Template | None = None
        self._printing: PrintLoop | None = None
        self.scan_events = Relay(newest_only=(FrameSeen,))
        self.window = DeskWindow(self._ports(settings))
        self.window.flow.recorded.connect(self._on_recorded)

    def _ports(self, settings: Settings) -> Ports:
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
            devices=self._devices,
            export=self._export,
            language_chosen=lambda language: self._keep(language=language),
            sound_chosen=lambda sound: self._keep(sound=sound),
            language=settings.language,
            sound=settings.sound,
            demo=self._demo,
        )

    def start(self) -> None:
        """Start the threads, each by itself; call it once the window is visible.

        What cannot start keeps nothing else from starting: the status and the window's notice say what is missing.
        """
        if self._threads.closing:
            return
        settings = self._settings
        parts: Sequence[Callable[[], object]] = (
            self._start_backup,
            self._start_sync,
            self._choose_template,
            lambda: self._start_printing(settings.printer),
            lambda: self._start_scanner(settings.camera),
        )
        for part in parts:
            try:
                part()
            except Exception as error:  # noqa: BLE001  # put into words; the other parts have their turn
                self._troubles.append(error)
        self._say_troubles()

    def close(self) -> None:
        """Close the window and end every thread; what was running is finished or left to the next start."""
        self.window.close()
        until = time.monotonic() + CLOSE_WAIT_S
        self._threads.begin_end()
        self._devices.close(max(0.0, until - time.monotonic()))
        self._threads.join(until)
        self.window.deleteLater()

    def _say_troubles(self) -> None:
        """Say all of them together, since a later notice would replace an earlier one."""
        troubles = tuple(self._troubles)
        for error in troubles:
            _log.warning("at the start", exc_info=error)
        if troubles:
            self.window.notice.say(lambda: " ".join(failure_sentence(error) for error in troubles))

    def _on_recorded(self, _kind: str) -> None:
        """Print what this may have queued, once the verdict is painted: both at once would slow the card."""
        QTimer.singleShot(AFTER_PAINT_MS, self._wake_printing)

    def _wake_printing(self) -> None:
        if self._printing is not None:
            self._printing.wake()

    # --- the parts -----------------------------------------------------------------------------------------------

    def _start_backup(self) -> None:
        station = self._station
        self._threads.start("backup", lambda: BackupLoop(station.store, station.backup_folders, self.status.on_backup))

    def _start_sync(self) -> None:
        sync = self._sync
        if sync is not None:
            self._threads.start("sync", lambda: sync)

    def _choose_template(self) -> None:
        self._template, problem = template_or_default(self._settings.template)
        if problem is not None:
            raise problem

    def _start_scanner(self, source: str) -> None:
        """Look through this camera from now on.

        Raises:
            Problem: it cannot be; the window shows that there is no camera.
        """
        try:
            self._threads.replace("scanner", lambda: self._scan_loop(source), CHANGE_WAIT_S)
        except Exception as error:
            self.scan_events(CameraChanged(CameraState.ABSENT, source))
            if isinstance(error, InputProblem) and error.code is ProblemCode.FILE_MISSING:
                raise DeviceProblem(ProblemCode.CAMERA_SILENT, source=source) from error
            raise

    def _scan_loop(self, source: str) -> ScanLoop:
        decoder = production_decoder(self._settings.decoders)
        return ScanLoop(self._cameras(source), decoder, self._station.clock, self.scan_events)

    def _start_printing(self, printer: str) -> None:
        """Print on this printer from now on; what keeps the worker from starting stands in the status."""
        listener = self.status.use_printer(printer)
        try:
            self._threads.replace("badges", lambda: self._print_loop(printer, listener), CHANGE_WAIT_S)
        except Exception as error:
            self.status.cannot_print(error)
            raise

    def _print_loop(self, printer: str, listener: Callable[[BadgeEvent], None]) -> PrintLoop:
        station = self._station
        template = self._template or template_or_default(self._settings.template)[0]
        device = open_printer(printer, station.badge_folder)
        worker = PrintWorker(station.badges, device, template, listener, station.clock)
        self._printing = PrintLoop(worker, self._recovery, listener)
        return self._printing

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
        self._start_scanner(source)
        self._keep(camera=source)

    def _choose_printer(self, printer: str) -> None:
        self._start_printing(printer)
        self._keep(printer=printer)

    def _keep(self, **changes: object) -> None:
        """Keep a choice that has been carried out already.

        Raises:
            InputProblem: FILE_UNWRITABLE; the choice stands, and is tried again with the next one.
        """
        with self._settings_lock:
            self._settings = msgspec.structs.replace(self._settings, **changes)
            write_settings(self._station.data, self._settings)


def _printer_choices() -> Sequence[Choice]:
    return [Choice(name, name) for name in list_printers()]
