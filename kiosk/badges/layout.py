"""Where every line of a badge stands: the template's texts with a person's data in them. Plain Python, any thread."""

from kiosk.badges.template import CATEGORY_COLOUR, Template, Text
from kiosk.domain.badges import BadgeContent
from kiosk.paper.categories import look_of
from kiosk.paper.placing import MeasureOf, PlacedLine, TextBox, place_text, plain_text


def lay_out(content: BadgeContent, template: Template, measure_of: MeasureOf) -> list[PlacedLine]:
    """Return every line of the badge; each lies inside its text's box, whatever *content* holds."""
    return [
        line for text in template.texts for line in place_text(words_of(content, text), _box(content, text), measure_of)
    ]


def words_of(content: BadgeContent, text: Text) -> str:
    """Return what *text* says for this person: its fields that are not empty; the category as its word."""
    values = (plain_text(_value(content, field)) for field in text.fields)
    return text.join.join(value for value in values if value)


def colour_of(colour: str, content: BadgeContent) -> str:
    """Return *colour* of a template as ``#rrggbb`` for this person."""
    return look_of(content.category).colour if colour == CATEGORY_COLOUR else colour


def _value(content: BadgeContent, field: str) -> str:
    return look_of(content.category).word if field == "category" else str(getattr(content, field))


def _box(content: BadgeContent, text: Text) -> TextBox:
    return TextBox(
        text.x,
        text.y,
        text.w,
        text.h,
        text.size_max,
        text.size_min,
        text.max_lines,
        text.weight,
        text.align,
        text.valign,
        colour_of(text.colour, content),
    )
