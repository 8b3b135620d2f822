"""Tables and people for tests, in as few words as possible."""

from collections.abc import Sequence

from kiosk.domain.people import Attendee
from kiosk.domain.rosters import Listed
from kiosk.roster.plans import ImportPlan
from kiosk.roster.reading import table_of
from kiosk.roster.tables import Table


def table(*lines: str) -> Table:
    """Return the table of a text file whose cells part at ``|``."""
    return table_of("daftar.csv", "\n".join(lines).encode())


def listed(plan: ImportPlan, before: Sequence[Listed] = ()) -> list[Listed]:
    """Return the list as it is after *plan* has been applied to *before*, as the store would."""
    changed = {person.id: person for person in plan.changed}
    kept = [Listed(changed.get(known.attendee.id, known.attendee), known.code) for known in before]
    return [*kept, *plan.new]


def person(name: str, *, code: str = "KODE-1", phone: str = "", region: str = "", email: str = "") -> Listed:
    """Return somebody on the list, whose id is made of the code."""
    return Listed(Attendee(id=code.encode().hex(), name=name, phone=phone, region=region, email=email), code)
