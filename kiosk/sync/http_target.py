"""A receiver that speaks the sync protocol over HTTP: the organiser's hub, or anything that answers alike."""

import contextlib
import gzip
import time
from collections.abc import Sequence
from email.utils import parsedate_to_datetime

import httpx
import msgspec

from kiosk import __version__
from kiosk.domain.deliveries import EntryAnswer
from kiosk.domain.journal import Entry
from kiosk.domain.problems import ProblemCode, SyncProblem
from kiosk.sync.line import Line
from kiosk.sync.protocol import (
    ENTRIES_PATH,
    MAX_REPLY,
    Station,
    WireProblem,
    encode_batch,
    garbled,
    parse_answers,
    plain_line,
    problem_text,
)
from kiosk.sync.troubles import TargetProblem, Trouble

CONNECT_SECONDS = 5.0
READ_SECONDS = 30.0
REPLY_SECONDS = 60.0
"""A whole reply; a line on which bytes trickle is as good as none."""

# What an answer other than 2xx means. Only a few can be the fault of an entry: for the rest nothing may be parked, or a
# slip in the address would park the whole journal.
_TROUBLES = {
    400: Trouble.REFUSED,
    401: Trouble.UNAUTHORISED,
    403: Trouble.UNAUTHORISED,
    408: Trouble.BUSY,
    409: Trouble.REFUSED,
    413: Trouble.TOO_LARGE,
    422: Trouble.REFUSED,
    425: Trouble.BUSY,
    429: Trouble.BUSY,
    503: Trouble.BUSY,
}
_SERVER_ERROR = 500


class HttpTarget:
    """Sends to ``{base_url}/v1/entries`` over one connection that is kept open. One thread at a time.

    Redirects are not followed: journals hold names and telephone numbers and go where the organiser said, nowhere else.

    Attributes:
        name: the address without a slash at its end.
    """

    def __init__(
        self,
        base_url: str,
        *,
        event_id: str,
        station: Station,
        token: str = "",
        compress: bool = False,
        reply_seconds: float = REPLY_SECONDS,
    ) -> None:
        """Prepare to send; nothing goes out yet. With *compress* bodies are sent gzipped, which the receiver must know.

        Raises:
            SyncProblem: TARGET_UNAUTHORISED: *token* holds what no token may (it is sent as a header).
        """
        self.name = base_url.rstrip("/")
        if token and not (token.isascii() and token.isprintable() and " " not in token):
            raise SyncProblem(ProblemCode.TARGET_UNAUTHORISED, target=self.name)
        self._event_id = event_id
        self._station = station
        self._compress = compress
        self._reply_seconds = reply_seconds
        self._line = Line()
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            # A small reply that unpacks to gigabytes cannot be, where nothing is unpacked.
            "Accept-Encoding": "identity",
            "User-Agent": f"hadir/{__version__}",
        }
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if compress:
            headers["Content-Encoding"] = "gzip"
        self._client = httpx.Client(
            headers=headers,
            timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
            follow_redirects=False,
        )

    def send(self, entries: Sequence[Entry]) -> list[EntryAnswer]:
        """Post *entries* as one batch and return the answers.

        Raises:
            TargetProblem: TARGET_UNREACHABLE (no connection, it broke, or stopped), TARGET_UNAUTHORISED (401, 403),
                TARGET_GARBLED (not a reply of the protocol), TARGET_REFUSED (any other status).
        """
        body = encode_batch(entries, self._event_id, self._station)
        if self._compress:
            body = gzip.compress(body, compresslevel=6, mtime=0)
        if self._line.is_cut:
            raise TargetProblem(ProblemCode.TARGET_UNREACHABLE, Trouble.BUSY, target=self.name, detail="stopped")
        url, trace = self.name + ENTRIES_PATH, {"trace": self._line.trace}
        try:
            with self._client.stream("POST", url, content=body, extensions=trace) as response:
                reply = self._read(response)
        except (httpx.HTTPError, httpx.StreamError) as error:
            # Where a connection stood and broke, the batch may be too much for the line or for the other side.
            no_way = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.ProxyError)
            trouble = Trouble.BUSY if no_way else Trouble.BROKEN
            detail = plain_line(str(error)) or type(error).__name__
            raise TargetProblem(ProblemCode.TARGET_UNREACHABLE, trouble, target=self.name, detail=detail) from error
        if not response.is_success:
            raise self._refusal(response, reply)
        return parse_answers(reply, {entry.id for entry in entries}, self.name)

    def stop(self) -> None:
        """Break off the request under way, if any, and send nothing more. Any thread; returns at once."""
        self._line.cut()

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _read(self, response: httpx.Response) -> bytes:
        """Return the body, as far as it may be long; the time-out of httpx is for each read, this one is for all."""
        deadline = time.monotonic() + self._reply_seconds
        reply = bytearray()
        for chunk in response.iter_raw():
            reply += chunk
            if len(reply) > MAX_REPLY:
                raise garbled(self.name, f"more than {MAX_REPLY} bytes")
            if time.monotonic() > deadline:
                raise httpx.ReadTimeout(f"no whole reply in {self._reply_seconds:.0f} s", request=response.request)
        return bytes(reply)

    def _refusal(self, response: httpx.Response, reply: bytes) -> TargetProblem:
        status = response.status_code
        trouble = _TROUBLES.get(status, Trouble.BROKEN if status >= _SERVER_ERROR else Trouble.ELSEWHERE)
        if trouble is Trouble.UNAUTHORISED:
            return TargetProblem(ProblemCode.TARGET_UNAUTHORISED, trouble, target=self.name)
        return TargetProblem(
            ProblemCode.TARGET_REFUSED,
            trouble,
            _retry_after(response.headers),
            target=self.name,
            status=status,
            detail=_said(reply),
        )


def _said(reply: bytes) -> str:
    """Return what an RFC 9457 body gives as the reason, or nothing."""
    with contextlib.suppress(ValueError, RecursionError):
        return problem_text(msgspec.json.decode(reply, type=WireProblem))
    return ""


def _retry_after(headers: httpx.Headers) -> float | None:
    """Return the seconds to wait (RFC 9110, 10.2.3); a date counts from the server's own clock: ours may be wrong."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        until, now = parsedate_to_datetime(value), parsedate_to_datetime(headers["Date"])
        return max(0.0, (until - now).total_seconds())
    except (ValueError, KeyError, TypeError):
        return None
