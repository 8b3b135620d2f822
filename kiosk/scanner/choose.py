"""Which camera a text in the settings means, and which webcams there are."""

import platform
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.domain.clock import Clock
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.scanner.camera import Camera
from kiosk.scanner.opencv_camera import OpenCvCamera, opened_webcam
from kiosk.scanner.pixels import Image
from kiosk.scanner.replay import ReplayCamera

DEMO = "demo"
_INDEX = re.compile(r"(?:/dev/video)?(\d{1,3})", re.ASCII)
_ADDRESS = re.compile(r"(?:https?|rtsps?)://\S+", re.IGNORECASE)


def open_camera(source: str, clock: Clock, demo_pictures: Callable[[], Sequence[Image]] = tuple) -> Camera:
    """Return the camera that *source* means; it connects in its own thread, and its state tells how that went.

    *source* is an index (``0``, ``/dev/video0``), an address (``http://…``, ``https://…``, ``rtsp://…``), the path of a
    video file, or ``demo``, for which *demo_pictures* gives the tickets to show (gray or RGB).

    Raises:
        InputProblem: FILE_MISSING, *source* is none of these, or a file that does not exist.
    """
    source = source.strip()
    if source.casefold() == DEMO:
        return ReplayCamera(demo_pictures(), clock)
    index = _INDEX.fullmatch(source)
    if index:
        return OpenCvCamera(int(index[1]), clock)
    if _ADDRESS.fullmatch(source) or _is_file(source):
        return OpenCvCamera(source, clock)
    raise InputProblem(ProblemCode.FILE_MISSING, file=source)


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except OSError:  # too long for a name
        return False


def list_cameras() -> list[int]:
    """Return the indices of the webcams there are: by device files on Linux, elsewhere by opening the first four.

    On Linux one webcam often has several, of which only the first gives pictures. Opening takes up to a second each.
    """
    if platform.system() == "Linux":
        names = (path.name.removeprefix("video") for path in Path("/dev").glob("video*"))
        return sorted(int(name) for name in names if name.isdecimal())
    found = []
    for index in range(4):
        capture = opened_webcam(index)
        if capture.isOpened():
            found.append(index)
        capture.release()
    return found
