"""Above everything: what event, which gate, how many have come."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from kiosk.domain.counts import Counts
from kiosk.domain.people import Event, Gate
from kiosk.ui.buttons import Button
from kiosk.ui.fitted_text import FittedText
from kiosk.ui.icons import Icon, pixmap
from kiosk.ui.panel import Panel, label
from kiosk.ui.tokens import (
    GROUNDS,
    ICON,
    ICON_LARGE,
    RING,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    TARGET_PRIMARY,
    TOP_BAR,
    Surface,
    Type,
)


class _WideButton(Button):
    """A button whose content is laid out inside it."""

    def __init__(self, role: str) -> None:
        super().__init__(role, large=True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SPACE_4, RING, SPACE_3, RING)
        self.row.setSpacing(SPACE_3)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put *widget* into the button; the mouse still presses the button."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.row.addWidget(widget, stretch)

    def sizeHint(self) -> QSize:
        """Return room for the content."""
        return QSize(self.row.sizeHint().width(), TARGET_PRIMARY)

    def minimumSizeHint(self) -> QSize:
        """Return the least room for the content."""
        return QSize(self.row.minimumSize().width(), TARGET_PRIMARY)


class GateButton(_WideButton):
    """Shows the gate, large, because the wrong gate is a common mistake; opens the choice of gates."""

    def __init__(self) -> None:
        super().__init__("primary")
        ink = GROUNDS[Surface.BRAND].ink
        door, chevron = QLabel(), QLabel()
        door.setPixmap(pixmap(Icon.DOOR, ink, ICON_LARGE))
        chevron.setPixmap(pixmap(Icon.CHEVRON, ink, ICON))
        words = QWidget()
        self.caption = label(Type.CAPTION, quiet=True)
        self.gate = FittedText(26, 15, QFont.Weight.Bold)
        self.gate.set_ink(ink)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, SPACE_1, 0, SPACE_1)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.gate, 1)
        self.add(door)
        self.add(words, 1)
        self.add(chevron)


class CountsButton(_WideButton):
    """Shows arrived of expected, as figures and as a bar, with those without invitation; opens the counters."""

    def __init__(self) -> None:
        super().__init__("plain")
        self.figure = label(Type.FIGURE)
        self.what = label(Type.CAPTION, quiet=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.extra = label(Type.LABEL)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, SPACE_1, 0, SPACE_2)
        column.setSpacing(SPACE_1)
        line = QHBoxLayout()
        line.setSpacing(SPACE_4)
        line.addWidget(self.what)
        line.addStretch(1)
        line.addWidget(self.extra)
        column.addLayout(line)
        column.addWidget(self.bar)
        self.add(self.figure)
        self.add(right, 1)


class TopBar(Panel):
    """The bar above; its buttons ``gate`` and ``counts`` are connected by the window."""

    def __init__(self, event: Event, *, demo: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(Surface.PANEL, parent)
        self.setProperty("flat", True)
        self.setFixedHeight(TOP_BAR)
        self._gate: Gate | None = None
        self._counts: Counts | None = None
        self.event_name = FittedText(24, 15, QFont.Weight.Bold)
        self.event_name.set_ink(GROUNDS[Surface.PANEL].ink)
        self.event_name.setText(event.name)
        self.place = FittedText(16, 12, QFont.Weight.Medium)
        self.place.set_ink(GROUNDS[Surface.PANEL].quiet)
        self.place.setText(event.place)
        self.place.setFixedHeight(24)
        names = QVBoxLayout()
        names.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        names.setSpacing(0)
        names.addWidget(self.event_name, 1)
        names.addWidget(self.place)
        self._demo = label(Type.LABEL)
        mark = Panel(Surface.DEMO)
        mark_layout = QHBoxLayout(mark)
        mark_layout.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        mark_layout.addWidget(self._demo)
        self.gate, self.counts = GateButton(), CountsButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        layout.setSpacing(SPACE_4)
        layout.addLayout(names, 8)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        mark.setVisible(demo)
        layout.addWidget(self.gate, 12)
        layout.addWidget(self.counts, 11)
        self.retranslate()

    def show_gate(self, gate: Gate) -> None:
        """Show where this desk checks in."""
        self._gate = gate
        self.retranslate()

    def show_counts(self, counts: Counts) -> None:
        """Show how many have come."""
        self._counts = counts
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self._demo.setText(self.tr("DEMO · data latihan"))
        self.gate.caption.setText(self.tr("GERBANG"))
        if self._gate is not None:
            self.gate.gate.setText(self._gate.name)
            self.gate.setAccessibleName(self.tr("Gerbang: {gate}. Ganti gerbang").format(gate=self._gate.name))
        if self._counts is None:
            self.counts.what.setText(self.tr("hadir"))
            self.counts.figure.setText("…")
            self.counts.setAccessibleName(self.tr("Jumlah hadir"))
            return
        tally = self._counts.event
        self.counts.figure.setText(f"{tally.people} / {tally.expected}")
        self.counts.what.setText(self.tr("hadir · {scans} pindaian").format(scans=tally.scans))
        extra = self.tr("+{count} tanpa undangan").format(count=tally.walk_ins)
        self.counts.extra.setText(extra if tally.walk_ins else "")
        self.counts.bar.setRange(0, max(tally.expected, 1))
        self.counts.bar.setValue(min(tally.people, tally.expected))
        spoken = self.tr("{people} dari {expected} hadir, {extra}. Buka rincian")
        self.counts.setAccessibleName(spoken.format(people=tally.people, expected=tally.expected, extra=extra))
