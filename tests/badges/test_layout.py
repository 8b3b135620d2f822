"""What a badge says, before anything is drawn."""

import pytest

from kiosk.badges.layout import lay_out, words_of
from kiosk.badges.template import load_template, template_names
from kiosk.paper.fit import Measure, Weight
from tests.helpers.printing import LONGEST, content


def ruler(weight: Weight) -> Measure:
    """Six tenths of an em a character, whatever the weight."""
    assert weight in Weight
    return lambda text: 0.6 * len(text)


@pytest.mark.parametrize("name", template_names())
def test_empty_fields_leave_nothing_behind(name: str) -> None:
    """Without organisation and region there is no empty line and no stray separator."""
    template = load_template(name)
    said = [line.text for line in lay_out(content(region="", event=""), template, ruler)]
    assert sorted(" ".join(said).split()) == ["ALUMNI", "Nurhaliza", "Siti"]


def test_fields_share_a_box() -> None:
    """Organisation and region stand one above the other."""
    (text,) = (text for text in load_template("card-90x54").texts if "region" in text.fields)
    assert words_of(content(organisation="Bank Sampah Digital", region="Tebo"), text) == "Bank Sampah Digital\nTebo"


def test_degrees_stay_on_the_badge() -> None:
    """The name is printed as it is written."""
    lines = lay_out(content(LONGEST), load_template("card-90x54"), ruler)
    assert LONGEST in " ".join(line.text for line in lines)


def test_control_characters_do_not_reach_the_paper() -> None:
    """A line feed, a bell or a character that turns text around is left out."""
    lines = lay_out(content("Si\x07ti\n\u202eNur\u200bhaliza"), load_template("card-90x54"), ruler)
    assert "Siti Nurhaliza" in " ".join(line.text for line in lines)


def test_a_category_without_a_look_is_printed() -> None:
    """The word on the band is what the list says."""
    said = [line.text for line in lay_out(content(category="media"), load_template("card-90x54"), ruler)]
    assert "MEDIA" in said


def test_the_category_on_the_band_is_white() -> None:
    """The band's word is white; it stands on a colour that is checked for contrast."""
    lines = lay_out(content(), load_template("roll-62"), ruler)
    assert [line.colour for line in lines if line.text == "ALUMNI"] == ["#ffffff"]
