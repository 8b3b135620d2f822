"""The lists of the worked example come in as the demo says."""

from pathlib import Path

from kiosk.domain.regions import REGIONS
from kiosk.roster.planning import plan_import
from kiosk.roster.plans import ImportPlan
from kiosk.roster.reading import read_table
from kiosk.roster.remarks import RemarkCode

DEMO = Path(__file__).parents[2] / "resources" / "demo"


def plan(name: str) -> ImportPlan:
    """Plan the import of a demo list into an empty one."""
    return plan_import(read_table(DEMO / name), [])


def test_115_alumni_from_all_regions_are_new() -> None:
    """With a few doubts, as in life, and nobody refused."""
    alumni = plan("alumni.csv")
    summary = alumni.summary
    assert (summary.new, summary.taken, summary.repeated, summary.refused) == (115, 115, 2, 0)
    assert 3 <= summary.doubted <= 10
    assert {known.attendee.region for known in alumni.new} == {"", *(region.code for region in REGIONS)}
    assert len({known.attendee.name for known in alumni.new}) == 114  # two namesakes


def test_the_alumni_show_each_kind_of_doubt() -> None:
    """The demo has something to show of each."""
    remarks = {remark.code for row in plan("alumni.csv").outcomes for remark in row.remarks}
    assert remarks == {
        RemarkCode.PHONE_SECOND,
        RemarkCode.PHONE_WRONG,
        RemarkCode.REGION_AMBIGUOUS,
        RemarkCode.REGION_UNKNOWN,
        RemarkCode.REPEATED,
        RemarkCode.SAME_NAME,
    }


def test_all_phones_are_of_the_fictitious_kind() -> None:
    """Nobody's telephone rings."""
    people = [known.attendee for name in ("alumni.csv", "tamu.csv") for known in plan(name).new]
    assert all(person.phone.startswith("+628120000") for person in people if person.phone)


def test_guests_bring_their_categories() -> None:
    """Guests, speakers and the committee, without a doubt."""
    guests = plan("tamu.csv")
    assert (guests.summary.new, guests.summary.doubted) == (12, 0)
    assert {known.attendee.category for known in guests.new} == {"tamu", "pembicara", "panitia"}
