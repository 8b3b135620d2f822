"""The wired kiosk: real window, real desk, real threads; a simulated camera and a folder as the printer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.kiosk import Kiosk
from kiosk.app.preflight import Subject, preflight
from kiosk.app.station import Station, read_settings, write_settings
from kiosk.domain.badges import JobState
from kiosk.domain.codes import new_code
from kiosk.domain.scans import ScanSource
from kiosk.domain.verdicts import Verdict
from kiosk.scanner.choose import open_camera
from kiosk.settings import Settings
from kiosk.ui.command_words import check_line
from tests.helpers.factories import list_people, make_person
from tests.helpers.scanning import qr_picture

CODE = new_code()
WAIT_MS = 20_000


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    """A station with one person, whose ticket the simulated camera shows."""
    write_settings(tmp_path, Settings(camera="demo", sound=False))
    with Station.open(tmp_path) as opened:
        list_people(opened.store, make_person("Siti Aminah", code=CODE))
        yield opened


@pytest.fixture
def kiosk(station: Station, qtbot: QtBot) -> Iterator[Kiosk]:
    """The running kiosk, with its window shown."""
    picture = qr_picture(CODE)
    running = Kiosk(station, cameras=lambda source: open_camera(source, station.clock, lambda: [picture]))
    running.window.appeared.connect(running.start)
    with qtbot.waitSignal(running.window.appeared):
        running.window.show()
    yield running
    running.close()


def test_a_ticket_before_the_camera_becomes_a_badge(kiosk: Kiosk, station: Station, qtbot: QtBot) -> None:
    """Camera, decoder, desk, window, queue and printer, with nothing in between played."""
    flow = kiosk.window.flow
    qtbot.waitUntil(lambda: flow.shown.result is not None, timeout=WAIT_MS)
    assert flow.shown.result is not None
    assert flow.shown.result.verdict is Verdict.ADMITTED
    qtbot.waitUntil(lambda: station.badges.counts()[JobState.DONE] == 1, timeout=WAIT_MS)
    assert [path.read_bytes()[:4] for path in station.badge_folder.glob("*Siti*.pdf")] == [b"%PDF"]


def test_a_missing_printer_is_loud_and_holds_up_nobody(kiosk: Kiosk, station: Station, qtbot: QtBot) -> None:
    """With a printer that is not there people are still admitted, the status says so, and the badge waits."""
    kiosk._choose_printer("Tidak Ada")
    person = make_person("Budi")
    list_people(station.store, person)
    kiosk.window.flow.submit(person.code, ScanSource.HAND_SCANNER)
    qtbot.waitUntil(lambda: not kiosk.status.printer().ok, timeout=WAIT_MS)
    assert any(found.arrivals for found in station.desk.search("budi"))
    assert kiosk.status.printer().waiting >= 1
    assert "Tidak Ada" in kiosk.status.printer().detail
    kiosk._choose_printer("pdf")
    qtbot.waitUntil(lambda: kiosk.status.printer().ok and kiosk.status.printer().waiting == 0, timeout=WAIT_MS)


def test_choices_are_kept_for_the_next_start(kiosk: Kiosk, station: Station) -> None:
    """Printer, language and sound, one after the other, none undoing the other."""
    kiosk._choose_printer("pdf")
    kiosk._keep(language="en")
    kiosk._keep(sound=True)
    kept = read_settings(station.data)
    assert (kept.language, kept.sound, kept.printer, kept.camera) == ("en", True, "pdf", "demo")


def test_without_a_target_everything_is_unsent(kiosk: Kiosk, station: Station) -> None:
    """The status tells how much the organiser does not have; nothing is pretended."""
    assert kiosk.status.unsent() >= 2
    assert station.settings.sync_target == ""


def test_preflight_looks_at_everything(station: Station) -> None:
    """With a simulated camera and PDF printer all is well; with a camera that is not there it is said."""
    assert {check.subject: check.ok for check in preflight(station)} == dict.fromkeys(Subject, True)
    write_settings(station.data, Settings(camera="97", printer="Tidak Ada"))
    with_faults = Station(station.data, read_settings(station.data), station.clock, station.store, station.desk)
    wrong = {check.subject for check in preflight(with_faults) if not check.ok}
    assert wrong == {Subject.CAMERA, Subject.PRINTER}


def test_preflight_loads_the_template(station: Station) -> None:
    """A printer without anything to print is no printer; the line names the template."""
    settings = Settings(camera="demo", template="nope")
    with_fault = Station(station.data, settings, station.clock, station.store, station.desk)
    (wrong,) = (check for check in preflight(with_fault) if not check.ok)
    assert wrong.subject is Subject.PRINTER
    assert "nope" in check_line(wrong.subject, ok=wrong.ok, facts=wrong.facts)
