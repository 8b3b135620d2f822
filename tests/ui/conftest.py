"""A desk's window with fakes behind it, ready for the first person."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.translation import Language
from tests.ui.stage import Stage


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """Speak Bahasa Indonesia, and again afterwards."""
    assert qapp is not None
    language = Language()
    yield language
    language.set("id")


@pytest.fixture
def stage(language: Language) -> Iterator[Stage]:
    """Open the window at the usual laptop's size."""
    stage = Stage((1366, 768), language, demo=False)
    yield stage
    stage.close()
