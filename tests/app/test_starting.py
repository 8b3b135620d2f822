"""The start and the end of a kiosk whose settings, database, devices or disk are not as they should be."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import kiosk as kiosk_module
from kiosk.app.kiosk import Kiosk
from kiosk.app.station import Station, read_settings, write_settings
from kiosk.badges.worker import PrinterChanged
from kiosk.domain.badges import JobState
from kiosk.domain.problems import DeviceProblem, InputProblem, ProblemCode
from kiosk.domain.scans import ScanSource
from kiosk.scanner.camera import Camera, CameraState, Frame
from kiosk.scanner.choose import open_camera
from kiosk.settings import Settings
from kiosk.store.store import FILE_NAME as STORE_FILE
from kiosk.ui.state import KioskState
from kiosk.ui.status_item import Tone
from tests.helpers.factories import list_people, make_person
from tests.helpers.receiver import FaultyReceiver, wait_for

WAIT_MS = 20_000


@contextmanager
def running(
    folder: Path, qtbot: QtBot, settings: Settings, cameras: Callable[[str], Camera] | None = None
) -> Iterator[Kiosk]:
    """Run a kiosk with these settings, its window shown and its threads started."""
    write_settings(folder, settings)
    with Station.open(folder) as station:
        kiosk = Kiosk(station, cameras=cameras)
        kiosk.window.appeared.connect(kiosk.start)
        with qtbot.waitSignal(kiosk.window.appeared):
            kiosk.window.show()
        try:
            yield kiosk
        finally:
            kiosk.close()


def _let_in(kiosk: Kiosk, name: str) -> None:
    person = make_person(name)
    list_people(kiosk._station.store, person)
    kiosk.window.flow.submit(person.code, ScanSource.HAND_SCANNER)


def test_an_unknown_template_is_said_and_the_default_is_printed(tmp_path: Path, qtbot: QtBot) -> None:
    """Badges come out, on the usual card, and the camera runs too."""
    with running(tmp_path, qtbot, Settings(camera="demo", template="nope", sound=False)) as kiosk:
        assert "nope" in kiosk.window.notice.text.text()
        _let_in(kiosk, "Siti Aminah")
        qtbot.waitUntil(lambda: kiosk._station.badges.counts()[JobState.DONE] == 1, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: kiosk.window.status.camera.tone is not Tone.BAD, timeout=WAIT_MS)


def test_a_wrong_camera_is_an_absent_one(tmp_path: Path, qtbot: QtBot) -> None:
    """The window says so, the printer works, a backup is made, and another camera can be chosen."""
    with running(tmp_path, qtbot, Settings(camera="nope", sound=False)) as kiosk:
        assert "nope" in kiosk.window.notice.text.text()
        qtbot.waitUntil(lambda: kiosk.window.status.camera.tone is Tone.BAD, timeout=WAIT_MS)
        _let_in(kiosk, "Budi")
        qtbot.waitUntil(lambda: kiosk._station.badges.counts()[JobState.DONE] == 1, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: kiosk.status.last_backup() is not None, timeout=WAIT_MS)
        kiosk.window.pages.cameras.chosen.emit("demo")
        qtbot.waitUntil(lambda: kiosk.window.camera.has_picture, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: read_settings(tmp_path).camera == "demo", timeout=WAIT_MS)


def test_a_print_worker_that_cannot_start_is_in_the_status(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even for a fault of the program; the camera starts all the same."""

    def broken(_name: str, _folder: Path) -> None:
        raise ZeroDivisionError("bug")

    monkeypatch.setattr(kiosk_module, "open_printer", broken)
    with running(tmp_path, qtbot, Settings(camera="demo", sound=False)) as kiosk:
        assert not kiosk.status.printer().ok
        assert "ZeroDivisionError" in kiosk.status.printer().detail
        qtbot.waitUntil(lambda: kiosk.window.camera.has_picture, timeout=WAIT_MS)


def test_a_locked_database_holds_up_neither_window_nor_camera(tmp_path: Path, qtbot: QtBot) -> None:
    """What a crash left at the printer is settled once the lock is gone, and the badge of the next person comes out."""
    with Station.open(tmp_path) as station:
        person = make_person("Siti Aminah")
        list_people(station.store, person)
        station.desk.check_in_person(person.attendee.id)
        assert station.badges.claim() is not None  # and a crash
    with Station.open(tmp_path) as station:
        kiosk = Kiosk(station, cameras=lambda source: open_camera(source, station.clock))
        with closing(sqlite3.connect(tmp_path / STORE_FILE, isolation_level=None)) as intruder:
            intruder.execute("BEGIN IMMEDIATE")
            kiosk.start()
            qtbot.waitUntil(lambda: not kiosk.status.printer().ok, timeout=WAIT_MS)
            assert kiosk._threads.is_running("scanner")
            intruder.execute("ROLLBACK")
        qtbot.waitUntil(lambda: station.badges.counts()[JobState.FAILED] == 1, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: kiosk.status.printer().ok, timeout=WAIT_MS)
        kiosk.close()


