"""QR codes out of a gray picture: what a decoder promises, several in a row, and the one that Hadir uses.

Measured on 515 photographs with a code and 24 without, long side at most 1280, two shared cores: zxing-cpp reads 76 %
in 1.8 ms on average; pyzbar 58 % in 22 ms at full size, and as many at 640 pixels in 10. zxing-cpp first and pyzbar at
480 pixels behind it read 80 % in 4 ms on average, 15 ms at the 95th percentile; there a larger picture gains pyzbar
nothing. No text was wrong, and none was read where there is none.
"""

import logging
import math
from collections.abc import Callable, Sequence
from typing import Protocol

from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.scans import CodeSeen
from kiosk.scanner.pixels import Image
from kiosk.scanner.pyzbar_decoder import PyzbarDecoder
from kiosk.scanner.zxing_decoder import ZxingDecoder

_LOG = logging.getLogger(__name__)

_PYZBAR_SIDE_BEHIND = 480  # where it comes after another decoder
_PYZBAR_SIDE_ALONE = 640


class Decoder(Protocol):
    """Reads the QR codes, and nothing else, in a picture.

    Used from one thread at a time. What a code says never makes it raise: a payload that is no text is left out or
    decoded as the library sees fit, and a code with an empty text is left out.
    """

    @property
    def name(self) -> str:
        """Return what settings and reports call it."""
        ...

    def decode(self, gray: Image) -> list[CodeSeen]:
        """Return the codes in *gray* (H by W, 8 bits), in no order, polygons in its pixels."""
        ...


class LadderDecoder:
    """Asks one decoder after the other; the first that finds something answers. Put the cheap ones first."""

    def __init__(self, decoders: Sequence[Decoder]) -> None:
        self._decoders = tuple(decoders)
        self.name = "+".join(decoder.name for decoder in self._decoders)

    def decode(self, gray: Image) -> list[CodeSeen]:
        """Return the codes of the first decoder that finds any; one that breaks ends the row with its exception."""
        for decoder in self._decoders:
            codes = decoder.decode(gray)
            if codes:
                return codes
        return []


def _pyzbar(*, behind_others: bool) -> Decoder:
    return PyzbarDecoder(_PYZBAR_SIDE_BEHIND if behind_others else _PYZBAR_SIDE_ALONE)


def _zxing(*, behind_others: bool) -> Decoder:
    del behind_others
    return ZxingDecoder()


_MAKERS: dict[str, Callable[..., Decoder]] = {ZxingDecoder.name: _zxing, PyzbarDecoder.name: _pyzbar}
DECODER_NAMES = tuple(_MAKERS)
"""The decoders that settings may name, in the order in which they are asked unless settings say otherwise."""


def production_decoder(names: Sequence[str] | None = None) -> Decoder:
    """Return the decoder that camera and ``scan`` use: those of *names* in that order, or all.

    One whose native library is missing on this machine is left out with a warning, as long as another is left.

    Raises:
        InputProblem: DECODER_UNKNOWN, there is none of this name, or none of those named can be loaded here.
    """
    wanted = tuple(names) if names else DECODER_NAMES
    decoders: list[Decoder] = []
    for name in wanted:
        maker = _MAKERS.get(name)
        if maker is None:
            raise _unknown(name)
        try:
            decoders.append(maker(behind_others=bool(decoders)))
        except (ImportError, OSError) as error:
            _LOG.warning("the decoder %s cannot be loaded: %s", name, error)
    if not decoders:
        raise _unknown(", ".join(wanted))
    return decoders[0] if len(decoders) == 1 else LadderDecoder(decoders)


def _unknown(name: str) -> InputProblem:
    return InputProblem(ProblemCode.DECODER_UNKNOWN, decoder=name, known=", ".join(DECODER_NAMES))


def nearest(codes: Sequence[CodeSeen], shape: tuple[int, ...]) -> CodeSeen | None:
    """Return the code nearest the centre of a picture of *shape* (height, width, …), or None if there is none.

    A code without a polygon counts as farthest.
    """
    centre = (shape[1] / 2, shape[0] / 2)

    def distance(code: CodeSeen) -> float:
        if not code.polygon:
            return math.inf
        xs, ys = zip(*code.polygon, strict=True)
        return math.dist(centre, (sum(xs) / len(xs), sum(ys) / len(ys)))

    return min(codes, key=distance, default=None)
