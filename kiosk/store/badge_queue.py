"""The print queue: badge jobs in the database, so that a crash loses none and prints none twice unasked."""

from sqlalchemy import Connection

from kiosk.domain.badges import BadgeJob, JobState
from kiosk.domain.clock import utc_text
from kiosk.store.rows import JOB_COLUMNS, job_of
from kiosk.store.store import Store

_JOBS = f"SELECT {JOB_COLUMNS} FROM badge_job AS j JOIN attendee AS a ON a.n = j.attendee"
INTERRUPTED = "interrupted"
"""The detail of a job that was at the printer when Hadir ended: printed or not, only a glance at the tray tells."""


class BadgeQueue:
    """The badge jobs of a station. Safe from any thread; every change is committed when the method returns.

    All methods raise StoreProblem when the database cannot be read or written.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def claim(self) -> BadgeJob | None:
        """Take the oldest queued job: it is ``sent`` from now on, whatever happens next. None when nothing waits."""
        with self._store.reading() as reader:  # a look that costs no commit: most of the time nothing waits
            if reader.exec_driver_sql("SELECT 1 FROM badge_job WHERE state = 'queued' LIMIT 1").first() is None:
                return None
        with self._store.writing() as change:
            job_id = change.connection.exec_driver_sql("SELECT min(id) FROM badge_job WHERE state = 'queued'").scalar()
            if job_id is None:
                return None
            change.connection.exec_driver_sql(
                "UPDATE badge_job SET state = 'sent', attempts = attempts + 1, changed = ? WHERE id = ?",
                (self._now(), job_id),
            )
            return _get(change.connection, job_id)

    def done(self, job_id: int, detail: str = "", printer: str = "") -> None:
        """Note that the badge came out, where (*printer*) and with what remark."""
        self._change(job_id, JobState.DONE, detail, printer)

    def failed(self, job_id: int, detail: str, printer: str = "") -> None:
        """Note that no badge came out, and why; it stays until somebody asks for it again."""
        self._change(job_id, JobState.FAILED, detail, printer)

    def requeue(self, job_id: int) -> None:
        """Put the job back where it stood in the queue."""
        self._change(job_id, JobState.QUEUED, "", "")

    def requeue_failed(self) -> int:
        """Put every failed job back into the queue, and return how many they were."""
        with self._store.writing() as change:
            return change.connection.exec_driver_sql(
                "UPDATE badge_job SET state = 'queued', detail = '', changed = ? WHERE state = 'failed'", (self._now(),)
            ).rowcount

    def recover(self) -> int:
        """At start: fail the jobs that were at the printer when Hadir ended, and return how many they were."""
        with self._store.writing() as change:
            return change.connection.exec_driver_sql(
                "UPDATE badge_job SET state = 'failed', detail = ?, changed = ? WHERE state = 'sent'",
                (INTERRUPTED, self._now()),
            ).rowcount

    def get(self, job_id: int) -> BadgeJob | None:
        """Return the job with this id."""
        with self._store.reading() as reader:
            return _get(reader, job_id)

    def counts(self) -> dict[JobState, int]:
        """Return how many jobs are in each state; states without any are there with 0."""
        with self._store.reading() as reader:
            rows = reader.exec_driver_sql("SELECT state, count(*) FROM badge_job GROUP BY state").all()
        return dict.fromkeys(JobState, 0) | {JobState(state): count for state, count in rows}

    def recent(self, limit: int = 20) -> list[BadgeJob]:
        """Return the newest jobs, newest first."""
        with self._store.reading() as reader:
            return [job_of(row) for row in reader.exec_driver_sql(f"{_JOBS} ORDER BY j.id DESC LIMIT ?", (limit,))]

    def _change(self, job_id: int, state: JobState, detail: str, printer: str) -> None:
        with self._store.writing() as change:
            change.connection.exec_driver_sql(
                "UPDATE badge_job SET state = ?, detail = ?, printer = ?, changed = ? WHERE id = ?",
                (state.value, detail, printer, self._now(), job_id),
            )

    def _now(self) -> str:
        return utc_text(self._store.clock.now())


def _get(connection: Connection, job_id: int) -> BadgeJob | None:
    row = connection.exec_driver_sql(f"{_JOBS} WHERE j.id = ?", (job_id,)).first()
    return None if row is None else job_of(row)
