"""What everyone needs: names for who cannot see, targets for who cannot aim, text that is whole, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListWidget, QTableWidget, QWidget

from kiosk.ui.fitted_text import FittedText
from kiosk.ui.status_item import StatusItem
from kiosk.ui.tokens import TARGET, TARGET_PRIMARY
from kiosk.ui.translation import Language
from tests.ui.gallery import SCENES
from tests.ui.stage import Stage

SIZES = [(1366, 768), (1280, 720), (1920, 1080)]
_DATA = {"Alumni", "Kerinci", "Merangin", "Sarolangun", "Batang Hari", "Muaro Jambi", "Bungo", "Tebo", "Kota Jambi"}
_DATA |= {
    "Kota Sungai Penuh",
    "Sungai Penuh",
    "Tanjab Barat",
    "Tanjab Timur",
    "Tanjung Jabung Barat",
    "Tanjung Jabung Timur",
    "Alumni · Tebo",
    "Alumni · Kota Jambi",
}


@pytest.fixture(params=SCENES, ids=list(SCENES))
def scene(request: pytest.FixtureRequest, stage: Stage) -> Stage:
    """Play each scene of the gallery."""
    SCENES[request.param](stage)
    QApplication.processEvents()
    return stage


def _visible(stage: Stage, *kinds: type[QWidget]) -> Iterator[QWidget]:
    for widget in stage.window.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisible():
            yield widget


def test_everything_that_can_be_used_has_a_name(scene: Stage) -> None:
    """A button says its text or a name of its own; fields and lists always have one."""
    for widget in _visible(scene, QAbstractButton, QLineEdit, QListWidget, QTableWidget):
        said = widget.text() if isinstance(widget, QAbstractButton) else ""
        if widget.focusPolicy().value:
            assert widget.accessibleName() or said, widget


def test_targets_are_large_enough(scene: Stage) -> None:
    """48 px at least, 64 for the primary ones."""
    for button in _visible(scene, QAbstractButton):
        assert button.height() >= TARGET, button
        assert button.width() >= TARGET, button
        if button.property("large"):
            assert button.height() >= TARGET_PRIMARY, button
    for field in _visible(scene, QLineEdit):
        assert field.height() >= TARGET, field


def test_no_text_is_cut(scene: Stage) -> None:
    """Every label, button and field hint has room for its text."""
    assert list(_cut(scene)) == []


@pytest.mark.parametrize("spoken", ["id", "en"])
@pytest.mark.parametrize(("size", "text_scale"), [*((size, 1.0) for size in SIZES), ((1366, 768), 1.25)])
@pytest.mark.parametrize("name", ["admitted-long-name", "not-saved", "search-arrived", "walk-in", "printer-failed"])
def test_no_text_is_cut_at_other_sizes(
    name: str, size: tuple[int, int], text_scale: float, spoken: str, language: Language
) -> None:
    """Also on a smaller and a larger screen, with text a quarter larger, and in English."""
    language.set(spoken)
    stage = Stage(size, language, text_scale=text_scale)
    SCENES[name](stage)
    assert (stage.window.width(), stage.window.height()) == size
    cut = list(_cut(stage))
    stage.close()
    assert cut == []


def _cut(stage: Stage) -> Iterator[str]:
    for widget in _visible(stage, QLabel, QAbstractButton, QLineEdit):
        if isinstance(widget, FittedText):
            cut = bool(widget.text()) and widget.is_cut()
            text = f"{widget.text()} ({widget.width()}x{widget.height()})"
        elif isinstance(widget, QLabel):
            text, cut = widget.text(), _label_is_cut(widget)
        elif isinstance(widget, QAbstractButton):
            text, icon = widget.text(), 0 if widget.icon().isNull() else widget.iconSize().width() + 4
            padding = 14 if widget.property("role") == "chip" else 30
            cut = bool(text) and QFontMetrics(widget.font()).horizontalAdvance(text) + icon > widget.width() - padding
        else:
            assert isinstance(widget, QLineEdit)
            text = widget.placeholderText()
            cut = QFontMetrics(widget.font()).horizontalAdvance(text) > widget.width() - 32
        if cut:
            yield text


def _label_is_cut(label: QLabel) -> bool:
    if not label.text():
        return False
    metrics = QFontMetrics(label.font())
    if not label.wordWrap():
        return metrics.horizontalAdvance(label.text()) > label.width() + 1 or metrics.height() > label.height() + 3
    return label.heightForWidth(label.width()) > label.height() + 1


def test_a_switch_of_language_reaches_every_text(scene: Stage) -> None:
    """In English nothing that can be seen or heard is left in Bahasa Indonesia, and back again all is as before."""
    before = _words(scene)
    language = scene.window.language
    language.set("en")
    QApplication.processEvents()
    after = _words(scene)
    language.set("id")
    QApplication.processEvents()
    assert _words(scene) == before
    texts = _translatable(before)
    same = [text for place, text in before.items() if after.get(place) == text and text in texts]
    assert same == []


def _words(stage: Stage) -> dict[str, str]:
    """Return each text on the screen and each spoken name, by a place that a change of language leaves as it is."""
    found = {}
    for number, widget in enumerate(stage.window.findChildren(QWidget)):
        if widget.isVisible():
            place = f"{number} {type(widget).__name__}"
            if isinstance(widget, QLabel | QAbstractButton):
                found[place] = widget.text()
            if isinstance(widget, QLineEdit):
                found[f"{place} hint"] = widget.placeholderText()
            found[f"{place} name"] = widget.accessibleName()
            if isinstance(widget, StatusItem):
                found[f"{place} more"] = widget.accessibleDescription()
    return {place: text for place, text in found.items() if text}


def _translatable(words: dict[str, str]) -> set[str]:
    """Return the texts that hold letters of ours: not names, codes, figures or keys."""
    from tests.helpers.people import EVENT, GATES, PEOPLE

    names = {person.name for person in PEOPLE} | {gate.name for gate in GATES} | {EVENT.name, EVENT.place, "Meja 2"}
    names |= {"F2", "F3", "F4", "F8", "PDF", "Brother QL-820NWB", "Nur Aisyah Putri", "media-empty"} | _DATA
    spoken = {f"Meja 2: {gate.name}" for gate in GATES}
    origins = {text for text in words.values() if text.startswith("Alumni · ")}
    codes = {text for text in words.values() if not any(char.isalpha() for char in text) or "contoh.id/tiket" in text}
    return set(words.values()) - names - spoken - origins - codes - {"MAHASISWA-2210034"} - set(_DATA)
