"""The scan loop: newest picture, codes in it, and what of that is news."""

import logging
import time
from collections.abc import Callable

from kiosk.domain.clock import Clock
from kiosk.domain.scans import CodeSeen, Scan, ScanSource
from kiosk.scanner.camera import Camera, CameraState, Frame
from kiosk.scanner.decoder import Decoder, nearest
from kiosk.scanner.events import CameraChanged, CodeRead, FrameSeen, ReadTrouble, ScanEvent, Trouble
from kiosk.scanner.images import decode_picture
from kiosk.scanner.pixels import to_gray
from kiosk.scanner.presence import Presence
from kiosk.scanner.watch import PictureWatch

_LOG = logging.getLogger(__name__)
WAIT_S = 0.5


class ScanLoop:
    """Joins a camera and a decoder, a picture a step; for one thread, in which the listener is called too.

    A slow decoder skips pictures and never works on an old one. Neither a dead camera nor a decoder that breaks ends
    the loop: both are reported, and the next step tries again.
    """

    def __init__(self, camera: Camera, decoder: Decoder, clock: Clock, listener: Callable[[ScanEvent], None]) -> None:
        self._camera = camera
        self._decoder = decoder
        self._clock = clock
        self._listener = listener
        self._number = 0
        self._state: CameraState | None = None
        self._presence = Presence()
        self._watch = PictureWatch()

    def step(self) -> None:
        """Wait for a picture newer than the last, half a second at most, and look at it."""
        frame = self._camera.wait_newer(self._number, WAIT_S)
        self._look_at_camera()
        if frame is None:
            self._watch.pause()
            return
        self._number = frame.number
        self._look_at(frame)

    def close(self) -> None:
        """Close the camera."""
        self._camera.close()

    def _look_at_camera(self) -> None:
        state = self._camera.state
        if state is not self._state:
            self._state = state
            self._listener(CameraChanged(state, self._camera.source))

    def _look_at(self, frame: Frame) -> None:
        gray = to_gray(frame.image)
        started = time.perf_counter_ns()
        try:
            codes: list[CodeSeen] | None = decode_picture(gray, self._decoder)
        except Exception as error:  # noqa: BLE001  # a native library may raise anything on a strange picture
            _LOG.exception("the decoder %s failed on a picture", self._decoder.name)
            self._listener(ReadTrouble(Trouble.DECODER_FAILED, str(error) or type(error).__name__))
            codes = None
        decode_ms = (time.perf_counter_ns() - started) / 1e6
        chosen = nearest(codes or (), gray.shape)
        # A picture that could not be looked at says nothing about what has left the view.
        if codes is not None and self._presence.look(
            {code.text for code in codes}, chosen.text if chosen else None, frame.mono_us
        ):
            assert chosen is not None
            self._listener(CodeRead(Scan(chosen.text, self._clock.now(), ScanSource.CAMERA), frame.mono_us))
        self._listener(FrameSeen(frame, tuple(codes or ()), chosen, decode_ms))
        for trouble in self._watch.look(gray, frame.mono_us, read=bool(codes)):
            self._listener(trouble)
