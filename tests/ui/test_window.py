"""The window over a desk: scan, wait, verdict."""

import gc
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.domain.scans import Scan, ScanSource
from kiosk.scanner.camera import CameraState, Frame
from kiosk.scanner.events import CameraChanged, CodeRead, FrameSeen, ReadTrouble, Trouble, TroubleOver
from kiosk.ui.camera_panel import CameraMood, Help
from kiosk.ui.ports import PrinterStatus
from kiosk.ui.sounds import Sounds
from kiosk.ui.state import KioskState
from kiosk.ui.status_item import Tone
from kiosk.ui.tokens import Surface
from kiosk.ui.translation import Language
from tests.helpers.people import LONG_NAME, PEOPLE, code_of
from tests.ui.stage import Stage, lobby_picture
from tests.ui.test_sounds import Played
from tests.ui.test_wedge import type_keys

NEW = code_of(PEOPLE[8])
FULL = StoreProblem(ProblemCode.STORE_FULL, path="/data/hadir.sqlite3")


def test_green_comes_only_with_the_committed_verdict(stage: Stage) -> None:
    """While the desk is saving the card is neutral and says so; green, word and name come when it has answered."""
    stage.desk.hold.clear()
    stage.relay(CodeRead(Scan(NEW, stage.clock.now(), ScanSource.CAMERA), 1))
    stage.until(lambda: stage.window.flow.situation.state is KioskState.CHECKING)
    card = stage.window.card
    assert (card.surface, card.word.text(), card.name.text()) == (Surface.CALM, "Menyimpan…", "")
    stage.desk.hold.set()
    stage.until(lambda: stage.window.flow.situation.state is KioskState.ADMITTED)
    assert (card.surface, card.word.text(), card.name.text()) == (Surface.SUCCESS, "BERHASIL", "M. Ilyas")


def test_the_desk_is_never_called_in_the_window_s_thread(stage: Stage) -> None:
    """A slow disk does not freeze the window."""
    stage.scan(NEW)
    assert threading.current_thread().name == "MainThread"
    assert stage.desk.threads >= {"desk-writes"}
    assert "check_in" in stage.desk.written


def test_what_was_not_saved_is_unmistakable_and_silent_about_success(language: Language) -> None:
    """Another ground, the reason, what to do, the alarm; it stays until the next scan, which clears it."""
    played = Played()
    stage = Stage((1366, 768), language, sounds=Sounds(load=played.load))
    stage.desk.fail_with = FULL
    stage.scan(NEW)
    card, status = stage.window.card, stage.window.status
    assert (card.surface, card.word.text()) == (Surface.ALARM, "BELUM TERSIMPAN")
    assert "Penyimpanan penuh" in card.message.text()
    assert (status.saved.tone, status.saved.value.text()) == (Tone.BAD, "BELUM TERSIMPAN")
    stage.scan(NEW)
    assert card.surface is Surface.SUCCESS
    assert status.saved.value.text() == "Tersimpan"
    assert played.names == ["alarm", "success"]
    stage.close()


def test_the_next_scan_replaces_the_card(stage: Stage) -> None:
    """A refusal does not hold up the queue."""
    stage.scan("nobody's")
    assert stage.window.card.surface is Surface.REFUSED
    stage.scan(NEW)
    assert stage.window.card.name.text() == "M. Ilyas"


def test_the_same_code_while_it_is_saved_is_one_presentation(stage: Stage) -> None:
    """Camera and hand scanner on the same ticket do not make a duplicate out of it."""
    before = stage.desk.written.count("check_in")
    stage.desk.hold.clear()
    stage.window.flow.submit(NEW, ScanSource.CAMERA)
    stage.window.flow.submit(NEW, ScanSource.HAND_SCANNER)
    stage.desk.hold.set()
    stage.settle()
    assert stage.desk.written.count("check_in") == before + 1
    assert stage.window.card.word.text() == "BERHASIL"


def test_a_card_leaves_by_itself(language: Language) -> None:
    """When its time is up the window is ready again."""
    stage = Stage((1366, 768), language, shown_ms={KioskState.ADMITTED: 1})
    stage.window.flow.submit(NEW, ScanSource.CAMERA)
    stage.until(lambda: stage.window.flow.situation.state is KioskState.ADMITTED)
    stage.until(lambda: stage.window.flow.situation.state is KioskState.READY)
    assert stage.window.card.word.text() == "Siap memindai"
    stage.close()


def test_two_unknown_tickets_offer_the_search(stage: Stage) -> None:
    """The card says to stop scanning."""
    stage.scan("nobody's")
    stage.scan("nobody else's")
    assert "F2" in stage.window.card.message.text()
    assert "berturut-turut" in stage.window.card.message.text()


def test_arrivals_and_figures_follow(stage: Stage) -> None:
    """The newest is first, and the figure has grown."""
    stage.scan(NEW)
    assert stage.window.arrivals.rows[0].name.text() == "M. Ilyas"
    assert stage.window.top_bar.counts.figure.text() == "8 / 115"


