"""Where the files that ship with the program lie."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICONS = RESOURCES / "icons"
SOUNDS = RESOURCES / "sounds"
TRANSLATIONS = RESOURCES / "translations"
