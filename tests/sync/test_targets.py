"""Addresses choose targets, and an HTTP target tells what went wrong."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.demo.http_server import Reply, Request
from kiosk.domain.deliveries import Answer
from kiosk.domain.problems import ProblemCode, SyncProblem
from kiosk.sync.http_target import HttpTarget
from kiosk.sync.protocol import Station
from kiosk.sync.targets import open_target
from kiosk.sync.troubles import TargetProblem, Trouble
from tests.helpers.entries import make_entries
from tests.helpers.receiver import Fault, FaultyReceiver, garbage, hang_up, lose_answer, status, wait_for

DESK = Station("5" * 32, "Meja 1")
ENTRIES = make_entries(3)


@pytest.fixture
def receiver() -> Iterator[FaultyReceiver]:
    """A receiver that goes well until told otherwise."""
    with FaultyReceiver() as started:
        yield started


@pytest.fixture
def target(receiver: FaultyReceiver) -> Iterator[HttpTarget]:
    """A target that sends to the receiver."""
    made = HttpTarget(receiver.url + "/", event_id="temu", station=DESK)
    yield made
    made.close()


def _fails(target: HttpTarget) -> TargetProblem:
    with pytest.raises(TargetProblem) as caught:
        target.send(ENTRIES)
    return caught.value


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        (" https://Hub.Contoh.id/temu/ ", "https://hub.contoh.id/temu"),
        ("HTTP://hub:80/", "http://hub:80"),
        ("http://[::1]:9000", "http://[::1]:9000"),
    ],
)
def test_an_address_has_one_name(address: str, name: str) -> None:
    """The outbox keeps its state under the name: capitals and a slash at the end make no other target."""
    target = open_target(address, event_id="temu", station=DESK)
    target.close()
    assert target.name == name


@pytest.mark.parametrize(
    "address",
    [
        "",
        "hub",
        "hub.local:8080",
        "ftp://hub/",
        "file:///etc/passwd",
        "http://",
        "http:///x",
        "http://user:secret@hub/",
        "http://hub/?q=1",
        "http://hub/#part",
        "http://hub:65536/",
        "http://hub:0/",
        "http://hub..id/",
        "http://" + "a" * 64 + ".id/",
        "http://hub\n.evil/",
        "http://" + "a" * 3000,
        "javascript:alert(1)",
    ],
)
def test_a_wrong_address_is_a_problem(address: str) -> None:
    """Whatever is typed: one problem, with what was typed, shortened."""
    with pytest.raises(SyncProblem) as caught:
        open_target(address, event_id="temu", station=DESK)
    assert caught.value.code is ProblemCode.TARGET_ADDRESS_WRONG
    assert len(str(caught.value.params["target"])) <= 200


@pytest.mark.parametrize("token", ["two words", "line\r\nX-Evil: 1", "é"])
def test_an_impossible_token_is_refused(token: str) -> None:
    """A token is a header's value; it brings no header of its own."""
    with pytest.raises(SyncProblem) as caught:
        open_target("http://hub", event_id="temu", station=DESK, token=token)
    assert caught.value.code is ProblemCode.TARGET_UNAUTHORISED


def test_the_connection_is_kept_open(receiver: FaultyReceiver, target: HttpTarget) -> None:
    """Two batches, one connection; each entry is answered for."""
    assert [answer.answer for answer in target.send(ENTRIES)] == [Answer.ACCEPTED] * 3
    assert [answer.answer for answer in target.send(ENTRIES)] == [Answer.DUPLICATE] * 3
    assert receiver.connections() == 1


def test_the_token_is_sent_as_a_bearer(receiver: FaultyReceiver) -> None:
    """And nothing else is told about the station than the batch says."""
    target = open_target(receiver.url, event_id="temu", station=DESK, token="abc")  # noqa: S106  # it opens nothing
    target.send(ENTRIES)
    target.close()
    assert receiver.requests[0].headers["authorization"] == "Bearer abc"
    assert receiver.requests[0].path == "/v1/entries"


