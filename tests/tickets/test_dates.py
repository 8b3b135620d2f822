"""Dates as they are written in Indonesia."""

from datetime import UTC, datetime

import pytest

from kiosk.tickets.dates import date_line

MOMENT = datetime(2024, 9, 19, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "line"),
    [
        ("Asia/Jakarta", "Kamis, 19 September 2024, 08.00 WIB"),
        ("Asia/Pontianak", "Kamis, 19 September 2024, 08.00 WIB"),
        ("Asia/Makassar", "Kamis, 19 September 2024, 09.00 WITA"),
        ("Asia/Jayapura", "Kamis, 19 September 2024, 10.00 WIT"),
        ("UTC", "Kamis, 19 September 2024, 01.00 UTC"),
    ],
)
def test_day_date_time_and_zone(zone: str, line: str) -> None:
    """In the event's own time."""
    assert date_line(MOMENT, zone) == line


def test_the_day_is_the_local_one() -> None:
    """Late in the evening in UTC it is the next day in Jambi, and may be the next year."""
    assert date_line(datetime(2024, 12, 31, 18, 5, tzinfo=UTC), "Asia/Jakarta") == "Rabu, 1 Januari 2025, 01.05 WIB"
