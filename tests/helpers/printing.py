"""Stand-ins for the printer and the print queue, and badges to print."""

from dataclasses import replace
from datetime import UTC, datetime

from kiosk.badges.printers import PrintOutcome
from kiosk.badges.template import Template
from kiosk.domain.badges import BadgeContent, BadgeJob, JobState
from kiosk.domain.problems import StoreProblem

CODE = "0123456789ABCDEFGHJKMNPQRSP"
LONGEST = "Muhammad Rizky Pratama Hidayatullah Al-Fatih bin Abdurrahman, S.Kom., M.T.I."


def content(name: str = "Siti Nurhaliza", code: str = CODE, **other: str) -> BadgeContent:
    """Return a badge as the worked example has them."""
    fields = {"category": "alumni", "region": "Kota Jambi", "event": "Temu Alumni Prakerja"} | other
    return BadgeContent(name, code, **fields)


def job(number: int = 7, name: str = "Siti Nurhaliza", state: JobState = JobState.QUEUED) -> BadgeJob:
    """Return a badge job."""
    moment = datetime(2024, 9, 19, 1, tzinfo=UTC)
    return BadgeJob(number, f"{number:032x}", content(name), state, 0, "", "", "", moment)


class FakePrinter:
    """Answers as its *script* says, one entry a badge, and succeeds when the script is at its end."""

    name = "palsu"

    def __init__(self, *script: PrintOutcome | Exception) -> None:
        self.script = list(script)
        self.printed: list[BadgeJob] = []
        self.stopped = False

    def print_badge(self, job: BadgeJob, template: Template) -> PrintOutcome:
        """Do what the script says."""
        assert template.page.width > 0
        answer = self.script.pop(0) if self.script else PrintOutcome(confirmed=True, detail=f"palsu-{job.id}")
        if isinstance(answer, Exception):
            raise answer
        self.printed.append(job)
        return answer

    def stop(self) -> None:
        """Note that it was called."""
        self.stopped = True


class FakeQueue:
    """The print queue in memory; *broken*, when set, is raised by the next call of that name, once."""

    def __init__(self, *jobs: BadgeJob) -> None:
        self.jobs = {job.id: job for job in jobs}
        self.broken: dict[str, StoreProblem] = {}

    def claim(self) -> BadgeJob | None:
        """Take the oldest queued job."""
        self._maybe_break("claim")
        waiting = sorted(number for number, job in self.jobs.items() if job.state is JobState.QUEUED)
        if not waiting:
            return None
        claimed = self.jobs[waiting[0]]
        return self._set(replace(claimed, state=JobState.SENT, attempts=claimed.attempts + 1))

    def done(self, job_id: int, detail: str = "", printer: str = "") -> None:
        """Note that it came out."""
        self._maybe_break("done")
        self._set(replace(self.jobs[job_id], state=JobState.DONE, detail=detail, printer=printer))

    def failed(self, job_id: int, detail: str, printer: str = "") -> None:
        """Note that it did not."""
        self._maybe_break("failed")
        self._set(replace(self.jobs[job_id], state=JobState.FAILED, detail=detail, printer=printer))

    def requeue(self, job_id: int) -> None:
        """Put it back."""
        self._maybe_break("requeue")
        self._set(replace(self.jobs[job_id], state=JobState.QUEUED))

    def states(self) -> dict[int, JobState]:
        """Return the state of every job by its id."""
        return {number: job.state for number, job in self.jobs.items()}

    def _set(self, job: BadgeJob) -> BadgeJob:
        self.jobs[job.id] = job
        return job

    def _maybe_break(self, name: str) -> None:
        problem = self.broken.pop(name, None)
        if problem is not None:
            raise problem
