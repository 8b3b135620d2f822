"""What is heard, and that silence breaks nothing."""

import runpy
import wave
from pathlib import Path

import pytest

from kiosk.ui.icons import Icon, renderer
from kiosk.ui.resources import ICONS, SOUNDS
from kiosk.ui.sounds import SOUND_OF, Sound, Sounds
from kiosk.ui.state import KioskState


class Played:
    """Remembers what was played."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def load(self, path: Path) -> "Played._One":
        """Load one sound."""
        return Played._One(path.stem, self.names)

    class _One:
        def __init__(self, name: str, names: list[str]) -> None:
            self._name, self._names = name, names

        def play(self) -> None:
            self._names.append(self._name)


@pytest.mark.parametrize("sound", Sound)
def test_every_sound_is_a_small_file(sound: Sound) -> None:
    """Mono, 16 bits, under a second, under 40 kB."""
    path = SOUNDS / f"{sound}.wav"
    assert path.stat().st_size <= 40_000
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getnframes() / file.getframerate() < 1


def test_the_sounds_are_those_that_the_script_makes(tmp_path: Path) -> None:
    """Nobody edits the files by hand."""
    script = runpy.run_path(str(SOUNDS.parents[1] / "scripts" / "make_sounds"))
    script["main"].__globals__["FOLDER"] = tmp_path
    script["main"]()
    for sound in Sound:
        assert (tmp_path / f"{sound}.wav").read_bytes() == (SOUNDS / f"{sound}.wav").read_bytes()


def test_only_success_sounds_like_success() -> None:
    """What was not saved, and every refusal, is heard as such."""
    assert [state for state, sound in SOUND_OF.items() if sound is Sound.SUCCESS] == [KioskState.ADMITTED]


def test_muted_sounds_load_nothing() -> None:
    """A muted desk never opens the sound device."""
    played = Played()
    sounds = Sounds(muted=True, load=played.load)
    sounds.play(Sound.SUCCESS)
    assert played.names == []
    sounds.muted = False
    sounds.play(Sound.SUCCESS)
    assert played.names == ["success"]


def test_a_machine_without_sound_goes_on_without() -> None:
    """The library may be missing altogether."""

    def broken(_path: Path) -> Played._One:
        raise ImportError("libpulse.so.0")

    Sounds(load=broken).play(Sound.REFUSED)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("icon", Icon)
def test_every_icon_can_be_drawn(icon: Icon) -> None:
    """Each name has a valid drawing that takes the ink's colour."""
    assert renderer(icon, "#122230").isValid()
    assert "currentColor" in (ICONS / f"{icon}.svg").read_text(encoding="utf-8")
