"""The demo camera, whose pictures depend on the clock alone."""

import numpy as np
import pytest

from kiosk.domain.codes import new_code
from kiosk.scanner.decoder import production_decoder
from kiosk.scanner.events import CodeRead, ReadTrouble
from kiosk.scanner.loop import ScanLoop
from kiosk.scanner.pixels import Image, to_gray
from kiosk.scanner.replay import ReplayCamera
from tests.helpers.clock import FakeClock
from tests.helpers.scanning import FunctionDecoder, on_desk, qr_picture


def ticket(code: str, *, wide: bool, colour: bool) -> Image:
    """Return a rendered ticket, on end or wide, gray or RGB."""
    paper = np.full((600, 1000) if wide else (1000, 600), 255, np.uint8)
    qr = qr_picture(code, 11)
    paper[60 : 60 + len(qr), 60 : 60 + len(qr)] = qr
    return np.dstack([paper] * 3) if colour else paper


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("colour", [False, True])
def test_each_ticket_is_read_once_and_then_the_first_again(clock: FakeClock, *, wide: bool, colour: bool) -> None:
    """A newcomer sees the desk work: every ticket in turn, again and again, without a hint in between."""
    codes = [new_code() for _ in range(3)]
    camera = ReplayCamera([ticket(code, wide=wide, colour=colour) for code in codes], clock, fps=10, hold_s=2)
    events: list[object] = []
    loop = ScanLoop(camera, production_decoder(), clock, events.append)
    for _ in range(140):
        loop.step()
        clock.advance(0.1)
    assert [event.scan.text for event in events if isinstance(event, CodeRead)] == [*codes, codes[0]]
    assert not [event for event in events if isinstance(event, ReadTrouble)]


def test_the_picture_of_a_moment_is_drawn_once(clock: FakeClock) -> None:
    """Whoever asks twice between two pictures gets the same one."""
    camera = ReplayCamera([], clock, fps=10)
    first = camera.read()
    clock.advance(0.05)
    assert camera.read() is first
    clock.advance(0.06)
    second = camera.read()
    assert first is not None
    assert second is not None
    assert (first.number, second.number) == (1, 2)
    assert not np.array_equal(first.image, second.image)


def test_without_tickets_there_is_only_the_lobby(clock: FakeClock) -> None:
    """A bright, quiet room that no one would take for a black picture."""
    camera = ReplayCamera([], clock)
    frame = camera.read()
    assert frame is not None
    assert 60 < frame.image.mean() < 200


def test_hints_come_when_the_tickets_held_up_cannot_be_read(clock: FakeClock) -> None:
    """A ticket held for long, in a lobby that sways a little, counts as something held up."""
    camera = ReplayCamera([on_desk()], clock, fps=5, hold_s=20)
    events: list[object] = []
    clock.advance(0.1)
    loop = ScanLoop(camera, FunctionDecoder(lambda _: []), clock, events.append)
    for _ in range(60):
        loop.step()
        clock.advance(0.2)
    assert [event for event in events if isinstance(event, ReadTrouble)]


def test_a_ticket_is_out_of_view_between_two(clock: FakeClock) -> None:
    """The desk gets a breath, and the debounce sees the code leave."""
    camera = ReplayCamera([ticket(new_code(), wide=False, colour=False)], clock, fps=10, hold_s=1)
    decoder = production_decoder()
    seen = []
    for _ in range(31):
        frame = camera.read()
        assert frame is not None
        seen.append(bool(decoder.decode(to_gray(frame.image))))
        clock.advance(0.1)
    assert sum(seen) >= 10
    assert not any(seen[23:31])
