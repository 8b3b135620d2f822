"""A window with fakes, on which scenes are played, tested and photographed."""

import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.domain.scans import ScanSource
from kiosk.ui.camera_panel import CameraMood
from kiosk.ui.loops import Relay
from kiosk.ui.ports import Choice, Ports
from kiosk.ui.sounds import Sounds
from kiosk.ui.state import KioskState
from kiosk.ui.translation import Language
from kiosk.ui.window import DeskWindow
from tests.helpers.clock import FakeClock
from tests.helpers.desk import FakeDesk, FakeStatus, let_people_arrive

_WAIT_MS = 5000
NEVER: dict[KioskState, int] = {}


class Stage:
    """A window with fakes, on which scenes are played and photographed."""

    def __init__(
        self,
        size: tuple[int, int],
        language: Language,
        *,
        demo: bool = True,
        text_scale: float = 1.0,
        shown_ms: Mapping[KioskState, int] = NEVER,
        sounds: Sounds | None = None,
    ) -> None:
        self.clock = FakeClock()
        self.desk, self.status = FakeDesk(self.clock), FakeStatus(unsent_entries=12)
        self.relay = Relay()
        self.asked: list[str] = []
        let_people_arrive(self.desk, 7)
        ports = Ports(
            desk=self.desk,
            status=self.status,
            clock=self.clock,
            scan_events=self.relay,
            sync_now=lambda: self.asked.append("sync_now"),
            retry_badge=lambda: self.asked.append("retry_badge"),
            choose_camera=lambda key: self.asked.append(f"choose_camera {key}"),
            choose_printer=lambda key: self.asked.append(f"choose_printer {key}"),
            cameras=lambda: (Choice("0", "HD WebCam"), Choice("1", "USB Camera 1080p")),
            printers=lambda: (Choice("pdf", "PDF"), Choice("ql", "Brother QL-820NWB")),
            export=lambda: "daftar-hadir.xlsx",
            sound=False,
            demo=demo,
            text_scale=text_scale,
        )
        self.window = DeskWindow(ports, language=language, sounds=sounds or Sounds(muted=True), shown_ms=shown_ms)
        self.window.resize(*size)
        self.window.show()
        self.until(lambda: self.window.flow.situation.state is KioskState.READY)
        self.window.feed.mood_changed.emit(CameraMood.LIVE)
        self.settle()

    def until(self, reached: Callable[[], bool]) -> None:
        """Let the window work until *reached*."""
        deadline = QDeadlineTimer(_WAIT_MS)
        while not reached():
            QApplication.processEvents()
            assert not deadline.hasExpired(), "the scene did not come about"

    def settle(self) -> None:
        """Let everything that was ordered arrive."""
        arrived: list[object] = []
        self.window.flow.writes.run(lambda: None, arrived.append)
        self.until(lambda: len(arrived) == 1)
        self.window.poll.ask()
        self.window.flow.reads.run(lambda: None, arrived.append)
        self.until(lambda: len(arrived) == 2)  # the second answer
        QApplication.processEvents()
        self.show_camera()

    def show_camera(self) -> None:
        """Hold a phone with a code before the camera."""
        picture, polygon = lobby_picture()
        self.window.camera.show_frame(picture, (polygon,))
        QApplication.processEvents()

    def scan(self, text: str) -> None:
        """Present a code."""
        self.window.flow.submit(text, ScanSource.CAMERA)
        self.settle()

    def search(self, text: str, row: int = -1) -> None:
        """Search, and choose a row."""
        self.window.pages.open_search()
        self.window.pages.search.field.setText(text)
        self.settle()
        self.window.pages.search.list.setCurrentRow(row)
        self.settle()

    def save(self, path: Path) -> None:
        """Photograph the window."""
        self.window.grab().save(str(path))

    def close(self) -> None:
        """End the window and its threads."""
        self.desk.hold.set()
        self.window.close()
        self.window.deleteLater()
        # Outside an event loop nothing is deleted by itself, and each change of language would reach all old windows.
        QApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


@cache
def lobby_picture() -> tuple["np.ndarray[tuple[int, ...], np.dtype[np.uint8]]", tuple[tuple[float, float], ...]]:
    """Return something like a hand with a phone that shows a code, and the corners of the code."""
    rows, columns = np.mgrid[0:720, 0:1280]
    shade = 70 + 60 * np.sin(columns / 300) * np.cos(rows / 260)
    picture = np.stack([shade + 25, shade + 12, shade], axis=-1).clip(0, 255).astype(np.uint8)
    picture[90:690, 470:810] = (24, 22, 20)
    picture[130:650, 485:795] = (245, 245, 245)
    modules = np.random.default_rng(7).integers(0, 2, (25, 25), dtype=np.uint8)
    for top, left in ((0, 0), (0, 18), (18, 0)):
        modules[top : top + 7, left : left + 7] = 1
        modules[top + 1 : top + 6, left + 1 : left + 6] = 0
        modules[top + 2 : top + 5, left + 2 : left + 5] = 1
    code = np.kron(1 - modules, np.ones((10, 10), dtype=np.uint8)) * 225 + 20
    picture[260:510, 515:765] = code[..., None]
    return picture, ((515, 260), (765, 260), (765, 510), (515, 510))
