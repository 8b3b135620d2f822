"""What the ticket pictures are called, so that an organiser finds the one to send.

``Siti-Nurhaliza__Kota-Jambi__AB12.png``: the name as on the list, the region, and the last four characters of the code
to tell two people of one name apart. All lie in one folder, so that a file dialogue sorts them by name; the phone is
left out, since the file's name is seen by whoever the picture is passed on to.
"""

from collections.abc import Sequence

from kiosk.domain.regions import region_name
from kiosk.domain.rosters import Listed
from kiosk.paper.files import safe_name

SUFFIX = ".png"
LONGEST = 120
"""Bytes of a name with its ending: short enough for every system, and for a folder of some depth on Windows."""
_NAME_BYTES, _REGION_BYTES, _TAIL = 70, 24, 4


def ticket_names(people: Sequence[Listed]) -> list[str]:
    """Return a file name for each of *people*, in their order: unique whatever the case, the same every time.

    Where name, region and the code's end agree, all but the first get a number.
    """
    seen: dict[str, int] = {}
    return [_unique(_stem(person), seen) + SUFFIX for person in people]


def _stem(person: Listed) -> str:
    parts = [
        safe_name(person.attendee.name, _NAME_BYTES, "-"),
        safe_name(region_name(person.attendee.region) or "Tanpa-Daerah", _REGION_BYTES, "-"),
        _tail(person.code),
    ]
    return "__".join(parts)


def _tail(code: str) -> str:
    kept = "".join(char for char in code if char.isascii() and char.isalnum())
    return kept[-_TAIL:] or "0"


def _unique(stem: str, seen: dict[str, int]) -> str:
    times = seen[stem.casefold()] = seen.get(stem.casefold(), 0) + 1
    if times == 1:
        return stem
    return _unique(f"{stem}-{times}", seen)
