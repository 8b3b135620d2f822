"""Where the journal goes to. Each kind is one class behind one small interface; an address chooses it."""

from collections.abc import Sequence
from typing import Protocol

import httpx

from kiosk.domain.deliveries import EntryAnswer
from kiosk.domain.journal import Entry
from kiosk.domain.problems import ProblemCode, SyncProblem
from kiosk.sync.http_target import HttpTarget
from kiosk.sync.protocol import Station

_HTTP_SCHEMES = frozenset({"http", "https"})
_MAX_ADDRESS = 2048
_MAX_PORT = 65535


class Target(Protocol):
    """Something that takes entries for good. Used by one thread at a time."""

    @property
    def name(self) -> str:
        """What the outbox keeps this target's state under: the same target always has the same name."""
        ...

    def send(self, entries: Sequence[Entry]) -> list[EntryAnswer]:
        """Hand over *entries* and return what the target said of them; an entry without an answer was not taken.

        To send what was sent before changes nothing at the target.

        Raises:
            TargetProblem: the batch as a whole was not answered; some of it may have been taken none the less.
        """
        ...

    def stop(self) -> None:
        """Break off the sending under way, if any, and take nothing more. Any thread; returns at once."""
        ...

    def close(self) -> None:
        """Let go of connections and files."""
        ...


def open_target(address: str, *, event_id: str, station: Station, token: str = "") -> Target:
    """Return the target that lives at *address*: ``http://…`` or ``https://…``. Nothing is sent yet.

    Raises:
        SyncProblem: TARGET_ADDRESS_WRONG: no address of a kind known here, or one with a password in it, which would
            show up on screens; TARGET_UNAUTHORISED: the token cannot be one.
    """
    address = address.strip()
    try:
        url = httpx.URL(address if len(address) <= _MAX_ADDRESS else "")
    except httpx.InvalidURL:
        raise _wrong(address) from None
    if url.scheme not in _HTTP_SCHEMES or not _connectable(url) or url.userinfo or url.query or url.fragment:
        raise _wrong(address)
    return HttpTarget(str(url), event_id=event_id, station=station, token=token)


def _connectable(url: httpx.URL) -> bool:
    """Tell whether host and port can be given to a socket, which httpx looks at only when it connects."""
    try:
        url.raw_host.decode("ascii").encode("idna")
    except UnicodeError:
        return False
    return bool(url.host) and (url.port is None or 0 < url.port <= _MAX_PORT)


def _wrong(address: str) -> SyncProblem:
    return SyncProblem(ProblemCode.TARGET_ADDRESS_WRONG, target=address[:200])
