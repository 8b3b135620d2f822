"""The real scanner on a real stream over HTTP: the good case, and everything that a network camera does wrong."""

import contextlib
import threading
from collections.abc import Callable, Iterator

import httpx
import pytest

from kiosk.domain.clock import SystemClock
from kiosk.domain.codes import new_code
from kiosk.domain.scans import CodeSeen
from kiosk.scanner import stream
from kiosk.scanner.camera import CameraState
from kiosk.scanner.decoder import Decoder, production_decoder
from kiosk.scanner.events import CameraChanged, CodeRead, FrameSeen, ReadTrouble, ScanEvent, Trouble
from kiosk.scanner.loop import ScanLoop
from kiosk.scanner.opencv_camera import CameraLimits, OpenCvCamera
from kiosk.scanner.pixels import Image
from kiosk.scanner.replay import ReplayCamera
from kiosk.scanner.stream import MjpegServer
from tests.helpers.mjpeg import Fault, FaultyCamera, read_stamp
from tests.helpers.scanning import FunctionDecoder, colour, on_desk, qr_picture

TIMEOUT_US = 30_000_000
QUICK = CameraLimits(opening=1.0, reading=0.6, silent=0.5, retry=0.1, retry_at_most=0.3)


def ticket(code: str) -> Image:
    """Return a picture of a ticket with *code*, BGR."""
    return colour(on_desk((qr_picture(code), 500, 200)))


class Station:
    """A scanner on a camera that may misbehave."""

    def __init__(self, server: FaultyCamera, decoder: Decoder, limits: CameraLimits) -> None:
        self.clock = SystemClock()
        self.server = server
        self.camera = OpenCvCamera(server.url, self.clock, limits)
        self.events: list[ScanEvent] = []
        self.loop = ScanLoop(self.camera, decoder, self.clock, self.events.append)

    def until(self, true: Callable[[], bool]) -> None:
        """Step until *true*, or fail after half a minute."""
        deadline = self.clock.mono_us() + TIMEOUT_US
        while not true():
            assert self.clock.mono_us() < deadline, self.events[-5:]
            self.loop.step()

    def until_read(self, code: str) -> None:
        """Step until *code* has been reported."""
        self.until(lambda: code in self.texts())

    def until_state(self, state: CameraState) -> None:
        """Step until the camera has been reported to be in *state*."""
        self.until(lambda: self.states()[-1:] == [state])

    def texts(self) -> list[str]:
        """Return what has been reported as read."""
        return [event.scan.text for event in self.events if isinstance(event, CodeRead)]

    def states(self) -> list[CameraState]:
        """Return the states that were reported."""
        return [event.state for event in self.events if isinstance(event, CameraChanged)]


@contextlib.contextmanager
def station(code: str, limits: CameraLimits = QUICK, decoder: Decoder | None = None) -> Iterator[Station]:
    """Run a station whose camera sees the ticket *code*."""
    with FaultyCamera(ticket(code)) as server:
        built = Station(server, decoder or production_decoder(), limits)
        with contextlib.closing(built.loop):
            yield built


def test_a_ticket_on_the_stream_is_read_once() -> None:
    """Through JPEG, HTTP, FFmpeg and the production decoder."""
    code = new_code()
    with station(code, CameraLimits()) as desk:
        desk.until(lambda: len([event for event in desk.events if isinstance(event, FrameSeen)]) >= 20)
        assert desk.texts() == [code]
        assert desk.states()[-1] is CameraState.LIVE


def test_a_stream_that_dies_and_comes_back_is_read_again() -> None:
    """Lost, then live, then the next ticket; the camera is never given up."""
    before, after = new_code(), new_code()
    with station(before) as desk:
        desk.until_read(before)
        desk.server.fault = Fault.DIE
        desk.until_state(CameraState.LOST)
        desk.server.picture = ticket(after)
        desk.server.fault = Fault.NONE
        desk.until_read(after)
        assert desk.states()[-2:] == [CameraState.LOST, CameraState.LIVE]
        assert desk.texts() == [before, after]


def test_a_camera_that_is_switched_on_later_is_found() -> None:
    """Absent at first, and nobody has to restart anything."""
    code = new_code()
    with FaultyCamera(ticket(code)) as server:
        server.fault = Fault.DIE
        late = Station(server, production_decoder(), QUICK)
        with contextlib.closing(late.loop):
            late.until_state(CameraState.ABSENT)
            server.fault = Fault.NONE
            late.until_read(code)


