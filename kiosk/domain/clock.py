"""Time, as something that is passed in, so that tests can set it."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Where the time comes from. Safe from any thread."""

    def now(self) -> datetime:
        """Return the wall-clock time, aware, in UTC. It may be wrong and it may step."""
        ...

    def mono_us(self) -> int:
        """Return microseconds since an arbitrary start; never steps back while the machine runs."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the wall-clock time, aware, in UTC."""
        return datetime.now(UTC)

    def mono_us(self) -> int:
        """Return microseconds of the machine's monotonic clock."""
        return time.monotonic_ns() // 1000


def utc_text(moment: datetime) -> str:
    """Return *moment* as journal and database keep it: ``2024-09-19T01:05:09.000123Z``, always 27 characters.

    A fixed width makes the text sort as the time does.

    Raises:
        ValueError: *moment* has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a zone cannot be stored")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"


def parse_utc(text: str) -> datetime:
    """Return the aware UTC time that :func:`utc_text` wrote."""
    return datetime.fromisoformat(text)
