"""One start of ``window_start``, a process of its own: ``python -m benchmarks.first_paint bare``, or ``kiosk DATA``.

Prints a line for each window that has been painted for the first time: its name, and the monotonic time in nanoseconds.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

LAST = "window"


class FirstPaints(QObject):
    """Watches all windows of the application; after the first paint of the one called ``window`` it closes that."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._seen: set[str] = set()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice paints of windows that have a name."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            name = watched.objectName()
            if name and name not in self._seen:
                self._seen.add(name)
                QTimer.singleShot(0, watched, lambda: self._tell(watched))
        return False

    def _tell(self, window: QWidget) -> None:
        """Say when, from the event loop: the paint is over."""
        print(window.objectName(), time.monotonic_ns(), flush=True)
        if window.objectName() == LAST:
            window.close()


def main(arguments: list[str]) -> int:
    """Open the bare window, or the kiosk through its command line, as a user does."""
    app = QApplication(sys.argv[:1])
    watch = FirstPaints(app)
    if arguments[0] == "bare":
        window = QWidget()
        window.setObjectName(LAST)
        QVBoxLayout(window).addWidget(QLabel("Hadir"))
        window.showMaximized()
        code = app.exec()
    else:
        from kiosk.cli import main as kiosk

        code = kiosk(["--data", arguments[1]])
    del watch
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
