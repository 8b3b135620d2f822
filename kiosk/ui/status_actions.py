"""What the status line is told, and what happens when something in it is pressed."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.ui.desk_pages import DeskPages
from kiosk.ui.flow import DeskFlow
from kiosk.ui.notice import Notice
from kiosk.ui.ports import Ports
from kiosk.ui.sentences import failure_sentence
from kiosk.ui.sounds import Sounds
from kiosk.ui.state import KioskState
from kiosk.ui.status_line import StatusLine
from kiosk.ui.status_poll import Standing, StatusPoll
from kiosk.ui.translation import Language


class StatusActions(QObject):
    """Joins the status line to the flow, the poll and the ports. Every call to a port but the small ones is a worker's.

    Attributes:
        poll: asks how things stand; started and stopped by the window.
    """

    def __init__(
        self,
        *,
        status: StatusLine,
        ports: Ports,
        flow: DeskFlow,
        pages: DeskPages,
        notice: Notice,
        language: Language,
        sounds: Sounds,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._status, self._ports, self._flow, self._notice = status, ports, flow, notice
        self._language, self._sounds = language, sounds
        self.poll = StatusPoll(ports.status, flow.reads, parent=self)
        self.poll.read.connect(self._on_standing)
        flow.changed.connect(self._on_changed)
        flow.recorded.connect(self._on_recorded)
        status.gate_pressed.connect(pages.open_gates)
        status.camera_pressed.connect(pages.open_cameras)
        status.printer_pressed.connect(pages.open_printers)
        status.failed_badge_pressed.connect(self._on_failed_badge_pressed)
        status.unsent_pressed.connect(self._on_unsent_pressed)
        status.language.clicked.connect(self._on_language)
        status.sound.clicked.connect(self._on_sound)
        status.show_sound(muted=sounds.muted)

    def _on_standing(self, standing: Standing) -> None:
        self._status.show_standing(standing, self._ports.clock.now())

    def _on_changed(self) -> None:
        if self._flow.situation.state is KioskState.NOT_SAVED:
            self._status.show_saved(saved=False)

    def _on_recorded(self, _kind: str) -> None:
        self._status.show_saved(saved=True)

    def _on_failed_badge_pressed(self) -> None:
        self._start(self._ports.retry_badge)

    def _on_unsent_pressed(self) -> None:
        self._start(self._ports.sync_now)

    def _on_language(self) -> None:
        self._language.set(self._language.next)
        language = self._language.current
        self._keep(lambda: self._ports.language_chosen(language))

    def _on_sound(self) -> None:
        self._sounds.muted = not self._sounds.muted
        sound = not self._sounds.muted
        self._status.show_sound(muted=not sound)
        self._keep(lambda: self._ports.sound_chosen(sound))

    def _keep(self, call: Callable[[], None]) -> None:
        """Keep in a worker what has been switched already; if that fails it is said, and stays switched."""
        self._flow.reads.run(call, failed=self._on_not_started)

    def _start(self, call: Callable[[], None]) -> None:
        self._flow.reads.run(call, self._on_started, self._on_not_started)

    def _on_started(self, _none: None) -> None:
        self.poll.ask()

    def _on_not_started(self, error: Exception) -> None:
        self._notice.say(lambda: failure_sentence(error))
