"""The desk's window over an open station, and an end that leaves nothing behind."""

from contextlib import ExitStack

from PySide6.QtWidgets import QWidget

from kiosk.app.kiosk import Kiosk, OpenCamera
from kiosk.app.station import Station
from kiosk.ui.application import application


def run_window(
    station: Station, *, cameras: OpenCamera | None = None, demo: bool = False, instead_of: QWidget | None = None
) -> int:
    """Show the desk's window for *station* until it is closed, and return Qt's exit code.

    It takes the place of *instead_of*. The threads start once it has been painted.
    """
    app = application()
    with ExitStack() as stack:
        kiosk = Kiosk(station, cameras=cameras, demo=demo)
        stack.callback(kiosk.close)
        kiosk.window.appeared.connect(kiosk.start)
        kiosk.window.showMaximized()
        if instead_of is not None:
            instead_of.close()
        return app.exec()
