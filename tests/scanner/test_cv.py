"""What the import of OpenCV may not do to the rest of the program."""

import os
import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import os, kiosk.scanner.cv
print(os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"), os.environ.get("QT_QPA_FONTDIR"))
"""
_OPENCV = """
import os
os.environ["QT_QPA_PLATFORM_PLUGIN_PATH"] = os.environ["QT_QPA_FONTDIR"] = "/opencv's own"
def setNumThreads(count): pass
"""


def test_qt_keeps_its_folders(tmp_path: Path) -> None:
    """What the full OpenCV package sets while it is imported is put back: a value as it was, a missing one missing."""
    (tmp_path / "cv2.py").write_text(_OPENCV)
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{root}", "QT_QPA_FONTDIR": "/usr/share/fonts"}
    environment.pop("QT_QPA_PLATFORM_PLUGIN_PATH", None)
    done = subprocess.run([sys.executable, "-c", _PROGRAM], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["None", "/usr/share/fonts"]
