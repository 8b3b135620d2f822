"""A clock that stands still until told."""

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Stands at the morning of the worked example until :meth:`advance` or a set *moment* moves it."""

    def __init__(self, moment: datetime = datetime(2024, 9, 19, 1, 0, tzinfo=UTC)) -> None:
        self.moment = moment
        self.elapsed_us = 1_000_000

    def now(self) -> datetime:
        """Return the wall-clock time that was set."""
        return self.moment

    def mono_us(self) -> int:
        """Return the monotonic reading, which :meth:`advance` alone moves."""
        return self.elapsed_us

    def advance(self, seconds: float) -> None:
        """Let *seconds* pass on both clocks."""
        self.moment += timedelta(seconds=seconds)
        self.elapsed_us += round(seconds * 1_000_000)

    def step_wall(self, seconds: float) -> None:
        """Set the wall clock forward or back without time passing."""
        self.moment += timedelta(seconds=seconds)