@pytest.mark.parametrize(
    ("fault", "code", "trouble"),
    [
        (status(400), ProblemCode.TARGET_REFUSED, Trouble.REFUSED),
        (status(422), ProblemCode.TARGET_REFUSED, Trouble.REFUSED),
        (status(401), ProblemCode.TARGET_UNAUTHORISED, Trouble.UNAUTHORISED),
        (status(403), ProblemCode.TARGET_UNAUTHORISED, Trouble.UNAUTHORISED),
        (status(404), ProblemCode.TARGET_REFUSED, Trouble.ELSEWHERE),
        (status(405), ProblemCode.TARGET_REFUSED, Trouble.ELSEWHERE),
        (status(307, Location="http://127.0.0.1:9/"), ProblemCode.TARGET_REFUSED, Trouble.ELSEWHERE),
        (status(408), ProblemCode.TARGET_REFUSED, Trouble.BUSY),
        (status(429), ProblemCode.TARGET_REFUSED, Trouble.BUSY),
        (status(503), ProblemCode.TARGET_REFUSED, Trouble.BUSY),
        (status(413), ProblemCode.TARGET_REFUSED, Trouble.TOO_LARGE),
        (status(500), ProblemCode.TARGET_REFUSED, Trouble.BROKEN),
        (status(502), ProblemCode.TARGET_REFUSED, Trouble.BROKEN),
        (hang_up, ProblemCode.TARGET_UNREACHABLE, Trouble.BROKEN),
        (lose_answer, ProblemCode.TARGET_UNREACHABLE, Trouble.BROKEN),
        (garbage(), ProblemCode.TARGET_GARBLED, Trouble.BUSY),
        (garbage(b" " * 5_000_000), ProblemCode.TARGET_GARBLED, Trouble.BUSY),
    ],
)
def test_each_failure_says_what_it_means(
    receiver: FaultyReceiver, target: HttpTarget, fault: Fault, code: ProblemCode, trouble: Trouble
) -> None:
    """A code for people, a trouble for the worker; the next batch goes through."""
    receiver.then(fault)
    problem = _fails(target)
    assert (problem.code, problem.trouble) == (code, trouble)
    assert problem.params["target"] == target.name
    assert len(target.send(ENTRIES)) == 3


def test_a_refusal_carries_status_and_reason(receiver: FaultyReceiver, target: HttpTarget) -> None:
    """What the target's RFC 9457 body says is kept for the list of parked entries."""
    receiver.then(status(422))
    problem = _fails(target)
    assert (problem.params["status"], problem.params["detail"]) == (422, "Scripted")


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry_After": "7"}, 7.0),
        ({"Retry_After": "0"}, 0.0),
        ({"Retry_After": "-7"}, None),
        ({"Retry_After": "soon"}, None),
        ({"Retry_After": "9" * 400}, 999_999_999.0),
        ({}, None),
    ],
)
def test_retry_after_is_read(
    receiver: FaultyReceiver, target: HttpTarget, headers: dict[str, str], seconds: float | None
) -> None:
    """Seconds as they stand; what is no number of seconds is passed over."""
    receiver.then(status(503, **headers))
    assert _fails(target).retry_after == seconds


def test_retry_after_as_a_date_counts_from_the_servers_clock(receiver: FaultyReceiver, target: HttpTarget) -> None:
    """Our clock may be wrong by hours; a date long past means now."""
    receiver.then(status(503, Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"))
    assert _fails(target).retry_after == 0.0


def test_a_redirect_is_not_followed(receiver: FaultyReceiver, target: HttpTarget) -> None:
    """The journal holds names and phones: it goes nowhere but where the organiser said."""
    with FaultyReceiver() as stranger:
        receiver.then(status(307, Location=stranger.url + "/v1/entries"))
        _fails(target)
        assert stranger.requests == []


def test_nobody_listening_is_unreachable(receiver: FaultyReceiver, target: HttpTarget) -> None:
    """Connection refused: to be tried again, with the reason in words of the system."""
    receiver.stop()
    problem = _fails(target)
    assert (problem.code, problem.trouble) == (ProblemCode.TARGET_UNREACHABLE, Trouble.BUSY)
    assert problem.params["detail"]


def test_a_reply_that_trickles_is_given_up(receiver: FaultyReceiver) -> None:
    """The time for a whole reply is limited, not only that between two bytes."""
    target = HttpTarget(receiver.url, event_id="temu", station=DESK, reply_seconds=-1.0)
    assert _fails(target).code is ProblemCode.TARGET_UNREACHABLE
    target.close()


def test_a_slow_answer_is_waited_for(receiver: FaultyReceiver, target: HttpTarget) -> None:
    """Slow is not broken."""
    released = threading.Event()
    receiver.then(wait_for(released))
    timer = threading.Timer(0.05, released.set)
    timer.start()
    assert len(target.send(ENTRIES)) == 3
    timer.join()


def test_a_reply_packed_against_our_wish_is_garbled(receiver: FaultyReceiver, target: HttpTarget) -> None:
    """Nothing is unpacked that might unpack to gigabytes."""

    def packed(_receiver: FaultyReceiver, request: Request) -> Reply:
        assert request.headers["accept-encoding"] == "identity"
        return Reply(200, b"\x1f\x8b\x08\x00", headers={"Content-Encoding": "gzip"})

    receiver.then(packed)
    assert _fails(target).code is ProblemCode.TARGET_GARBLED
