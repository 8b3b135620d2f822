"""The threads behind the window: started by name, exchanged while the kiosk runs, ended together."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.ui.loops import Loop, LoopThread

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Running:
    name: str
    loop: Loop
    thread: LoopThread

    def signal(self) -> None:
        """Ask it to end; a loop with ``stop()`` breaks off even what it waits for."""
        stop = getattr(self.loop, "stop", None)
        if callable(stop):
            stop()
        self.thread.stop()


class Threads:
    """Every loop of the kiosk in a thread of its own. Safe from any thread.

    Once the end has begun, nothing starts any more. A thread that has not ended in time stays known, so that the end
    waits for it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: list[_Running] = []
        self._closing = False

    @property
    def closing(self) -> bool:
        """Whether the end has begun."""
        with self._lock:
            return self._closing

    def is_running(self, name: str) -> bool:
        """Whether a thread of this name lives."""
        return any(running.name == name and running.thread.is_running() for running in self._known())

    def start(self, name: str, make: Callable[[], Loop]) -> bool:
        """Start the loop that *make* returns, or, where the end has begun, make none; tell which.

        *make* is called at once and must be quick. What it raises is raised here, and nothing has started.
        """
        with self._lock:
            if self._closing:
                return False
            loop = make()
            running = _Running(name, loop, LoopThread(loop, name))
            self._running.append(running)
            running.thread.start()
            return True

    def replace(self, name: str, make: Callable[[], Loop], seconds: float) -> bool:
        """End what runs as *name*, waiting *seconds* at most, then :meth:`start`. Not in the GUI thread: it waits."""
        old = [running for running in self._known() if running.name == name]
        for running in old:
            running.signal()
        self._join(old, time.monotonic() + seconds)
        return self.start(name, make)

    def begin_end(self) -> None:
        """Start nothing from now on, and ask every thread to end; returns at once."""
        with self._lock:
            self._closing = True
        for running in self._known():
            running.signal()

    def join(self, until: float) -> bool:
        """Wait for every thread, at the longest until the monotonic time *until*; tell whether all have ended."""
        return self._join(self._known(), until)

    def _known(self) -> list[_Running]:
        with self._lock:
            return list(self._running)

    def _join(self, those: list[_Running], until: float) -> bool:
        ended = [running for running in those if running.thread.wait(max(0.0, until - time.monotonic()))]
        with self._lock:
            self._running = [running for running in self._running if running not in ended]
        for running in those:
            if running not in ended:
                _log.warning("%s: hangs and is left behind", running.name)
        return len(ended) == len(those)
