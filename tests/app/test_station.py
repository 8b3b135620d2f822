"""A station in its data folder."""

from pathlib import Path

import pytest

from kiosk.app.station import Station, read_settings, write_settings
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.settings import Settings
from tests.helpers.clock import FakeClock

PROGRAMME = 'id = "temu"\nname = "Temu"\nstarts = 2024-09-19T08:00:00\n[[gates]]\nid = "{gate}"\nname = "Pintu"\n'


def test_a_new_folder_is_a_station_at_once(tmp_path: Path, clock: FakeClock) -> None:
    """Without anything prepared there is an event with one door that prints badges."""
    with Station.open(tmp_path / "new", clock=clock) as station:
        assert [(gate.id, gate.prints_badge) for gate in station.desk.gates()] == [("utama", True)]


def test_the_organisers_programme_is_taken_at_every_start(tmp_path: Path, clock: FakeClock) -> None:
    """What event.toml says now is what counts."""
    for gate in ("timur", "barat"):
        (tmp_path / "event.toml").write_text(PROGRAMME.format(gate=gate))
        with Station.open(tmp_path, clock=clock) as station:
            assert station.desk.gate.id == gate


def test_a_mistake_in_the_programme_leaves_the_database_free(tmp_path: Path, clock: FakeClock) -> None:
    """The mistake is said, and after it is mended the station opens."""
    (tmp_path / "event.toml").write_text("id = ")
    with pytest.raises(InputProblem) as caught:
        Station.open(tmp_path, clock=clock)
    assert caught.value.code is ProblemCode.FILE_UNREADABLE
    (tmp_path / "event.toml").write_text(PROGRAMME.format(gate="utama"))
    Station.open(tmp_path, clock=clock).close()


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    """Written whole, read whole; a folder that cannot be made is said."""
    settings = Settings(station="Meja 7", language="en", printer="Zebra", sound=False)
    write_settings(tmp_path, settings)
    assert read_settings(tmp_path) == settings
    (tmp_path / "file").touch()
    with pytest.raises(InputProblem):
        write_settings(tmp_path / "file", settings)
