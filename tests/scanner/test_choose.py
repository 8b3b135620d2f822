"""What the text of a setting means."""

from pathlib import Path

import pytest

from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.scanner import choose
from kiosk.scanner.camera import Camera
from kiosk.scanner.choose import list_cameras, open_camera
from tests.helpers.clock import FakeClock
from tests.helpers.scanning import FakeCamera, qr_picture


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[int | str]:
    """Collect what would have been opened through OpenCV."""
    sources: list[int | str] = []

    def collect(source: int | str, clock: FakeClock) -> Camera:
        sources.append(source)
        return FakeCamera(clock)

    monkeypatch.setattr(choose, "OpenCvCamera", collect)
    return sources


@pytest.mark.parametrize(
    ("text", "device"),
    [
        ("0", 0),
        (" 1 ", 1),
        ("/dev/video2", 2),
        ("http://192.168.1.7:8080/video", "http://192.168.1.7:8080/video"),
        ("HTTPS://kamera/", "HTTPS://kamera/"),
        ("rtsp://user:pass@kamera/1", "rtsp://user:pass@kamera/1"),
    ],
)
def test_indices_and_addresses(clock: FakeClock, opened: list[int | str], text: str, device: int | str) -> None:
    """An index becomes a number, an address stays."""
    open_camera(text, clock)
    assert opened == [device]


def test_a_video_file_by_its_path(clock: FakeClock, opened: list[int | str], tmp_path: Path) -> None:
    """Spaces and all."""
    path = tmp_path / "rekaman meja 1.mp4"
    path.write_bytes(b"")
    open_camera(str(path), clock)
    assert opened == [str(path)]


@pytest.mark.parametrize(
    "text", ["", "nowhere.mp4", "concat:/etc/passwd|b", "ftp://a/b", "٣", "-1", "x" * 5000, "a\0b"]
)
def test_anything_else_is_a_missing_file(clock: FakeClock, opened: list[int | str], text: str) -> None:
    """Nothing is opened, least of all one of FFmpeg's special addresses."""
    with pytest.raises(InputProblem) as caught:
        open_camera(text, clock)
    assert caught.value.code is ProblemCode.FILE_MISSING
    assert opened == []


def test_the_demo_camera_asks_for_its_pictures(clock: FakeClock) -> None:
    """Only then are tickets rendered."""
    camera = open_camera("Demo", clock, lambda: [qr_picture("A")])
    assert camera.source == "demo"
    assert camera.read() is not None
    camera.close()


def test_webcams_are_listed_by_number() -> None:
    """None here is a fine answer too."""
    assert list_cameras() == sorted(set(list_cameras()))
