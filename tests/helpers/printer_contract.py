"""What every printer must do; subclasses give the fixtures ``printer`` and ``unusable``."""

import pytest

from kiosk.badges.printers import Printer, PrintOutcome
from kiosk.badges.template import load_template
from kiosk.domain.problems import DeviceProblem
from tests.helpers.printing import job


class PrinterContract:
    """Run over the simulated and the real ones alike."""

    def test_prints_a_badge(self, printer: Printer) -> None:
        """A badge that is printed gives an outcome that says where it went."""
        outcome = printer.print_badge(job(1), load_template("card-90x54"))
        assert isinstance(outcome, PrintOutcome)
        assert outcome.confirmed
        assert outcome.detail

    def test_prints_one_after_the_other(self, printer: Printer) -> None:
        """Two badges give two outcomes that can be told apart."""
        template = load_template("roll-62")
        first, second = printer.print_badge(job(1), template), printer.print_badge(job(2), template)
        assert first.detail != second.detail

    def test_says_what_it_is_called(self, printer: Printer) -> None:
        """A printer has a name, which problems and the status line show."""
        assert printer.name

    def test_fails_with_a_device_problem(self, unusable: Printer) -> None:
        """A printer that cannot print says so with a device problem, and with nothing else."""
        with pytest.raises(DeviceProblem):
            unusable.print_badge(job(1), load_template("card-90x54"))

    def test_may_be_stopped_twice(self, printer: Printer) -> None:
        """Stopping is allowed at any time."""
        printer.stop()
        printer.stop()
