"""The evening of ``memory``, a process of its own: ``python -m benchmarks.long_evening DATA CODES``.

Runs the kiosk over the station in folder DATA: the scanner looks at thirty pictures a second, and the codes in the file
CODES come in as if it had read them, one after the other. All badges are printed, as PDF files. Prints as JSON how many
bytes the process holds (resident) after the first scans and after the last.
"""

import json
import os
import sys
from pathlib import Path

import psutil
from PySide6.QtCore import QTimer

from kiosk.app.kiosk import Kiosk
from kiosk.app.station import Station
from kiosk.demo.director import Director, Script
from kiosk.domain.badges import JobState
from kiosk.domain.scans import Scan, ScanSource
from kiosk.scanner.events import CodeRead, FrameSeen
from kiosk.scanner.replay import ReplayCamera
from kiosk.ui.application import application

FIRST = 20
FIRST_FRAMES = 60
SIZE = (1366, 768)


class Evening:
    """Scans *codes* at *kiosk*, each when the one before has been answered.

    Attributes:
        bytes_after: resident bytes after so many scans, badges printed.
        frames: pictures that the window was given.
    """

    def __init__(self, kiosk: Kiosk, station: Station, codes: list[str]) -> None:
        self._kiosk, self._station, self._codes = kiosk, station, codes
        self.bytes_after: dict[int, int] = {}
        self.frames = 0
        self._answered = 0
        kiosk.window.flow.recorded.connect(self._on_recorded)
        kiosk.scan_events.arrived.connect(self._on_event)

    def script(self) -> Script:
        """Play it."""
        yield lambda: self.frames >= FIRST_FRAMES
        for number, code in enumerate(self._codes, start=1):
            scan = Scan(code, self._station.clock.now(), ScanSource.CAMERA)
            self._kiosk.scan_events(CodeRead(scan, self._station.clock.mono_us()))
            yield lambda number=number: self._answered == number  # type: ignore[misc]  # mypy: default argument
            if number in {FIRST, len(self._codes)}:
                yield self._all_printed
                self.bytes_after[number] = psutil.Process().memory_info().rss

    def _on_recorded(self, _kind: str) -> None:
        self._answered += 1

    def _on_event(self, event: object) -> None:
        self.frames += isinstance(event, FrameSeen)

    def _all_printed(self) -> bool:
        counts = self._station.badges.counts()
        return counts[JobState.QUEUED] == counts[JobState.SENT] == 0


def main(data: Path, codes: list[str]) -> int:
    """Run the evening, print what it took, and return the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    with Station.open(data) as station:
        kiosk = Kiosk(station, cameras=lambda _source: ReplayCamera((), station.clock, fps=30))
        evening = Evening(kiosk, station, codes)
        director = Director(evening.script())
        try:
            kiosk.window.resize(*SIZE)
            kiosk.window.show()
            QTimer.singleShot(0, kiosk.start)
            director.start()
            app.exec()
        finally:
            kiosk.close()
    if director.error is not None:
        raise director.error
    print(json.dumps({"bytes_after": evening.bytes_after, "frames": evening.frames}))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]).read_text("ascii").split()))
