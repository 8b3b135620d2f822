"""What every camera promises, held against the real one over a real stream and the demo camera alike."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.domain.clock import SystemClock
from kiosk.scanner.camera import Camera, CameraState, NewestFrame
from kiosk.scanner.cv import cv2
from kiosk.scanner.opencv_camera import OpenCvCamera
from kiosk.scanner.replay import ReplayCamera
from tests.helpers.clock import FakeClock
from tests.helpers.mjpeg import FaultyCamera
from tests.helpers.scanning import colour, on_desk, qr_picture

TIMEOUT = 20


@contextlib.contextmanager
def over_http() -> Iterator[Camera]:
    """Open the real camera on a real stream."""
    with FaultyCamera(colour(on_desk((qr_picture("A"), 500, 200)))) as server:
        camera = OpenCvCamera(server.url, SystemClock())
        with contextlib.closing(camera):
            yield camera


@contextlib.contextmanager
def replayed() -> Iterator[Camera]:
    """Open the demo camera."""
    with contextlib.closing(ReplayCamera([qr_picture("A")], SystemClock(), fps=30)) as camera:
        yield camera


@pytest.fixture(params=[over_http, replayed])
def camera(request: pytest.FixtureRequest) -> Iterator[Camera]:
    """Open each kind of camera."""
    with request.param() as opened:
        yield opened


def test_pictures_are_colour_numbered_and_timed(camera: Camera) -> None:
    """They come in order, each newer than the last."""
    first = camera.wait_newer(0, TIMEOUT)
    assert first is not None
    second = camera.wait_newer(first.number, TIMEOUT)
    assert second is not None
    assert second.number > first.number >= 1
    assert second.mono_us >= first.mono_us
    assert first.image.shape == (720, 1280, 3)
    assert first.image.dtype == np.uint8
    assert camera.state is CameraState.LIVE


def test_reading_gives_the_newest_and_does_not_wait(camera: Camera) -> None:
    """What was waited for is there for everyone."""
    frame = camera.wait_newer(0, TIMEOUT)
    newest = camera.read()
    assert frame is not None
    assert newest is not None
    assert newest.number >= frame.number


def test_waiting_ends_when_nothing_newer_comes(camera: Camera) -> None:
    """With None, never with an old picture."""
    assert camera.wait_newer(1_000_000, 0.05) is None


def test_closing_wakes_who_waits_and_ends_the_pictures(camera: Camera) -> None:
    """Twice is as good as once."""
    assert camera.wait_newer(0, TIMEOUT) is not None
    answers: list[object] = []
    waiter = threading.Thread(target=lambda: answers.append(camera.wait_newer(1_000_000, 10 * TIMEOUT)))
    waiter.start()
    camera.close()
    waiter.join(TIMEOUT)
    camera.close()
    assert answers == [None]
    assert camera.wait_newer(0, 0) is None


def test_only_the_newest_picture_is_kept(clock: FakeClock) -> None:
    """Whoever comes late gets the last of three, and waits for the fourth."""
    newest = NewestFrame(clock)
    for shade in (1, 2, 3):
        newest.put(np.full((2, 2, 3), shade, np.uint8))
    frame = newest.wait_newer(0, 0)
    assert frame is not None
    assert (frame.number, int(frame.image.max())) == (3, 3)
    assert newest.wait_newer(3, 0) is None


def test_a_camera_that_is_not_there_is_absent_and_tried_again() -> None:
    """Nothing is raised; the state tells."""
    with contextlib.closing(OpenCvCamera(63, SystemClock())) as camera:
        while camera.state is CameraState.STARTING:
            assert camera.wait_newer(0, 0.05) is None
        assert camera.state is CameraState.ABSENT
        assert camera.source == "63"
        assert camera.read() is None


def test_a_video_file_is_played_in_a_loop(tmp_path: Path) -> None:
    """At its own pace, and staying live where it begins anew."""
    path = str(tmp_path / "film.avi")
    writer = cv2.VideoWriter(path, cv2.VideoWriter.fourcc(*"MJPG"), 50, (320, 240))
    for shade in (40, 120, 200):
        writer.write(np.full((240, 320, 3), shade, np.uint8))
    writer.release()
    with contextlib.closing(OpenCvCamera(path, SystemClock())) as camera:
        number, shades = 0, set()
        while number < 10:
            frame = camera.wait_newer(number, TIMEOUT)
            assert frame is not None
            assert camera.state is CameraState.LIVE
            number = frame.number
            shades.add(round(float(frame.image.mean()), -1))
    assert shades <= {40, 120, 200}
    assert len(shades) > 1


def test_a_file_that_is_no_video_is_absent_or_silent(tmp_path: Path) -> None:
    """It is tried again, in vain."""
    path = tmp_path / "film.mp4"
    path.write_bytes(b"no video")
    with contextlib.closing(OpenCvCamera(str(path), SystemClock())) as camera:
        while camera.state is CameraState.STARTING:
            assert camera.wait_newer(0, 0.05) is None
        assert camera.state in {CameraState.ABSENT, CameraState.SILENT}
