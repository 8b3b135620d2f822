"""What goes onto somebody's badge."""

from kiosk.domain.badges import BadgeContent
from kiosk.domain.people import Attendee, Event
from kiosk.domain.regions import region_name


def badge_content(person: Attendee, code: str, event: Event) -> BadgeContent:
    """Return the badge of *person*, the name as written."""
    return BadgeContent(
        name=person.name,
        code=code,
        category=person.category,
        organisation=person.organisation,
        region=region_name(person.region),
        event=event.name,
    )
