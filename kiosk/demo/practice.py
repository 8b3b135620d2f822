"""The practice event on a display: the real window over fictitious people."""

from pathlib import Path

from kiosk.app.station import Station
from kiosk.app.window import run_window
from kiosk.demo.setting import cleared, picture_tickets, set_up
from kiosk.demo.story import tell
from kiosk.paper.fonts import load_fonts
from kiosk.scanner.camera import Camera
from kiosk.scanner.choose import DEMO, list_cameras, open_camera
from kiosk.scanner.pixels import Image
from kiosk.settings import Settings
from kiosk.store.roster import listed
from kiosk.ui.application import application

TICKETS_SHOWN = 16


def practise(out: Path) -> int:
    """Open the practice event in the folder *out* until the window is closed, and return the exit code. Main thread.

    Where there is no webcam, a simulated one shows tickets one after the other; badges become PDF files.

    Raises:
        InputProblem: the folder is not empty, cannot be written, or another demo is running in it.
    """
    app = application()
    load_fonts()
    with cleared(out):
        code = _practise(out)
    del app
    return code


def _practise(out: Path) -> int:
    data = out / "data"
    set_up(data, Settings(camera="0" if list_cameras() else DEMO))
    with Station.open(data) as station:
        turns = [turn for turn in tell(listed(station.store)) if turn.person is not None][:TICKETS_SHOWN]
        people = {turn.code: turn.person for turn in turns if turn.person is not None}
        shown = dict(
            zip(people, picture_tickets(list(people.values()), station.desk.event, out / "tickets"), strict=True)
        )

        def pictures() -> list[Image]:
            return [shown[turn.code] for turn in turns]

        def cameras(source: str) -> Camera:
            return open_camera(source, station.clock, pictures)

        return run_window(station, cameras=cameras, demo=True)
