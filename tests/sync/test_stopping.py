"""The end of the program does not wait for a receiver that says nothing."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.sync.http_target import READ_SECONDS
from tests.helpers.entries import make_entries
from tests.helpers.receiver import FaultyReceiver, wait_for
from tests.helpers.sync_desk import TOKEN, SyncDesk


@pytest.fixture
def released() -> Iterator[threading.Event]:
    """What a silent receiver waits for; set at the end of the test in any case."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def receiver() -> Iterator[FaultyReceiver]:
    """A receiver for the length of a test."""
    with FaultyReceiver(token=TOKEN) as running:
        yield running


def _stopped_run(desk: SyncDesk, reached: threading.Event) -> None:
    """Run until the receiver has the request, stop, and hold the run to its end long before the time-out."""
    thread = threading.Thread(target=desk.worker.step)
    thread.start()
    assert reached.wait(timeout=10)
    desk.worker.stop()
    thread.join(timeout=READ_SECONDS / 3)
    assert not thread.is_alive()


def test_stop_breaks_off_a_request_that_nobody_answers(receiver: FaultyReceiver, released: threading.Event) -> None:
    """Nothing is settled nor parked: the entries are owed still, and another worker sends them."""
    reached = threading.Event()
    receiver.then(wait_for(released, reached))
    desk = SyncDesk(receiver, 5)
    try:
        _stopped_run(desk, reached)
    finally:
        released.set()
        desk.worker.close()
    assert (desk.outbox.counts().pending, desk.outbox.counts().parked) == (5, 0)
    again = SyncDesk(receiver)
    again.outbox = desk.outbox
    assert again.new_worker().run_once().complete
    again.worker.close()


def test_stop_breaks_off_a_request_on_a_line_that_was_used_before(
    receiver: FaultyReceiver, released: threading.Event
) -> None:
    """The connection that is kept open is known too."""
    reached = threading.Event()
    desk = SyncDesk(receiver, 5)
    assert desk.sync().complete
    desk.outbox.add(make_entries(2, after=desk.outbox.journal[-1]))
    desk.worker.wake()
    receiver.then(wait_for(released, reached))
    try:
        _stopped_run(desk, reached)
    finally:
        released.set()
        desk.worker.close()
    assert desk.outbox.counts().pending == 2
    assert receiver.connections() == 1


def test_nothing_is_sent_after_a_stop(receiver: FaultyReceiver) -> None:
    """Not even by a run that begins afterwards; its receipt names no problem."""
    desk = SyncDesk(receiver, 3)
    desk.worker.stop()
    report = desk.worker.run_once()
    desk.worker.close()
    assert (report.cancelled, report.problem, receiver.requests) == (True, None, [])