@pytest.mark.parametrize("wrong", [{"sync_target": "ftp://x"}, {"sync_target": "http://x", "sync_token": "a b"}])
def test_a_wrong_target_keeps_no_desk_from_opening(tmp_path: Path, qtbot: QtBot, wrong: dict[str, str]) -> None:
    """It opens without sync, and says why."""
    with running(tmp_path, qtbot, Settings(camera="demo", sound=False, **wrong)) as kiosk:  # type: ignore[arg-type]  # mypy: which
        assert kiosk.window.notice.isVisible()
        assert wrong["sync_target"] in kiosk.window.notice.text.text()
        qtbot.waitUntil(lambda: kiosk.window.flow.situation.state is KioskState.READY, timeout=WAIT_MS)


class HangingCamera:
    """A camera whose driver does not come back before *released*."""

    def __init__(self, source: str, released: threading.Event) -> None:
        self.source = source
        self.state = CameraState.STARTING
        self.waiting = threading.Event()
        self._released = released

    def read(self) -> Frame | None:
        """Have no picture."""
        return None

    def wait_newer(self, _number: int, _timeout_s: float) -> Frame | None:
        """Hang."""
        self.waiting.set()
        self._released.wait(60)
        return None

    def close(self) -> None:
        """Have nothing to close."""


def test_closing_while_a_change_waits_for_a_hanging_camera_ends(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search answers meanwhile, the window closes at once, and no other camera is opened behind it."""
    monkeypatch.setattr(kiosk_module, "CLOSE_WAIT_S", 0.2)
    released = threading.Event()
    opened: list[HangingCamera] = []

    def cameras(source: str) -> Camera:
        opened.append(HangingCamera(source, released))
        return opened[-1]

    with running(tmp_path, qtbot, Settings(camera="first", sound=False), cameras) as kiosk:
        assert opened[0].waiting.wait(20)
        kiosk.window.pages.cameras.chosen.emit("second")
        with qtbot.waitSignal(kiosk.window.flow.found, timeout=WAIT_MS):
            kiosk.window.flow.search("siti")
        kiosk.close()
        assert kiosk._threads.is_running("scanner")
        released.set()
        monkeypatch.undo()
        assert kiosk._devices.close(20)
        qtbot.waitUntil(lambda: not kiosk._threads.is_running("scanner"), timeout=WAIT_MS)
    assert [camera.source for camera in opened] == ["first"]


def test_nothing_starts_after_the_end(tmp_path: Path, qtbot: QtBot) -> None:
    """A start that comes late, and a device that is chosen late, open nothing."""
    with running(tmp_path, qtbot, Settings(camera="demo", sound=False)) as kiosk:
        kiosk.close()
        kiosk.start()
        kiosk._choose_printer("pdf")
        kiosk._choose_camera("demo")
        assert not any(kiosk._threads.is_running(name) for name in ("backup", "badges", "scanner"))


def test_closing_does_not_wait_for_a_silent_receiver(tmp_path: Path, qtbot: QtBot) -> None:
    """The sync thread has ended when the kiosk is closed, though no answer came."""
    released, reached = threading.Event(), threading.Event()
    with FaultyReceiver(wait_for(released, reached)) as receiver:
        settings = Settings(camera="demo", sound=False, sync_target=receiver.url)
        with running(tmp_path, qtbot, settings) as kiosk:
            _let_in(kiosk, "Siti Aminah")
            qtbot.waitUntil(lambda: bool(kiosk.status.unsent()), timeout=WAIT_MS)
            kiosk.sync_now()
            assert reached.wait(20)
            kiosk.close()
            ended = not kiosk._threads.is_running("sync")
            released.set()
        assert ended


def test_a_choice_stands_though_it_cannot_be_kept(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Language, sound and printer change at once on a disk that cannot be written, and the notice says the rest."""

    def full(_folder: Path, _settings: Settings) -> None:
        threads.append(threading.current_thread())
        raise InputProblem(ProblemCode.FILE_UNWRITABLE, file="settings.json", detail="disk full")

    threads: list[threading.Thread] = []
    with running(tmp_path, qtbot, Settings(camera="demo", sound=False)) as kiosk:
        window = kiosk.window
        monkeypatch.setattr(kiosk_module, "write_settings", full)
        try:
            presses: tuple[Callable[[], object], ...] = (
                lambda: QTest.mouseClick(window.status.language, Qt.MouseButton.LeftButton),
                lambda: QTest.mouseClick(window.status.sound, Qt.MouseButton.LeftButton),
                lambda: window.pages.printers.chosen.emit("Lain"),
                lambda: window.pages.cameras.chosen.emit("demo"),
            )
            for press in presses:
                window.notice.hide()
                press()
                qtbot.waitUntil(window.notice.isVisible, timeout=WAIT_MS)
                assert "settings.json" in window.notice.text.text()
            assert (window.language.current, window.sounds.muted) == ("en", False)
            assert kiosk.status.printer().name == "Lain"
            assert threading.main_thread() not in threads
        finally:
            window.language.set("id")


def test_the_problem_of_the_printer_before_is_forgotten(tmp_path: Path, qtbot: QtBot) -> None:
    """Neither what was said before the change nor what its worker says afterwards is shown for the new one."""
    with running(tmp_path, qtbot, Settings(camera="demo", sound=False)) as kiosk:
        status = kiosk.status
        missing = PrinterChanged(ok=False, problem=DeviceProblem(ProblemCode.PRINTER_MISSING, printer="Lama"))
        old = status.use_printer("Lama")
        old(missing)
        assert not status.printer().ok
        kiosk._choose_printer("pdf")
        old(missing)
        assert (status.printer().name, status.printer().ok, status.printer().detail) == ("pdf", True, "")
