"""The programme as an organiser writes it: ``event.toml`` with the event and its gates."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from kiosk.domain.people import Event, Gate
from kiosk.domain.problems import InputProblem, ProblemCode

FILE_NAME = "event.toml"


class _GateText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    name: str
    admits: tuple[str, ...] = ()
    opens: datetime | None = None
    closes: datetime | None = None
    prints_badge: bool = False


class _ProgrammeText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    name: str
    starts: datetime
    gates: tuple[_GateText, ...]
    place: str = ""
    zone: str = "Asia/Jakarta"


def read_programme(path: Path) -> tuple[Event, tuple[Gate, ...]]:
    """Return the event and gates in the file at *path*; times without a zone are local to the event.

    Raises:
        InputProblem: FILE_MISSING, or FILE_UNREADABLE with what is wrong where.
    """
    try:
        text = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _ProgrammeText)
        zone = ZoneInfo(text.zone)
        _utc(text.starts, zone)
    except FileNotFoundError:
        raise InputProblem(ProblemCode.FILE_MISSING, file=str(path)) from None
    except (OSError, ValueError, OverflowError, ZoneInfoNotFoundError, msgspec.MsgspecError) as error:
        raise InputProblem(ProblemCode.FILE_UNREADABLE, file=path.name, detail=str(error)) from error
    _check(text, path.name)

    def utc(moment: datetime | None) -> datetime | None:
        return None if moment is None else _utc(moment, zone)

    gates = tuple(
        Gate(
            id=_key(gate.id),
            name=gate.name.strip(),
            admits=frozenset(category.casefold() for category in gate.admits),
            opens=utc(gate.opens),
            closes=utc(gate.closes),
            prints_badge=gate.prints_badge,
        )
        for gate in text.gates
    )
    return Event(text.id, text.name, text.place, _utc(text.starts, zone), text.zone), gates


def _key(text: str) -> str:
    return text.strip().casefold()


def _check(text: _ProgrammeText, file: str) -> None:
    """Hold what types cannot: names that are some, and ids that tell gates apart."""
    ids = [_key(gate.id) for gate in text.gates]
    wrong = ""
    if not (text.id.strip() and text.name.strip()):
        wrong = "id, name"
    elif not ids or not all(ids) or len(set(ids)) < len(ids):
        wrong = "gates: id"
    elif not all(gate.name.strip() for gate in text.gates):
        wrong = "gates: name"
    if wrong:
        raise InputProblem(ProblemCode.FILE_UNREADABLE, file=file, detail=wrong)


def _utc(moment: datetime, zone: ZoneInfo) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def plain_programme(now: datetime) -> tuple[Event, tuple[Gate, ...]]:
    """Return what a station works with before an organiser has written anything: one event, one door, badges on."""
    return (
        Event("acara", "Acara", "", now.replace(hour=0, minute=0, second=0, microsecond=0)),
        (Gate("utama", "Pintu utama", prints_badge=True),),
    )
