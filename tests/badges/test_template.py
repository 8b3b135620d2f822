"""Templates: the shipped ones are sound, and a bad one is refused in words."""

import shutil
from pathlib import Path

import pytest

from kiosk.badges.template import TEMPLATES, load_template, template_names
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.paper.fit import Weight
from kiosk.paper.placing import Align

GOOD = """
[page]
width = 90
height = 54
[[box]]
x = 0
y = 40
w = 60
h = 14
colour = "category"
[[text]]
fields = ["name"]
x = 5
y = 5
w = 80
h = 20
size_max = 30
size_min = 8
weight = 700
align = "center"
[qr]
x = 66
y = 30
size = 22
"""


def write(folder: Path, text: str) -> Path:
    """Put a template named ``mine`` into *folder*."""
    (folder / "mine.toml").write_text(text, "utf-8")
    return folder


def test_the_shipped_templates_are_sound() -> None:
    """Both load, have the size their name says, and a QR of at least 16 mm without its quiet zone."""
    sizes = {name: load_template(name).page for name in template_names()}
    assert {name: (page.width, page.height) for name, page in sizes.items()} == {
        "card-90x54": (90, 54),
        "roll-62": (62, 100),
    }
    for name in sizes:
        qr = load_template(name).qr
        assert qr is not None
        assert qr.size * 25 / 33 >= 16


def test_reads_what_the_file_says(tmp_path: Path) -> None:
    """Numbers, words and defaults arrive as they stand in the file."""
    template = load_template("mine", write(tmp_path, GOOD))
    (text,) = template.texts
    assert (text.weight, text.align, text.max_lines) == (Weight.BOLD, Align.CENTER, 1)
    assert template.boxes[0].colour == "category"
    assert template.name == "mine"


def test_an_unknown_template_names_the_known_ones() -> None:
    """A name that is not there, or that leads elsewhere, is refused with what there is."""
    for name in ("nothing", "../fonts/x", ""):
        with pytest.raises(InputProblem) as caught:
            load_template(name)
        assert caught.value.code is ProblemCode.TEMPLATE_UNKNOWN
        assert caught.value.params["known"] == "card-90x54, roll-62"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("width = 90", "width = ", "Invalid value"),
        ("width = 90", "width = 0", "page"),
        ("width = 90", 'width = "wide"', "page"),
        ("width = 90", "width = nan", "page"),
        ("[page]", "[pages]", "'pages'"),
        ("x = 66", "x = 70", "qr: not on the page"),
        ("w = 60", "w = -60", "box 1: not on the page"),
        ("h = 20", "h = inf", "text 1: not on the page"),
        ('colour = "category"', 'colour = "blue"', "box 1: colour 'blue'"),
        ('fields = ["name"]', 'fields = ["nik"]', "text 1: fields"),
        ('fields = ["name"]', "fields = []", "text 1: fields"),
        ("size_min = 8", "size_min = 31", "size_min"),
        ("weight = 700", "weight = 650", "text 1"),
        ("weight = 700", "wieght = 700", "'wieght'"),
        ("weight = 700", "max_lines = 0", "at least one line"),
        ("h = 20", "h = 2", "too small"),
        ("[[text]]", "[text]", "[[text]]"),
    ],
)
def test_a_bad_template_says_what_is_wrong(tmp_path: Path, old: str, new: str, said: str) -> None:
    """Each mistake is refused, naming the part of the file."""
    assert old in GOOD
    with pytest.raises(InputProblem) as caught:
        load_template("mine", write(tmp_path, GOOD.replace(old, new)))
    assert caught.value.code is ProblemCode.TEMPLATE_WRONG
    assert said in str(caught.value.params["detail"])


def test_a_template_without_text_and_qr_is_a_template(tmp_path: Path) -> None:
    """Only the page must be there."""
    template = load_template("mine", write(tmp_path, "[page]\nwidth = 50\nheight = 30\n"))
    assert template.qr is None
    assert template.texts == ()


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    """A picture named like a template is refused, not raised."""
    shutil.copy(TEMPLATES.parent / "fonts" / "Inter-Bold.otf", tmp_path / "mine.toml")
    with pytest.raises(InputProblem) as caught:
        load_template("mine", tmp_path)
    assert caught.value.code is ProblemCode.TEMPLATE_WRONG
