"""The demo camera: people hold tickets to a webcam that is not there."""

import math
import threading
from collections.abc import Sequence

import numpy as np

from kiosk.domain.clock import Clock
from kiosk.scanner import lobby
from kiosk.scanner.camera import CameraState, Frame
from kiosk.scanner.cv import cv2
from kiosk.scanner.overlay import Overlay
from kiosk.scanner.pixels import Image

ENTER_S, LEAVE_S, PAUSE_S = 0.7, 0.5, 0.9
_BELOW = 640.0  # pixels by which a ticket is lower before it comes and after it has left
_CENTRE = (640.0, 330.0)


class ReplayCamera:
    """Shows *pictures* (gray or RGB, such as rendered tickets) one after the other, for ever, as a webcam would.

    Each is lifted into view, held for *hold_s* seconds, and taken away; the time between gives the desk a breath. What
    is to be seen depends on the clock alone, and is drawn when asked for, in the thread that asks: 1280 by 720, at most
    *fps* times a second, in about 4 ms.
    """

    source = "demo"

    def __init__(self, pictures: Sequence[Image], clock: Clock, fps: float = 15, hold_s: float = 2.0) -> None:
        self._pictures = pictures
        self._clock = clock
        self._fps = fps
        self._hold_s = hold_s
        self._started_us = clock.mono_us()
        self._lobby = lobby.lobby()
        self._noise = lobby.noise()
        self._overlay = Overlay(lobby.WIDTH, lobby.HEIGHT)
        self._drawing = threading.Lock()
        self._closed = threading.Event()
        self._frame: Frame | None = None
        self._held: tuple[int, Image] | None = None

    @property
    def state(self) -> CameraState:
        """Return LIVE, or LOST once closed."""
        return CameraState.LOST if self._closed.is_set() else CameraState.LIVE

    def read(self) -> Frame | None:
        """Return the picture of this moment; None once closed."""
        return None if self._closed.is_set() else self._drawn()

    def wait_newer(self, number: int, timeout_s: float) -> Frame | None:
        """Return the picture of this moment once its number is above *number*; None after *timeout_s* or closing."""
        due_s = self._started_us / 1e6 + number / self._fps - self._clock.mono_us() / 1e6
        if self._closed.wait(min(timeout_s, max(0.0, due_s))):
            return None
        return self._drawn() if self._number() > number else None

    def close(self) -> None:
        """Wake who waits; from now on there are no pictures."""
        self._closed.set()

    def _number(self) -> int:
        return 1 + int((self._clock.mono_us() - self._started_us) * self._fps / 1e6)

    def _drawn(self) -> Frame:
        with self._drawing:
            number = self._number()
            if self._frame is None or self._frame.number != number:
                self._frame = Frame(self._draw((number - 1) / self._fps), self._clock.mono_us(), number)
            return self._frame

    def _draw(self, second: float) -> Image:
        """Return the picture of *second* after the start."""
        x = round(lobby.MARGIN * (1 + 0.4 * math.sin(second * 0.7)))
        y = round(lobby.MARGIN * (1 + 0.3 * math.sin(second * 0.9 + 1)))
        jitter = np.random.default_rng(round(second * 1000)).integers(0, 2 * lobby.MARGIN, 2)
        grain = self._noise[jitter[0] : jitter[0] + lobby.HEIGHT, jitter[1] : jitter[1] + lobby.WIDTH]
        picture = np.asarray(cv2.add(self._lobby[y : y + lobby.HEIGHT, x : x + lobby.WIDTH], grain), np.uint8)
        if self._pictures:
            cycle = ENTER_S + self._hold_s + LEAVE_S + PAUSE_S
            turn, phase = divmod(second, cycle)
            lift = self._lift(phase)
            if lift > 0:
                self._hold(picture, int(turn) % len(self._pictures), second, lift)
        return picture

    def _lift(self, phase: float) -> float:
        """Return how far the ticket is in view, 0 (not at all) to 1 (held), *phase* seconds into its turn."""
        if phase < ENTER_S:
            return 1 - (1 - phase / ENTER_S) ** 3
        leaving = (phase - ENTER_S - self._hold_s) / LEAVE_S
        return 1.0 if leaving <= 0 else max(0.0, 1 - leaving**2)

    def _hold(self, picture: Image, index: int, second: float, lift: float) -> None:
        """Draw ticket *index* into *picture*, with the slight unrest of a hand."""
        if self._held is None or self._held[0] != index:
            self._held = (index, lobby.held_ticket(self._pictures[index]))
        sprite = self._held[1]
        angle = 3.5 * math.sin(second * 0.8 + index) + 14 * (1 - lift)
        scale = 0.97 + 0.03 * math.sin(second * 0.6)
        pivot = (sprite.shape[1] / 2, lobby.ticket_centre(sprite))
        place = np.asarray(cv2.getRotationMatrix2D(pivot, angle, scale), np.float64)
        place[0, 2] += _CENTRE[0] - pivot[0] + 12 * math.sin(second * 1.3)
        place[1, 2] += _CENTRE[1] - pivot[1] + 8 * math.sin(second * 1.7) + _BELOW * (1 - lift)
        self._overlay.lay(picture, sprite, place)
