"""OpenCV, imported in the one way that leaves the rest of the program alone; everyone takes ``cv2`` from here.

The full opencv-python package points two of Qt's environment variables at its own folders while it is imported, which
takes fonts and plug-ins away from our windows and child processes: they are put back. OpenCV's settings that count only
before its import are made here too; a user's own setting of the same variable wins.
"""

import os
import sys

_QT_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_MAX_IMAGE_PIXELS = 100_000_000  # larger pictures are refused before they are unpacked

os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", str(_MAX_IMAGE_PIXELS))
os.environ.setdefault("OPENCV_LOG_LEVEL", "OFF")  # what it would print is reported as a camera state
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
if sys.platform == "win32":
    # With hardware transforms Windows Media Foundation takes up to ten seconds to open a camera.
    os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")

_before = {name: os.environ.get(name) for name in _QT_VARIABLES}
import cv2  # noqa: E402  # the settings above count only before this import

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

cv2.setNumThreads(1)  # its operations here take under a millisecond; the window needs the other core

__all__ = ["cv2"]
