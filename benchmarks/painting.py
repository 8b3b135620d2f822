"""When something is on the screen."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class PaintWatch(QObject):
    """Calls *painted* with the monotonic time in nanoseconds after *widget* was painted while *wanted* held.

    The time is that of the end of the whole pass, children and all: an event of high priority, posted while the widget
    is painted, comes right behind the pass. *wanted* is asked at each painting until it holds; :meth:`again` starts
    over. Lives in the GUI thread.
    """

    def __init__(self, widget: QWidget, wanted: Callable[[], bool], painted: Callable[[int], None]) -> None:
        super().__init__()
        self._widget, self._wanted, self._painted = widget, wanted, painted
        self._seen = False
        widget.installEventFilter(self)

    def again(self) -> None:
        """Watch for the next painting that is wanted."""
        self._seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice a painting."""
        if event.type() is QEvent.Type.Paint and not self._seen and self._wanted():
            self._seen = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """Tell that the pass is over."""
        if event.type() is QEvent.Type.User:
            self._painted(time.monotonic_ns())
            return True
        return super().event(event)
