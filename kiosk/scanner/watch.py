"""What can be told from a picture without reading it: too dark, or something held up that cannot be read."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from kiosk.scanner.cv import cv2
from kiosk.scanner.events import ReadTrouble, Trouble, TroubleOver
from kiosk.scanner.pixels import Image

HINT_AFTER_US = 8_000_000
_BLACK_BELOW = 8.0  # mean brightness of 255
_BLACK_AFTER_US = 1_000_000  # cameras open with a few black pictures
_THUMBNAIL = (64, 36)
_DIFFERENT = 6.0  # mean difference of 255: a phone held up makes 10 and more, people passing behind 1 to 4
_ADAPTS_IN_US = 60_000_000  # time constant with which the resting desk follows the picture


class PictureWatch:
    """Looks at thumbnails of the pictures, and compares them with what the desk looks like at rest.

    The overall brightness is left out of the comparison, since cameras adjust it; the resting picture follows slowly,
    so that a bag left on the desk becomes part of it.
    """

    def __init__(self) -> None:
        self._resting: npt.NDArray[np.float32] | None = None
        self._before_us = 0
        self._black_since: int | None = None
        self._busy_since: int | None = None
        self._reported: set[Trouble] = set()

    def look(self, gray: Image, mono_us: int, *, read: bool) -> Iterator[ReadTrouble | TroubleOver]:
        """Take in a picture of the time *mono_us*, in which a code was *read* or not; yield what has changed."""
        thumbnail = np.asarray(cv2.resize(gray, _THUMBNAIL, interpolation=cv2.INTER_AREA), np.float32)
        brightness = float(thumbnail.mean())
        black = brightness < _BLACK_BELOW and not read
        yield from self._look_for_light(mono_us, black=black)
        busy = not black and not read and self._differs(thumbnail - brightness, mono_us)
        yield from self._look_for_hints(mono_us, busy=busy)

    def pause(self) -> None:
        """Forget how long something has lasted: the camera gives no pictures."""
        self._black_since = self._busy_since = None

    def _look_for_light(self, mono_us: int, *, black: bool) -> Iterator[ReadTrouble | TroubleOver]:
        if not black:
            self._black_since = None
            yield from self._over(Trouble.BLACK_PICTURE)
            return
        if self._black_since is None:
            self._black_since = mono_us
        if mono_us - self._black_since >= _BLACK_AFTER_US and Trouble.BLACK_PICTURE not in self._reported:
            self._reported.add(Trouble.BLACK_PICTURE)
            yield ReadTrouble(Trouble.BLACK_PICTURE)

    def _look_for_hints(self, mono_us: int, *, busy: bool) -> Iterator[ReadTrouble | TroubleOver]:
        if not busy:
            self._busy_since = None
            yield from self._over(Trouble.NO_READ_8S)
            return
        if self._busy_since is None:
            self._busy_since = mono_us
        if mono_us - self._busy_since >= HINT_AFTER_US:
            self._busy_since = mono_us
            self._reported.add(Trouble.NO_READ_8S)
            yield ReadTrouble(Trouble.NO_READ_8S)

    def _over(self, kind: Trouble) -> Iterator[TroubleOver]:
        if kind in self._reported:
            self._reported.discard(kind)
            yield TroubleOver(kind)

    def _differs(self, thumbnail: npt.NDArray[np.float32], mono_us: int) -> bool:
        """Tell whether *thumbnail* is not the resting desk, and let the resting desk follow it a little."""
        if self._resting is None:
            self._resting = thumbnail
        step = min(1.0, (mono_us - self._before_us) / _ADAPTS_IN_US) if self._before_us else 0.0
        self._before_us = mono_us
        difference = float(np.abs(thumbnail - self._resting).mean())
        self._resting = self._resting + np.float32(step) * (thumbnail - self._resting)
        return difference > _DIFFERENT
