"""A plain HTTP server on the loopback: each request goes to a function, and no thread is left behind at the end."""

import contextlib
import http.server
import socket
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

MAX_BODY = 8 * 1024 * 1024
_IDLE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Request:
    """What a client sent. Header names are lower case; the body is as it came, perhaps gzipped."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes back."""

    status: int
    body: bytes
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


Answering = Callable[[Request], Reply | None]
"""Makes the reply; None hangs up without one. Called in the thread of the connection, several at a time."""


class LoopbackServer:
    """Serves on 127.0.0.1, a thread a connection, from :meth:`start` to :meth:`stop`.

    Attributes:
        url: ``http://127.0.0.1:<port>``, once started.
    """

    def __init__(self, answering: Answering, port: int = 0) -> None:
        """*port* 0 takes any that is free."""
        self._answering = answering
        self._port = port
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None
        self.url = ""

    def start(self) -> None:
        """Begin to serve in threads of its own.

        Raises:
            OSError: the port is taken.
        """
        self._server = _Server(("127.0.0.1", self._port), self._answering)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="receiver")
        self._thread.start()

    @property
    def connections(self) -> int:
        """How many connections have been opened since :meth:`start`."""
        return self._server.opened if self._server else 0

    def stop(self) -> None:
        """End every connection and every thread. Harmless when not started."""
        if self._server is None or self._thread is None:
            return
        self._server.shutdown()
        self._thread.join()
        self._server.end_connections()
        self._server.server_close()
        self._server = None


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = False  # so that server_close() waits for them

    def __init__(self, address: tuple[str, int], answering: Answering) -> None:
        self.answering = answering
        self._live: set[socket.socket] = set()
        self._lock = threading.Lock()
        self.opened = 0
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._live.add(request)
            self.opened += 1
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._live.discard(request)
        super().shutdown_request(request)

    def end_connections(self) -> None:
        """Wake the threads that wait for the next request of a connection that is kept open."""
        with self._lock:
            for connection in self._live:
                with contextlib.suppress(OSError):  # gone already
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over a client that went away; anything else is a fault of ours and is shown."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = _IDLE_SECONDS
    wbufsize = -1  # head and body in one packet, or the client waits 40 ms for the second
    server: _Server

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit():
            self._send(Reply(411, b""), last=True)
        elif int(length) > MAX_BODY:
            self._send(Reply(413, b""), last=True)
        else:
            self._answer(self.rfile.read(int(length)))

    def _answer(self, body: bytes) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.server.answering(Request(self.command, self.path, headers, body))
        if reply is None:
            self.close_connection = True
            return
        self._send(reply)

    def _send(self, reply: Reply, *, last: bool = False) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if last:
            self.send_header(
                "Connection", "close"
            )  # the body was not read, so what follows would be taken for a request
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the library's
        """Keep requests off the terminal."""
