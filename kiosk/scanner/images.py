"""Codes in picture files, with the same decoder that the camera uses."""

import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.scans import CodeSeen
from kiosk.scanner.cv import cv2
from kiosk.scanner.decoder import Decoder
from kiosk.scanner.pixels import DECODE_SIDE, Image, enlarged, reduced, to_gray

MAX_FILE_BYTES = 64 * 1024 * 1024

_PNG = b"\x89PNG\r\n\x1a\n"
_WITH_ALPHA = 4


@dataclass(frozen=True, slots=True)
class ImageScan:
    """What was read in one picture file.

    Attributes:
        file: the path as it was given.
        codes: in no order; polygons in pixels of the picture as stored.
        ms: from the unpacked gray picture to the codes; reading and unpacking the file is not in it.
    """

    file: str
    codes: tuple[CodeSeen, ...]
    ms: float


def read_gray(path: Path) -> Image:
    """Return the picture at *path*, H by W, 8 bits. Transparent parts become white. Any characters in the path will do.

    Raises:
        InputProblem: FILE_MISSING, FILE_UNREADABLE, FILE_TOO_LARGE (over 64 MB), or IMAGE_UNREADABLE for what is no
            picture or has more than 100 million pixels.
    """
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise InputProblem(ProblemCode.FILE_TOO_LARGE, file=str(path), limit=MAX_FILE_BYTES)
        packed = np.fromfile(path, np.uint8)  # cv2.imread takes no path outside the ANSI code page on Windows
    except FileNotFoundError:
        raise InputProblem(ProblemCode.FILE_MISSING, file=str(path)) from None
    except OSError as error:
        raise InputProblem(ProblemCode.FILE_UNREADABLE, file=str(path), detail=str(error)) from error
    gray = _unpacked(packed) if packed.size else None
    if gray is None:
        raise InputProblem(ProblemCode.IMAGE_UNREADABLE, file=str(path))
    return gray


def _unpacked(packed: Image) -> Image | None:
    # Only PNGs are unpacked with their transparency, since that needs three times the memory and time.
    as_stored = packed[: len(_PNG)].tobytes() == _PNG
    try:
        picture = cv2.imdecode(packed, cv2.IMREAD_UNCHANGED if as_stored else cv2.IMREAD_GRAYSCALE)
    except cv2.error:
        return None
    if picture is None or not picture.size:
        return None
    pixels = (
        (np.asarray(picture, np.uint16) >> 8).astype(np.uint8) if picture.itemsize > 1 else picture.astype(np.uint8)
    )
    return _on_white(pixels) if pixels.shape[2:] == (_WITH_ALPHA,) else to_gray(pixels)


def _on_white(pixels: Image) -> Image:
    """Return gray pixels of an H by W by 4 picture laid on white paper."""
    gray = to_gray(np.ascontiguousarray(pixels[:, :, :3])).astype(np.uint16)
    alpha = pixels[:, :, 3].astype(np.uint16)
    return ((gray * alpha + 255 * (255 - alpha)) // 255).astype(np.uint8)


def decode_picture(gray: Image, decoder: Decoder) -> list[CodeSeen]:
    """Return the codes in *gray* of any size, looked for at the size at which decoders do best."""
    small, factor = reduced(gray, DECODE_SIDE)
    return enlarged(decoder.decode(small), factor)


def scan_image(path: Path, decoder: Decoder) -> ImageScan:
    """Read the codes in the picture at *path*.

    Raises:
        InputProblem: as :func:`read_gray`.
    """
    gray = read_gray(path)
    started = time.perf_counter_ns()
    codes = decode_picture(gray, decoder)
    return ImageScan(str(path), tuple(codes), (time.perf_counter_ns() - started) / 1e6)
