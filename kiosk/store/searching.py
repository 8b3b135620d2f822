"""Find people by name or by the last digits of their phone."""

import re
from dataclasses import dataclass

from kiosk.domain.clock import parse_utc
from kiosk.domain.names import search_key
from kiosk.domain.people import Attendee
from kiosk.domain.verdicts import Arrival
from kiosk.store.rows import ATTENDEE_COLUMNS, attendee_of
from kiosk.store.store import Store

SHORTEST_QUERY = 2
"""Characters from which a search answers."""
MOST_WORDS = 10
"""Words of a query that are looked at."""
_PHONE = re.compile(r"[+\d][\d\s.-]*")


@dataclass(frozen=True, slots=True)
class Match:
    """A person whom a search found, the code of the ticket that counts, and where they have arrived."""

    attendee: Attendee
    code: str
    arrivals: tuple[Arrival, ...]


def find(store: Store, text: str, limit: int = 20) -> list[Match]:
    """Return the people whom *text* may mean, those not yet arrived first, then by name.

    Digits are the end of a phone number. Otherwise every word must begin a word of the name, in any order, spelt by ear
    (``kiosk.domain.names``). Fewer than two characters find nobody.

    Raises:
        StoreProblem: the database cannot be read.
    """
    text = text.strip()
    if len(text) < SHORTEST_QUERY:
        return []
    if _PHONE.fullmatch(text):
        digits = re.sub(r"\D", "", text).removeprefix("0")
        conditions, values = ["a.phone LIKE ?"] * bool(digits), [f"%{digits}"] * bool(digits)
    else:
        tokens = search_key(text).split()[:MOST_WORDS]
        conditions, values = ["' ' || a.search_key LIKE ?"] * len(tokens), [f"% {token}%" for token in tokens]
    if not conditions:
        return []
    sql = f"""
        SELECT a.n, coalesce(t.code, ''), {ATTENDEE_COLUMNS} FROM attendee AS a
        LEFT JOIN ticket AS t ON t.attendee = a.n AND t.state = 'valid'
        WHERE {" AND ".join(conditions)}
        ORDER BY EXISTS (SELECT 1 FROM attendance WHERE attendee = a.n), a.name, a.n LIMIT ?
    """
    with store.reading() as reader:
        rows = reader.exec_driver_sql(sql, (*values, limit)).all()
        found = []
        for number, code, *person in rows:
            attendee = attendee_of(person)
            places = reader.exec_driver_sql(
                "SELECT gate, at, station, entry FROM attendance WHERE attendee = ? ORDER BY at", (number,)
            )
            arrivals = tuple(
                Arrival(attendee.id, gate, parse_utc(at), station, entry) for gate, at, station, entry in places
            )
            found.append(Match(attendee, code, arrivals))
    return found
