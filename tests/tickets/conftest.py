"""Qt with the bundled fonts, for everything that draws."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.paper.fonts import load_fonts


@pytest.fixture
def fonts(qapp: QApplication) -> str:
    """The bundled typeface's name, once it is loaded."""
    assert qapp is not None
    return load_fonts()
