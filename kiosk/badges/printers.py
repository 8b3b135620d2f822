"""What a printer is, and the one that needs no device: a folder of PDF files. Plain Python.

How badges are drawn is passed in, so that nothing here knows Qt.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.badges.template import Template
from kiosk.domain.badges import BadgeContent, BadgeJob
from kiosk.domain.problems import DeviceProblem, Problem
from kiosk.paper.files import safe_name, write_atomically

PdfMaker = Callable[[Sequence[BadgeContent], Template], bytes]
"""Makes a PDF with a page for each badge: :func:`kiosk.badges.drawing.badge_pdf`."""
PDF = "pdf"
"""What the settings say for a folder of PDF files instead of a printer."""
_NAME_BYTES = 80


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """What became of a badge that was not refused.

    Attributes:
        confirmed: the device itself says that it is done; False: it was handed over, and only a glance tells.
        detail: where it is or what the device called it; plain text.
    """

    confirmed: bool
    detail: str = ""


class Printer(Protocol):
    """A place where badges come out. Used by one thread, except for :meth:`stop`."""

    @property
    def name(self) -> str:
        """What the system, and the problems, call it."""
        ...

    def print_badge(self, job: BadgeJob, template: Template) -> PrintOutcome:
        """Print *job* and wait until the printer has done so; blocks its own thread only, 15 s at most.

        Raises:
            DeviceProblem: PRINTER_MISSING (nothing was sent), PRINTER_REFUSED (nothing was taken), PRINTER_FAILED,
                PRINTER_TIMEOUT (the job was withdrawn), FILE_UNWRITABLE.
        """
        ...

    def stop(self) -> None:
        """End the waiting for a device, now and from now on; any thread."""
        ...


class PdfFolderPrinter:
    """Puts each badge into a folder as a PDF, named by job and person: ``0007-Siti-Nurhaliza.pdf``.

    A job that is printed again replaces its file; a reprint is another job and another file.
    """

    def __init__(self, folder: Path, make_pdf: PdfMaker) -> None:
        self._folder = folder
        self._make_pdf = make_pdf

    @property
    def name(self) -> str:
        """The setting that chooses it."""
        return PDF

    def print_badge(self, job: BadgeJob, template: Template) -> PrintOutcome:
        """Write the file; see :class:`Printer`. The outcome's detail is the file's name.

        Raises:
            DeviceProblem: FILE_UNWRITABLE.
        """
        path = self._folder / f"{job.id:04d}-{safe_name(job.content.name, _NAME_BYTES, '-')}.pdf"
        try:
            write_atomically(path, self._make_pdf([job.content], template))
        except Problem as problem:
            raise DeviceProblem(problem.code, **problem.params) from problem
        return PrintOutcome(confirmed=True, detail=path.name)

    def stop(self) -> None:
        """Do nothing: a file is written or not, there is no waiting."""
