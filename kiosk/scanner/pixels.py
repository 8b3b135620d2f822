"""Pictures as arrays: what shape they have, and how they are made smaller and gray."""

import numpy as np
import numpy.typing as npt

from kiosk.domain.scans import CodeSeen
from kiosk.scanner.cv import cv2

Image = npt.NDArray[np.uint8]
"""H by W (gray) or H by W by 3 (blue, green, red), 8 bits a channel."""

DECODE_SIDE = 1280
"""Pixels of the long side at which codes are looked for; larger pictures are reduced to it."""

_WITH_COLOUR = 3


def to_gray(picture: Image) -> Image:
    """Return an H by W view or copy of *picture*, which is gray or BGR."""
    return picture if picture.ndim < _WITH_COLOUR else np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)


def reduced(picture: Image, side: int) -> tuple[Image, float]:
    """Return *picture* with a long side of at most *side*, and the factor that leads back; never enlarges."""
    height, width = picture.shape[:2]
    factor = max(height, width) / side
    if factor <= 1:
        return picture, 1.0
    size = (max(1, round(width / factor)), max(1, round(height / factor)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8), factor


def enlarged(codes: list[CodeSeen], factor: float) -> list[CodeSeen]:
    """Return *codes*, found in a picture reduced by *factor*, with polygons in pixels of the picture before."""
    if factor == 1.0:
        return codes
    return [
        CodeSeen(code.text, tuple((x * factor, y * factor) for x, y in code.polygon), code.decoder) for code in codes
    ]
