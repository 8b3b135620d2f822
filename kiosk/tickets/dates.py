"""When the event is, as it is written in Indonesia: ``Kamis, 19 September 2024, 08.00 WIB``."""

from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_WIB, _WITA, _WIT = (timezone(timedelta(hours=hours), name) for hours, name in ((7, "WIB"), (8, "WITA"), (9, "WIT")))
# Without summer time these need no time zone data, which Windows does not have.
_INDONESIAN = {
    "Asia/Jakarta": _WIB,
    "Asia/Pontianak": _WIB,
    "Asia/Makassar": _WITA,
    "Asia/Jayapura": _WIT,
}


def date_line(moment: datetime, zone: str) -> str:
    """Return *moment* (aware) in local time with day, date, time and zone.

    Raises:
        ZoneInfoNotFoundError: *zone* is neither Indonesian nor known to this system.
    """
    local = moment.astimezone(_zone(zone))
    day = f"{_DAYS[local.weekday()]}, {local.day} {_MONTHS[local.month - 1]} {local.year}"
    return f"{day}, {local:%H.%M} {local:%Z}"


def _zone(name: str) -> tzinfo:
    return _INDONESIAN.get(name) or ZoneInfo(name)
