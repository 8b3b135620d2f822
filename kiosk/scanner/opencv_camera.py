"""Real cameras, through OpenCV: a webcam by its index, a network camera by its address, a video file by its path."""

import logging
import platform
import threading
from dataclasses import dataclass

import numpy as np

from kiosk.domain.clock import Clock
from kiosk.scanner.camera import CameraState, Frame, NewestFrame
from kiosk.scanner.cv import cv2
from kiosk.scanner.pixels import Image

_LOG = logging.getLogger(__name__)
_WIDTH, _HEIGHT = 1280, 720
_INTERFACES = {"Windows": cv2.CAP_DSHOW, "Linux": cv2.CAP_V4L2}
_FILE_FPS = 25.0  # for files that do not tell theirs


@dataclass(frozen=True, slots=True)
class CameraLimits:
    """How long a camera may take, in seconds.

    Attributes:
        opening: network cameras only; OpenCV offers no limit for others.
        reading: the same; a read that hangs longer fails, and the camera is opened anew.
        silent: without a picture for so long, a live camera counts as silent.
        retry: pause before the first attempt to open it again, and what each further pause is longer.
        retry_at_most: the longest pause.
    """

    opening: float = 1.5
    reading: float = 2.0
    silent: float = 2.0
    retry: float = 1.0
    retry_at_most: float = 5.0


class OpenCvCamera:
    """A webcam (*source* is its index), a network camera (``http://``, ``rtsp://``) or a video file, played in a loop.

    A thread of its own opens it, reads it as fast as it gives pictures, keeps the newest, and opens it anew whenever it
    stalls, ends or breaks, for ever, until :meth:`close`. A picture that was damaged on the way arrives garbled and is
    kept, since the next one is whole.
    """

    def __init__(self, source: int | str, clock: Clock, limits: CameraLimits = CameraLimits()) -> None:
        self._device = source
        self._clock = clock
        self._limits = limits
        self._newest = NewestFrame(clock)
        self._state = CameraState.STARTING
        self._stopping = threading.Event()
        # A driver that hangs for ever must not keep the program from ending, hence the daemon.
        self._thread = threading.Thread(target=self._run, name=f"camera {source}", daemon=True)
        self._thread.start()

    @property
    def source(self) -> str:
        """Return the index or address as text."""
        return str(self._device)

    @property
    def state(self) -> CameraState:
        """Return how it is now; a live camera is silent as soon as its last picture is too old."""
        state = self._state
        if state is CameraState.LIVE and self._newest.age_us() > self._limits.silent * 1e6:
            return CameraState.SILENT
        return state

    def read(self) -> Frame | None:
        """Return the newest picture at once, or None before the first."""
        return self._newest.newest()

    def wait_newer(self, number: int, timeout_s: float) -> Frame | None:
        """Return the newest picture once its number is above *number*; None after *timeout_s*, or when closed."""
        return self._newest.wait_newer(number, timeout_s)

    def close(self) -> None:
        """End the thread; returns after the longest time a read may hang, at the latest."""
        self._stopping.set()
        self._newest.close()
        self._thread.join(max(self._limits.opening, self._limits.reading) + 0.5)
        if self._thread.is_alive():
            _LOG.warning("the camera %s hangs in its driver and is left behind", self.source)

    def _run(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            try:
                played = self._play_once()
            except Exception:  # noqa: BLE001  # whatever a driver raises, the camera is tried again
                _LOG.exception("the camera %s broke", self.source)
                played = False
            failures = 0 if played else failures + 1
            if not (played and self._is_file()):
                self._stopping.wait(min(self._limits.retry * max(1, failures), self._limits.retry_at_most))

    def _play_once(self) -> bool:
        """Open the camera and read it until it fails; tell whether it gave any picture."""
        capture = self._opened()
        try:
            if not capture.isOpened():
                if self._newest.newest() is None:
                    self._state = CameraState.ABSENT
                return False
            return self._read_all(capture)
        finally:
            capture.release()  # here and nowhere else: another thread's release crashes a read that is under way

    def _read_all(self, capture: cv2.VideoCapture) -> bool:
        pause = 1 / (capture.get(cv2.CAP_PROP_FPS) or _FILE_FPS) if self._is_file() else 0
        played = cut_off = hung = False
        while not self._stopping.is_set():
            asked_us = self._clock.mono_us()
            image = _next_image(capture)
            slow = self._clock.mono_us() - asked_us > 0.9e6 * self._limits.reading
            if image is None:
                hung = slow or cut_off
                break
            # When a read's time is up, FFmpeg first hands out what it has of a picture, and fails at the next read.
            cut_off = slow and played
            if cut_off:
                continue
            self._newest.put(image)
            self._state = CameraState.LIVE
            played = True
            if pause:
                self._stopping.wait(pause)
        if not (played and self._is_file()):
            self._state = self._state_after_failure(hung=hung)
        return played

    def _state_after_failure(self, *, hung: bool) -> CameraState:
        """Return what a failed read means: it fails at once if the other side has closed, else when its time is up."""
        if self._newest.newest() is None:
            return CameraState.SILENT
        if not hung:
            return CameraState.LOST
        return CameraState.SILENT if self._state is CameraState.LIVE else self._state

    def _is_file(self) -> bool:
        return isinstance(self._device, str) and "://" not in self._device

    def _opened(self) -> cv2.VideoCapture:
        if isinstance(self._device, int):
            return opened_webcam(self._device)
        limits = [
            *(cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, round(self._limits.opening * 1000)),
            *(cv2.CAP_PROP_READ_TIMEOUT_MSEC, round(self._limits.reading * 1000)),
        ]
        # Only counts when given at opening; without, a stalled stream blocks for 30 seconds.
        return cv2.VideoCapture(self._device, cv2.CAP_FFMPEG, limits)


def opened_webcam(index: int) -> cv2.VideoCapture:
    """Open the webcam *index* through the interface that is quickest on this system, at 720p if it has that."""
    interface = _INTERFACES.get(platform.system(), cv2.CAP_ANY)
    capture = cv2.VideoCapture(index, interface)
    if capture.isOpened():
        # Uncompressed 720p comes at ten pictures a second over USB 2.
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, _WIDTH)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _HEIGHT)
    return capture


def _next_image(capture: cv2.VideoCapture) -> Image | None:
    """Return the next picture as BGR, or None if there is none."""
    arrived, picture = capture.read()
    if not arrived or not picture.size:
        return None
    image: Image = np.asarray(picture, np.uint8)
    if image.shape[2:] in {(), (1,)}:  # an infrared camera
        return np.asarray(cv2.cvtColor(image, cv2.COLOR_GRAY2BGR), np.uint8)
    return image
