"""Search, walk-in, undo and reprint with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.desk.results import WalkIn
from kiosk.domain.codes import new_code
from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.ui.counters_page import BY_GATE, CountersPage
from tests.helpers.people import PEOPLE, code_of
from tests.ui.stage import Stage
from tests.ui.test_wedge import type_keys

Key = Qt.Key


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _press(stage: Stage, *keys: Qt.Key) -> None:
    """Press keys one after the other wherever the focus is, letting the window answer each."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or stage.window, key)
        stage.settle()


def _type(stage: Stage, text: str) -> None:
    type_keys(_focus(), text, 100, end="")
    stage.settle()


@pytest.fixture(autouse=True)
def _active(stage: Stage, qtbot: QtBot) -> None:
    stage.window.activateWindow()
    qtbot.waitActive(stage.window)


def test_somebody_is_found_shown_and_then_checked_in(stage: Stage) -> None:
    """F2, letters, Enter shows who it is, Enter checks in; the page closes and the card shows the verdict."""
    _press(stage, Key.Key_F2)
    _type(stage, "oktav")
    search = stage.window.pages.search
    _press(stage, Key.Key_Return)
    assert search.person.name.text() == "Rina Oktaviani"
    assert "check_in_person" not in stage.desk.written
    _press(stage, Key.Key_Return)
    assert stage.window.card.name.text() == "Rina Oktaviani"
    assert not stage.window.pages.is_open


def test_arrow_keys_choose_and_those_not_here_yet_come_first(stage: Stage) -> None:
    """Of three called Siti the one who is missing is at the top."""
    _press(stage, Key.Key_F2)
    _type(stage, "siti")
    search = stage.window.pages.search
    names = []
    for _ in range(4):
        _press(stage, Key.Key_Down)
        names.append(search.person.name.text())
    assert names[0] == "Siti Maimunah"
    assert names[2] == names[3]
    _press(stage, Key.Key_Up)
    assert search.person.name.text() == names[1]


def test_somebody_who_is_here_can_be_reprinted_and_undone_but_not_checked_in(stage: Stage) -> None:
    """Enter does nothing more; the buttons offer what there is to do."""
    _press(stage, Key.Key_F2)
    _type(stage, "suparman")
    _press(stage, Key.Key_Return, Key.Key_Return)
    person = stage.window.pages.search.person
    assert person.reprint.isVisible()
    assert person.undo.isVisible()
    assert not person.check_in.isVisible()
    assert "check_in_person" not in stage.desk.written


def test_the_end_of_the_phone_number_finds(stage: Stage) -> None:
    """Families share a number, so all of them are shown; no more than four digits are seen."""
    _press(stage, Key.Key_F2)
    _type(stage, "7788")
    rows = stage.window.pages.search.list
    assert rows.count() == 2
    spoken = rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "7788" in spoken
    assert "+62" not in spoken


def test_a_typed_code_is_checked_in(stage: Stage) -> None:
    """F6, the code, Enter: also a ticket of another system, when nobody has such a name."""
    _press(stage, Key.Key_F6)
    _type(stage, code_of(PEOPLE[8]))
    _press(stage, Key.Key_Return)
    assert stage.window.card.name.text() == "M. Ilyas"
    _type(stage, new_code())
    _press(stage, Key.Key_Return)
    assert stage.window.card.word.text() == "TIDAK TERDAFTAR"
    assert stage.window.pages.search.field.text() == ""


def test_somebody_whom_nobody_knows_becomes_a_new_guest(stage: Stage) -> None:
    """The name that was searched for stands in the form already."""
    _press(stage, Key.Key_F2)
    _type(stage, "zulkarnaen")
    QTest.keyClick(stage.window.pages.search.new, Key.Key_Return)
    assert stage.window.pages.walk_in.isVisible()
    assert stage.window.pages.walk_in.name.text() == "zulkarnaen"


def test_a_new_guest_is_added_with_the_keyboard_alone(stage: Stage) -> None:
    """F3, name, Enter through the chips, phone, organisation, Enter on the button."""
    _press(stage, Key.Key_F3)
    form = stage.window.pages.walk_in
    _type(stage, "Nur Aisyah")
    _press(stage, Key.Key_Return, Key.Key_Right, Key.Key_Space, Key.Key_Return, Key.Key_Right, Key.Key_Space)
    assert form.categories.chosen == "alumni"
    assert form.regions.chosen == "15.02"
    _press(stage, Key.Key_Return)
    _type(stage, "081234567890")
    _press(stage, Key.Key_Return)
    _type(stage, "Universitas Jambi")
    _press(stage, Key.Key_Return)
    assert _focus() is form.save
    _press(stage, Key.Key_Return)
    person = stage.desk.recent()[0].attendee
    assert (person.name, person.category, person.region) == ("Nur Aisyah", "alumni", "15.02")
    assert (person.phone, person.organisation) == ("081234567890", "Universitas Jambi")
    assert stage.window.card.word.text() == "BERHASIL · TAMU BARU"
    assert "Kode tiket" in stage.window.card.message.text()
    assert not stage.window.pages.is_open


