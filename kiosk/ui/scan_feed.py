"""What the scanner reports, as signals of the window."""

from PySide6.QtCore import QObject, Signal

from kiosk.ui.camera_panel import CameraMood, Help
from kiosk.ui.loops import Relay


class ScanFeed(QObject):
    """Sorts the scanner's events (``kiosk.scanner.events``) that a relay delivers.

    The scanner's modules load OpenCV, so they are imported with the first event, which none of them precedes.

    Signals:
        frame_seen: a picture (BGR) and the polygon of the code that was chosen, if any.
        code_read: a scan.
        mood_changed: how the camera is.
        help_changed: what keeps codes from being read, or None.
    """

    frame_seen = Signal(object, tuple)
    code_read = Signal(object)
    mood_changed = Signal(object)
    help_changed = Signal(object)

    def __init__(self, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        relay.arrived.connect(self._on_arrived)

    def _on_arrived(self, event: object) -> None:
        from kiosk.scanner import events  # noqa: PLC0415  # see the class

        match event:
            case events.FrameSeen():
                chosen = (event.chosen.polygon,) if event.chosen is not None else ()
                self.frame_seen.emit(event.frame.image, chosen)
            case events.CodeRead():
                self.code_read.emit(event.scan)
            case events.CameraChanged():
                self.mood_changed.emit(CameraMood(event.state.value))
            case events.ReadTrouble():
                self.help_changed.emit(Help(event.kind.value))
            case events.TroubleOver():
                self.help_changed.emit(None)
