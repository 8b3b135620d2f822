"""What verdicts sound like."""

import logging
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl

from kiosk.ui.resources import SOUNDS
from kiosk.ui.state import KioskState

_log = logging.getLogger(__name__)


class Sound(StrEnum):
    """The names of all sounds; each is a file ``resources/sounds/NAME.wav``."""

    SUCCESS = "success"
    REPEAT = "repeat"
    REFUSED = "refused"
    NOTICE = "notice"
    ALARM = "alarm"


SOUND_OF: dict[KioskState, Sound] = {
    KioskState.ADMITTED: Sound.SUCCESS,
    KioskState.WALKED_IN: Sound.NOTICE,
    KioskState.ALREADY: Sound.REPEAT,
    KioskState.UNKNOWN: Sound.REFUSED,
    KioskState.VOID: Sound.REFUSED,
    KioskState.WRONG_GATE: Sound.REFUSED,
    KioskState.NOT_OPEN: Sound.REFUSED,
    KioskState.NOT_SAVED: Sound.ALARM,
}
"""States that are heard; the others are silent."""


class Player(Protocol):
    """Something that can play one sound."""

    def play(self) -> None:
        """Start from the beginning."""
        ...


def _effect(path: Path) -> Player:
    # Imported here, once the window is up: it costs 0.1 s.
    from PySide6.QtMultimedia import QSoundEffect  # noqa: PLC0415  # see above

    effect = QSoundEffect()
    effect.setSource(QUrl.fromLocalFile(str(path)))
    return effect


class Sounds:
    """Plays sounds, or nothing where there is no device; belongs to the window's thread.

    Attributes:
        muted: whether nothing is heard.
    """

    def __init__(self, *, muted: bool = False, load: Callable[[Path], Player] = _effect) -> None:
        self.muted = muted
        self._load = load
        self._players: dict[Sound, Player] | None = None

    def prepare(self) -> None:
        """Load all sounds, so that the first is not late. Without sound in the machine the desk goes on without."""
        if self._players is not None:
            return
        try:
            self._players = {sound: self._load(SOUNDS / f"{sound}.wav") for sound in Sound}
        except ImportError:
            _log.warning("this machine has no sound", exc_info=True)
            self._players = {}

    def play(self, sound: Sound) -> None:
        """Play *sound* unless muted; returns at once."""
        if self.muted:
            return
        self.prepare()
        player = (self._players or {}).get(sound)
        if player is not None:
            player.play()
