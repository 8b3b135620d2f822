"""The receiver of the demo, with faults on demand."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace

import msgspec

from kiosk.demo.http_server import Reply, Request
from kiosk.demo.receiver import Receiver, problem_reply
from kiosk.domain.deliveries import Answer, EntryAnswer
from kiosk.sync.protocol import decode_batch, encode_answers, parse_answers

Fault = Callable[["FaultyReceiver", Request], Reply | None]
"""Replies in the receiver's place to one request, perhaps after letting it do its work."""


class FaultyReceiver(Receiver):
    """A receiver that follows a script: each request uses up the next fault, then all goes well.

    Attributes:
        requests: every request that came, in order.
        most: batches larger than this are refused with 413.
        rejects: ids of entries that are rejected by answer.
        poison: ids of entries whose whole batch fails, with the status *poison_status*.
        arrived: set whenever a request has come in.
    """

    def __init__(self, *faults: Fault, event_id: str = "", token: str = "") -> None:
        super().__init__(event_id=event_id, token=token)
        self.requests: list[Request] = []
        self.most = 1_000_000
        self.rejects: frozenset[str] = frozenset()
        self.poison: frozenset[str] = frozenset()
        self.poison_status = 422
        self.arrived = threading.Event()
        self._script = deque(faults)

    def then(self, *faults: Fault) -> None:
        """Put *faults* at the end of the script."""
        self._script.extend(faults)

    def connections(self) -> int:
        """Return how many connections were opened."""
        return self._server.connections

    def batches(self) -> list[list[str]]:
        """Return the entry ids of every request, in order."""
        return [ids_in(request) for request in self.requests]

    def well(self, request: Request) -> Reply | None:
        """Reply as the receiver without faults does."""
        return super().reply_to(request)

    def reply_to(self, request: Request) -> Reply | None:
        """Note the request, then follow the script."""
        self.requests.append(request)
        self.arrived.set()
        if self._script:
            return self._script.popleft()(self, request)
        ids = ids_in(request)
        if len(ids) > self.most:
            return problem_reply(413, "Too large", f"At most {self.most} entries.")
        if self.poison.intersection(ids):
            return problem_reply(self.poison_status, "Cannot", "One of these brings me down.")
        if self.rejects.intersection(ids):
            return self._partly(request, ids)
        return self.well(request)

    def _partly(self, request: Request, ids: list[str]) -> Reply | None:
        batch = decode_batch(request.body)
        kept = [raw for raw, entry_id in zip(batch.entries, ids, strict=True) if entry_id not in self.rejects]
        batch.entries = kept
        reply = self.well(replace(request, body=msgspec.json.encode(batch)))
        assert reply is not None
        answers = parse_answers(reply.body, ids)
        answers += [EntryAnswer(i, Answer.REJECTED, "Not wanted") for i in ids if i in self.rejects]
        return replace(reply, body=encode_answers(answers))


class _Named(msgspec.Struct):
    id: str


def ids_in(request: Request) -> list[str]:
    """Return the ids of the entries in a request's batch."""
    return [msgspec.json.decode(raw, type=_Named).id for raw in decode_batch(request.body).entries]


def status(code: int, **headers: str) -> Fault:
    """Fail with this status. Header names are given with underscores: ``Retry_After="1"``."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _receiver, _request: replace(problem_reply(code, "Scripted"), headers=sent)


def garbage(body: bytes = b"<html>Selamat datang di Wi-Fi hotel</html>", content_type: str = "text/html") -> Fault:
    """Answer 200 with something that is no reply, as a hotel's login page does."""
    return lambda _receiver, _request: Reply(200, body, content_type)


def hang_up(_receiver: FaultyReceiver, _request: Request) -> None:
    """Close the connection without having kept anything."""


def lose_answer(receiver: FaultyReceiver, request: Request) -> None:
    """Keep the entries, then close the connection without an answer."""
    receiver.well(request)


def answer_only(keep: Callable[[list[str]], Iterable[str]]) -> Fault:
    """Keep all entries but answer only for the ids that *keep* returns of those in the batch."""

    def fault(receiver: FaultyReceiver, request: Request) -> Reply | None:
        reply = receiver.well(request)
        assert reply is not None
        ids = ids_in(request)
        listed = set(keep(ids))
        answers = [answer for answer in parse_answers(reply.body, ids) if answer.entry_id in listed]
        return replace(reply, body=encode_answers(answers))

    return fault


def wait_for(released: threading.Event, reached: threading.Event | None = None) -> Fault:
    """Set *reached*, and answer well, but only when *released*."""

    def fault(receiver: FaultyReceiver, request: Request) -> Reply | None:
        if reached is not None:
            reached.set()
        assert released.wait(timeout=30)
        return receiver.well(request)

    return fault
