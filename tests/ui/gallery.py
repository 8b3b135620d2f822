"""Pictures of every state of the desk's window: python -m tests.ui.gallery FOLDER [WIDTHxHEIGHT ...]."""

import os
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.desk.results import WalkIn
from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.domain.scans import ScanSource
from kiosk.ui.camera_panel import CameraMood, Help
from kiosk.ui.loops import Relay
from kiosk.ui.ports import Choice, Ports, PrinterStatus
from kiosk.ui.sounds import Sounds
from kiosk.ui.state import KioskState
from kiosk.ui.translation import Language
from kiosk.ui.window import DeskWindow
from tests.helpers.clock import FakeClock
from tests.helpers.desk import REPLACED_CODE, REVOKED_CODE, FakeDesk, FakeStatus, let_people_arrive
from tests.helpers.people import PEOPLE, code_of

SIZES = ((1366, 768), (1920, 1080))
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


def _ready(_stage: Stage) -> None:
    """Show the first screen."""


def _checking(stage: Stage) -> None:
    stage.desk.hold.clear()
    stage.window.flow.submit(code_of(PEOPLE[8]), ScanSource.CAMERA)
    stage.until(lambda: stage.window.flow.situation.state is KioskState.CHECKING)


def _admitted(stage: Stage) -> None:
    stage.scan(code_of(PEOPLE[8]))


def _admitted_long(stage: Stage) -> None:
    newest = stage.desk.recent()
    long_named = next(arrival for arrival in newest if arrival.attendee == PEOPLE[1])
    stage.desk.undo(long_named.entry_id, "Uji coba")
    stage.scan(code_of(PEOPLE[1]))


def _already(stage: Stage) -> None:
    stage.scan(code_of(PEOPLE[3]))


def _unknown(stage: Stage) -> None:
    stage.scan("https://contoh.id/tiket/93h2")


def _unknown_twice(stage: Stage) -> None:
    stage.scan("https://contoh.id/tiket/93h2")
    stage.scan("MAHASISWA-2210034")


def _revoked(stage: Stage) -> None:
    stage.scan(REVOKED_CODE)


def _replaced(stage: Stage) -> None:
    stage.scan(REPLACED_CODE)


def _wrong_gate(stage: Stage) -> None:
    stage.window.flow.set_gate("workshop")
    stage.settle()
    stage.scan(code_of(PEOPLE[10]))


def _not_open(stage: Stage) -> None:
    stage.window.flow.set_gate("kuliah")
    stage.settle()
    stage.scan(code_of(PEOPLE[9]))


def _not_saved(stage: Stage) -> None:
    stage.desk.fail_with = StoreProblem(ProblemCode.STORE_FULL, path="C:/Users/Panitia/AppData/Local/hadir")
    stage.scan(code_of(PEOPLE[9]))


def _walked_in(stage: Stage) -> None:
    stage.window.flow.walk_in(WalkIn("Nur Aisyah Putri", "mahasiswa", "15.71", "", "Universitas Jambi"))
    stage.settle()


def _undone(stage: Stage) -> None:
    newest = stage.desk.recent()[0]
    stage.window.flow.undo(newest.entry_id, newest.attendee, "Salah orang")
    stage.settle()


def _search(stage: Stage) -> None:
    stage.search("siti", 0)


def _search_arrived(stage: Stage) -> None:
    stage.search("siti", 2)


def _search_nobody(stage: Stage) -> None:
    stage.search("zulkarnaen")


def _walk_in(stage: Stage) -> None:
    stage.window.pages.open_walk_in("Nur Aisyah Putri")
    stage.window.pages.walk_in.regions.choose("15.71")
    stage.settle()


def _undo(stage: Stage) -> None:
    stage.window.pages.open_undo(next(a for a in stage.desk.recent() if a.attendee == PEOPLE[1]))
    stage.settle()


def _reprint_refused(stage: Stage) -> None:
    stage.window.pages.open_reprint(PEOPLE[2])
    stage.window.pages.reprint.submit()
    stage.settle()


def _counters(stage: Stage) -> None:
    stage.window.pages.open_counters()
    stage.settle()


def _gates(stage: Stage) -> None:
    stage.window.pages.open_gates()
    stage.settle()


def _printers(stage: Stage) -> None:
    stage.window.pages.open_printers()
    stage.settle()


def _printer_failed(stage: Stage) -> None:
    stage.status.printer_status = PrinterStatus(
        "Brother QL-820NWB", ok=False, waiting=3, failed=2, detail="media-empty"
    )
    stage.status.backup = None
    stage.settle()


def _camera_lost(stage: Stage) -> None:
    stage.window.feed.mood_changed.emit(CameraMood.LOST)
    QApplication.processEvents()


def _camera_help(stage: Stage) -> None:
    stage.window.feed.help_changed.emit(Help.NO_READ)
    stage.window.pages.counters.export_wanted.emit()
    stage.settle()
    QApplication.processEvents()


SCENES: dict[str, Callable[[Stage], None]] = {
    "ready": _ready,
    "checking": _checking,
    "admitted": _admitted,
    "admitted-long-name": _admitted_long,
    "walked-in": _walked_in,
    "already": _already,
    "unknown": _unknown,
    "unknown-twice": _unknown_twice,
    "revoked": _revoked,
    "replaced": _replaced,
    "wrong-gate": _wrong_gate,
    "not-open": _not_open,
    "not-saved": _not_saved,
    "undone": _undone,
    "search": _search,
    "search-arrived": _search_arrived,
    "search-nobody": _search_nobody,
    "walk-in": _walk_in,
    "undo": _undo,
    "reprint-refused": _reprint_refused,
    "counters": _counters,
    "gates": _gates,
    "printers": _printers,
    "printer-failed": _printer_failed,
    "camera-lost": _camera_lost,
    "camera-help": _camera_help,
}


def save_gallery(
    folder: Path, size: tuple[int, int], language: str, scenes: tuple[str, ...] = tuple(SCENES), text_scale: float = 1.0
) -> list[Path]:
    """Save a picture of each scene as ``SCENE-LANGUAGE-WIDTHxHEIGHT.png`` and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    spoken = Language(language)
    paths = []
    for name in scenes:
        stage = Stage(size, spoken, text_scale=text_scale)
        SCENES[name](stage)
        path = folder / f"{name}-{language}-{size[0]}x{size[1]}.png"
        stage.save(path)
        stage.close()
        paths.append(path)
    spoken.set("id")
    return paths


def main(arguments: list[str]) -> None:
    """Save all scenes in both sizes and languages."""
    application = QApplication([])
    folder = Path(arguments[0])
    sizes = [tuple(int(side) for side in text.split("x")) for text in arguments[1:]] or list(SIZES)
    for width, height in sizes:
        for language in ("id", "en"):
            save_gallery(folder, (width, height), language)
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
