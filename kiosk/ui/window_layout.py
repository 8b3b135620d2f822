"""Where the parts of the desk's window lie, and how they share its room."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kiosk.ui.tokens import SPACE_3, SPACE_4

_LEFT, _RIGHT = 44, 56
_CAMERA, _ARRIVALS = 53, 47


def home(camera: QWidget, arrivals: QWidget) -> QWidget:
    """Return the left side while no page is open: the camera over the arrivals."""
    home = QWidget()
    column = QVBoxLayout(home)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_3)
    column.addWidget(camera, _CAMERA)
    column.addWidget(arrivals, _ARRIVALS)
    return home


def right_side(card: QWidget, notice: QWidget, actions: QWidget) -> QLayout:
    """Return the right side: the card takes what the notice and the actions leave."""
    right = QVBoxLayout()
    right.setSpacing(SPACE_3)
    right.addWidget(card, 1)
    right.addWidget(notice)
    right.addWidget(actions)
    return right


def lay_out(window: QWidget, *, top: QWidget, left: QWidget, right: QLayout, bottom: QWidget) -> None:
    """Fill *window*: both sides between the bar at the top and the line at the bottom."""
    middle = QHBoxLayout()
    middle.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
    middle.setSpacing(SPACE_4)
    middle.addWidget(left, _LEFT)
    middle.addLayout(right, _RIGHT)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(top)
    layout.addLayout(middle, 1)
    layout.addWidget(bottom)
