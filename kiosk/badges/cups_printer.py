"""Badges through CUPS: the PDF is handed over, and its job followed until the printer says what became of it.

Why not Qt's own printing: where a queue rejects jobs Qt reports success, and a CUPS that hangs stops every Python
thread. pycups exists on Linux only and is imported when first needed. It goes to this computer's CUPS, or to the one
that the variable CUPS_SERVER names.
"""

import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.badges.patience import call_within
from kiosk.badges.printers import PdfMaker, PrintOutcome
from kiosk.badges.template import Template
from kiosk.domain.badges import BadgeJob
from kiosk.domain.problems import DeviceProblem, ProblemCode

PATIENCE_SECONDS = 15
_GRACE_SECONDS = 5  # on top, for a CUPS that has stopped answering altogether
_LOOK_EVERY = 0.2
_JOB_CANCELLED, _JOB_ABORTED, _JOB_DONE = 7, 8, 9  # job-state (RFC 8011)


def media_name(template: Template) -> str:
    """Return the template's paper as CUPS names it: ``Custom.90x54mm``."""
    return f"Custom.{template.page.width:g}x{template.page.height:g}mm"


class CupsPrinter:
    """One CUPS queue. *seconds* is the patience with a job; what is not printed by then is withdrawn."""

    def __init__(
        self,
        queue: str,
        make_pdf: PdfMaker,
        seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._queue = queue
        self._make_pdf = make_pdf
        self._seconds = seconds
        self._stopped = threading.Event()

    @property
    def name(self) -> str:
        """The queue's name."""
        return self._queue

    def print_badge(self, job: BadgeJob, template: Template) -> PrintOutcome:
        """Print *job* at exactly the template's size and wait for the printer; see ``Printer``.

        Where the printer tells why it holds (``media-empty``, ``cover-open`` ...) the problem's detail says so.
        """
        pdf = self._make_pdf([job.content], template)
        title = f"{job.id:04d} {job.content.name}"
        try:
            return call_within(self._seconds + _GRACE_SECONDS, lambda: self._converse(pdf, title, template))
        except TimeoutError:
            raise self._timeout("cups-silent") from None

    def stop(self) -> None:
        """End the waiting for the printer: the job under way is withdrawn. Any thread."""
        self._stopped.set()

    def _converse(self, pdf: bytes, title: str, template: Template) -> PrintOutcome:
        import cups  # noqa: PLC0415  # Linux only

        connection = self._reach()
        try:
            with TemporaryDirectory(prefix="hadir-") as folder:
                path = Path(folder) / "badge.pdf"
                path.write_bytes(pdf)
                number = connection.printFile(self._queue, str(path), title, {"media": media_name(template)})
        except cups.IPPError as error:
            raise self._problem(ProblemCode.PRINTER_REFUSED, str(error.args[-1])) from error
        except OSError as error:
            detail = error.strerror or str(error)
            raise DeviceProblem(ProblemCode.FILE_UNWRITABLE, file="badge.pdf", detail=detail) from error
        try:
            return self._follow(connection, number)
        except (cups.IPPError, cups.HTTPError, RuntimeError) as error:
            # Not "missing": CUPS has the job and may print it when it is back, so it must not be sent again unasked.
            raise self._problem(ProblemCode.PRINTER_FAILED, "cups-lost") from error

    def _reach(self) -> Any:
        """Return a connection on which the queue was found; nothing has been sent yet."""
        import cups  # noqa: PLC0415  # Linux only

        try:
            connection = _connect()
            connection.getPrinterAttributes(self._queue, requested_attributes=["printer-state"])
        except (cups.IPPError, cups.HTTPError, RuntimeError) as error:
            raise DeviceProblem(ProblemCode.PRINTER_MISSING, printer=self._queue) from error
        return connection

    def _follow(self, connection: Any, number: int) -> PrintOutcome:
        end = time.monotonic() + self._seconds
        while True:
            state, reasons = self._look(connection, number)
            if state == _JOB_DONE:
                return PrintOutcome(confirmed=True, detail=f"{self._queue}-{number}")
            if state in (_JOB_CANCELLED, _JOB_ABORTED):
                raise self._problem(ProblemCode.PRINTER_FAILED, reasons)
            if time.monotonic() >= end or self._stopped.is_set():
                return self._withdraw(connection, number)
            self._stopped.wait(_LOOK_EVERY)

    def _withdraw(self, connection: Any, number: int) -> PrintOutcome:
        """Take the job back, lest it comes out when nobody waits for it any more; it may just have been printed.

        CUPS then tells the device to forget it as well. Not every device does once it has the whole page: after a
        time-out the tray is worth a glance.
        """
        import cups  # noqa: PLC0415  # Linux only

        why = self._hindrance(connection)
        try:
            connection.cancelJob(number)
        except cups.IPPError:
            state, _ = self._look(connection, number)
            if state == _JOB_DONE:
                return PrintOutcome(confirmed=True, detail=f"{self._queue}-{number}")
        raise self._timeout(why)

    def _look(self, connection: Any, number: int) -> tuple[int, str]:
        """Return the job's state, and what is said about it."""
        wanted = ["job-state", "job-state-reasons", "job-printer-state-message"]
        job = connection.getJobAttributes(number, requested_attributes=wanted)
        message = str(job.get("job-printer-state-message") or "")
        return int(job["job-state"]), message or _words(job.get("job-state-reasons"))

    def _hindrance(self, connection: Any) -> str:
        """Return what the printer says that it lacks, or an empty text."""
        wanted = ["printer-state-reasons"]
        printer = connection.getPrinterAttributes(self._queue, requested_attributes=wanted)
        return _words(printer.get("printer-state-reasons"))

    def _timeout(self, detail: str) -> DeviceProblem:
        seconds = round(self._seconds)
        return DeviceProblem(ProblemCode.PRINTER_TIMEOUT, printer=self._queue, seconds=seconds, detail=detail)

    def _problem(self, code: ProblemCode, detail: str) -> DeviceProblem:
        return DeviceProblem(code, printer=self._queue, detail=detail)


def _connect() -> Any:
    import cups  # noqa: PLC0415  # Linux only

    cups.setPasswordCB(lambda _prompt: "")  # or a CUPS that wants one would have it asked for on a terminal
    return cups.Connection()


def _words(reasons: Any) -> str:
    """Return IPP reasons (a keyword or a list of them) as one text; "none" says nothing."""
    found = [reasons] if isinstance(reasons, str) else list(reasons or [])
    return ", ".join(str(reason) for reason in found if reason != "none")


def cups_queues(seconds: float = 3) -> list[str]:
    """Return the names of the queues, sorted; none if CUPS does not answer in time. Never in the GUI thread."""
    import cups  # noqa: PLC0415  # Linux only

    try:
        return sorted(call_within(seconds, lambda: _connect().getPrinters()))
    except (TimeoutError, cups.IPPError, cups.HTTPError, RuntimeError):
        return []
