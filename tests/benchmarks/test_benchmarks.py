"""The frame of the benchmarks; what they measure is not judged here."""

import importlib
import json
from pathlib import Path

import pytest

from benchmarks.__main__ import NAMES, main
from benchmarks.figures import Figure, percentile
from benchmarks.ticket_camera import TicketCamera
from kiosk.scanner.cv import cv2
from kiosk.scanner.zxing_decoder import ZxingDecoder
from tests.helpers.scanning import qr_picture


def test_a_figure_is_one_line_of_json_with_its_ratio() -> None:
    """Machines read a figure from one line, with its yardstick and the ratio of the two."""
    line = Figure("memory", 30.0, 20.0, "after 20 scans", "MB").line()
    assert "\n" not in line
    assert json.loads(line) == {
        "name": "memory",
        "ours": 30.0,
        "yardstick": 20.0,
        "what": "after 20 scans",
        "ratio": 1.5,
        "unit": "MB",
    }


def test_a_yardstick_of_nothing_has_no_ratio() -> None:
    """A yardstick that measured zero does not break the run."""
    assert json.loads(Figure("a", 1.0, 0.0, "b", "ms").line())["ratio"] == 0.0


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([7], 0.5, 7),
        ([3, 1, 2], 0.5, 2),
        ([4, 1, 3, 2], 0.5, 3),
        (range(100), 0.0, 0),
        (range(100), 0.95, 95),
        (range(100), 1.0, 99),
    ],
)
def test_percentiles(values: list[float], share: float, expected: float) -> None:
    """A percentile is one of the values, whatever their order."""
    assert percentile(values, share) == expected


def test_an_unknown_name_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is no benchmark's ends with code 2 and says which there are, before anything is measured."""
    assert main(["memory", "speed"]) == 2
    said = capsys.readouterr()
    assert not said.out
    assert "speed" in said.err
    assert all(name in said.err for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_a_benchmark(name: str) -> None:
    """Behind each name is a module that measures."""
    assert callable(importlib.import_module(f"benchmarks.{name}").measure)


def test_the_camera_process_tells_when_a_ticket_came_into_view(tmp_path: Path) -> None:
    """A ticket that is to be shown is in the stream, and for the first of its pictures the process gives a time."""
    path = tmp_path / "ticket.png"
    cv2.imwrite(str(path), qr_picture("TIKET"))
    with TicketCamera([path]) as camera:
        capture = cv2.VideoCapture(camera.url, cv2.CAP_FFMPEG)
        decoder = ZxingDecoder()
        try:
            before = _codes(capture, decoder)
            camera.show(0)
            codes = next(filter(None, (_codes(capture, decoder) for _ in range(150))))
        finally:
            capture.release()
        assert not before
        assert codes == ["TIKET"]
        assert set(camera.end()) == {0}


def _codes(capture: cv2.VideoCapture, decoder: ZxingDecoder) -> list[str]:
    arrived, picture = capture.read()
    assert arrived
    return [code.text for code in decoder.decode(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype("uint8"))]
