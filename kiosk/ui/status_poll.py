"""Asks once a second how things stand, in a worker."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.ui.ports import PrinterStatus, StatusPort
from kiosk.ui.runner import Runner

EVERY_MS = 1000


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand outside the desk. *problem*: they could not be read."""

    unsent: int = 0
    printer: PrinterStatus | None = None
    last_backup: datetime | None = None
    problem: Exception | None = None


class StatusPoll(QObject):
    """Reads the status through a runner; never has two questions under way, so that a slow answer does not pile up.

    Signals:
        read: a fresh :class:`Standing`.
    """

    read = Signal(object)

    def __init__(
        self, status: StatusPort, runner: Runner, every_ms: int = EVERY_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._status, self._runner = status, runner
        self._under_way = False
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self.ask)

    def start(self) -> None:
        """Ask now, and from now on."""
        self._timer.start()
        self.ask()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def ask(self) -> None:
        """Ask once, unless an answer is still awaited."""
        if not self._under_way:
            self._under_way = True
            self._runner.run(self._look, self._on_read, self._on_failed)

    def _look(self) -> Standing:
        return Standing(self._status.unsent(), self._status.printer(), self._status.last_backup())

    def _on_read(self, standing: Standing) -> None:
        self._under_way = False
        self.read.emit(standing)

    def _on_failed(self, error: Exception) -> None:
        self._on_read(Standing(problem=error))
