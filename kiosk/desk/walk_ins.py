"""People who are on no list."""

import phonenumbers

from kiosk.desk.results import WalkIn
from kiosk.domain.names import clean_name
from kiosk.domain.people import Attendee, Source
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.store.ids import new_id

MAX_TEXT = 200


def new_person(form: WalkIn) -> Attendee:
    """Return the attendee that the volunteer typed.

    Raises:
        InputProblem: NAME_MISSING, PHONE_WRONG (a phone was typed and is none; better asked now than wrong for ever).
    """
    name = clean_name(form.name)[:MAX_TEXT]
    if not name:
        raise InputProblem(ProblemCode.NAME_MISSING)
    return Attendee(
        id=new_id(),
        name=name,
        category=clean_name(form.category).casefold()[:MAX_TEXT],
        region=form.region,
        phone=_phone(form.phone),
        organisation=clean_name(form.organisation)[:MAX_TEXT],
        source=Source.WALK_IN,
    )


def _phone(text: str) -> str:
    if not text.strip():
        return ""
    try:
        number = phonenumbers.parse(text, "ID")
    except phonenumbers.NumberParseException:
        raise InputProblem(ProblemCode.PHONE_WRONG, phone=text[:40]) from None
    if not phonenumbers.is_possible_number(number):
        raise InputProblem(ProblemCode.PHONE_WRONG, phone=text[:40])
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
