"""Badges through Qt's own printing, for systems without CUPS (Windows). A Qt adapter, usable in any thread.

Qt hands a badge over and hears nothing back: an outcome from here is never confirmed.
"""

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.badges.drawing import draw_badge
from kiosk.badges.printers import PrintOutcome
from kiosk.badges.template import Template
from kiosk.domain.badges import BadgeContent, BadgeJob
from kiosk.domain.problems import DeviceProblem, ProblemCode
from kiosk.paper.ink import in_millimetres
from kiosk.paper.pdf import page_layout

_ROUNDING_MM = 0.5


def qt_printer_names() -> list[str]:
    """Return the printers that Qt knows, sorted. May take seconds, and where CUPS hangs stops all of Python."""
    return sorted(QPrinterInfo.availablePrinterNames())


class QtPrinter:
    """One printer of the system, by its name."""

    def __init__(self, name: str) -> None:
        self._name = name

    @property
    def name(self) -> str:
        """What the system calls it."""
        return self._name

    def print_badge(self, job: BadgeJob, template: Template) -> PrintOutcome:
        """Hand *job* over to the system's spooler; see ``Printer``.

        Raises:
            DeviceProblem: PRINTER_MISSING, or PRINTER_REFUSED when the driver does not take the page or its size.
        """
        info = QPrinterInfo.printerInfo(self._name)
        if info.isNull():
            raise DeviceProblem(ProblemCode.PRINTER_MISSING, printer=self._name)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(f"{job.id:04d} {job.content.name}")
        try:
            print_on(printer, job.content, template)
        except RuntimeError as error:
            raise DeviceProblem(ProblemCode.PRINTER_REFUSED, printer=self._name, detail=str(error)) from error
        return PrintOutcome(confirmed=False)

    def stop(self) -> None:
        """Do nothing: handing over is all, there is no waiting for the device."""


def print_on(printer: QPrinter, content: BadgeContent, template: Template) -> None:
    """Draw one badge on *printer*, on a page as large as the template says, without margins.

    Raises:
        RuntimeError: the driver takes another size instead, or no page at all.
    """
    page = template.page
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(page.width, page.height))
    taken = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    if abs(taken.width() - page.width) > _ROUNDING_MM or abs(taken.height() - page.height) > _ROUNDING_MM:
        raise RuntimeError(f"{taken.width():.0f}x{taken.height():.0f} mm")
    with in_millimetres(printer) as painter:
        draw_badge(painter, content, template)
