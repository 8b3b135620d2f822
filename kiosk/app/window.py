"""Opening the window: the application, the kiosk in it, and an end that leaves nothing behind."""

import sys
from contextlib import ExitStack

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app.kiosk import Kiosk, OpenCamera
from kiosk.app.station import Station


def application() -> QApplication:
    """Return the running QApplication, or a new one. Main thread only."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def run_window(station: Station, *, cameras: OpenCamera | None = None, demo: bool = False) -> int:
    """Show the desk's window for *station* until it is closed, and return Qt's exit code.

    The threads start behind the visible window, so that it is there at once.
    """
    app = application()
    with ExitStack() as stack:
        kiosk = Kiosk(station, cameras=cameras, demo=demo)
        stack.callback(kiosk.close)
        kiosk.window.showMaximized()
        QTimer.singleShot(0, kiosk.start)
        return app.exec()
