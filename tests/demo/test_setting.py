"""The practice event is complete, fictitious, and apart from everything else."""

from pathlib import Path

import pytest

from kiosk.app.station import Station
from kiosk.demo.setting import cleared, set_up
from kiosk.demo.story import tell
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.verdicts import Verdict
from kiosk.settings import Settings
from kiosk.store.roster import listed


def test_the_worked_example_is_on_the_list(tmp_path: Path) -> None:
    """115 alumni from all 11 regencies and a dozen guests, eight gates; the story has every kind of answer."""
    set_up(tmp_path / "data", Settings())
    with Station.open(tmp_path / "data") as station:
        people = listed(station.store)
        gates = station.desk.gates()
    alumni = [person.attendee for person in people if person.attendee.category == "alumni"]
    assert (len(alumni), len(people), len(gates)) == (115, 127, 8)
    assert len({person.region for person in alumni} - {""}) == 11
    assert {turn.expected for turn in tell(people)} == {
        Verdict.ADMITTED,
        Verdict.ALREADY_CHECKED_IN,
        Verdict.UNKNOWN_TICKET,
        Verdict.NOT_FOR_THIS_GATE,
    }


def test_only_an_earlier_demo_is_cleared_away(tmp_path: Path) -> None:
    """A folder with somebody's files is refused and left as it is; an earlier demo is emptied."""
    (tmp_path / "thesis.doc").touch()
    with pytest.raises(InputProblem) as caught, cleared(tmp_path):
        pass
    assert caught.value.code is ProblemCode.FILE_UNWRITABLE
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]
    with cleared(tmp_path / "demo") as out:
        (out / "old.png").touch()
        (out / "data").mkdir()
        (out / "data" / "old.sqlite3").touch()
    with cleared(out):
        assert {path.name for path in out.iterdir()} <= {".hadir-demo", ".hadir-demo.lock"}


def test_two_demos_never_share_a_folder(tmp_path: Path) -> None:
    """The second is refused and takes nothing from the first; afterwards the folder is free again."""
    out = tmp_path / "demo"
    with cleared(out):
        (out / "journal").touch()
        with pytest.raises(InputProblem) as caught, cleared(out):
            pass
        assert caught.value.code is ProblemCode.FILE_UNWRITABLE
        assert caught.value.params["detail"] == "another demo is running here"
        assert (out / "journal").exists()
    with cleared(out):
        assert not (out / "journal").exists()
