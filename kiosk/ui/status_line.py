"""Below everything, always: how things stand, and what to do where they do not stand well."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.domain.people import Gate
from kiosk.ui.buttons import Button
from kiosk.ui.camera_panel import CameraMood
from kiosk.ui.icons import Icon, button_icon
from kiosk.ui.panel import Panel
from kiosk.ui.ports import PrinterStatus
from kiosk.ui.sentences import failure_sentence
from kiosk.ui.status_item import StatusItem, Tone
from kiosk.ui.status_poll import Standing
from kiosk.ui.times import clock_time, day_and_time
from kiosk.ui.tokens import GROUNDS, ICON, SPACE_2, STATUS_LINE, TARGET, Surface


class StatusLine(Panel):
    """Shows gate, saved, unsent, printer, camera, last backup and the time; each acts when pressed.

    Signals:
        gate_pressed, unsent_pressed, failed_badge_pressed, printer_pressed, camera_pressed: what was pressed.
    """

    gate_pressed = Signal()
    unsent_pressed = Signal()
    failed_badge_pressed = Signal()
    printer_pressed = Signal()
    camera_pressed = Signal()

    def __init__(self, station: str, zone: str, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(Surface.PANEL, parent)
        self.setProperty("foot", True)
        self.setFixedHeight(STATUS_LINE)
        self._station, self._zone, self._now = station, zone, now
        self._gate: Gate | None = None
        self._standing = Standing()
        self._mood = CameraMood.STARTING
        self._saved = True
        self.gate = StatusItem(Icon.DOOR)
        self.saved = StatusItem(Icon.DISK)
        self.unsent = StatusItem(Icon.CLOUD)
        self.printer = StatusItem(Icon.PRINTER)
        self.camera = StatusItem(Icon.CAMERA)
        self.backup = StatusItem(Icon.ARCHIVE)
        self.clock = StatusItem(Icon.CLOCK)
        self.language = Button("plain", Icon.LANGUAGE)
        self.sound = _square(Icon.SOUND)
        self.full_screen = _square(Icon.EXPAND)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        layout.setSpacing(SPACE_2)
        for item in (self.gate, self.saved, self.unsent, self.printer, self.camera, self.backup, self.clock):
            layout.addWidget(item, 1)
        for button in (self.language, self.sound, self.full_screen):
            layout.addWidget(button)
        self.gate.clicked.connect(self.gate_pressed)
        self.unsent.clicked.connect(self.unsent_pressed)
        self.printer.clicked.connect(self._on_printer)
        self.camera.clicked.connect(self.camera_pressed)
        self.retranslate()

    def show_gate(self, gate: Gate) -> None:
        """Show where this desk checks in."""
        self._gate = gate
        self.retranslate()

    def show_saved(self, *, saved: bool) -> None:
        """Show whether the last order was recorded."""
        self._saved = saved
        self.retranslate()

    def show_standing(self, standing: Standing, now: datetime) -> None:
        """Show what was read, and the time."""
        self._standing, self._now = standing, now
        self.retranslate()

    def show_camera(self, mood: CameraMood) -> None:
        """Show how the camera is."""
        self._mood = mood
        self.retranslate()

    def show_sound(self, *, muted: bool) -> None:
        """Show whether there is sound."""
        icon = Icon.SOUND_OFF if muted else Icon.SOUND
        self.sound.setIcon(button_icon(icon, GROUNDS[Surface.PANEL].ink, ICON))
        self.sound.setProperty("muted", muted)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.gate.say(self._station, self._gate.name if self._gate else "…", more=self.tr("Ganti gerbang"))
        self._say_saved()
        self._say_unsent()
        self._say_printer(self._standing.printer)
        self._say_camera()
        self._say_backup()
        self.clock.say(self.tr("Jam"), clock_time(self._now, self._zone))
        self.language.setText(self.tr("EN"))
        self.language.setAccessibleName(self.tr("Switch to English"))
        muted = bool(self.sound.property("muted"))
        self.sound.setAccessibleName(self.tr("Nyalakan suara") if muted else self.tr("Matikan suara"))
        self.full_screen.setAccessibleName(self.tr("Layar penuh (F11)"))

    def _say_saved(self) -> None:
        caption = self.tr("Data")
        problem = self._standing.problem
        if not self._saved:
            self.saved.say(caption, self.tr("BELUM TERSIMPAN"), Tone.BAD, icon=Icon.WARNING)
        elif problem is not None:
            self.saved.say(
                caption, self.tr("Tidak terbaca"), Tone.BAD, icon=Icon.WARNING, more=failure_sentence(problem)
            )
        else:
            self.saved.say(caption, self.tr("Tersimpan"), icon=Icon.DISK)

    def _say_unsent(self) -> None:
        count = self._standing.unsent
        self.unsent.say(self.tr("Belum terkirim"), str(count), more=self.tr("Kirim sekarang"))

    def _say_printer(self, printer: PrinterStatus | None) -> None:
        caption = self.tr("Printer")
        if printer is None:
            self.printer.say(caption, "…", icon=Icon.PRINTER)
        elif printer.failed:
            value = self.tr("{count} gagal · coba lagi").format(count=printer.failed)
            self.printer.say(caption, value, Tone.BAD, icon=Icon.WARNING, more=printer.detail)
        elif not printer.ok:
            value = self.tr("Bermasalah · pilih")
            self.printer.say(caption, value, Tone.BAD, icon=Icon.WARNING, more=printer.detail)
        elif printer.waiting:
            value = self.tr("{count} antre").format(count=printer.waiting)
            self.printer.say(caption, value, icon=Icon.PRINTER, more=printer.name)
        else:
            self.printer.say(caption, self.tr("Siap"), icon=Icon.PRINTER, more=printer.name)

    def _say_camera(self) -> None:
        caption = self.tr("Kamera")
        match self._mood:
            case CameraMood.LIVE:
                self.camera.say(caption, self.tr("Siap"), icon=Icon.CAMERA)
            case CameraMood.STARTING:
                self.camera.say(caption, self.tr("Menyala…"), icon=Icon.CAMERA)
            case CameraMood.ABSENT:
                self.camera.say(caption, self.tr("Tidak ada · pilih"), Tone.BAD, icon=Icon.CAMERA_OFF)
            case CameraMood.LOST:
                self.camera.say(caption, self.tr("Terputus · pilih"), Tone.BAD, icon=Icon.CAMERA_OFF)
            case CameraMood.SILENT:
                self.camera.say(caption, self.tr("Diam · pilih"), Tone.BAD, icon=Icon.CAMERA_OFF)

    def _say_backup(self) -> None:
        moment = self._standing.last_backup
        if moment is None:
            self.backup.say(self.tr("Cadangan"), self.tr("Belum ada"), Tone.NOTICE)
        else:
            self.backup.say(self.tr("Cadangan"), day_and_time(moment, self._now, self._zone))

    def _on_printer(self) -> None:
        printer = self._standing.printer
        if printer is not None and printer.failed:
            self.failed_badge_pressed.emit()
        else:
            self.printer_pressed.emit()


def _square(icon: Icon) -> Button:
    button = Button("plain", icon)
    button.setMinimumWidth(TARGET)
    return button
