"""The badge as a printer makes it: measured in pixels, its QR read back."""

import dataclasses
import threading
from pathlib import Path

import pytest

from kiosk.badges.drawing import badge_pdf, render_image, write_pdf
from kiosk.badges.template import Template, Text, load_template, template_names
from kiosk.domain.badges import BadgeContent
from kiosk.domain.problems import Problem, ProblemCode
from tests.helpers.pictures import gray, ink_mm, page_sizes_mm, rasterise, read_codes, text_of
from tests.helpers.printing import CODE, LONGEST, content

pytestmark = pytest.mark.usefixtures("fonts")
ALPHABET = "Ahmad Syafi'i Ŷgjpqy Åström-Ḿ H. Drs. Ñandú, S.Pd.I., M.Kom., Wijayakusumaningratjayadiningrat Q"
NAMES = [
    *(ALPHABET[:length] for length in (1, 2, 3, 5, 8, 13, 20, 21, 34, 40, 55, 70, 80)),
    LONGEST,
    "A",
    "W" * 80,
    "i" * 80,
    "M" * 40 + " " + "j" * 39,
    " ".join("W" * 7 for _ in range(10)),
    "ÅÇĘ" * 26,
    "f j y Q / ( ) f",
]
DPI = 300
TOLERANCE = 0.1  # one dot of the printer


def alone(template: Template, text: Text) -> Template:
    """Return *template* with nothing on it but *text*, in black."""
    return dataclasses.replace(template, boxes=(), texts=(dataclasses.replace(text, colour="#000000"),), qr=None)


@pytest.mark.parametrize("template_name", template_names())
@pytest.mark.parametrize("name", NAMES, ids=lambda name: f"{len(name)}-{name[:8]}")
def test_no_text_leaves_its_box(template_name: str, name: str) -> None:
    """Names and organisations of 1 to 80 characters, by the ink that they leave on the paper."""
    template = load_template(template_name)
    badge = BadgeContent(name, CODE, name[:30], name, name[:40], name)
    for text in template.texts:
        ink = ink_mm(rasterise(badge_pdf([badge], alone(template, text)), DPI), DPI)
        assert ink is not None
        left, top, right, bottom = ink
        assert left >= text.x - TOLERANCE
        assert top >= text.y - TOLERANCE
        assert right <= text.x + text.w + TOLERANCE
        assert bottom <= text.y + text.h + TOLERANCE


@pytest.mark.parametrize("template_name", template_names())
def test_no_name_of_80_characters_is_cut(template_name: str) -> None:
    """Even 80 of the widest letters are on the badge, all of them."""
    assert text_of(badge_pdf([content("W" * 80)], load_template(template_name))).count("W") == 80


@pytest.mark.parametrize("template_name", template_names())
@pytest.mark.parametrize("name", ["A", "Siti Nurhaliza", LONGEST])
def test_the_qr_is_read_back(template_name: str, name: str) -> None:
    """A label printer's 203 dpi are enough for the decoder that the desk uses."""
    pdf = badge_pdf([content(name)], load_template(template_name))
    assert read_codes(rasterise(pdf, 203)) == [CODE]


@pytest.mark.parametrize("template_name", template_names())
def test_reads_on_a_printer_without_colours(template_name: str) -> None:
    """In black and white without any gray the code is read and the band has its word, white on black."""
    template = load_template(template_name)
    page = rasterise(badge_pdf([content(category="pembicara")], template), 203)
    page = (page > 127).astype("uint8") * 255
    assert read_codes(page) == [CODE]
    (word,) = (text for text in template.texts if "category" in text.fields)
    mm = 203 / 25.4
    band = page[round(word.y * mm) : round((word.y + word.h) * mm), round(word.x * mm) : round((word.x + word.w) * mm)]
    assert 0.05 < (band == 255).mean() < 0.5


@pytest.mark.parametrize("template_name", template_names())
def test_pages_are_exactly_as_large_as_the_template(template_name: str) -> None:
    """Not rounded to points, nor turned round: to a hundredth of a millimetre."""
    template = load_template(template_name)
    for size in page_sizes_mm(badge_pdf([content(), content(LONGEST)], template)):
        assert size == pytest.approx((template.page.width, template.page.height), abs=0.01)


def test_every_badge_has_its_page() -> None:
    """A PDF of several badges holds one after the other."""
    codes = ["0" * 27, "1" * 27, "2" * 27]
    pdf = badge_pdf([content(code=code) for code in codes], load_template("card-90x54"))
    assert [read_codes(rasterise(pdf, 203, page)) for page in range(3)] == [[code] for code in codes]


def test_boxes_stand_where_the_template_says() -> None:
    """The band's edges, measured on the paper."""
    template = load_template("card-90x54")
    band = dataclasses.replace(template, boxes=template.boxes[:1], texts=(), qr=None)
    assert ink_mm(rasterise(badge_pdf([content()], band), 1200), 1200) == pytest.approx((0, 43, 64.5, 54), abs=0.05)


def test_the_screen_shows_what_the_printer_prints() -> None:
    """Picture and PDF of the same badge have their ink at the same places."""
    template = load_template("card-90x54")
    for text in template.texts:
        only = alone(template, text)
        screen = ink_mm(gray(render_image(content(LONGEST), only, DPI)), DPI)
        paper = ink_mm(rasterise(badge_pdf([content(LONGEST)], only), DPI), DPI)
        assert screen == pytest.approx(paper, abs=0.2)


def test_a_picture_has_the_size_of_the_template() -> None:
    """As many pixels as the resolution makes of the page."""
    image = render_image(content(), load_template("roll-62"), 203)
    assert (image.width(), image.height()) == (round(62 / 25.4 * 203), round(100 / 25.4 * 203))
    assert read_codes(gray(image)) == [CODE]


def test_a_code_of_another_system_is_drawn_too() -> None:
    """A web address of 200 characters still makes a QR that is read."""
    code = "https://tiket.example.id/" + "x" * 175
    pdf = badge_pdf([content(code=code)], load_template("card-90x54"))
    assert read_codes(rasterise(pdf, 300)) == [code]


def test_draws_in_any_thread() -> None:
    """The print worker is no GUI thread."""
    made: list[bytes] = []
    thread = threading.Thread(target=lambda: made.append(badge_pdf([content()], load_template("roll-62"))))
    thread.start()
    thread.join(20)
    assert read_codes(rasterise(made[0], 203)) == [CODE]


def test_the_bundled_font_is_used(fonts: str) -> None:
    """Badges look the same on every computer: their letters come from the bundled files."""
    assert fonts.startswith("Inter")
    assert b"Inter-Bold" in badge_pdf([content()], load_template("card-90x54"))


def test_a_pdf_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    """The problem names the file; nothing is left behind."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Problem) as caught:
        write_pdf([content()], load_template("card-90x54"), tmp_path / "file" / "badge.pdf")
    assert caught.value.code is ProblemCode.FILE_UNWRITABLE
    write_pdf([content()], load_template("card-90x54"), tmp_path / "badge.pdf")
    assert page_sizes_mm(tmp_path / "badge.pdf") == [pytest.approx((90, 54), abs=0.01)]
