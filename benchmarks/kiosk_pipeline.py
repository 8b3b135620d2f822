"""The kiosk itself in ``scan_to_screen``: every part of it runs, and the result card is watched."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from benchmarks.painting import PaintWatch
from benchmarks.ticket_camera import TicketCamera
from kiosk.app.kiosk import Kiosk
from kiosk.app.station import Station
from kiosk.ui.application import application

SIZE = (1366, 768)
SETTLE_MS = 2000
"""What is read and warmed once after the start is over by then."""
BLANK_MS = 300
PATIENCE_MS = 5000


class _Queue(QObject):
    """Shows one ticket after the other, each until its verdict is on the screen."""

    def __init__(self, kiosk: Kiosk, camera: TicketCamera, codes: Sequence[str]) -> None:
        super().__init__()
        self.painted: list[int] = []
        self._flow, self._camera, self._codes = kiosk.window.flow, camera, codes
        self._watch = PaintWatch(kiosk.window.card, self._is_answered, self._on_painted)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(application().quit)

    def show_next(self) -> None:
        """Bring the next person before the camera, or end."""
        if len(self.painted) == len(self._codes):
            application().quit()
            return
        self._watch.again()
        self._camera.show(len(self.painted))
        self._patience.start()

    def _is_answered(self) -> bool:
        result = self._flow.shown.result
        return result is not None and result.scan.text == self._codes[len(self.painted)]

    def _on_painted(self, mono_ns: int) -> None:
        self._patience.stop()
        self.painted.append(mono_ns)
        self._camera.show()
        QTimer.singleShot(BLANK_MS, self.show_next)


def check_in_all(station: Station, camera: TicketCamera, codes: Sequence[str]) -> list[int]:
    """Show one ticket after the other to the kiosk; return when each verdict was painted, monotonic nanoseconds.

    Raises:
        TimeoutError: a verdict did not come.
    """
    app = application()
    kiosk = Kiosk(station)
    queue = _Queue(kiosk, camera, codes)
    try:
        kiosk.window.resize(*SIZE)
        kiosk.window.show()
        QTimer.singleShot(0, kiosk.start)
        QTimer.singleShot(SETTLE_MS, queue.show_next)
        app.exec()
    finally:
        kiosk.close()
    if len(queue.painted) < len(codes):
        raise TimeoutError(f"ticket {len(queue.painted)} was not answered")
    return queue.painted
