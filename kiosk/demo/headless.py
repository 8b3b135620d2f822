"""The whole job without a display: a real video stream in, badges and an uploaded result out, figures that add up."""

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.station import Station, write_settings
from kiosk.demo.accounts import accounts
from kiosk.demo.director import Director
from kiosk.demo.playing import Play
from kiosk.demo.receiver import Receiver
from kiosk.demo.setting import cleared, picture_tickets, set_up
from kiosk.demo.stage import Stage
from kiosk.demo.story import Turn, tell
from kiosk.domain.people import Attendee
from kiosk.domain.rosters import Listed
from kiosk.paper.fonts import load_fonts
from kiosk.scanner.pixels import Image
from kiosk.scanner.stream import MjpegServer
from kiosk.settings import Settings
from kiosk.store.roster import listed
from kiosk.ui.application import application

SIZE = (1366, 768)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the demo.

    Attributes:
        data: the station's folder, with journal, badges and backups.
        figures: by name, for people and machines.
        adds_up: export, journal and receiver tell the same story, and the chain holds.
    """

    data: Path
    figures: dict[str, int]
    adds_up: bool


def play(out: Path) -> Outcome:
    """Play the practice event into the folder *out*; takes a minute or so. Main thread.

    Raises:
        InputProblem: the folder is not empty, cannot be written, or another demo is running in it.
        OutOfPatienceError: something that had to happen did not.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")  # no sound device is no news here
    app = application()
    load_fonts()
    with cleared(out):
        outcome = _play(out)
    del app
    return outcome


def _play(out: Path) -> Outcome:
    data = out / "data"
    set_up(data, Settings())
    with Station.open(data) as station:
        turns = tell(listed(station.store))
        stage = Stage(_tickets(turns, station, out))
    with Receiver() as receiver, MjpegServer(stage.picture, fps=30) as stream:
        write_settings(data, Settings(camera=stream.url, sync_target=receiver.url, sound=False))
        with Station.open(data) as station:
            _run(station, stage, turns, out / "screenshots")
    with Station.open(data) as station:
        figures, adds_up = accounts(station, receiver, out)
    return Outcome(data, figures, adds_up)


def _tickets(turns: list[Turn], station: Station, out: Path) -> list[Image]:
    """Return the pictures that are held before the camera, a turn each."""
    strangers = {
        turn.code: Listed(Attendee("0" * 32, "Tiket Asing"), turn.code) for turn in turns if turn.person is None
    }
    people = {turn.code: turn.person for turn in turns if turn.person is not None} | strangers
    pictures = picture_tickets(list(people.values()), station.desk.event, out / "tickets")
    by_code = dict(zip(people, pictures, strict=True))
    return [by_code[turn.code] for turn in turns]


def _run(station: Station, stage: Stage, turns: list[Turn], pictures: Path) -> None:
    """Run the kiosk until the script has been played."""
    kiosk = Kiosk(station, demo=True)
    director = Director(Play(kiosk, station, stage, turns, pictures).script())
    try:
        kiosk.window.resize(*SIZE)
        kiosk.window.appeared.connect(kiosk.start)
        kiosk.window.show()
        director.start()
        application().exec()
    finally:
        kiosk.close()
    if director.error is not None:
        raise director.error
