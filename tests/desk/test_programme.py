"""The organiser's event.toml."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.desk.programme import read_programme
from kiosk.domain.problems import InputProblem, ProblemCode

GOOD = """
id = "temu"
name = "Temu Alumni"
place = "Jambi"
starts = 2024-09-19T08:00:00
[[gates]]
id = "utama"
name = "Pintu utama"
prints_badge = true
[[gates]]
id = "workshop"
name = "Workshop"
admits = ["Alumni"]
opens = 2024-09-19T13:00:00
"""


def test_times_are_local_to_the_event(tmp_path: Path) -> None:
    """Eight in the morning in Jambi is one o'clock UTC; categories are lower case."""
    path = tmp_path / "event.toml"
    path.write_text(GOOD)
    event, (door, workshop) = read_programme(path)
    assert event.starts == datetime(2024, 9, 19, 1, 0, tzinfo=UTC)
    assert (door.admits, door.prints_badge) == (frozenset(), True)
    assert (workshop.admits, workshop.opens) == (frozenset({"alumni"}), datetime(2024, 9, 19, 6, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "id = ",
        GOOD.replace('id = "workshop"', 'id = "utama"'),
        GOOD + 'colour = "red"',
        GOOD.replace("2024-09-19T08:00:00", '"besok"'),
        GOOD.replace("2024-09-19T08", "0001-01-01T00"),
        GOOD.replace('id = "workshop"', 'id = " UTAMA "'),
        GOOD.replace('id = "workshop"', 'id = " "'),
        GOOD.replace('name = "Workshop"', 'name = ""'),
    ],
)
def test_mistakes_are_said(tmp_path: Path, text: str) -> None:
    """Nothing, half a line, one gate twice, unknown words, dates that are none, ids and names that are empty."""
    path = tmp_path / "event.toml"
    path.write_text(text)
    with pytest.raises(InputProblem) as caught:
        read_programme(path)
    assert caught.value.code is ProblemCode.FILE_UNREADABLE


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """Its own problem, with the file's name."""
    with pytest.raises(InputProblem) as caught:
        read_programme(tmp_path / "event.toml")
    assert caught.value.code is ProblemCode.FILE_MISSING


def test_ids_are_found_however_they_are_written(tmp_path: Path) -> None:
    """A gate called "Utama " in the file is the gate `utama`."""
    path = tmp_path / "event.toml"
    path.write_text(GOOD.replace('id = "utama"', 'id = " Utama "'))
    assert read_programme(path)[1][0].id == "utama"
