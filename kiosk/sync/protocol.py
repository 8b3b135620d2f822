"""Version 1 of the sync protocol: batches of entries one way, an answer per entry the other. See docs/sync-protocol.md.

Both ends are here, so that station and receiver cannot drift apart. Nothing in here touches a network.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from kiosk.domain.deliveries import Answer, EntryAnswer
from kiosk.domain.journal import Entry, Json
from kiosk.domain.problems import ProblemCode
from kiosk.sync.troubles import TargetProblem, Trouble
from kiosk.sync.wire import entry_to_wire

PROTOCOL = 1
ENTRIES_PATH = "/v1/entries"
MAX_REPLY = 4 * 1024 * 1024
"""Bytes of a reply that are looked at; a longer one is no reply to a batch."""
MAX_PROBLEM_TEXT = 500


@dataclass(frozen=True, slots=True)
class Station:
    """Who sends: the permanent id that stands in the entries, and the name that people gave the desk."""

    id: str
    name: str


class WireProblem(msgspec.Struct):
    """Why something was refused, in the shape of RFC 9457; its other members are not read."""

    title: str = ""
    detail: str = ""


class _WireAnswer(msgspec.Struct):
    id: str
    answer: Answer
    problem: WireProblem | None = None


class _WireReply(msgspec.Struct):
    answers: list[_WireAnswer]
    protocol: int = PROTOCOL


class WireBatch(msgspec.Struct):
    """A batch as the receiver sees it; each entry is left undecoded, for one wrong entry does not spoil the others."""

    protocol: int
    event: str
    station: Station
    entries: list[msgspec.Raw]


def encode_batch(entries: Sequence[Entry], event_id: str, station: Station) -> bytes:
    """Return the body of a request. It is ASCII, so that nothing on the way can mangle it."""
    batch = {
        "protocol": PROTOCOL,
        "event": event_id,
        "station": {"id": station.id, "name": station.name},
        "entries": [entry_to_wire(entry) for entry in entries],
    }
    return json.dumps(batch, separators=(",", ":")).encode()


def decode_batch(body: bytes) -> WireBatch:
    """Return the batch in a request's *body*.

    Raises:
        ValueError: it is no batch, or one of another version.
    """
    try:
        batch = msgspec.json.decode(body, type=WireBatch)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if batch.protocol != PROTOCOL:
        raise ValueError(f"protocol {batch.protocol} is not spoken here, but {PROTOCOL}")
    return batch


def encode_answers(answers: Iterable[EntryAnswer]) -> bytes:
    """Return the body of a reply. The problem of an answer becomes the title of its RFC 9457 object."""
    listed: list[dict[str, Json]] = []
    for answer in answers:
        item: dict[str, Json] = {"id": answer.entry_id, "answer": answer.answer.value}
        if answer.problem:
            item["problem"] = {"title": answer.problem}
        listed.append(item)
    return json.dumps({"protocol": PROTOCOL, "answers": listed}, separators=(",", ":")).encode()


def parse_answers(reply: bytes, asked: Collection[str], target: str = "") -> list[EntryAnswer]:
    """Return what *reply* says of the entries whose ids are *asked*, each at most once; others are left out.

    An entry that is not listed is not acknowledged. Problems come back as one plain line of limited length.

    Raises:
        TargetProblem: TARGET_GARBLED: no reply of this protocol, too long, or it contradicts itself.
    """
    if len(reply) > MAX_REPLY:
        raise garbled(target, f"{len(reply)} bytes")
    try:
        decoded = msgspec.json.decode(reply, type=_WireReply)
    except (ValueError, RecursionError) as error:
        raise garbled(target, str(error)) from error
    if decoded.protocol != PROTOCOL:
        raise garbled(target, f"protocol {decoded.protocol}")
    wanted = frozenset(asked)
    answers: dict[str, EntryAnswer] = {}
    for item in decoded.answers:
        if item.id not in wanted:
            continue
        answer = EntryAnswer(item.id, item.answer, problem_text(item.problem))
        if not _agree(answers.setdefault(item.id, answer).answer, item.answer):
            raise garbled(target, f"two answers for {item.id}")
    return list(answers.values())


def _agree(first: Answer, second: Answer) -> bool:
    """Tell whether both acknowledge or both reject; an entry twice in a batch is accepted, then a duplicate."""
    return (first is Answer.REJECTED) == (second is Answer.REJECTED)


def problem_text(problem: WireProblem | None) -> str:
    """Return *problem* as one plain line that may be shown: no control characters, limited length."""
    if problem is None:
        return ""
    return plain_line(": ".join(part for part in (problem.title, problem.detail) if part))


def plain_line(text: str) -> str:
    """Return *text* from outside as one line without control characters, at most ``MAX_PROBLEM_TEXT`` long."""
    limited = text[: 2 * MAX_PROBLEM_TEXT]
    return " ".join("".join(ch if ch.isprintable() else " " for ch in limited).split())[:MAX_PROBLEM_TEXT]


def garbled(target: str, detail: str) -> TargetProblem:
    """Return the problem of a reply that makes no sense. Worth another try: a dropped line looks the same."""
    return TargetProblem(ProblemCode.TARGET_GARBLED, Trouble.BUSY, target=target, detail=plain_line(detail))