def test_ctrl_enter_saves_from_anywhere_and_only_the_name_is_needed(stage: Stage) -> None:
    """Two keys and a name."""
    _press(stage, Key.Key_F3)
    _type(stage, "Suharto")
    QTest.keyClick(_focus(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.desk.recent()[0].attendee.name == "Suharto"


def test_a_form_that_is_not_taken_stays_and_says_why(stage: Stage) -> None:
    """No name: the sentence stands over the button, and the card goes back to ready."""
    _press(stage, Key.Key_F3)
    QTest.keyClick(_focus(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    form = stage.window.pages.walk_in
    assert form.trouble.isVisible()
    assert form.trouble.text().startswith("Nama belum diisi")
    assert stage.window.card.word.text() == "Siap memindai"


def test_a_form_that_could_not_be_saved_keeps_what_was_typed(stage: Stage) -> None:
    """A full disk costs nobody the typing."""
    stage.window.pages.open_walk_in("Nur Aisyah")
    stage.desk.fail_with = StoreProblem(ProblemCode.STORE_FULL, path="/data")
    stage.window.flow.walk_in(WalkIn("Nur Aisyah"))
    stage.settle()
    assert stage.window.card.word.text() == "BELUM TERSIMPAN"
    assert stage.window.pages.walk_in.name.text() == "Nur Aisyah"
    assert stage.window.pages.walk_in.isVisible()


def test_the_last_check_in_is_undone_with_a_reason(stage: Stage) -> None:
    """F8, space on the first reason, Enter; the line is struck out and the card says so."""
    _press(stage, Key.Key_F8)
    assert stage.window.pages.undo.name.text() == "Dewi Anggraini"
    _press(stage, Key.Key_Space, Key.Key_Return)
    assert stage.desk.recent()[0].undone
    row = stage.window.arrivals.rows[0]
    assert row.name.font().strikeOut()
    assert not row.undo.isVisible()
    assert stage.window.card.word.text() == "DIBATALKAN"


def test_an_undo_without_a_reason_is_not_taken(stage: Stage) -> None:
    """The page stays and asks for it; a written one will do."""
    _press(stage, Key.Key_F8, Key.Key_Return)
    page = stage.window.pages.undo
    assert page.trouble.text().startswith("Alasan belum diisi")
    page.other.setFocus()
    _type(stage, "salah ketik")
    _press(stage, Key.Key_Return)
    assert stage.desk.recent()[0].undone


def test_any_recent_arrival_can_be_undone(stage: Stage) -> None:
    """Each line has its own button."""
    QTest.mouseClick(stage.window.arrivals.rows[2].undo, Qt.MouseButton.LeftButton)
    assert stage.window.pages.undo.name.text() == "Hujaipah"


def test_a_badge_is_printed_again_for_who_is_on_the_card(stage: Stage) -> None:
    """F4 after a scan means the person just seen."""
    stage.scan(code_of(PEOPLE[8]))
    _press(stage, Key.Key_F4)
    assert stage.window.pages.reprint.name.text() == "M. Ilyas"
    _press(stage, Key.Key_Space, Key.Key_Return)
    assert stage.desk.written[-1] == "reprint"
    assert stage.window.card.word.text() == "CETAK ULANG"


def test_escape_closes_the_page_and_then_the_card(stage: Stage) -> None:
    """One way out of everything."""
    stage.scan("nobody's")
    _press(stage, Key.Key_F3, Key.Key_Escape)
    assert not stage.window.pages.is_open
    assert stage.window.card.word.text() == "TIDAK TERDAFTAR"
    _press(stage, Key.Key_Escape)
    assert stage.window.card.word.text() == "Siap memindai"


def test_the_counters_tell_people_and_scans_apart(stage: Stage) -> None:
    """By region and by gate, with the whole event below."""
    stage.scan(code_of(PEOPLE[0]))
    QTest.mouseClick(stage.window.top_bar.counts, Qt.MouseButton.LeftButton)
    stage.settle()
    page = stage.window.pages.counters
    last = page.table.rowCount() - 1
    assert [_cell(page, last, column) for column in range(4)] == ["Seluruh acara", "7 / 115", "0", "8"]
    page.views.chip(BY_GATE).click()
    assert _cell(page, 0, 0) == "Pintu Utama"
    QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    stage.settle()
    assert "daftar-hadir.xlsx" in stage.window.notice.text.text()


def _cell(page: CountersPage, line: int, column: int) -> str:
    cell = page.table.item(line, column)
    assert cell is not None
    return cell.text()


def test_f11_fills_the_screen_and_stops(stage: Stage) -> None:
    """The same key there and back."""
    _press(stage, Key.Key_F11)
    assert stage.window.isFullScreen()
    _press(stage, Key.Key_F11)
    assert not stage.window.isFullScreen()
