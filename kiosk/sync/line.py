"""The way out of a request that waits for the other side: its socket is shut down from another thread."""

import contextlib
import socket
import threading
from typing import Any

_OPENED = frozenset({"connection.connect_tcp.complete", "connection.start_tls.complete"})


class Line:
    """Knows the socket that a client of httpx talks through, and can cut it. Safe from any thread.

    Closing the client from another thread would not do: a read that waits on a socket does not notice that the socket
    is closed, but does notice that it is shut down.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._cut = False

    @property
    def is_cut(self) -> bool:
        """Whether :meth:`cut` has been called."""
        with self._lock:
            return self._cut

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Take note of the socket as soon as there is one; the ``trace`` extension of a request."""
        if event not in _OPENED:
            return
        found = info["return_value"].get_extra_info("socket")
        with self._lock:
            self._socket = found
            if self._cut:
                _shut(found)

    def cut(self) -> None:
        """End the reading or writing under way, and what comes after; returns at once.

        Only what has not connected yet goes on until its own time is over.
        """
        with self._lock:
            self._cut = True
            if self._socket is not None:
                _shut(self._socket)


def _shut(line: socket.socket) -> None:
    with contextlib.suppress(OSError):  # closed already
        # Past the TLS socket's own method, which would take its state from under the thread that reads.
        socket.socket.shutdown(line, socket.SHUT_RDWR)
