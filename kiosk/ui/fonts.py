"""The typeface that ships with the program, so that text measures the same on every borrowed laptop."""

import logging

from PySide6.QtGui import QFontDatabase

from kiosk.ui.resources import FONTS
from kiosk.ui.tokens import FALLBACK_FAMILIES, FAMILY

_log = logging.getLogger(__name__)


def load_fonts() -> str:
    """Make the bundled typeface known to Qt and return its family; needs a ``QGuiApplication``. May be called again.

    Where the files are missing the system's own typeface is used, and the log says so.
    """
    if FAMILY not in QFontDatabase.families():
        for path in sorted(FONTS.glob("Inter-*.otf")):
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                _log.warning("the font %s cannot be used", path.name)
    known = set(QFontDatabase.families())
    return next((family for family in FALLBACK_FAMILIES if family in known), "")
