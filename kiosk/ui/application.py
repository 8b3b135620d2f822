"""The one QApplication of the process."""

import sys

from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    """Return the running QApplication, or a new one. Main thread only; the caller keeps it."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
