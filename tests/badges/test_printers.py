"""Printers that need no device, and the choice between them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.badges.choose import list_printers, open_printer
from kiosk.badges.patience import call_within
from kiosk.badges.printers import PdfFolderPrinter, Printer
from kiosk.badges.template import Template, load_template
from kiosk.domain.badges import BadgeContent
from kiosk.domain.problems import DeviceProblem, ProblemCode
from tests.helpers.pictures import rasterise, read_codes
from tests.helpers.printer_contract import PrinterContract
from tests.helpers.printing import CODE, FakePrinter, job


def no_pdf(contents: Sequence[BadgeContent], template: Template) -> bytes:
    """Stand in for the drawing."""
    return f"{contents[0].name} {template.name}".encode()


class TestFakePrinter(PrinterContract):
    """The simulated one keeps the contract, or tests with it would show nothing."""

    @pytest.fixture
    def printer(self) -> Printer:
        """One that prints."""
        return FakePrinter()

    @pytest.fixture
    def unusable(self) -> Printer:
        """One that is not there."""
        return FakePrinter(DeviceProblem(ProblemCode.PRINTER_MISSING, printer="palsu"))


class TestPdfFolderPrinter(PrinterContract):
    """The folder of PDF files."""

    @pytest.fixture
    def printer(self, tmp_path: Path) -> Printer:
        """One with a folder that is not there yet."""
        return PdfFolderPrinter(tmp_path / "badge", no_pdf)

    @pytest.fixture
    def unusable(self, tmp_path: Path) -> Printer:
        """One whose folder is a file."""
        (tmp_path / "file").write_text("in the way")
        return PdfFolderPrinter(tmp_path / "file", no_pdf)


def test_files_are_named_by_job_and_person(tmp_path: Path) -> None:
    """An organiser finds a badge by its number and name; hostile names stay inside the folder."""
    printer = PdfFolderPrinter(tmp_path, no_pdf)
    template = load_template("card-90x54")
    for number, name in [(7, "Siti Nurhaliza"), (8, "../../etc/passwd"), (9, "CON"), (12345, "W" * 80)]:
        printer.print_badge(job(number, name), template)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "0007-Siti-Nurhaliza.pdf",
        "0008-etc-passwd.pdf",
        "0009-CON-.pdf",
        f"12345-{'W' * 80}.pdf",
    ]


def test_the_same_job_again_replaces_its_file(tmp_path: Path) -> None:
    """A job that is tried again leaves one file."""
    printer = PdfFolderPrinter(tmp_path, no_pdf)
    for template in ("card-90x54", "roll-62"):
        printer.print_badge(job(7), load_template(template))
    (path,) = tmp_path.iterdir()
    assert path.read_bytes().endswith(b"roll-62")


def test_a_folder_that_cannot_be_written_names_itself(tmp_path: Path) -> None:
    """The problem says which file, and why."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DeviceProblem) as caught:
        PdfFolderPrinter(tmp_path / "file", no_pdf).print_badge(job(7), load_template("roll-62"))
    assert caught.value.code is ProblemCode.FILE_UNWRITABLE
    assert "0007" in str(caught.value.params["file"])


@pytest.mark.usefixtures("fonts")
def test_pdf_is_chosen_by_its_word(tmp_path: Path) -> None:
    """The default setting gives real badges in the folder."""
    outcome = open_printer("pdf", tmp_path).print_badge(job(7), load_template("card-90x54"))
    assert read_codes(rasterise(tmp_path / outcome.detail)) == [CODE]


@pytest.mark.usefixtures("fonts")
def test_a_printer_that_is_not_there_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any CUPS the named printer is missing; opening it alone asks nobody."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
    printer = open_printer("Label-Meja-2", tmp_path)
    assert printer.name == "Label-Meja-2"
    with pytest.raises(DeviceProblem) as caught:
        printer.print_badge(job(7), load_template("card-90x54"))
    assert caught.value.code is ProblemCode.PRINTER_MISSING
    assert caught.value.params["printer"] == "Label-Meja-2"


def test_pdf_can_always_be_chosen() -> None:
    """The list of printers begins with the one that needs no device."""
    assert list_printers()[0] == "pdf"


def test_patience_ends() -> None:
    """A call that hangs is left alone after its time; one that raises, raises here."""
    import threading

    gate = threading.Event()
    with pytest.raises(TimeoutError):
        call_within(0.01, gate.wait)
    gate.set()
    with pytest.raises(ZeroDivisionError):
        call_within(5, lambda: 1 // 0)
    assert call_within(5, lambda: "answer") == "answer"
