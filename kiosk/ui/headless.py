"""Words without a window: what the command line needs of Qt's translation."""

import sys

from PySide6.QtCore import QCoreApplication

from kiosk.ui.translation import Language

_kept: list[QCoreApplication] = []
"""Qt forgets an application that Python no longer holds."""
_language: list[Language] = []


def speak(language: str) -> None:
    """Speak *language* in this process from now on. Main thread; starts a QCoreApplication only where it must."""
    if QCoreApplication.instance() is None:
        _kept.append(QCoreApplication(sys.argv[:1]))
    if not _language:
        _language.append(Language())
    _language[0].set(language)
