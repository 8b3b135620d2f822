"""Pictures of every state of the desk's window: python -m tests.ui.gallery FOLDER [WIDTHxHEIGHT ...]."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.desk.results import WalkIn
from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.domain.scans import ScanSource
from kiosk.ui.camera_panel import CameraMood, Help
from kiosk.ui.ports import PrinterStatus
from kiosk.ui.state import KioskState
from kiosk.ui.translation import Language
from tests.helpers.desk import REPLACED_CODE, REVOKED_CODE
from tests.helpers.people import PEOPLE, code_of
from tests.ui.stage import Stage

SIZES = ((1366, 768), (1920, 1080))


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
