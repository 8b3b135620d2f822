"""What happens in the demo: who comes to which gate with what, and what the desk must answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.codes import new_code
from kiosk.domain.rosters import Listed
from kiosk.domain.verdicts import Verdict

AT_THE_DOOR = 20
AT_THE_WORKSHOP = 4
DOOR, WORKSHOP = "utama", "workshop"


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody holds a ticket with this *code* before the camera at *gate*. *person* is None for a ticket of nobody."""

    gate: str
    code: str
    person: Listed | None
    expected: Verdict


def tell(people: Sequence[Listed]) -> list[Turn]:
    """Return the turns of the demo over the demo's roster.

    Twenty alumni and three guests come through the door; one of them again; somebody with a ticket of nobody; then four
    alumni go to the workshop, where a guest is not admitted.
    """
    alumni = [person for person in people if person.attendee.category == "alumni"]
    guests = [person for person in people if person.attendee.category == "tamu"]
    door = [*alumni[:AT_THE_DOOR], *guests[:3]]
    turns = [Turn(DOOR, person.code, person, Verdict.ADMITTED) for person in door]
    turns.insert(7, Turn(DOOR, door[3].code, door[3], Verdict.ALREADY_CHECKED_IN))
    turns.insert(12, Turn(DOOR, new_code(), None, Verdict.UNKNOWN_TICKET))
    turns += [Turn(WORKSHOP, person.code, person, Verdict.ADMITTED) for person in alumni[2 : 2 + AT_THE_WORKSHOP]]
    turns.insert(-1, Turn(WORKSHOP, guests[0].code, guests[0], Verdict.NOT_FOR_THIS_GATE))
    return turns
