"""What the worker needs of the print queue; ``kiosk.store.badge_queue`` is it."""

from typing import Protocol

from kiosk.domain.badges import BadgeJob


class BadgeQueuePort(Protocol):
    """The badge jobs of a station; every change is committed when the method returns.

    All methods raise StoreProblem when the database cannot be read or written.
    """

    def claim(self) -> BadgeJob | None:
        """Take the oldest queued job: it is ``sent`` from now on. None when nothing waits."""
        ...

    def done(self, job_id: int, detail: str = "", printer: str = "") -> None:
        """Note that the badge came out, and where."""
        ...

    def failed(self, job_id: int, detail: str, printer: str = "") -> None:
        """Note that no badge came out, and why."""
        ...

    def requeue(self, job_id: int) -> None:
        """Put the job back where it stood in the queue."""
        ...
