"""One start of ``window_start``, a process of its own: ``python -m benchmarks.first_paint bare``, or ``kiosk DATA``.

Prints the monotonic time, in nanoseconds, at which its window had first been painted, and ends.
"""

import sys
from typing import Any

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from benchmarks.painting import PaintWatch


def watched(window: QWidget) -> PaintWatch:
    """Return what prints the time of the first paint of *window* and closes it, which ends the process."""

    def on_painted(mono_ns: int) -> None:
        print(mono_ns, flush=True)
        window.close()

    return PaintWatch(window, lambda: True, on_painted)


def bare() -> int:
    """Open a window with a word in it."""
    app = QApplication(sys.argv[:1])
    window = QWidget()
    QVBoxLayout(window).addWidget(QLabel("Hadir"))
    watch = watched(window)
    window.showMaximized()
    code = app.exec()
    del watch
    return code


def kiosk(data: str) -> int:
    """Open the kiosk through its command line, as a user does."""
    import kiosk.app.window as opening
    from kiosk.app.kiosk import Kiosk
    from kiosk.app.station import Station
    from kiosk.cli import main

    class WatchedKiosk(Kiosk):
        """The kiosk, with an eye on its window."""

        def __init__(self, station: Station, **options: Any) -> None:
            super().__init__(station, **options)
            self._watch = watched(self.window)

    vars(opening)["Kiosk"] = WatchedKiosk
    return main(["--data", data])


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1] == "bare" else kiosk(sys.argv[2]))
