"""Live pictures over HTTP, the way a phone or a network camera serves them: the demo and the tests read from this."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from kiosk.scanner.camera import Camera
from kiosk.scanner.cv import cv2
from kiosk.scanner.pixels import Image

_BOUNDARY = "frame"
_SEND_TIMEOUT_S = 5.0

FrameSource = Callable[[], Image]
"""Gives the picture (BGR) of this moment; called in the server's threads, once for each picture sent."""


class MjpegServer:
    """Serves ``GET /stream`` (multipart/x-mixed-replace of JPEGs) on the loopback interface, to any number of readers.

    Listens from the start; :meth:`close`, or leaving the ``with`` block, ends all its threads.

    Attributes:
        url: of the stream.
    """

    def __init__(self, frames: FrameSource | Camera, fps: float = 30, port: int = 0, quality: int = 80) -> None:
        """Serve *frames* *fps* times a second on *port* (0: any free one), JPEGs of *quality*.

        Raises:
            OSError: the port is taken.
        """
        self._frames = frames if callable(frames) else _pictures_of(frames)
        self._period = 1 / fps
        self._quality = quality
        self._stopped = threading.Event()
        self._server = _Server(("127.0.0.1", port), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/stream"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, name="mjpeg")
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Cut off all readers and end all threads; idempotent."""
        self._stopped.set()
        self._server.shutdown()
        self._thread.join()
        self._server.cut_off()
        self._server.server_close()

    def is_open(self) -> bool:
        """Tell whether a reader who asks now is served; otherwise it gets a 503."""
        return not self._stopped.is_set()

    def chunks(self) -> Iterator[bytes]:
        """Yield what one reader gets, at the pace at which it is due; it is cut off when this ends."""
        for _ in self.ticks():
            yield self.part(self._frames())

    def part(self, picture: Image) -> bytes:
        """Return *picture* as one part of the stream."""
        jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, self._quality])[1].tobytes()
        head = f"--{_BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
        return head.encode() + jpeg + b"\r\n"

    def ticks(self) -> Iterator[None]:
        """Yield whenever a picture is due, until the server closes; time spent meanwhile is made up for."""
        due = time.monotonic()
        while not self._stopped.is_set():
            yield
            due = max(due + self._period, time.monotonic() - self._period)
            self._stopped.wait(max(0.0, due - time.monotonic()))


def _pictures_of(camera: Camera) -> FrameSource:
    def newest() -> Image:
        frame = camera.read() or camera.wait_newer(0, _SEND_TIMEOUT_S)
        if frame is None:
            raise ConnectionAbortedError("the camera gives no pictures")
        return frame.image

    return newest


class _Server(ThreadingHTTPServer):
    """Knows its open connections, so that it can cut them off."""

    daemon_threads = False  # closing waits for them

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        self._connections: set[socket.socket] = set()
        super().__init__(address, handler)

    def process_request(self, request: object, client_address: object) -> None:
        """Serve in a thread of its own."""
        assert isinstance(request, socket.socket)
        request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: object) -> None:
        """Close one connection."""
        assert isinstance(request, socket.socket)
        self._connections.discard(request)
        super().shutdown_request(request)

    def cut_off(self) -> None:
        """End all connections, also those whose reader does not read."""
        for connection in list(self._connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # the reader was quicker


def _handler(stream: MjpegServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = _SEND_TIMEOUT_S

        def do_GET(self) -> None:
            if self.path != "/stream":
                self.send_error(404)
                return
            if not stream.is_open():
                self.send_error(503)
                return
            self.send_response(200)
            self.send_header("Content-Type", f"multipart/x-mixed-replace; boundary={_BOUNDARY}")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            try:
                for chunk in stream.chunks():
                    self.wfile.write(chunk)
            except OSError:
                return  # the reader has gone, or takes nothing

        def log_message(self, *_: object) -> None:
            """Keep quiet: readers come and go."""

    return Handler
