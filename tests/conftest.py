"""What all tests share: Qt draws offscreen, and nothing may leave a thread behind."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from kiosk.desk.desk import Desk
from kiosk.store.store import Store
from tests.helpers.clock import FakeClock
from tests.helpers.factories import open_store


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands at the morning of the worked example."""
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    """A station's database in a fresh folder, with the worked example's programme and nobody on the list."""
    with open_store(tmp_path, clock) as opened:
        yield opened


@pytest.fixture
def desk(store: Store) -> Desk:
    """The desk over *store*."""
    return Desk(store, "Meja 1")


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=5)
        assert not thread.is_alive(), f"the test left a thread running: {thread.name}"
