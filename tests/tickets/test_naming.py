"""File names by which an organiser finds a ticket."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.people import Attendee
from kiosk.domain.rosters import Listed
from kiosk.tickets.naming import LONGEST, ticket_names

CODE = "0123456789ABCDEFGHJKMNPQAB12"


def listed(name: str, code: str = CODE, region: str = "15.71") -> Listed:
    """Return somebody of the list."""
    return Listed(Attendee("0" * 32, name, region=region), code)


def test_name_region_and_end_of_the_code() -> None:
    """All three stand in the name, spaces as hyphens."""
    assert ticket_names([listed("Siti Nurhaliza")]) == ["Siti-Nurhaliza__Kota-Jambi__AB12.png"]
    assert ticket_names([listed("A", region="")]) == ["A__Tanpa-Daerah__AB12.png"]


def test_namesakes_are_told_apart() -> None:
    """The same name, region and end of code, in whatever case, still gives different files."""
    people = [listed("Siti"), listed("SITI"), listed("Siti"), listed("Siti", "B" * 27)]
    names = ticket_names(people)
    assert len({name.casefold() for name in names}) == 4
    assert names[0] == "Siti__Kota-Jambi__AB12.png"


def test_codes_of_other_systems_leave_no_path() -> None:
    """A web address as a code gives only its letters and digits."""
    assert ticket_names([listed("A", "https://x.id/../?q=1")]) == ["A__Kota-Jambi__idq1.png"]
    assert ticket_names([listed("A", "///")]) == ["A__Kota-Jambi__0.png"]


@given(st.lists(st.text(max_size=200), max_size=6))
def test_any_names_give_safe_and_different_files(names: list[str]) -> None:
    """Whatever the list holds: as many names as people, short, and in one folder."""
    files = ticket_names([listed(name) for name in names])
    assert len({file.casefold() for file in files}) == len(names)
    assert all(len(file.encode()) <= LONGEST for file in files)
    assert all(file.endswith(".png") and not set(file) & set('<>:"/\\|?*\0\n') for file in files)
