"""The yardstick of ``scan_to_screen``: newest picture of the stream, gray, zxing-cpp, text; no window, no database."""

import threading
import time
from collections.abc import Sequence
from typing import Self

import numpy as np
import zxingcpp

from benchmarks.ticket_camera import TicketCamera
from kiosk.scanner.cv import cv2
from kiosk.scanner.pixels import Image

BLANK_S = 0.3
PATIENCE_S = 5.0
_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


class NewestPicture:
    """Reads the stream at *url* in a thread and keeps the newest picture; a context manager that ends the thread."""

    def __init__(self, url: str) -> None:
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, 1500, cv2.CAP_PROP_READ_TIMEOUT_MSEC, 2000]
        self._capture = cv2.VideoCapture(url, cv2.CAP_FFMPEG, limits)
        self._changed = threading.Condition()
        self._picture: Image | None = None
        self._stopping = False
        self._thread = threading.Thread(target=self._read, name="bare camera")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping = True
        self._thread.join()
        self._capture.release()

    def take(self) -> Image:
        """Wait for a picture that was not taken yet, and return it.

        Raises:
            TimeoutError: there is none.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self._picture is not None, PATIENCE_S):
                raise TimeoutError("the stream gives no pictures")
            picture, self._picture = self._picture, None
        assert picture is not None
        return picture

    def _read(self) -> None:
        while not self._stopping:
            arrived, picture = self._capture.read()
            if not arrived:
                return
            with self._changed:
                self._picture = np.asarray(picture, np.uint8)
                self._changed.notify()


def read_all(camera: TicketCamera, codes: Sequence[str]) -> list[int]:
    """Show one ticket after the other and return when the text of each was known, monotonic nanoseconds.

    Raises:
        TimeoutError: a ticket was not read.
    """
    with NewestPicture(camera.url) as pictures:
        pictures.take()
        return [_read_one(camera, pictures, number, code) for number, code in enumerate(codes)]


def _read_one(camera: TicketCamera, pictures: NewestPicture, number: int, code: str) -> int:
    camera.show(number)
    asked = time.monotonic()
    while time.monotonic() - asked < PATIENCE_S:
        gray = cv2.cvtColor(pictures.take(), cv2.COLOR_BGR2GRAY)
        if any(found.text == code for found in zxingcpp.read_barcodes(gray, formats=_QR)):
            known = time.monotonic_ns()
            camera.show()
            time.sleep(BLANK_S)
            return known
    raise TimeoutError(f"ticket {number} was not read")
