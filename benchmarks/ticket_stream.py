"""The camera of ``scan_to_screen``, a process of its own: ``python -m benchmarks.ticket_stream PNG…``.

Its first line of output is the stream's address. On standard input it takes the number of the ticket to show, or ``-1``
for none; the end of input ends it. For each it answers with the number and the monotonic time, in nanoseconds, at which
the first picture that shows it was handed to the socket.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.scanner import lobby
from kiosk.scanner.cv import cv2
from kiosk.scanner.images import read_gray
from kiosk.scanner.overlay import Overlay
from kiosk.scanner.pixels import Image
from kiosk.scanner.stream import MjpegServer

FPS = 30
NOTHING = -1
_CENTRE = (640.0, 330.0)
_TILTS = (-6.0, 0.0, 4.0, -2.0, 7.0)  # degrees; nobody holds a ticket straight


class TicketStream(MjpegServer):
    """Serves the lobby, and before it the ticket *shown*; pictures are packed beforehand, so that none comes late."""

    def __init__(self, tickets: list[Path]) -> None:
        self.shown = NOTHING
        self._parts: dict[int, bytes] = {}
        super().__init__(_empty, FPS)
        self._parts[NOTHING] = self.part(_empty())
        for number, path in enumerate(tickets):
            self._parts[number] = self.part(_held(read_gray(path), _TILTS[number % len(_TILTS)]))

    def chunks(self) -> Iterator[bytes]:
        """Yield the stream, and print what is shown from now on, and since when."""
        before = NOTHING
        for _ in self.ticks():
            shown = self.shown
            now = time.monotonic_ns()
            yield self._parts[shown]
            if shown != before:
                print(shown, now, flush=True)
                before = shown


def _empty() -> Image:
    rows, columns = slice(lobby.MARGIN, -lobby.MARGIN), slice(lobby.MARGIN, -lobby.MARGIN)
    return cv2.add(lobby.lobby()[rows, columns], lobby.noise()[rows, columns]).astype("uint8")


def _held(ticket: Image, tilt: float) -> Image:
    """Return the picture in which *ticket* (gray) is held before the camera, tilted by so many degrees."""
    picture, sprite = _empty(), lobby.held_ticket(ticket)
    pivot = (sprite.shape[1] / 2, lobby.ticket_centre(sprite))
    place = cv2.getRotationMatrix2D(pivot, tilt, 1.0).astype("float64")
    place[0, 2] += _CENTRE[0] - pivot[0]
    place[1, 2] += _CENTRE[1] - pivot[1]
    Overlay(lobby.WIDTH, lobby.HEIGHT).lay(picture, sprite, place)
    return picture


def main(tickets: list[str]) -> None:
    """Serve until standard input ends."""
    with TicketStream([Path(path) for path in tickets]) as stream:
        print(stream.url, flush=True)
        for line in sys.stdin:
            stream.shown = int(line)


if __name__ == "__main__":
    main(sys.argv[1:])
