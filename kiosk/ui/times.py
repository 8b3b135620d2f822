"""Times as people here write them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication


def clock_time(moment: datetime, zone: str) -> str:
    """Return the local time of day: ``08.14`` in Bahasa Indonesia, ``08:14`` in English."""
    pattern = QCoreApplication.translate("Times", "%H.%M")
    return moment.astimezone(ZoneInfo(zone)).strftime(pattern)


def day_and_time(moment: datetime, now: datetime, zone: str) -> str:
    """Return :func:`clock_time`, with the day before it (``18/9 08.14``) where that is not the day of *now*."""
    local, today = moment.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone))
    time = clock_time(moment, zone)
    return time if local.date() == today.date() else f"{local.day}/{local.month} {time}"
