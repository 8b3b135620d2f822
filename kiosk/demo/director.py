"""Plays a script against the running window: each line of it waits for something, and time runs out loudly."""

import time
from collections.abc import Callable, Generator

from PySide6.QtCore import QCoreApplication, QObject, QTimer

Script = Generator[Callable[[], bool]]
"""Yields conditions, and is taken up again once the last one holds; what stands between runs in the GUI thread."""
LOOK_EVERY_MS = 10
PATIENCE_S = 60.0


class OutOfPatienceError(RuntimeError):
    """Something that the script waited for did not happen."""


class Director(QObject):
    """Runs *script* in the event loop, and ends the loop when it is through; lives in the GUI thread.

    Attributes:
        error: what the script raised, or None if it went through.
    """

    def __init__(self, script: Script, patience_s: float = PATIENCE_S) -> None:
        super().__init__()
        self.error: Exception | None = None
        self._script = script
        self._patience_s = patience_s
        self._holds: Callable[[], bool] = lambda: True
        self._since = time.monotonic()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin with the first line once the event loop runs."""
        self._timer.start()

    def _look(self) -> None:
        try:
            if self._holds():
                self._holds = next(self._script)
                self._since = time.monotonic()
            elif time.monotonic() - self._since > self._patience_s:
                self._script.throw(OutOfPatienceError("waited in vain"))  # the trace then names the line
        except StopIteration:
            self._end(None)
        except Exception as error:  # noqa: BLE001  # handed to whoever started the loop, whatever it is
            self._end(error)

    def _end(self, error: Exception | None) -> None:
        self._timer.stop()
        self.error = error
        QCoreApplication.quit()
