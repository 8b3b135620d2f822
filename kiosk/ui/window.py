"""The desk's window."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.desk.results import RecentArrival
from kiosk.domain.people import Gate
from kiosk.domain.scans import ScanSource
from kiosk.paper.fonts import load_fonts
from kiosk.ui.actions import Actions
from kiosk.ui.application import application
from kiosk.ui.arrivals import Arrivals
from kiosk.ui.camera_panel import CameraMood, CameraPanel
from kiosk.ui.card import ResultCard
from kiosk.ui.card_words import FACES, CardComposer
from kiosk.ui.desk_pages import DeskPages
from kiosk.ui.flow import RECENT_SHOWN, DeskFlow
from kiosk.ui.notice import Notice
from kiosk.ui.ports import Ports
from kiosk.ui.scan_feed import ScanFeed
from kiosk.ui.sounds import SOUND_OF, Sounds
from kiosk.ui.state import SHOWN_MS, KioskState
from kiosk.ui.status_actions import StatusActions
from kiosk.ui.status_line import StatusLine
from kiosk.ui.stylesheet import stylesheet
from kiosk.ui.top_bar import TopBar
from kiosk.ui.translation import Language
from kiosk.ui.wedge import Wedge
from kiosk.ui.window_layout import home, lay_out, right_side

_SMALLEST = (1180, 640)
_SOUNDS_AFTER_MS = 400


class DeskWindow(QWidget):
    """Camera and arrivals on the left, where pages open; the result card and the actions on the right.

    Whatever page is open, scans are taken and the card shows their verdict. Closing the window ends its threads.

    Signals:
        appeared: the window has been painted for the first time.
    """

    appeared = Signal()

    def __init__(
        self,
        ports: Ports,
        *,
        language: Language | None = None,
        sounds: Sounds | None = None,
        shown_ms: Mapping[KioskState, int] = SHOWN_MS,
    ) -> None:
        super().__init__()
        load_fonts()
        self._ports = ports
        self.language = language or Language(ports.language)
        self.sounds = sounds or Sounds(muted=not ports.sound)
        desk = ports.desk
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(stylesheet(ports.text_scale))
        self.setMinimumSize(*_SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._gate: Gate = desk.gate
        self._recent: list[RecentArrival] = []
        self._last_state: KioskState | None = None
        self._has_appeared = False
        self.flow = DeskFlow(ports, shown_ms, self)
        self._composer = CardComposer(desk.event, self)
        self.top_bar = TopBar(desk.event, demo=ports.demo)
        self.camera = CameraPanel()
        self.arrivals = Arrivals(desk.event.zone, RECENT_SHOWN)
        self.card = ResultCard()
        self.actions_row = Actions()
        self.notice = Notice()
        self.status = StatusLine(desk.station_name, desk.event.zone, ports.clock.now())
        self.pages = DeskPages(home(self.camera, self.arrivals), self.flow, ports)
        self.status_actions = StatusActions(
            status=self.status,
            ports=ports,
            flow=self.flow,
            pages=self.pages,
            notice=self.notice,
            language=self.language,
            sounds=self.sounds,
            parent=self,
        )
        self.poll = self.status_actions.poll
        self.feed = ScanFeed(ports.scan_events, self)
        self.wedge = Wedge(self)
        lay_out(
            self,
            top=self.top_bar,
            left=self.pages,
            right=right_side(self.card, self.notice, self.actions_row),
            bottom=self.status,
        )
        self._connect()
        self._add_keys()
        self._on_gate(self._gate)
        self.retranslate()

    def _connect(self) -> None:
        flow = self.flow
        self.appeared.connect(flow.open)
        self.appeared.connect(self.poll.start)
        flow.changed.connect(self._on_changed)
        flow.recent_read.connect(self._on_recent)
        flow.counts_read.connect(self.top_bar.show_counts)
        flow.gate_read.connect(self._on_gate)
        self.feed.code_read.connect(flow.submit_scan)
        self.feed.frame_seen.connect(self.camera.show_frame)
        self.feed.mood_changed.connect(self._on_mood)
        self.feed.help_changed.connect(self.camera.show_help)
        self.wedge.scanned.connect(self._on_hand_scanned)
        self.pages.noticed.connect(self.notice.say)
        self.arrivals.undo_wanted.connect(self.pages.open_undo)
        self.top_bar.gate.clicked.connect(self.pages.open_gates)
        self.top_bar.counts.clicked.connect(self.pages.open_counters)
        self.actions_row.search.clicked.connect(self.pages.open_search)
        self.actions_row.walk_in.clicked.connect(lambda _checked: self.pages.open_walk_in())
        self.actions_row.reprint.clicked.connect(self._on_reprint)
        self.actions_row.undo.clicked.connect(self._on_undo)
        self.status.full_screen.clicked.connect(self.toggle_full_screen)

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "F2": self.pages.open_search,
            "F6": self.pages.open_search,
            "F3": self.pages.open_walk_in,
            "F4": self._on_reprint,
            "F8": self._on_undo,
            "F11": self.toggle_full_screen,
            "Esc": self._on_escape,
        }
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self, slot)

    # --- life ----------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin once the window is there, so that it is seen at once."""
        super().showEvent(event)
        if self.flow.situation.state is KioskState.STARTING:
            application().installEventFilter(self.wedge)
            self.setFocus()
            if not self.sounds.muted:
                QTimer.singleShot(_SOUNDS_AFTER_MS, self.sounds.prepare)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the first paint; what follows may take its time."""
        super().paintEvent(event)
        if not self._has_appeared:
            self._has_appeared = True
            QTimer.singleShot(0, self.appeared.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the threads; what was ordered is finished first."""
        application().removeEventFilter(self.wedge)
        self.poll.stop()
        self.flow.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Notice a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words."""
        self.setWindowTitle(self.tr("{event} · Hadir").format(event=self._ports.desk.event.name))
        self._draw_card()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # --- what happened -------------------------------------------------------------------------------------------

    def _draw_card(self) -> None:
        situation = self.flow.situation
        words = self._composer.compose(situation, self.flow.shown, self._gate, self._ports.clock.now())
        self.card.draw(FACES[situation.state], words)

    def _on_changed(self) -> None:
        self._draw_card()
        self.card.repaint()  # at once: lists and figures are read anew behind it
        state = self.flow.situation.state
        if state is not self._last_state or state in SHOWN_MS:
            self._last_state = state
            if state in SOUND_OF:
                self.sounds.play(SOUND_OF[state])

    def _on_recent(self, arrivals: list[RecentArrival]) -> None:
        self._recent = arrivals
        self.arrivals.show_arrivals(arrivals)

    def _on_gate(self, gate: Gate) -> None:
        self._gate = gate
        self.top_bar.show_gate(gate)
        self.status.show_gate(gate)
        self.pages.show_gate(gate)
        self._draw_card()

    def _on_mood(self, mood: CameraMood) -> None:
        self.camera.set_mood(mood)
        self.status.show_camera(mood)

    def _on_hand_scanned(self, text: str) -> None:
        self.flow.submit(text, ScanSource.HAND_SCANNER)

    # --- what the volunteer wants --------------------------------------------------------------------------------

    def _on_undo(self) -> None:
        newest = next((arrival for arrival in self._recent if not arrival.undone), None)
        if newest is None:
            self.notice.say(lambda: self.tr("Belum ada kehadiran yang bisa dibatalkan."))
        else:
            self.pages.open_undo(newest)

    def _on_reprint(self) -> None:
        person = self.flow.shown.person or next((arrival.attendee for arrival in self._recent), None)
        if person is None:
            self.notice.say(lambda: self.tr("Belum ada badge yang bisa dicetak ulang."))
        else:
            self.pages.open_reprint(person)

    def _on_escape(self) -> None:
        if self.pages.is_open:
            self.pages.close_page()
        else:
            self.flow.dismiss()
