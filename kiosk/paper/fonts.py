"""The bundled typeface Inter, for paper and window alike. A Qt adapter.

Qt may measure and draw text in any thread once the fonts are loaded; loading belongs into the GUI thread.
"""

import sys
import threading
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from kiosk.paper.files import RESOURCES
from kiosk.paper.fit import Measure, Weight

FAMILY = "Inter"
REFERENCE_PX = 200
"""Size at which fonts are made; everything else scales them, so that all devices break lines at the same places."""
_FILES = {
    Weight.REGULAR: "Inter-Regular.otf",
    Weight.MEDIUM: "Inter-Medium.otf",
    Weight.SEMIBOLD: "Inter-SemiBold.otf",
    Weight.BOLD: "Inter-Bold.otf",
}
_families: dict[Weight, str] = {}
_loading = threading.Lock()


def start_headless() -> QGuiApplication:
    """Return the running Qt application, or start one that needs no screen; the caller keeps it. Main thread only."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    return QGuiApplication([sys.argv[0], "-platform", "offscreen"])


def load_fonts() -> str:
    """Make the bundled fonts known to Qt, once, and return the family's name; later calls cost nothing.

    Raises:
        RuntimeError: there is no ``QGuiApplication``, or this installation lacks its fonts.
    """
    with _loading:
        if not _families:
            if QGuiApplication.instance() is None:
                raise RuntimeError("fonts need a QGuiApplication")
            _families.update({weight: _load(name) for weight, name in _FILES.items()})
    return _families[Weight.REGULAR]


def _load(name: str) -> str:
    number = QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        raise RuntimeError(f"the bundled font {name} is missing or damaged")
    return families[0]


def font(weight: Weight) -> QFont:
    """Return the face of this *weight* at :data:`REFERENCE_PX`, unhinted: it scales without changing its widths."""
    load_fonts()
    face = QFont(_families[weight])
    face.setPixelSize(REFERENCE_PX)
    face.setWeight(QFont.Weight(int(weight)))
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face


@cache
def measure(weight: Weight) -> Measure:
    """Return the function that gives a text's width in ems, with the ink that stands out on either side."""
    metrics = QFontMetricsF(font(weight))

    def width(text: str) -> float:
        ink = metrics.tightBoundingRect(text)
        return (max(0.0, -ink.left()) + max(metrics.horizontalAdvance(text), ink.right())) / REFERENCE_PX

    return width


def overhang(weight: Weight, text: str) -> float:
    """Return by how many ems the ink of *text* stands out to the left of where it starts, as that of a j does."""
    return max(0.0, -QFontMetricsF(font(weight)).tightBoundingRect(text).left()) / REFERENCE_PX
