"""What the scan loop reports to its listener, in the loop's thread."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.scans import CodeSeen, Scan
from kiosk.scanner.camera import CameraState, Frame


@dataclass(frozen=True, slots=True, eq=False)
class FrameSeen:
    """A picture was looked at; for the preview, which needs only the newest.

    Attributes:
        codes: everything read in it, polygons in pixels of ``frame.image``.
        chosen: the one nearest the centre, or None if nothing was read.
        decode_ms: how long looking took.
    """

    frame: Frame
    codes: tuple[CodeSeen, ...]
    chosen: CodeSeen | None
    decode_ms: float


@dataclass(frozen=True, slots=True)
class CodeRead:
    """A code was presented; reported once, however long it stays in view.

    *frame_mono_us* is when the picture in which it was read had arrived.
    """

    scan: Scan
    frame_mono_us: int


@dataclass(frozen=True, slots=True)
class CameraChanged:
    """The camera named *source* is now in *state*; also reported once at the beginning."""

    state: CameraState
    source: str


class Trouble(StrEnum):
    """Why reading may not work, as far as a picture tells."""

    NO_READ_8S = "no_read_8s"
    """Something has been held before the camera for eight seconds, and no code was read."""
    BLACK_PICTURE = "black_picture"
    """The lens is covered, or the camera's shutter is closed."""
    DECODER_FAILED = "decoder_failed"
    """The decoder broke on a picture; the next picture gets a new chance."""


@dataclass(frozen=True, slots=True)
class ReadTrouble:
    """There is a trouble; *detail* is technical and may be empty. NO_READ_8S comes again every eight seconds."""

    kind: Trouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class TroubleOver:
    """What was reported as *kind* is so no longer: a code was read, the desk is empty, there is light."""

    kind: Trouble


ScanEvent = FrameSeen | CodeRead | CameraChanged | ReadTrouble | TroubleOver
