"""Badges through a real CUPS to a real IPP printer, which also refuses, fails and runs out of labels."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.badges.cups_printer import CupsPrinter, cups_queues
from kiosk.badges.drawing import badge_pdf
from kiosk.badges.patience import call_within
from kiosk.badges.printers import Printer
from kiosk.badges.template import load_template, template_names
from kiosk.domain.problems import DeviceProblem, ProblemCode
from kiosk.paper.fonts import load_fonts
from tests.helpers.cups import QUEUE, PrivateCups, private_cups
from tests.helpers.pictures import ink_mm, page_sizes_mm, rasterise, read_codes
from tests.helpers.printer_contract import PrinterContract
from tests.helpers.printing import CODE, job

pytestmark = [pytest.mark.needs_cups, pytest.mark.slow]
SECONDS = 15.0


@pytest.fixture(scope="module")
def shared_cups() -> Iterator[PrivateCups]:
    """One CUPS for all tests here: it takes a moment to start."""
    with private_cups() as server:
        yield server


@pytest.fixture
def cups(shared_cups: PrivateCups, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateCups]:
    """The CUPS with its printer ready, whatever the test before did to it."""
    assert qapp is not None
    load_fonts()
    monkeypatch.setenv("CUPS_SERVER", shared_cups.address)
    shared_cups.set_mode("ok")
    yield shared_cups
    shared_cups.set_mode("ok")
    shared_cups.command("cupsaccept", QUEUE)
    shared_cups.command("cupsenable", QUEUE)


def label_printer(queue: str = QUEUE, seconds: float = SECONDS) -> CupsPrinter:
    """Return our printer for a queue."""
    return CupsPrinter(queue, badge_pdf, seconds)


def jobs_left() -> int:
    """Return how many jobs CUPS still means to print. In a thread of its own: pycups keeps the server a thread."""
    import cups

    return call_within(10, lambda: len(cups.Connection().getJobs()))


def problem_of(printer: Printer) -> DeviceProblem:
    """Print a badge that cannot be printed and return what was said."""
    with pytest.raises(DeviceProblem) as caught:
        printer.print_badge(job(7), load_template("card-90x54"))
    return caught.value


@pytest.mark.usefixtures("cups")
class TestCupsPrinter(PrinterContract):
    """What every printer must do, here with CUPS and a device."""

    @pytest.fixture
    def printer(self) -> Printer:
        """The label printer."""
        return label_printer()

    @pytest.fixture
    def unusable(self) -> Printer:
        """A queue that does not exist."""
        return label_printer("Tidak-Ada")


@pytest.mark.parametrize("name", template_names())
def test_the_device_receives_the_badge_as_it_is(cups: PrivateCups, name: str) -> None:
    """Right size to a tenth of a millimetre, not turned, not scaled, and its QR is read."""
    template = load_template(name)
    before = set(cups.printed())
    label_printer().print_badge(job(7), template)
    (received,) = set(cups.printed()) - before
    assert page_sizes_mm(received) == [pytest.approx((template.page.width, template.page.height), abs=0.1)]
    picture = rasterise(received)
    assert read_codes(picture) == [CODE]
    sent = ink_mm(rasterise(badge_pdf([job(7).content], template)), 300)
    assert ink_mm(picture, 300) == pytest.approx(sent, abs=0.2)


def test_a_queue_that_rejects_has_refused(cups: PrivateCups) -> None:
    """Nothing was taken, and what CUPS says is passed on."""
    cups.command("cupsreject", QUEUE)
    problem = problem_of(label_printer())
    assert problem.code is ProblemCode.PRINTER_REFUSED
    assert problem.params["printer"] == QUEUE
    assert "accepting" in str(problem.params["detail"])


@pytest.mark.usefixtures("cups")
def test_a_queue_that_does_not_exist_is_missing() -> None:
    """Its name is in the problem."""
    problem = problem_of(label_printer("Tidak-Ada"))
    assert (problem.code, problem.params) == (ProblemCode.PRINTER_MISSING, {"printer": "Tidak-Ada"})


def test_a_device_that_fails_is_said(cups: PrivateCups) -> None:
    """The job ends as aborted or cancelled, not as printed."""
    cups.set_mode("fail")
    problem = problem_of(label_printer())
    assert problem.code is ProblemCode.PRINTER_FAILED
    assert problem.params["detail"]


def test_no_labels_left_times_out_with_the_reason(cups: PrivateCups) -> None:
    """The printer's own word is passed on, CUPS has forgotten the job, and with new labels the next badge comes out."""
    cups.set_mode("media-empty")
    problem = problem_of(label_printer(seconds=6))
    assert problem.code is ProblemCode.PRINTER_TIMEOUT
    assert problem.params["seconds"] == 6
    assert "media-empty" in str(problem.params["detail"])
    assert jobs_left() == 0
    cups.set_mode("ok")
    assert label_printer().print_badge(job(8), load_template("card-90x54")).confirmed


def test_a_paused_queue_times_out_as_paused(cups: PrivateCups) -> None:
    """Somebody has stopped the queue: that is what is said."""
    cups.command("cupsdisable", QUEUE)
    problem = problem_of(label_printer(seconds=1))
    assert problem.code is ProblemCode.PRINTER_TIMEOUT
    assert "paused" in str(problem.params["detail"])


def test_stopping_ends_the_wait(cups: PrivateCups) -> None:
    """The program can end without waiting for a printer."""
    cups.command("cupsdisable", QUEUE)
    printer = label_printer(seconds=100)
    printer.stop()
    assert problem_of(printer).code is ProblemCode.PRINTER_TIMEOUT
    assert jobs_left() == 0


@pytest.mark.usefixtures("cups")
def test_lists_the_queues(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What may be chosen is what CUPS has; without a CUPS it is nothing."""
    assert cups_queues() == [QUEUE]
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody"))
    assert cups_queues() == []


def test_a_cups_that_is_gone_is_a_missing_printer(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cupsd not running: nothing was sent, so the badge may wait in the queue."""
    assert qapp is not None
    load_fonts()
    with private_cups() as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)
    assert problem_of(label_printer()).code is ProblemCode.PRINTER_MISSING
