"""Words without a window: what the command line needs of Qt's translation."""

import sys

from PySide6.QtCore import QCoreApplication

from kiosk.ui.translation import Language

_kept: list[object] = []
"""Qt forgets an application or translator that Python no longer holds."""


def speak(language: str) -> None:
    """Speak *language* in this process from now on. Main thread; starts a QCoreApplication only where it must."""
    if QCoreApplication.instance() is None:
        _kept.append(QCoreApplication(sys.argv[:1]))
    _kept.append(Language(language))
