"""Qt's own printing, into a file where there is no device."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from kiosk.badges.qt_printers import QtPrinter, print_on
from kiosk.badges.template import load_template, template_names
from kiosk.domain.problems import DeviceProblem, ProblemCode
from tests.helpers.pictures import page_sizes_mm, rasterise, read_codes
from tests.helpers.printing import CODE, content, job

pytestmark = pytest.mark.usefixtures("fonts")


@pytest.mark.parametrize("name", template_names())
def test_prints_the_whole_badge(tmp_path: Path, name: str) -> None:
    """The same drawing, on a page of the template's size as near as Qt's printing can (whole points)."""
    template = load_template(name)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "badge.pdf"))
    print_on(printer, content(), template)
    assert page_sizes_mm(tmp_path / "badge.pdf") == [
        pytest.approx((template.page.width, template.page.height), abs=0.2)
    ]
    assert read_codes(rasterise(tmp_path / "badge.pdf", 203)) == [CODE]


def test_a_printer_that_is_not_there_is_missing() -> None:
    """Qt itself would print "successfully"; here it is said."""
    with pytest.raises(DeviceProblem) as caught:
        QtPrinter("Label-Meja-2").print_badge(job(7), load_template("card-90x54"))
    assert caught.value.code is ProblemCode.PRINTER_MISSING
