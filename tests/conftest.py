"""What all tests share: Qt draws offscreen, and nothing may leave a thread behind."""

import os
import threading
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from tests.helpers.clock import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands at the morning of the worked example."""
    return FakeClock()


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=5)
        assert not thread.is_alive(), f"the test left a thread running: {thread.name}"
