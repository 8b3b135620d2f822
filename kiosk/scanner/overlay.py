"""One picture laid over another, turned, scaled and partly transparent, without asking for new memory each time."""

import numpy as np
import numpy.typing as npt

from kiosk.scanner.cv import cv2
from kiosk.scanner.pixels import Image

_BGRA = 4
_BGR = 3


class Overlay:
    """Lays pictures over pictures of up to *width* by *height*. For one thread at a time.

    Fresh memory for each step costs more than the steps, since the system hands it out page by page; so it is kept.
    """

    def __init__(self, width: int, height: int) -> None:
        self._layer = np.empty(width * height * _BGRA, np.uint8)
        self._colours = np.empty(width * height * _BGR, np.uint8)
        self._opacity = np.empty(width * height, np.uint8)
        self._below = np.empty(width * height * _BGR, np.uint8)

    def lay(self, picture: Image, sprite: Image, place: npt.NDArray[np.float64]) -> None:
        """Draw *sprite* into *picture* (BGR).

        *sprite* is BGRA, its colours multiplied by their opacity; *place* is the 2 by 3 matrix that takes its pixels to
        those of *picture*. What falls outside is left out.
        """
        height, width = sprite.shape[:2]
        corners = place @ np.array([(0, width, width, 0), (0, 0, height, height), (1, 1, 1, 1)], np.float64)
        left, top = np.maximum(np.floor(corners.min(axis=1)).astype(int), 0)
        right, bottom = np.minimum(np.ceil(corners.max(axis=1)).astype(int), (picture.shape[1], picture.shape[0]))
        if left >= right or top >= bottom:
            return
        moved = place - np.array([(0, 0, left), (0, 0, top)], np.float64)
        self._blend(picture[top:bottom, left:right], sprite, moved)

    def _blend(self, target: Image, sprite: Image, place: npt.NDArray[np.float64]) -> None:
        height, width = target.shape[:2]
        layer = self._layer[: height * width * _BGRA].reshape(height, width, _BGRA)
        colours = self._colours[: height * width * _BGR].reshape(height, width, _BGR)
        below = self._below[: height * width * _BGR].reshape(height, width, _BGR)
        opacity = self._opacity[: height * width].reshape(height, width)
        cv2.warpAffine(sprite, place, (width, height), layer)
        cv2.extractChannel(layer, _BGRA - 1, opacity)
        cv2.bitwise_not(opacity, opacity)
        cv2.cvtColor(opacity, cv2.COLOR_GRAY2BGR, colours)
        cv2.multiply(target, colours, below, 1 / 255)
        cv2.cvtColor(layer, cv2.COLOR_BGRA2BGR, colours)
        cv2.add(below, colours, target)
