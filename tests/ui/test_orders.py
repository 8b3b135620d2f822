"""An order that is given again before it is answered is one order."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.desk.results import WalkIn
from kiosk.domain.problems import ProblemCode, StoreProblem
from kiosk.domain.scans import ScanSource
from tests.helpers.people import PEOPLE
from tests.ui.stage import Stage

Key = Qt.Key


@pytest.fixture(autouse=True)
def _active(stage: Stage, qtbot: QtBot) -> None:
    stage.window.activateWindow()
    qtbot.waitActive(stage.window)


def test_a_new_guest_who_is_saved_again_and_again_is_one_person(stage: Stage) -> None:
    """Impatient fingers while the disk is slow make nobody twice; the next guest is taken as ever."""
    stage.window.pages.open_walk_in("Suharto")
    stage.desk.hold.clear()
    for _ in range(5):
        _save()
    stage.desk.hold.set()
    stage.settle()
    assert [person.attendee.name for person in stage.desk.search("suharto")] == ["Suharto"]
    stage.window.pages.open_walk_in("Tukiman")
    _save()
    stage.settle()
    assert len(stage.desk.search("tukiman")) == 1


def test_a_second_order_is_taken_once_the_first_is_answered(stage: Stage) -> None:
    """Check-in by search, undo and reprint; for other people, and after an answer or a failure, they are taken."""
    flow, desk = stage.window.flow, stage.desk
    entry = desk.recent()[0]
    orders: dict[str, Callable[[], None]] = {
        "check_in_person": lambda: flow.check_in_person(PEOPLE[8].id),
        "reprint": lambda: flow.reprint(PEOPLE[8], "hilang"),
        "undo": lambda: flow.undo(entry.entry_id, entry.attendee, "uji"),
    }
    for kind, order in orders.items():
        desk.hold.clear()
        order()
        order()
        desk.hold.set()
        stage.settle()
        assert desk.written.count(kind) == 1, kind
        desk.fail_with = StoreProblem(ProblemCode.STORE_FULL, path="/data")
        order()
        stage.settle()
        order()
        stage.settle()
        assert desk.written.count(kind) == 3, kind
    flow.reprint(PEOPLE[0], "hilang")
    flow.reprint(PEOPLE[1], "hilang")
    stage.settle()
    assert desk.written.count("reprint") == 5


def test_a_code_cannot_pass_for_an_order(stage: Stage) -> None:
    """What stands in a code is not mixed up with what is under way."""
    stage.desk.hold.clear()
    stage.window.flow.walk_in(WalkIn("Suharto"))
    stage.window.flow.submit("walk_in", ScanSource.CAMERA)
    stage.desk.hold.set()
    stage.settle()
    assert stage.desk.written[-2:] == ["walk_in", "check_in"]


def test_a_held_enter_orders_nothing_more(stage: Stage) -> None:
    """Keys repeat by themselves while they are held: neither the form, nor its button, nor a reason is given again."""
    pages = stage.window.pages
    pages.open_walk_in("Suharto")
    _hold(pages.walk_in.name, Qt.KeyboardModifier.ControlModifier)
    _hold(pages.walk_in.name)
    assert QApplication.focusWidget() is pages.walk_in.name
    _hold(pages.walk_in.save)
    pages.open_reprint(PEOPLE[0])
    pages.reprint.other.setText("hilang")
    _hold(pages.reprint.other)
    stage.settle()
    assert not {"walk_in", "reprint"} & set(stage.desk.written)


def _save() -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _hold(widget: QWidget, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Send what comes while Enter is held on *widget*, after the first press."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, modifier, "\r", autorep=True))
