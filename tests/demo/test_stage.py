"""The stage holds each ticket until it is answered."""

import numpy as np
import pytest

from kiosk.demo.stage import Stage, StageClock
from kiosk.domain.clock import SystemClock
from tests.helpers.clock import FakeClock


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> FakeClock:
    """The machine's time, in the test's hand."""
    monkeypatch.setattr(SystemClock, "mono_us", lambda _self: clock.mono_us())
    return clock


def test_nothing_moves_before_the_first_is_called(time: FakeClock) -> None:
    """However long it takes until the camera is seen, the queue waits."""
    staged = StageClock(2)
    time.advance(60)
    assert staged.mono_us() == 0


def test_time_runs_faster_and_stops_while_a_ticket_is_held(time: FakeClock) -> None:
    """Twice the speed, up to the moment at which the ticket would be taken away; then on with the next."""
    staged = StageClock(2)
    staged.call(1)
    time.advance(0.5)
    assert staged.mono_us() == 1_000_000
    time.advance(60)
    held = staged.mono_us()
    time.advance(60)
    assert staged.mono_us() == held
    staged.call(2)
    time.advance(0.5)
    assert staged.mono_us() == held + 1_000_000


def test_the_ticket_comes_into_view(time: FakeClock) -> None:
    """The picture with a held ticket is brighter in its middle than the lobby alone."""
    play = Stage([np.full((400, 300), 255, np.uint8)], speed=1)
    empty = play.picture()[200:400, 560:720].mean()
    play.call(1)
    time.advance(1.5)
    assert play.picture()[200:400, 560:720].mean() > empty + 30