@pytest.mark.parametrize("fault", [Fault.STALL, Fault.HALF_FRAME])
def test_a_stream_that_stalls_is_silent_and_recovers(fault: Fault) -> None:
    """FFmpeg's capture never recovers by itself: it is opened anew. Half a picture before it does no harm."""
    before, after = new_code(), new_code()
    with station(before) as desk:
        desk.until_read(before)
        desk.server.fault = fault
        desk.until_state(CameraState.SILENT)
        desk.until(lambda: desk.server.readers > 1)
        assert CameraState.LOST not in desk.states()
        desk.server.picture = ticket(after)
        desk.server.fault = Fault.NONE
        desk.until_read(after)
        assert set(desk.texts()) == {before, after}
        assert desk.states()[-1] is CameraState.LIVE


def test_a_black_picture_is_told() -> None:
    """The stream lives and shows nothing."""
    with station(new_code()) as desk:
        desk.server.fault = Fault.BLACK
        desk.until(lambda: ReadTrouble(Trouble.BLACK_PICTURE) in desk.events)
        desk.server.fault = Fault.NONE
        desk.until(lambda: bool(desk.texts()))


def test_a_slow_decoder_gets_the_newest_picture() -> None:
    """While it was busy 30 pictures went by; the next it gets is none of those that lay between."""
    stamps: list[int] = []
    server_sent: list[int] = []

    def slow(gray: Image) -> list[CodeSeen]:
        stamps.append(read_stamp(gray))
        busy_until = desk.server.sent + 30
        while desk.server.sent < busy_until:
            desk.camera.wait_newer(1_000_000_000, 0.02)
        server_sent.append(desk.server.sent)
        return []

    with station(new_code(), CameraLimits(), FunctionDecoder(slow)) as desk:
        desk.until(lambda: len(stamps) >= 4)
    for sent_before, stamp in zip(server_sent, stamps[1:], strict=False):
        assert stamp >= sent_before - 15, (server_sent, stamps)


@pytest.mark.parametrize("fault", [Fault.NONE, Fault.STALL, Fault.DIE])
def test_closing_ends_the_thread_whatever_the_stream_does(fault: Fault) -> None:
    """Within the time limit of a read."""
    with station(new_code()) as desk:
        desk.until(lambda: CameraState.LIVE in desk.states())
        desk.server.fault = fault
        desk.loop.close()
        assert not [thread for thread in threading.enumerate() if thread.name.startswith("camera")]
        assert desk.camera.wait_newer(0, 0) is None


def test_the_demo_is_streamed_over_http_into_the_scanner() -> None:
    """What the headless demo does: a drawn ticket, served as video, read by the real camera."""
    code = new_code()
    clock = SystemClock()
    with (
        contextlib.closing(ReplayCamera([qr_picture(code, 12)], clock)) as demo,
        MjpegServer(demo, fps=15) as server,
    ):
        events: list[ScanEvent] = []
        loop = ScanLoop(OpenCvCamera(server.url, clock), production_decoder(), clock, events.append)
        with contextlib.closing(loop):
            deadline = clock.mono_us() + TIMEOUT_US
            while not any(isinstance(event, CodeRead) and event.scan.text == code for event in events):
                assert clock.mono_us() < deadline
                loop.step()


def test_the_server_serves_one_path_and_says_when_it_does_not() -> None:
    """Other paths are not found; a camera that is off answers 503; two readers get the same stream."""
    with FaultyCamera(ticket("A")) as server:
        assert httpx.get(server.url + "/../etc/passwd").status_code == 404
        with httpx.stream("GET", server.url) as one, httpx.stream("GET", server.url) as two:
            for reader in (one, two):
                assert reader.headers["content-type"] == "multipart/x-mixed-replace; boundary=frame"
                assert next(reader.iter_bytes()).startswith(b"--frame\r\nContent-Type: image/jpeg\r\n")
        server.fault = Fault.DIE
        assert httpx.get(server.url).status_code == 503


class Flood(MjpegServer):
    """Sends more at once than any buffer between it and its reader holds."""

    def chunks(self) -> Iterator[bytes]:
        """Yield it."""
        yield bytes(256 * 1024 * 1024)


@pytest.mark.timeout(60)
def test_a_closed_server_cuts_off_a_reader_that_does_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its threads end although it is in the middle of sending."""
    monkeypatch.setattr(stream, "_SEND_TIMEOUT_S", 600)
    with Flood(lambda: ticket("A")) as server, httpx.stream("GET", server.url) as reader:
        assert reader.status_code == 200
        server.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("mjpeg", "Thread-"))]
