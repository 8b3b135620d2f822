"""What tests of scanning share: pictures of codes, a camera that plays a list, a decoder that says what it is told."""

from collections import deque
from collections.abc import Callable, Sequence

import numpy as np
import qrcode

from kiosk.domain.scans import CodeSeen
from kiosk.scanner.camera import CameraState, Frame
from kiosk.scanner.cv import cv2
from kiosk.scanner.pixels import Image
from tests.helpers.clock import FakeClock


def qr_picture(payload: str | bytes, module: int = 6, *, paper: int = 255, ink: int = 0) -> Image:
    """Return a gray picture of the smallest QR code for *payload*, *module* pixels a module, with its quiet zone."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, border=4)
    code.add_data(payload, optimize=0)
    code.make(fit=True)
    black = np.array(code.get_matrix(), bool)
    return np.where(black, ink, paper).astype(np.uint8).repeat(module, 0).repeat(module, 1)


def on_desk(*placed: tuple[Image, int, int], background: int = 150) -> Image:
    """Return a 1280 by 720 gray picture with each (picture, x, y) laid at its top left corner."""
    desk = np.full((720, 1280), background, np.uint8)
    for picture, x, y in placed:
        height, width = picture.shape
        desk[y : y + height, x : x + width] = picture
    return desk


def colour(gray: Image) -> Image:
    """Return *gray* as the BGR picture that a camera gives."""
    return np.asarray(cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR), np.uint8)


def code_seen(text: str, x: float = 640, y: float = 360) -> CodeSeen:
    """Return a code of 100 by 100 pixels about (x, y)."""
    return CodeSeen(text, ((x - 50, y - 50), (x + 50, y - 50), (x + 50, y + 50), (x - 50, y + 50)), "fake")


class FakeDecoder:
    """Answers a picture with the next of *answers*, in the end with the last for ever; raises those that are errors.

    *decoded* holds the pictures it was given.
    """

    name = "fake"

    def __init__(self, *answers: Sequence[CodeSeen] | Exception) -> None:
        self._answers = deque(answers or ((),))
        self.decoded: list[Image] = []

    def decode(self, gray: Image) -> list[CodeSeen]:
        """Give the next answer."""
        self.decoded.append(gray)
        answer = self._answers.popleft() if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        return list(answer)


class FunctionDecoder:
    """Decodes with a function, for tests that wait inside it or look at the picture."""

    name = "function"

    def __init__(self, function: Callable[[Image], list[CodeSeen]]) -> None:
        self._function = function

    def decode(self, gray: Image) -> list[CodeSeen]:
        """Ask the function."""
        return self._function(gray)


class FakeCamera:
    """Gives one of *pictures* (BGR) each time it is asked for a newer one, *fps* of the clock's seconds apart.

    When they have run out it gives None, at once. *state* is what a test sets.
    """

    source = "fake"

    def __init__(self, clock: FakeClock, pictures: Sequence[Image] = (), fps: float = 10) -> None:
        self.state = CameraState.LIVE
        self.pictures = deque(pictures)
        self.closed = False
        self._clock = clock
        self._period = 1 / fps
        self._frame: Frame | None = None

    def read(self) -> Frame | None:
        """Give the last picture again."""
        return self._frame

    def wait_newer(self, number: int, timeout_s: float) -> Frame | None:
        """Give the next picture; None when there is none, after letting *timeout_s* pass on the clock."""
        if self.closed or not self.pictures:
            self._clock.advance(timeout_s)
            return None
        self._clock.advance(self._period)
        self._frame = Frame(self.pictures.popleft(), self._clock.mono_us(), number + 1)
        return self._frame

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True