def test_the_longest_name_is_shown_whole(stage: Stage) -> None:
    """It wraps and shrinks, and stays large."""
    arrival = next(line for line in stage.desk.recent() if line.attendee.name == LONG_NAME)
    stage.desk.undo(arrival.entry_id, "uji")
    stage.scan(code_of(PEOPLE[1]))
    assert stage.window.card.name.text() == LONG_NAME
    assert not stage.window.card.name.is_cut()
    assert stage.window.card.name.fitted_px() >= 40


def test_a_mononym_is_shown_at_full_size(stage: Stage) -> None:
    """One word is a whole name."""
    stage.scan(code_of(PEOPLE[2]))
    assert stage.window.card.name.fitted_px() == 72


def test_a_hand_scanner_is_heard_while_a_form_is_open(stage: Stage) -> None:
    """The verdict appears beside the form, which keeps what was typed."""
    stage.window.pages.open_walk_in("Nur Aisyah")
    form = stage.window.pages.walk_in
    type_keys(form.name, NEW, 4)
    stage.settle()
    assert stage.window.card.name.text() == "M. Ilyas"
    assert form.name.text() == "Nur Aisyah"
    assert form.isVisible()


def test_what_the_scanner_reports_is_shown(stage: Stage) -> None:
    """Pictures with the code outlined, the camera's state, and help."""
    picture, polygon = lobby_picture()
    stage.relay(FrameSeen(Frame(picture, 1, 1), (), None, 1.0))
    stage.relay(CameraChanged(CameraState.LOST, "0"))
    stage.until(lambda: stage.window.camera.mood is CameraMood.LOST)
    assert "terputus" in stage.window.camera.hint.text()
    assert stage.window.status.camera.tone is Tone.BAD
    stage.relay(CameraChanged(CameraState.LIVE, "0"))
    stage.relay(ReadTrouble(Trouble.NO_READ_8S))
    stage.until(lambda: "Dekatkan" in stage.window.camera.hint.text())
    stage.relay(TroubleOver(Trouble.NO_READ_8S))
    stage.until(lambda: "Arahkan" in stage.window.camera.hint.text())
    assert len(polygon) == 4


def test_the_scanner_s_words_are_all_known() -> None:
    """States and troubles are mirrored here so that the window starts without OpenCV."""
    assert {state.value for state in CameraState} == {mood.value for mood in CameraMood}
    assert {trouble.value for trouble in Trouble} == {needed.value for needed in Help}


def test_a_failed_badge_is_loud_and_pressing_it_retries(stage: Stage) -> None:
    """It holds up nobody, and says what to do."""
    stage.status.printer_status = PrinterStatus("QL", ok=True, failed=2, detail="media-empty")
    stage.settle()
    item = stage.window.status.printer
    assert (item.tone, item.value.text()) == (Tone.BAD, "2 gagal · coba lagi")
    assert item.accessibleDescription() == "media-empty"
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.asked == ["retry_badge"]


def test_a_status_that_cannot_be_read_is_said(stage: Stage) -> None:
    """A broken disk shows before the next scan does."""
    stage.status.problem = FULL
    stage.settle()
    assert stage.window.status.saved.tone is Tone.BAD


def test_the_camera_is_chosen_from_the_status_line(stage: Stage) -> None:
    """Press, read the list, choose with Enter."""
    QTest.mouseClick(stage.window.status.camera, Qt.MouseButton.LeftButton)
    stage.until(lambda: len(stage.window.pages.cameras.buttons) == 2)
    QTest.keyClick(stage.window.pages.cameras.buttons[1], Qt.Key.Key_Return)
    stage.settle()
    assert stage.asked == ["choose_camera 1"]
    assert not stage.window.pages.is_open


def test_another_gate_is_chosen_and_shown(stage: Stage) -> None:
    """The next scan is judged there."""
    QTest.mouseClick(stage.window.top_bar.gate, Qt.MouseButton.LeftButton)
    QTest.mouseClick(stage.window.pages.gates.buttons[1], Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.window.top_bar.gate.gate.text() == "Workshop Personal Branding"
    stage.scan(code_of(PEOPLE[10]))
    assert stage.window.card.word.text() == "SALAH GERBANG"


def test_closing_ends_every_thread_and_finishes_what_was_ordered(language: Language) -> None:
    """A check-in that was handed in is recorded although nobody sees its card."""
    before = set(threading.enumerate())
    stage = Stage((1366, 768), language)
    stage.desk.hold.clear()
    stage.window.flow.submit(NEW, ScanSource.CAMERA)
    stage.close()
    assert stage.desk.recent()[0].attendee == PEOPLE[8]
    assert set(threading.enumerate()) <= before


@pytest.mark.usefixtures("stage")
def test_the_window_starts_without_opencv() -> None:
    """Nothing that the window imports loads it before the first picture: it would delay the first paint."""
    package = Path(__file__).resolve().parents[2] / "kiosk" / "ui"
    for path in package.glob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not line.startswith(("import cv2", "import numpy", "from kiosk.scanner")), path.name
    gc.collect()


def test_no_part_of_the_window_is_ever_a_window_of_its_own(stage: Stage) -> None:
    """A part that is shown before it has its place would flash up and take the keys away."""
    shown: list[str] = []

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watcher = Watcher()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watcher)
    another = Stage((1366, 768), stage.window.language)
    another.search("siti", 1)
    another.close()
    application.removeEventFilter(watcher)
    assert shown == ["DeskWindow"]
