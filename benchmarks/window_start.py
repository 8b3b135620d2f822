"""Start of the process to first paint, with a station of 127 people; beside it, a window with a label.

Two figures: until something of the kiosk is seen (its opening window), and until the desk's own window is there.

Both start alternately, offscreen, with their byte code compiled, as after an installation; medians.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from benchmarks.places import work_folder
from benchmarks.ticket_camera import ROOT

RUNS = 7
PATIENCE_S = 60.0


def measure() -> Iterator[Figure]:
    """Start both windows in turn, after a start of each that is not counted and compiles."""
    from kiosk.demo.setting import set_up
    from kiosk.settings import Settings

    with work_folder() as folder:
        data = Path(folder) / "data"
        set_up(data, Settings())
        compiled = Path(folder) / "compiled"
        kiosk, bare = ["kiosk", str(data)], ["bare"]
        _start(kiosk, compiled)
        _start(bare, compiled)
        pairs = [(_start(kiosk, compiled), _start(bare, compiled)) for _ in range(RUNS)]
    yardstick = median(bare_start["window"] for _, bare_start in pairs)
    for name, window in (("visible", "opening"), ("desk", "window")):
        ours = median(kiosk_start[window] for kiosk_start, _ in pairs)
        yield Figure(f"window_start.{name}", ours, yardstick, "PySide6 window with one label", "ms")


def _start(what: list[str], compiled: Path) -> dict[str, float]:
    """Return the milliseconds from the start of a process to the first paint of its windows; the process has ended."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.first_paint", *what]
    started = time.monotonic_ns()
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, check=True, text=True, timeout=PATIENCE_S
    )
    return {name: (int(at) - started) / 1e6 for name, at in (line.split() for line in ended.stdout.splitlines())}
