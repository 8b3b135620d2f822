"""Hand scanners are told from people by their speed, and leave no trace in the focused field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
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
    ("a scanner with a short code of another system", "ABC123", 5, 5, "ABC123"),
    ("a scanner with the shortest code", "A123", 5, 5, "A123"),
    ("a burst too short for a code", "7K3", 5, 5, None),
    ("a fast typist with a short name", "budi", 60, 60, None),
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


@pytest.mark.parametrize("code", ["7", "A1", "A12"])
def test_the_enter_of_a_burst_too_short_for_a_code_presses_nothing(form: Form, scans: list[str], code: str) -> None:
    """A scanner's keys must never do what the focused button does."""
    form.button.setFocus()
    entered = _entered(form.button)
    type_keys(form.button, code, 4)
    assert scans == []
    assert entered == []


def test_an_enter_by_hand_reaches_the_focused_button(form: Form, scans: list[str]) -> None:
    """Also right after a letter typed by hand, and after a scan."""
    form.button.setFocus()
    entered = _entered(form.button)
    type_keys(form.button, "abcd", 60)
    type_keys(form.button, CODE, 4, start_ms=7000)
    type_keys(form.button, "", 4, start_ms=8000)
    assert scans == [CODE]
    assert len(entered) == 2


def test_a_short_name_and_enter_by_hand_go_through_untouched(form: Form, scans: list[str]) -> None:
    """A fast typist is slower than the slowest scanner."""
    form.field.setFocus()
    entered = _entered(form.field)
    type_keys(form.field, "budi", 60)
    assert scans == []
    assert form.field.text() == "budi"
    assert len(entered) == 1


def test_the_second_end_of_a_scan_presses_nothing(form: Form, scans: list[str]) -> None:
    """Scanners may be set to send both carriage return and line feed."""
    form.button.setFocus()
    entered = _entered(form.button)
    type_keys(form.button, CODE, 4, end="\n\n")
    assert scans == [CODE]
    assert entered == []


def test_what_cannot_be_printed_does_not_break_a_scan(form: Form, scans: list[str]) -> None:
    """Group separators, the Control key with which they are sent, and keys without a text are passed over."""
    form.field.setText("Siti")
    form.field.setFocus()
    keys = [*"ABC", "\x1d", "", "\x01", *"123", "\x04", *"XYZ"]
    for at, char in enumerate(keys):
        key = Qt.Key(ord(char)) if char.isprintable() and char else Qt.Key.Key_Control
        _send(form.field, key, char, 5000 + 4 * at)
    _send(form.field, Qt.Key.Key_Return, "\r", 5000 + 4 * len(keys))
    assert scans == ["ABC123XYZ"]
    assert form.field.text() == "Siti"


def test_a_burst_calls_no_shortcut(form: Form, scans: list[str]) -> None:
    """A control character in a code is not the volunteer's Esc, which by hand is still one."""
    form.field.setFocus()
    type_keys(form.field, "ab", 4, start_ms=5000, end="")
    assert _override(form.field, Qt.Key.Key_Escape, 5008)
    assert not _override(form.field, Qt.Key.Key_Escape, 5900)
    assert scans == []


def _override(widget: QWidget, key: Qt.Key, at_ms: int) -> bool:
    """Ask, as Qt does before it calls a shortcut, whether the key is wanted as a mere key."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, "\x1b")
    event.setTimestamp(at_ms)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def _entered(widget: QWidget) -> list[int]:
    """Collect the Enter keys that come through to *widget*."""
    came: list[int] = []

    class Watcher(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.text() == "\r":
                came.append(event.key())
            return False

    widget.installEventFilter(Watcher(widget))
    return came
