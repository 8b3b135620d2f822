"""One worker for calls that may wait for the disk, so that the window never does."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Order:
    call: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class _Outcome:
    order: _Order
    value: Any
    error: Exception | None


def _ignore(_value: object) -> None:
    """Want no result."""


class Runner(QObject):
    """Runs calls one after another in one thread; their results come back in the thread that made the runner.

    The order of the calls is the order of the results. After :meth:`close` nothing is called back any more.
    """

    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: queue.SimpleQueue[_Order | None] = queue.SimpleQueue()
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=name)
        self._thread.start()

    def run(
        self,
        call: Callable[[], _T],
        done: Callable[[_T], None] = _ignore,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Call *call* in the worker, then *done* with its value, or *failed* with what it raised, in the window's.

        Without *failed* an exception is logged. Returns at once.
        """
        self._orders.put(_Order(call, done, failed or self._log_failure))

    def close(self, seconds: float = 10.0) -> bool:
        """Finish the calls that were ordered, end the thread and tell whether it has ended within *seconds*."""
        self._closed = True
        self._orders.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            try:
                outcome = _Outcome(order, order.call(), None)
            except Exception as error:  # noqa: BLE001  # handed over whole to whoever ordered the call
                outcome = _Outcome(order, None, error)
            self._finished.emit(outcome)

    def _deliver(self, outcome: _Outcome) -> None:
        if self._closed:
            return
        if outcome.error is None:
            outcome.order.done(outcome.value)
        else:
            outcome.order.failed(outcome.error)

    def _log_failure(self, error: Exception) -> None:
        _log.error("%s: a call failed", self._thread.name, exc_info=error)
