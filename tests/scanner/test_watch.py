"""Hints that a picture gives without being read."""

import numpy as np

from kiosk.scanner.events import ReadTrouble, Trouble, TroubleOver
from kiosk.scanner.pixels import Image
from kiosk.scanner.watch import PictureWatch
from tests.helpers.scanning import on_desk

DESK = on_desk()
HELD_UP = on_desk((np.full((360, 420), 30, np.uint8), 430, 180))
BLACK = on_desk(background=3)


class Watched:
    """Feeds a watch with ten pictures a second, and keeps what it says with the second at which it was said."""

    def __init__(self) -> None:
        self.watch = PictureWatch()
        self.now_us = 5_000_000
        self.said: list[tuple[float, ReadTrouble | TroubleOver]] = []

    def show(self, picture: Image, seconds: float, *, read: bool = False) -> "Watched":
        """Show *picture* for *seconds*."""
        for _ in range(round(seconds * 10)):
            self.now_us += 100_000
            events = self.watch.look(picture, self.now_us, read=read)
            self.said += [((self.now_us - 5_000_000) / 1e6, event) for event in events]
        return self


def test_an_idle_desk_is_not_nagged() -> None:
    """Nobody is there for an hour of pictures."""
    assert Watched().show(DESK, 300).said == []


def test_eight_seconds_of_holding_something_up_bring_the_hint_again_and_again() -> None:
    """First 8 s after the ticket came, then every 8 s."""
    said = Watched().show(DESK, 2).show(HELD_UP, 20).said
    assert [event for _, event in said] == [ReadTrouble(Trouble.NO_READ_8S)] * 2
    assert [round(second) for second, _ in said] == [10, 18]


def test_a_read_ends_the_hint() -> None:
    """After it there is nothing to help with."""
    said = Watched().show(DESK, 2).show(HELD_UP, 9).show(HELD_UP, 10, read=True).said
    assert [event for _, event in said] == [ReadTrouble(Trouble.NO_READ_8S), TroubleOver(Trouble.NO_READ_8S)]


def test_a_ticket_that_is_read_now_and_then_needs_no_hint() -> None:
    """Every read starts the eight seconds anew."""
    watched = Watched().show(DESK, 2)
    for _ in range(10):
        watched.show(HELD_UP, 5).show(HELD_UP, 0.1, read=True)
    assert watched.said == []


def test_a_change_of_the_light_is_nobody_at_the_desk() -> None:
    """Clouds and automatic exposure change the whole picture."""
    assert Watched().show(DESK, 2).show(on_desk(background=90), 30).said == []


def test_a_bag_left_on_the_desk_becomes_part_of_it() -> None:
    """The hints about it end."""
    watched = Watched().show(DESK, 2).show(HELD_UP, 300)
    watched.said.clear()
    assert watched.show(HELD_UP, 60).said == []


def test_a_black_picture_is_reported_once_and_its_end_too() -> None:
    """A cover on the lens; the black second in which a camera wakes up is nothing."""
    said = Watched().show(BLACK, 0.5).show(DESK, 1).show(BLACK, 30).show(DESK, 1).said
    assert [event for _, event in said] == [ReadTrouble(Trouble.BLACK_PICTURE), TroubleOver(Trouble.BLACK_PICTURE)]
    assert round(said[0][0], 1) == 2.6


def test_time_without_pictures_does_not_count() -> None:
    """A camera that was away for a while starts the eight seconds anew."""
    watched = Watched().show(DESK, 2).show(HELD_UP, 5)
    watched.watch.pause()
    watched.now_us += 60_000_000
    assert watched.show(HELD_UP, 7).said == []
