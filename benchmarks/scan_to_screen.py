"""Code in view to committed verdict on the screen, over a network camera at 1280 by 720, 30 pictures a second.

The camera is a process of its own and says when the first picture with a code went out. All of the kiosk runs, with the
PDF printer; sound is off. The yardstick, half of it before and half behind, is the bare pipeline from the same stream
to the code's text. Both hold the time in which a picture travels and is unpacked.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.bare_pipeline import read_all
from benchmarks.figures import Figure, percentile
from benchmarks.places import work_folder
from benchmarks.ticket_camera import TicketCamera
from kiosk.domain.rosters import Listed

TICKETS = 60


def measure() -> Iterator[Figure]:
    """Show sixty tickets to the kiosk, and to the bare pipeline."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with work_folder() as folder:
        data = Path(folder) / "data"
        pictures, codes = _tickets(data, Path(folder) / "tickets")
        half = TICKETS // 2
        bare = _bare(pictures[:half], codes[:half])
        ours = _ours(data, pictures, codes)
        bare += _bare(pictures[half:], codes[half:])
    what = "bare OpenCV + zxing-cpp over the same stream, text known"
    yield Figure("scan_to_screen.p50", percentile(ours, 0.5), percentile(bare, 0.5), what, "ms")
    yield Figure("scan_to_screen.p95", percentile(ours, 0.95), percentile(bare, 0.95), what, "ms")


def _tickets(data: Path, folder: Path) -> tuple[list[Path], list[str]]:
    """Set up the practice event in *data*, and return pictures and codes of tickets for its first people."""
    from kiosk.app.station import Station
    from kiosk.demo.setting import set_up
    from kiosk.settings import Settings
    from kiosk.store.roster import listed
    from kiosk.tickets.writing import write_tickets
    from kiosk.ui.application import application

    app = application()
    set_up(data, Settings(sound=False))
    with Station.open(data) as station:
        people = sorted(listed(station.store)[:TICKETS], key=_by_name)
        pictures = list(write_tickets(people, station.desk.event, folder).pngs)
    del app
    return pictures, [person.code for person in people]


def _by_name(person: Listed) -> tuple[str, str]:
    """Return the order in which ``write_tickets`` names its pictures."""
    return person.attendee.name.casefold(), person.code


def _bare(pictures: Sequence[Path], codes: Sequence[str]) -> list[float]:
    with TicketCamera(pictures) as camera:
        known = read_all(camera, codes)
        return _milliseconds(camera.end(), known)


def _ours(data: Path, pictures: Sequence[Path], codes: Sequence[str]) -> list[float]:
    from benchmarks.kiosk_pipeline import check_in_all
    from kiosk.app.station import Station, write_settings
    from kiosk.settings import Settings

    with TicketCamera(pictures) as camera:
        write_settings(data, Settings(sound=False, camera=camera.url))
        with Station.open(data) as station:
            painted = check_in_all(station, camera, codes)
        return _milliseconds(camera.end(), painted)


def _milliseconds(shown: dict[int, int], done: Sequence[int]) -> list[float]:
    return [(ns - shown[number]) / 1e6 for number, ns in enumerate(done)]
