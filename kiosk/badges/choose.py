"""From the settings' word to a printer. Plain Python: Qt and CUPS are asked only when needed."""

import importlib.util
import sys
from pathlib import Path

from kiosk.badges.cups_printer import CupsPrinter, cups_queues
from kiosk.badges.printers import PDF, PdfFolderPrinter, Printer

__all__ = ["PDF", "has_cups", "list_printers", "open_printer"]


def open_printer(setting: str, folder: Path) -> Printer:
    """Return the printer that *setting* names: ``pdf`` for PDF files in *folder*, or a printer of the system.

    Asks no device, so it is quick and never fails for one that is off or gone: that is said when a badge is printed.
    """
    from kiosk.badges.drawing import badge_pdf  # noqa: PLC0415  # Qt, not needed to list what there is

    if setting == PDF:
        return PdfFolderPrinter(folder, badge_pdf)
    if has_cups():
        return CupsPrinter(setting, badge_pdf)
    from kiosk.badges.qt_printers import QtPrinter  # noqa: PLC0415  # only where there is no CUPS

    return QtPrinter(setting)


def list_printers() -> list[str]:
    """Return the settings that may be chosen: ``pdf`` first, then the system's printers by name.

    Takes up to 3 s where the printing system hangs: never call it in the GUI thread.
    """
    if has_cups():
        return [PDF, *cups_queues()]
    from kiosk.badges.qt_printers import qt_printer_names  # noqa: PLC0415  # only where there is no CUPS

    return [PDF, *qt_printer_names()]


def has_cups() -> bool:
    """Tell whether printing goes through pycups here."""
    return sys.platform == "linux" and importlib.util.find_spec("cups") is not None
