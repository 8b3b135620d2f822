"""The house's buttons: filled, plain, chips; all with a visible ring when they have the focus, all pressed by Enter."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon, button_icon, icon_size, pixmap
from kiosk.ui.panel import label
from kiosk.ui.tokens import GROUNDS, ICON, ICON_LARGE, RING, SPACE_1, SPACE_3, TARGET_PRIMARY, Surface, Type

_INK = {
    "plain": GROUNDS[Surface.PANEL].ink,
    "primary": GROUNDS[Surface.BRAND].ink,
    "danger": GROUNDS[Surface.REFUSED].ink,
    "chip": GROUNDS[Surface.PANEL].ink,
}


class Button(QPushButton):
    """A button of a role: ``primary`` (filled), ``danger`` (filled red), ``plain``, or ``chip`` (stays pressed)."""

    def __init__(
        self, role: str = "plain", icon: Icon | None = None, *, large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setProperty("role", role)
        if large:
            self.setProperty("large", True)
        if icon is not None:
            self.setIcon(button_icon(icon, _INK[role], ICON))
            self.setIconSize(icon_size(ICON))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too, once however long it is held. Chips leave Enter to their form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isCheckable():
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)


class ActionButton(Button):
    """One of the actions under the card: an icon, the word, and the key that does the same."""

    def __init__(self, icon: Icon, key: str, role: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(role, large=True, parent=parent)
        ink = _INK[role]
        self._key = key
        picture = QLabel()
        picture.setPixmap(pixmap(icon, ink, ICON_LARGE))
        self._word = FittedText(21, 15, QFont.Weight.DemiBold)
        self._word.set_ink(ink)
        key_label = label(Type.CAPTION, quiet=True)
        key_label.setText(key)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._word)
        words.addWidget(key_label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        layout.setSpacing(SPACE_3)
        layout.addWidget(picture)
        layout.addLayout(words, 1)
        for child in (picture, self._word, key_label):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_word(self, word: str) -> None:
        """Name the action; the key is added for who cannot see it."""
        self._word.setText(word)
        self.setAccessibleName(f"{word} ({self._key})")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the word at full size."""
        width = ICON_LARGE + self._word.sizeHint().width() + 3 * SPACE_3 + 2 * RING
        return QSize(width, TARGET_PRIMARY + SPACE_3)

    def minimumSizeHint(self) -> QSize:
        """Return the height of a primary target."""
        return QSize(ICON_LARGE + 4 * SPACE_3, TARGET_PRIMARY)


class Chips(QButtonGroup):
    """A set of chips of which one at most is chosen; arrow keys move, space chooses."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chips: dict[str, Button] = {}

    def add(self, key: str, *, checked: bool = False) -> Button:
        """Add a chip that stands for *key*; its word is set by the caller."""
        chip = Button("chip")
        chip.setCheckable(True)
        chip.setChecked(checked)
        self._chips[key] = chip
        self.addButton(chip)
        return chip

    @property
    def chosen(self) -> str:
        """The key of the chosen chip, or an empty text."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose the chip that stands for *key*; an unknown key chooses none."""
        self.setExclusive(False)
        for name, chip in self._chips.items():
            chip.setChecked(name == key)
        self.setExclusive(True)

    def chip(self, key: str) -> Button:
        """Return the chip that stands for *key*."""
        return self._chips[key]

    @property
    def names(self) -> tuple[str, ...]:
        """The keys in order."""
        return tuple(self._chips)
