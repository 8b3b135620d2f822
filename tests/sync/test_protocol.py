"""Batches and answers: what goes out, and what is believed of what comes back."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.deliveries import Answer, EntryAnswer
from kiosk.domain.problems import ProblemCode
from kiosk.sync.protocol import (
    MAX_PROBLEM_TEXT,
    MAX_REPLY,
    Station,
    decode_batch,
    encode_answers,
    encode_batch,
    parse_answers,
)
from kiosk.sync.troubles import TargetProblem, Trouble
from kiosk.sync.wire import entry_from_wire
from tests.helpers.entries import make_entries

DESK = Station("5" * 32, "Meja 1, pintu é")


def _parse(reply: object, asked: str = "a b c") -> list[EntryAnswer]:
    return parse_answers(json.dumps(reply).encode(), asked.split(), "http://hub")


def _listed(*answers: tuple[str, str]) -> dict[str, object]:
    return {"answers": [{"id": entry_id, "answer": answer} for entry_id, answer in answers]}


def test_a_batch_says_who_sends_what() -> None:
    """The receiver reads event, station and the same entries."""
    entries = make_entries(3)
    batch = decode_batch(encode_batch(entries, "temu-2024", DESK))
    assert (batch.event, batch.station) == ("temu-2024", DESK)
    assert [entry_from_wire(bytes(raw)) for raw in batch.entries] == entries


def test_a_batch_is_ascii() -> None:
    """Names with accents travel escaped, so that no proxy mangles them."""
    assert encode_batch(make_entries(1), "é", DESK).isascii()


@pytest.mark.parametrize(
    "body", [b"", b"[]", b'{"protocol":2,"event":"e","station":{"id":"s","name":"n"},"entries":[]}', b"[" * 100_000]
)
def test_another_protocol_is_no_batch(body: bytes) -> None:
    """A receiver tells at once that it does not understand."""
    with pytest.raises(ValueError, match=r".+"):
        decode_batch(body)


def test_answers_come_back_as_they_went() -> None:
    """What the receiver encodes, the station reads."""
    answers = [
        EntryAnswer("a", Answer.ACCEPTED),
        EntryAnswer("b", Answer.DUPLICATE),
        EntryAnswer("c", Answer.REJECTED, "the hash does not agree"),
    ]
    assert parse_answers(encode_answers(answers), {"a", "b", "c"}) == answers


def test_a_problem_is_title_and_detail() -> None:
    """RFC 9457: both are told, the other members are not needed."""
    problem = {"type": "https://hub/p/1", "title": "Too old", "status": 422, "detail": "closed on Friday", "x": [1]}
    [answer] = _parse({"answers": [{"id": "a", "answer": "rejected", "problem": problem}]})
    assert answer.problem == "Too old: closed on Friday"


def test_a_problem_is_plain_and_short() -> None:
    """What a server writes is data: one line, no control characters, limited."""
    problem = {"title": "bad\x1b[31m\r\nline\u202e", "detail": "x" * 10_000}
    [answer] = _parse({"answers": [{"id": "a", "answer": "rejected", "problem": problem}]})
    assert answer.problem.startswith("bad [31m line")
    assert len(answer.problem) <= MAX_PROBLEM_TEXT
    assert answer.problem.isprintable()


def test_answers_for_other_entries_are_passed_over() -> None:
    """An id that was not sent says nothing."""
    assert _parse(_listed(("a", "accepted"), ("z", "accepted"))) == [EntryAnswer("a", Answer.ACCEPTED)]


def test_unlisted_is_not_acknowledged() -> None:
    """An empty list is a sound reply that acknowledges nothing."""
    assert _parse(_listed()) == []


def test_an_answer_said_twice_counts_once() -> None:
    """Repeating oneself is no contradiction, nor is a duplicate after it was accepted."""
    assert _parse(_listed(("a", "accepted"), ("a", "duplicate"), ("a", "accepted"))) == [
        EntryAnswer("a", Answer.ACCEPTED)
    ]


@pytest.mark.parametrize(
    "reply",
    [
        _listed(("a", "accepted"), ("a", "rejected")),
        _listed(("a", "maybe")),
        {"answers": [{"id": 7, "answer": "accepted"}]},
        {"answers": [{"answer": "accepted"}]},
        {"answers": ["a"]},
        {"answers": {"a": "accepted"}},
        {"answers": [{"id": "a", "answer": "rejected", "problem": "no"}]},
        {"protocol": 2, "answers": []},
        {"error": "no"},
        [],
        None,
        "accepted",
    ],
    ids=str,
)
def test_a_reply_of_another_shape_is_garbled(reply: object) -> None:
    """Nothing is believed of a reply that is not wholly sound."""
    with pytest.raises(TargetProblem) as caught:
        _parse(reply)
    assert caught.value.code is ProblemCode.TARGET_GARBLED
    assert caught.value.trouble is Trouble.BUSY
    assert caught.value.params["target"] == "http://hub"


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        b"<html>login</html>",
        b'{"answers":[{"id":"a","answer":"accep',
        b"\xff\xfe",
        b'{"answers":' + b"[" * 100_000,
        b'{"answers":[]}' + b" " * MAX_REPLY,
    ],
    ids=lambda reply: repr(reply[:20]),
)
def test_garbage_and_endless_replies_are_garbled(reply: bytes) -> None:
    """Half a reply, a login page, nesting without end, megabytes: all the same."""
    with pytest.raises(TargetProblem) as caught:
        parse_answers(reply, {"a"})
    assert caught.value.code is ProblemCode.TARGET_GARBLED


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(reply: bytes) -> None:
    """Whatever comes: answers for what was asked, or TARGET_GARBLED."""
    with contextlib.suppress(TargetProblem):
        assert {answer.entry_id for answer in parse_answers(reply, {"a"})} <= {"a"}
