"""Threads for the rooms' loops, and the bridges by which what they report reaches the thread of the window."""

import logging
import threading
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

_log = logging.getLogger(__name__)
PAUSE_AFTER_FAILURE = 1.0
"""Seconds that a loop rests after its step raised, so that a broken device does not spin."""


class Loop(Protocol):
    """Work in a loop: the scanner, the badge worker, the sync worker."""

    def step(self) -> None:
        """Do one unit of work; may block for about a second at most."""
        ...

    def close(self) -> None:
        """Give back what the loop holds; called once, in the loop's thread."""
        ...


class LoopThread(QObject):
    """Runs ``loop.step()`` again and again in a thread of its own until told to stop, then ``loop.close()``.

    An exception in a step is logged and reported, and the loop goes on. It is a Python thread, not a ``QThread``: the
    logging that rooms do would leave a phantom behind in ``threading.enumerate()`` for each foreign thread.

    Signals:
        failed: the exception that a step or the closing raised.
        finished: the thread is about to end; the loop is closed.
    """

    failed = Signal(object)
    finished = Signal()

    def __init__(self, loop: Loop, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop = loop
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name)

    def start(self) -> None:
        """Start the thread; once only."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the loop to end after its present step; returns at once. Wakes loops that have ``wake()``."""
        self._stopping.set()
        wake = getattr(self._loop, "wake", None)
        if callable(wake):
            wake()

    def wait(self, seconds: float = 5.0) -> bool:
        """Wait until the thread has ended; False if it has not within *seconds*. Without a start it has ended."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def is_running(self) -> bool:
        """Tell whether the thread lives."""
        return self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._loop.step()
            except Exception as error:  # noqa: BLE001  # logged and reported, whatever it is
                _log.exception("%s: a step failed", self._thread.name)
                self.failed.emit(error)
                self._stopping.wait(PAUSE_AFTER_FAILURE)
        try:
            self._loop.close()
        except Exception as error:  # noqa: BLE001  # logged and reported, whatever it is
            _log.exception("%s: closing failed", self._thread.name)
            self.failed.emit(error)
        self.finished.emit()


@dataclass(frozen=True, slots=True)
class _NewestOf:
    """Stands for the newest event of a kind, whatever that is when it is delivered."""

    kind: type


class Relay(QObject):
    """A plain listener ``relay(event)`` for any thread, which delivers events in the thread that made the relay.

    Events arrive in order. Of the types in *newest_only* (camera pictures) at most one is under way: a picture that the
    window had no time for is replaced by the next, so that none is ever shown late.

    Signals:
        arrived: one event.
    """

    arrived = Signal(object)
    _posted = Signal(object)

    def __init__(self, newest_only: tuple[type, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest_only = newest_only
        self._newest: dict[type, object] = {}
        self._lock = threading.Lock()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def __call__(self, event: object) -> None:
        """Deliver *event*; returns at once."""
        if not isinstance(event, self._newest_only):
            self._posted.emit(event)
            return
        kind = type(event)
        with self._lock:
            under_way = kind in self._newest
            self._newest[kind] = event
        if not under_way:
            self._posted.emit(_NewestOf(kind))

    def _deliver(self, event: object) -> None:
        if isinstance(event, _NewestOf):
            with self._lock:
                event = self._newest.pop(event.kind)
        self.arrived.emit(event)
