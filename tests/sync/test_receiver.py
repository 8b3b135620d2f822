"""The receiver's state is a function of the set of entries."""

import gzip
import json
import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.demo.http_server import MAX_BODY, Reply, Request
from kiosk.demo.receiver import Receiver
from kiosk.domain.deliveries import Answer
from kiosk.domain.journal import Entry, Kind
from kiosk.domain.projection import attendance
from kiosk.sync.protocol import ENTRIES_PATH, Station, encode_batch, parse_answers
from tests.helpers.entries import attendee_id, make_entries, make_entry

DESK = Station("5" * 32, "Meja 1")
TOKEN = "rahasia"  # noqa: S105  # it opens nothing


def _request(body: bytes, **headers: str) -> Request:
    return Request("POST", ENTRIES_PATH, {name.replace("_", "-"): value for name, value in headers.items()}, body)


def _post(receiver: Receiver, entries: list[Entry]) -> list[Answer]:
    reply = _reply(receiver, _request(encode_batch(entries, "temu", DESK)))
    assert reply.status == 200
    return [answer.answer for answer in parse_answers(reply.body, {entry.id for entry in entries})]


def _reply(receiver: Receiver, request: Request) -> Reply:
    reply = receiver.reply_to(request)
    assert reply is not None
    return reply


def test_the_second_time_is_a_duplicate() -> None:
    """Sending twice changes nothing and is told so."""
    receiver, entries = Receiver(), make_entries(3)
    assert _post(receiver, entries) == [Answer.ACCEPTED] * 3
    assert _post(receiver, entries) == [Answer.DUPLICATE] * 3
    assert list(receiver.entries.values()) == entries


def _journals() -> list[Entry]:
    one = make_entries(6)
    undo = make_entry(7, Kind.UNDONE, {"entry": one[1].id, "attendee": attendee_id(2), "gate": "utama", "reason": "x"})
    return [*one, undo, *make_entries(6, station="6" * 32)]


@given(st.lists(st.lists(st.sampled_from(_journals()), max_size=20), max_size=6), st.randoms())
def test_any_order_and_any_repeats_make_the_same_state(deliveries: list[list[Entry]], chance: random.Random) -> None:
    """Duplicated, reordered and late batches from two stations end as the set does."""
    receiver = Receiver()
    for batch in deliveries:
        _post(receiver, batch)
    rest = _journals()
    chance.shuffle(rest)
    _post(receiver, rest)
    assert receiver.entries == {entry.id: entry for entry in _journals()}
    assert receiver.attendance() == attendance(_journals())


def test_an_altered_entry_is_rejected_and_the_others_taken() -> None:
    """The hash tells; one bad entry spoils no other."""
    receiver, entries = Receiver(), make_entries(3)
    forged = replace(entries[1], body={**entries[1].body, "gate": "vip"})
    assert _post(receiver, [entries[0], forged, entries[2]]) == [Answer.ACCEPTED, Answer.REJECTED, Answer.ACCEPTED]
    assert set(receiver.entries) == {entries[0].id, entries[2].id}


def test_another_entry_with_the_same_id_is_rejected() -> None:
    """What is here is not overwritten, though the other be sound in itself."""
    receiver = Receiver()
    first, other = make_entry(), make_entry(body={"attendee": "b", "gate": "utama"})
    assert first.id == other.id
    assert _post(receiver, [first]) == [Answer.ACCEPTED]
    assert _post(receiver, [other]) == [Answer.REJECTED]
    assert receiver.entries == {first.id: first}


def test_an_entry_that_is_none_is_rejected_by_its_id() -> None:
    """And one without an id is not answered for."""
    body = json.loads(encode_batch(make_entries(1), "temu", DESK))
    body["entries"] += [{"id": "x", "seq": 0}, {"seq": 0}, 7]
    reply = _reply(Receiver(), _request(json.dumps(body).encode()))
    assert [item["answer"] for item in json.loads(reply.body)["answers"]] == ["accepted", "rejected"]


def test_the_token_is_asked_for() -> None:
    """Without it, or with another one, nothing is taken."""
    receiver, body = Receiver(token=TOKEN), encode_batch(make_entries(1), "temu", DESK)
    assert _reply(receiver, _request(body)).status == 401
    assert _reply(receiver, _request(body, authorization="Bearer rahasib")).status == 401
    assert receiver.entries == {}
    assert _reply(receiver, _request(body, authorization="Bearer rahasia")).status == 200


def test_other_paths_events_and_bodies_are_refused() -> None:
    """Each with the status that tells the station what it means."""
    receiver, body = Receiver(event_id="temu"), encode_batch(make_entries(1), "lain", DESK)
    assert _reply(receiver, replace(_request(body), path="/")).status == 404
    assert _reply(receiver, replace(_request(body), method="GET")).status == 404
    assert _reply(receiver, _request(body)).status == 404
    assert _reply(receiver, _request(b"{}")).status == 400
    assert receiver.entries == {}


def test_gzip_is_unpacked_within_limits() -> None:
    """A body may come packed; a bomb, half a stream or none is refused."""
    receiver, body = Receiver(), encode_batch(make_entries(2), "temu", DESK)
    packed = gzip.compress(body)
    statuses = [
        _reply(receiver, _request(sent, content_encoding="gzip")).status
        for sent in (packed, packed[:-12], body, gzip.compress(b" " * (MAX_BODY + 1)))
    ]
    assert statuses == [200, 400, 400, 413]
    assert len(receiver.entries) == 2
