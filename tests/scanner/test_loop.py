"""The scan loop with a camera that plays a list and decoders that do as they are told."""

import logging
from typing import TypeVar

import numpy as np
import pytest

from kiosk.domain.codes import new_code
from kiosk.domain.scans import CodeSeen, Scan, ScanSource
from kiosk.scanner.camera import CameraState
from kiosk.scanner.decoder import Decoder, production_decoder
from kiosk.scanner.events import CameraChanged, CodeRead, FrameSeen, ReadTrouble, ScanEvent, Trouble
from kiosk.scanner.loop import ScanLoop
from kiosk.scanner.pixels import Image
from tests.helpers.clock import FakeClock
from tests.helpers.scanning import FakeCamera, FakeDecoder, code_seen, colour, on_desk, qr_picture

Kind = TypeVar("Kind")
GRAY = colour(on_desk())


class Bench:
    """A loop over pictures, and what it reported."""

    def __init__(self, clock: FakeClock, decoder: Decoder, pictures: list[Image]) -> None:
        self.camera = FakeCamera(clock, pictures)
        self.events: list[ScanEvent] = []
        self.loop = ScanLoop(self.camera, decoder, clock, self.events.append)

    def run(self, steps: int) -> "Bench":
        """Do *steps* steps."""
        for _ in range(steps):
            self.loop.step()
        return self

    def of(self, kind: type[Kind]) -> list[Kind]:
        """Return the events of one kind."""
        return [event for event in self.events if isinstance(event, kind)]

    def texts(self) -> list[str]:
        """Return what was reported as read."""
        return [event.scan.text for event in self.of(CodeRead)]


def test_a_code_in_view_is_reported_once_with_time_and_source(clock: FakeClock) -> None:
    """The scan carries the wall clock, the event the time at which the picture came."""
    bench = Bench(clock, FakeDecoder([code_seen("A")]), [GRAY] * 20).run(1)
    assert bench.of(CodeRead) == [CodeRead(Scan("A", clock.now(), ScanSource.CAMERA), clock.mono_us())]
    assert bench.run(19).texts() == ["A"]


def test_a_code_that_left_and_came_back_is_reported_again(clock: FakeClock) -> None:
    """Seven tenths of a second of pictures without it lie between."""
    answers = [[code_seen("A")]] * 3 + [[]] * 8 + [[code_seen("A")]]
    assert Bench(clock, FakeDecoder(*answers), [GRAY] * 12).run(12).texts() == ["A", "A"]


def test_of_two_codes_the_nearest_to_the_centre_is_reported(clock: FakeClock) -> None:
    """Both are outlined, one is meant."""
    codes = [code_seen("edge", 80, 80), code_seen("middle", 650, 350)]
    bench = Bench(clock, FakeDecoder(codes), [GRAY]).run(1)
    (seen,) = bench.of(FrameSeen)
    assert bench.texts() == ["middle"]
    assert seen.codes == tuple(codes)
    assert seen.chosen == codes[1]


def test_every_picture_is_shown_also_one_without_a_code(clock: FakeClock) -> None:
    """The preview lives from them."""
    bench = Bench(clock, FakeDecoder([]), [GRAY] * 3).run(3)
    seen = bench.of(FrameSeen)
    assert [event.frame.number for event in seen] == [1, 2, 3]
    assert all(event.chosen is None and event.codes == () and event.decode_ms >= 0 for event in seen)


def test_a_decoder_that_breaks_costs_one_picture(clock: FakeClock, caplog: pytest.LogCaptureFixture) -> None:
    """It is reported, the picture is shown all the same, and a code that stays in view meanwhile is not news."""
    failures = [MemoryError()] * 10 + [ValueError("odd")]
    decoder = FakeDecoder([code_seen("A")], *failures, [code_seen("A")], [code_seen("B")])
    with caplog.at_level(logging.CRITICAL):
        bench = Bench(clock, decoder, [GRAY] * 14).run(14)
    assert bench.of(ReadTrouble)[-2:] == [
        ReadTrouble(Trouble.DECODER_FAILED, "MemoryError"),
        ReadTrouble(Trouble.DECODER_FAILED, "odd"),
    ]
    assert bench.texts() == ["A", "B"]
    assert len(bench.of(FrameSeen)) == 14


def test_large_pictures_are_decoded_reduced_and_outlined_in_their_own_pixels(clock: FakeClock) -> None:
    """A phone as a camera may send four thousand pixels a row."""
    decoder = FakeDecoder([CodeSeen("A", ((1, 2), (3, 2), (3, 4), (1, 4)), "fake")])
    bench = Bench(clock, decoder, [np.zeros((1440, 2560, 3), np.uint8)]).run(1)
    (seen,) = bench.of(FrameSeen)
    assert decoder.decoded[0].shape == (720, 1280)
    assert seen.codes[0].polygon == ((2, 4), (6, 4), (6, 8), (2, 8))


def test_changes_of_the_camera_are_reported_once_each(clock: FakeClock) -> None:
    """Also when no picture comes with them."""
    bench = Bench(clock, FakeDecoder([]), [GRAY]).run(1)
    bench.camera.state = CameraState.LOST
    bench.run(3)
    bench.camera.state = CameraState.LIVE
    bench.camera.pictures.append(GRAY)
    bench.run(1)
    assert [event.state for event in bench.of(CameraChanged)] == [CameraState.LIVE, CameraState.LOST, CameraState.LIVE]
    assert {event.source for event in bench.of(CameraChanged)} == {"fake"}


def test_holding_up_what_cannot_be_read_brings_the_hint(clock: FakeClock) -> None:
    """Eight seconds in which the picture is not the empty desk."""
    held = colour(on_desk((np.full((400, 400), 20, np.uint8), 440, 160)))
    bench = Bench(clock, FakeDecoder([]), [GRAY] * 5 + [held] * 85).run(90)
    assert bench.of(ReadTrouble) == [ReadTrouble(Trouble.NO_READ_8S)]


def test_a_covered_lens_is_reported(clock: FakeClock) -> None:
    """After a second of it."""
    bench = Bench(clock, FakeDecoder([]), [np.zeros_like(GRAY)] * 15).run(15)
    assert bench.of(ReadTrouble) == [ReadTrouble(Trouble.BLACK_PICTURE)]


def test_closing_closes_the_camera(clock: FakeClock) -> None:
    """The loop owns it."""
    bench = Bench(clock, FakeDecoder([]), [])
    bench.loop.close()
    assert bench.camera.closed


def test_a_real_ticket_goes_through_the_real_decoder(clock: FakeClock) -> None:
    """From a colour picture to the text of the ticket."""
    code = new_code()
    picture = colour(on_desk((qr_picture(code), 500, 200)))
    assert Bench(clock, production_decoder(), [GRAY, picture, picture]).run(3).texts() == [code]
