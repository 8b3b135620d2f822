"""English is complete, and made from the texts that are in the sources now."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

import kiosk.ui
from kiosk.ui.resources import TRANSLATIONS
from kiosk.ui.translation import Language

TS, QM = TRANSLATIONS / "hadir_en.ts", TRANSLATIONS / "hadir_en.qm"
SOURCES = sorted(Path(kiosk.ui.__file__).parent.rglob("*.py"))
_BIN = Path(sys.executable).parent


def _messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    tree = ET.parse(path)  # noqa: S314  # our own file
    found = {}
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found[context.findtext("name", ""), message.findtext("source", "")] = translation
    return found


def test_nothing_is_unfinished() -> None:
    """Every text has an English one, with the same placeholders."""
    for (context, source), translation in _messages(TS).items():
        text = translation.text or ""
        assert translation.get("type") is None, f"{context}: {source}"
        assert text, f"{context}: {source}"
        assert sorted(re.findall(r"{\w*}", text)) == sorted(re.findall(r"{\w*}", source)), f"{context}: {source}"


def test_the_list_is_that_of_the_sources(tmp_path: Path) -> None:
    """Gathering the texts again adds and removes nothing; if it does, run scripts/translate."""
    copy = tmp_path / TS.name
    shutil.copy(TS, copy)
    lupdate = [str(_BIN / "pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none"]
    subprocess.run([*lupdate, *map(str, SOURCES), "-ts", str(copy)], check=True)
    assert set(_messages(copy)) == set(_messages(TS))


def test_the_compiled_file_is_that_of_the_list(tmp_path: Path) -> None:
    """Compiling again gives the same bytes; if not, run scripts/translate."""
    compiled = tmp_path / QM.name
    subprocess.run([str(_BIN / "pyside6-lrelease"), "-silent", str(TS), "-qm", str(compiled)], check=True)
    assert compiled.read_bytes() == QM.read_bytes()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_texts_stand_where_the_tool_finds_them(path: Path) -> None:
    """A text given to tr or translate is a plain literal, in a context that is one, never an f-string."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        assert not any(isinstance(argument, ast.JoinedStr) for argument in node.args if node.func.attr in _TELLERS)
        if node.func.attr == "translate" and len(node.args) == 2 and _is_text(node.args[1]):
            assert _is_text(node.args[0]), f"{path.name}:{node.lineno}: the context is no literal"


_TELLERS = {"tr", "translate"}


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_languages_are_switched_back_and_forth(language: Language) -> None:
    """One click there, one click back."""
    assert language.next == "en"
    language.set("en")
    assert QCoreApplication.translate("VerdictWords", "SUDAH HADIR") == "ALREADY HERE"
    assert language.next == "id"
    language.set("id")
    assert QCoreApplication.translate("VerdictWords", "SUDAH HADIR") == "SUDAH HADIR"


def test_an_unknown_language_is_the_source_language(language: Language) -> None:
    """A setting of a later version does no harm."""
    language.set("tlh")
    assert language.current == "id"
