"""Hand scanners are told from people by their speed, and leave no trace in the focused field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.wedge import BurstRecogniser, Typed, Wedge

CODE = "7K3MQ8ZT"
TABLE = [
    ("a scanner", CODE, 5, 5, CODE),
    ("a slow scanner", CODE, 34, 34, CODE),
    ("a fast typist", CODE, 60, 60, None),
    ("a scanner whose Enter comes late", CODE, 5, 400, None),
    ("a burst too short for a code", "7K3MQ8Z", 5, 5, None),
    ("two keys at once", "as", 1, 1, None),
]


@pytest.mark.parametrize(("who", "text", "gap", "gap_before_enter", "expected"), TABLE)
def test_the_table(who: str, text: str, gap: int, gap_before_enter: int, expected: str | None) -> None:
    """Each row: this text, with these gaps in ms, is or is not a scan."""
    recogniser = BurstRecogniser()
    at = 1000
    for char in text:
        recogniser.key(char, at)
        at += gap
    found = recogniser.key("", at - gap + gap_before_enter, ends=True) is Typed.BURST_ENDS
    assert (recogniser.text if found else None) == expected, who


def test_what_was_typed_before_the_burst_is_not_part_of_it() -> None:
    """A name typed by hand, then a scan into the same field."""
    recogniser = BurstRecogniser()
    for at, char in enumerate("siti"):
        recogniser.key(char, 1000 + 150 * at)
    for at, char in enumerate(CODE):
        recogniser.key(char, 3000 + 4 * at)
    assert recogniser.key("", 3000 + 4 * len(CODE), ends=True) is Typed.BURST_ENDS
    assert recogniser.text == CODE


def test_a_clock_that_steps_back_begins_anew() -> None:
    """Times that run backwards are nobody's burst."""
    recogniser = BurstRecogniser()
    assert recogniser.key("a", 1000) is Typed.BY_HAND
    assert recogniser.key("b", 10) is Typed.BY_HAND


class Form(QWidget):
    """A field and a button that counts its presses."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button, self.presses = QLineEdit(), QPushButton("x"), 0
        self.button.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.button)

    def _on_clicked(self) -> None:
        self.presses += 1


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    """Show a form."""
    form = Form()
    qtbot.addWidget(form)
    form.show()
    qtbot.waitActive(form)
    return form


@pytest.fixture
def scans(qapp: QApplication) -> Iterator[list[str]]:
    """Collect what a wedge on the application hears."""
    heard: list[str] = []
    wedge = Wedge()
    wedge.scanned.connect(heard.append)
    qapp.installEventFilter(wedge)
    yield heard
    qapp.removeEventFilter(wedge)


def type_keys(widget: QWidget, text: str, gap_ms: int, start_ms: int = 5000, end: str = "\n") -> None:
    """Send *text* and *end* to *widget*, with these times; upper case comes with the Shift key as scanners send it."""
    at = start_ms
    keys = [(Qt.Key.Key_Return, "\r") if char == "\n" else (Qt.Key(ord(char.upper())), char) for char in text + end]
    for key, char in keys:
        if char.isupper():
            _send(widget, Qt.Key.Key_Shift, "", at)
        _send(widget, key, char, at)
        at += gap_ms


def _send(widget: QWidget, key: Qt.Key, text: str, at_ms: int) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(widget, event)


def test_a_scan_into_a_field_is_heard_and_leaves_the_field_as_it_was(form: Form, scans: list[str]) -> None:
    """Text, cursor and the field's own Enter are untouched."""
    entered: list[bool] = []
    form.field.returnPressed.connect(lambda: entered.append(True))
    form.field.setText("Siti Aminah")
    form.field.setCursorPosition(4)
    form.field.setFocus()
    type_keys(form.field, CODE, 4)
    assert scans == [CODE]
    assert (form.field.text(), form.field.cursorPosition()) == ("Siti Aminah", 4)
    assert entered == []


def test_typing_by_hand_goes_through_untouched(form: Form, scans: list[str]) -> None:
    """A person's keys and Enter reach the field."""
    entered: list[bool] = []
    form.field.returnPressed.connect(lambda: entered.append(True))
    form.field.setFocus()
    type_keys(form.field, "siti aminah", 90)
    assert scans == []
    assert form.field.text() == "siti aminah"
    assert entered == [True]


def test_a_scan_with_blanks_does_not_press_the_focused_button(form: Form, scans: list[str]) -> None:
    """Neither the blank nor the Enter of a burst clicks."""
    form.button.setFocus()
    type_keys(form.button, "MEMBER NO 12345", 4)
    assert scans == ["MEMBER NO 12345"]
    assert form.presses == 0


def test_two_scans_in_a_row_are_two(form: Form, scans: list[str]) -> None:
    """The end of one is not the beginning of the next."""
    form.field.setFocus()
    type_keys(form.field, CODE, 4, start_ms=5000)
    type_keys(form.field, CODE[::-1], 4, start_ms=5040)
    assert scans == [CODE, CODE[::-1]]
    assert form.field.text() == ""


def test_a_held_key_is_no_scan(form: Form, scans: list[str]) -> None:
    """Auto-repeat is as fast as a scanner."""
    form.field.setFocus()
    for at in range(12):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", at > 0, 1)
        event.setTimestamp(5000 + 30 * at)
        QApplication.sendEvent(form.field, event)
    _send(form.field, Qt.Key.Key_Return, "\r", 5000 + 12 * 30)
    assert scans == []
    assert form.field.text() == "a" * 12
