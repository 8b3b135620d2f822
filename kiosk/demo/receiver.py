"""A small receiver of journals, for the demo and the tests: real HTTP, real checks, nothing kept on the disk.

It speaks the sync protocol and does what any receiver must: it verifies each entry's hash, answers for each entry by
itself, and keeps a state that is a function of the set of entries, in whatever order and however often they come.
"""

import hmac
import json
import threading
import zlib
from typing import Self

import msgspec

from kiosk.demo.http_server import MAX_BODY, LoopbackServer, Reply, Request
from kiosk.domain.deliveries import Answer, EntryAnswer
from kiosk.domain.journal import Entry, hash_of
from kiosk.domain.projection import attendance
from kiosk.domain.verdicts import Arrival
from kiosk.sync.protocol import ENTRIES_PATH, decode_batch, encode_answers
from kiosk.sync.wire import entry_from_wire


class Receiver:
    """Collects the journals of one event. A context manager; safe from any thread.

    *event_id* empty takes entries of any event; *token* empty takes them from anyone.
    """

    def __init__(self, *, event_id: str = "", token: str = "", port: int = 0) -> None:
        self._event_id = event_id
        self._token = token
        self._entries: dict[str, Entry] = {}
        self._lock = threading.Lock()
        self._server = LoopbackServer(self.reply_to, port)

    def start(self) -> None:
        """Begin to take entries.

        Raises:
            OSError: the port is taken.
        """
        self._server.start()

    def stop(self) -> None:
        """Take no more; what was collected stays readable."""
        self._server.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The address that a station is given."""
        return self._server.url

    @property
    def entries(self) -> dict[str, Entry]:
        """What has been collected, by entry id; a copy."""
        with self._lock:
            return dict(self._entries)

    def attendance(self) -> dict[tuple[str, str], Arrival]:
        """Return who is present where, by (attendee id, gate id), from the entries alone."""
        return attendance(self.entries.values())

    def reply_to(self, request: Request) -> Reply | None:
        """Return the reply to *request*; called in the thread of its connection."""
        if request.path != ENTRIES_PATH or request.method != "POST":
            return problem_reply(404, "Not here", f"Entries are posted to {ENTRIES_PATH}.")
        if self._token and not hmac.compare_digest(
            request.headers.get("authorization", "").encode(), f"Bearer {self._token}".encode()
        ):
            return problem_reply(401, "Unauthorised", "The token is missing or wrong.")
        try:
            batch = decode_batch(_unpacked(request))
        except OverflowError:
            return problem_reply(413, "Too large", f"A batch may have {MAX_BODY} bytes.")
        except ValueError as error:
            return problem_reply(400, "No batch", str(error))
        if self._event_id and batch.event != self._event_id:
            return problem_reply(404, "Another event", "This receiver collects another event.")
        answers = [answer for raw in batch.entries if (answer := self._take(bytes(raw)))]
        return Reply(200, encode_answers(answers))

    def _take(self, raw: bytes) -> EntryAnswer | None:
        """Keep the entry unless it is there or cannot be; None where not even its id can be read."""
        try:
            entry = entry_from_wire(raw)
            genuine = hash_of(entry) == entry.hash
        except ValueError as error:
            named = _id_of(raw)
            return EntryAnswer(named, Answer.REJECTED, f"Not an entry: {error}") if named else None
        if not genuine:
            return EntryAnswer(entry.id, Answer.REJECTED, "The hash does not agree with the entry")
        with self._lock:
            kept = self._entries.setdefault(entry.id, entry)
        if kept is entry:
            return EntryAnswer(entry.id, Answer.ACCEPTED)
        if kept.hash != entry.hash:
            return EntryAnswer(entry.id, Answer.REJECTED, "Another entry with this id is here")
        return EntryAnswer(entry.id, Answer.DUPLICATE)


class _Named(msgspec.Struct):
    id: str


def _id_of(raw: bytes) -> str:
    try:
        return msgspec.json.decode(raw, type=_Named).id
    except (ValueError, RecursionError):
        return ""


def _unpacked(request: Request) -> bytes:
    """Return the body, unpacked where it came gzipped.

    Raises:
        OverflowError: it unpacks to more than a body may have.
        ValueError: it is not gzip, or not whole.
    """
    if request.headers.get("content-encoding", "") != "gzip":
        return request.body
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        body = unpacker.decompress(request.body, MAX_BODY)
    except zlib.error as error:
        raise ValueError(str(error)) from None
    if unpacker.unconsumed_tail:
        raise OverflowError
    if not unpacker.eof:
        raise ValueError("the gzip stream ends early")
    return body


def problem_reply(status: int, title: str, detail: str = "") -> Reply:
    """Return a refusal in the shape of RFC 9457."""
    body = json.dumps({"type": "about:blank", "title": title, "status": status, "detail": detail})
    return Reply(status, body.encode(), "application/problem+json")
