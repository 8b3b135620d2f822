"""Hand scanners that type: told from people by their speed, and kept out of the field that has the focus."""

import time
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

FASTEST_HUMAN_MS = 35
SHORTEST_CODE = 4
"""Other systems' tickets may be this short; a burst below it is no scan, yet nobody's typing either."""
_TOO_MANY = 2
"""Characters after which a third fast key is a scanner's: two at once may be two fingers."""
LONGEST_CODE = 4096
"""Characters of a burst that are kept; what follows is dropped, and the domain refuses what is too long."""


class Typed(StrEnum):
    """What a key turned out to be."""

    BY_HAND = "by_hand"
    MAYBE_BURST = "maybe_burst"
    BURST_ENDS = "burst_ends"
    SCRAP_ENDS = "scrap_ends"


@dataclass(slots=True)
class BurstRecogniser:
    """Tells a hand scanner's burst from typing, key by key; times are passed in.

    Attributes:
        text: the characters since the burst may have begun.
    """

    text: str = ""
    _last_ms: int = field(default=-(10**9))
    _just_ended: bool = False

    def key(self, char: str, at_ms: int, *, ends: bool = False) -> Typed:
        """Take one key: its printable *char*, an empty one for a key that prints nothing, or *ends* for Enter and Tab.

        Returns ``MAYBE_BURST`` for a key that followed fast upon the last, ``BURST_ENDS`` for the end of a burst, whose
        characters are then in :attr:`text`, ``SCRAP_ENDS`` for one that followed fast upon fewer characters than a code
        has, or upon the end of a burst, and ``BY_HAND`` for a key that begins anew. What prints nothing is passed over
        within a burst.
        """
        fast = self._is_fast(at_ms)
        self._last_ms = at_ms
        if ends:
            return self._end(fast=fast)
        if fast and self.text:
            self.text = (self.text + char)[:LONGEST_CODE]
            return Typed.MAYBE_BURST
        self.text, self._just_ended = char, False
        return Typed.BY_HAND

    def _end(self, *, fast: bool) -> Typed:
        if fast and len(self.text) >= SHORTEST_CODE:
            return Typed.BURST_ENDS
        scrap = fast and (self._just_ended or bool(self.text.strip()))
        if not scrap:
            self.reset()
        return Typed.SCRAP_ENDS if scrap else Typed.BY_HAND

    def is_burst(self, at_ms: int) -> bool:
        """Tell whether a key now would be one too many, and too fast, for a person."""
        return self._is_fast(at_ms) and len(self.text) >= _TOO_MANY

    def _is_fast(self, at_ms: int) -> bool:
        return 0 <= at_ms - self._last_ms < FASTEST_HUMAN_MS

    def ended(self) -> None:
        """Forget the characters of a burst that has ended; a second end may follow, as from line feed and return."""
        self.text, self._just_ended = "", True

    def reset(self) -> None:
        """Forget what came: the next key begins anew."""
        self.text, self._just_ended = "", False
        self._last_ms = -(10**9)


@dataclass(frozen=True, slots=True)
class _FieldBefore:
    """What a text field held before a burst began."""

    field: QLineEdit
    text: str
    cursor: int

    def restore(self) -> None:
        self.field.setText(self.text)
        self.field.setCursorPosition(self.cursor)


_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr, Qt.Key.Key_NumLock)


class Wedge(QObject):
    """An event filter for the whole application: whatever has the focus, a hand scanner's code is heard.

    The characters reach the focused field as they come and are taken out again when the burst has shown itself, so
    typing is never delayed. The Enter at the end is swallowed, and so is what else could do something on the way:
    blanks on a button, control characters, shortcuts.

    Signals:
        scanned: the text of a burst, untrusted.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recogniser = BurstRecogniser()
        self._before: _FieldBefore | None = None
        self._swallow_release: int | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each key once, on its way to the widget that has the focus."""
        if not isinstance(event, QKeyEvent) or not self._is_first_receiver(watched):
            return False
        if event.type() is QEvent.Type.KeyPress:
            return self._pressed(event)
        if event.type() is QEvent.Type.ShortcutOverride and self._recogniser.is_burst(_time_of(event)):
            event.accept()  # a mere key, then: it calls no shortcut
            return True
        if event.type() is QEvent.Type.KeyRelease and event.key() == self._swallow_release:
            self._swallow_release = None
            return True
        return False

    @staticmethod
    def _is_first_receiver(watched: QObject) -> bool:
        """Tell the widget that is meant from its window and its parents, to whom Qt offers the same key too."""
        if not isinstance(watched, QWidget):
            return False
        focus = QApplication.focusWidget()
        return watched is focus or (focus is None and watched.isWindow())

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in _SILENT:
            return False
        if event.isAutoRepeat():
            self._recogniser.reset()
            return False
        at_ms = _time_of(event)
        if event.key() in _ENDS:
            return self._ended(event, at_ms)
        within = self._recogniser.is_burst(at_ms)
        char = "".join(filter(str.isprintable, event.text()))
        typed = self._recogniser.key(char, at_ms)
        if not char:
            return within
        if typed is Typed.BY_HAND:
            self._before = self._remember()
            return False
        # A blank would press the focused button.
        return char == " " and self._before is None

    def _ended(self, event: QKeyEvent, at_ms: int) -> bool:
        typed = self._recogniser.key("", at_ms, ends=True)
        text = self._recogniser.text
        if typed is Typed.BY_HAND or (typed is Typed.SCRAP_ENDS and self._may_be_fingers(text)):
            self._recogniser.reset()
            return False
        self._recogniser.ended()
        self._swallow_release = event.key()
        if typed is Typed.BURST_ENDS:
            if self._before is not None:
                self._before.restore()
            self.scanned.emit(text)
        return True

    @staticmethod
    def _may_be_fingers(text: str) -> bool:
        """Whether a letter and Enter at once may be a person's: in a field, where letters are typed."""
        return len(text) == 1 and isinstance(QApplication.focusWidget(), QLineEdit)

    @staticmethod
    def _remember() -> _FieldBefore | None:
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit):
            return None
        return _FieldBefore(field, field.text(), field.cursorPosition())


def _time_of(event: QKeyEvent) -> int:
    return event.timestamp() or time.monotonic_ns() // 1_000_000
