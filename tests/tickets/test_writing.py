"""A folder of tickets, whole whatever happens."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.codes import new_code
from kiosk.domain.people import Attendee, Event
from kiosk.domain.problems import InputProblem, Problem, ProblemCode
from kiosk.domain.rosters import Listed
from kiosk.tickets.drawing import A_SHEET
from kiosk.tickets.writing import ALL_TICKETS, ticket_content, write_tickets
from tests.helpers.pictures import gray_of_png, page_sizes_mm, rasterise, read_codes

pytestmark = pytest.mark.usefixtures("fonts")
EVENT = Event("temu", "Temu Alumni Prakerja", "Swiss-Belhotel Jambi", datetime(2024, 9, 19, 1, tzinfo=UTC))


def people(count: int) -> list[Listed]:
    """Return some of the list, in no order."""
    return [
        Listed(Attendee(f"{n:032x}", f"Peserta {9 - n}", "alumni", "15.71", "+6281234567890"), new_code())
        for n in range(count)
    ]


def test_a_picture_each_and_all_in_one(tmp_path: Path) -> None:
    """The folder holds what is returned and nothing else, sorted by name, and each picture its own person's code."""
    listed = people(3)
    written = write_tickets(listed, EVENT, tmp_path / "tiket")
    assert written.pdf == tmp_path / "tiket" / ALL_TICKETS
    assert sorted(path.name for path in (tmp_path / "tiket").iterdir()) == [
        *(path.name for path in written.pngs),
        ALL_TICKETS,
    ]
    assert [path.name.split("__")[0] for path in written.pngs] == ["Peserta-7", "Peserta-8", "Peserta-9"]
    codes = [read_codes(gray_of_png(path.read_bytes())) for path in written.pngs]
    assert codes == [[one.code] for one in reversed(listed)]
    assert sorted(read_codes(rasterise(written.pdf, 200))) == sorted(one.code for one in listed)


def test_progress_counts_to_the_end(tmp_path: Path) -> None:
    """It grows step by step to the number that was promised."""
    seen: list[tuple[int, int]] = []
    write_tickets(people(2), EVENT, tmp_path, lambda done, whole: seen.append((done, whole)))
    assert seen == [(1, 4), (2, 4), (4, 4)]


def test_again_gives_the_same_files(tmp_path: Path) -> None:
    """After a crash it is simply done again: no second set of files."""
    listed = people(2)
    first = write_tickets(listed, EVENT, tmp_path)
    assert write_tickets(listed, EVENT, tmp_path) == first
    assert len(list(tmp_path.iterdir())) == 3


def test_cancelled_between_pictures(tmp_path: Path) -> None:
    """What is written stays and is named; there is no PDF."""
    answers = iter([False, True])
    written = write_tickets(people(3), EVENT, tmp_path, cancelled=lambda: next(answers))
    assert list(tmp_path.iterdir()) == list(written.pngs)
    assert len(written.pngs) == 1
    assert written.pdf is None


def test_cancelled_between_sheets(tmp_path: Path) -> None:
    """The PDF is whole or not there."""
    listed = people(A_SHEET + 1)
    done = 0

    def progress(now: int, _whole: int) -> None:
        nonlocal done
        done = now

    written = write_tickets(listed, EVENT, tmp_path, progress, lambda: done > len(listed))
    assert len(written.pngs) == len(listed)
    assert written.pdf is None
    assert not (tmp_path / ALL_TICKETS).exists()


def test_an_empty_list_is_a_problem(tmp_path: Path) -> None:
    """There is nothing to write, and the folder is not even made."""
    with pytest.raises(InputProblem) as caught:
        write_tickets([], EVENT, tmp_path / "tiket")
    assert caught.value.code is ProblemCode.NOBODY_ON_LIST
    assert not (tmp_path / "tiket").exists()


def test_a_full_disk_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said, and no half a ticket lies about."""

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Problem) as caught:
        write_tickets(people(2), EVENT, tmp_path)
    assert caught.value.code is ProblemCode.FILE_UNWRITABLE
    assert list(tmp_path.iterdir()) == []


def test_the_ticket_holds_no_phone() -> None:
    """Pictures are passed on: what is not needed at the desk is not on them."""
    (one,) = people(1)
    assert "6281234567890" not in repr(ticket_content(one, EVENT))


def test_many_pages(tmp_path: Path) -> None:
    """More people than fit a sheet make a second one."""
    written = write_tickets(people(A_SHEET + 1), EVENT, tmp_path)
    assert written.pdf is not None
    assert len(page_sizes_mm(written.pdf)) == 2
