"""Tickets as they arrive in a chat and come out of an office printer."""

import io
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QRectF

from kiosk.domain.codes import group_code, new_code
from kiosk.paper.categories import known_looks
from kiosk.paper.fonts import measure
from kiosk.paper.placing import TextBox, place_text
from kiosk.tickets import drawing
from kiosk.tickets.drawing import A_SHEET, INSTRUCTION, TicketContent, sheets_pdf, ticket_png
from tests.helpers.pictures import gray_of_png, page_sizes_mm, rasterise, read_codes, text_of
from tests.helpers.printing import LONGEST

pytestmark = pytest.mark.usefixtures("fonts")


def ticket(name: str = "Siti Nurhaliza", category: str = "alumni", code: str = "") -> TicketContent:
    """Return a ticket of the worked example."""
    when = "Kamis, 19 September 2024, 08.00 WIB"
    place = "Swiss-Belhotel Jambi"
    return TicketContent(name, code or new_code(), category, "Kota Jambi", "Temu Alumni Prakerja", when, place)


@pytest.mark.parametrize("name", ["A", "Siti Nurhaliza", LONGEST, "W" * 80])
def test_the_picture_is_read_and_small(name: str) -> None:
    """Its size suits a chat, its QR is read, and no more than 60 kB go over a weak network."""
    one = ticket(name)
    png = ticket_png(one)
    assert Image.open(io.BytesIO(png)).size == (1080, 1350)
    assert len(png) <= 60_000
    assert read_codes(gray_of_png(png)) == [one.code]


def test_the_picture_survives_the_chat() -> None:
    """Shrunk to a third and compressed as a poor JPEG it is still read."""
    one = ticket()
    poor = io.BytesIO()
    Image.open(io.BytesIO(ticket_png(one))).convert("RGB").resize((360, 450)).save(poor, "JPEG", quality=30)
    assert read_codes(gray_of_png(poor.getvalue())) == [one.code]


@pytest.mark.parametrize("category", sorted(known_looks()))
def test_the_colour_is_the_categorys(category: str) -> None:
    """Few colours are kept, the category's own exactly."""
    picture = Image.open(io.BytesIO(ticket_png(ticket(category=category)))).convert("RGB")
    assert "#{:02x}{:02x}{:02x}".format(*picture.getpixel((5, 5))) == known_looks()[category].colour  # type: ignore[misc]  # RGB: three numbers
    assert picture.getpixel((5, 1345)) == (255, 255, 255)


def test_says_everything_in_words() -> None:
    """The PDF can be searched: event, date, place, name, category, region, code and what to do."""
    one = ticket()
    said = " ".join(text_of(sheets_pdf([one])).split())
    code = group_code(one.code).split("-")  # the typeface's own hyphen between capitals reads as another character
    for words in (one.name, one.event, one.when, one.place, "ALUMNI", one.region, INSTRUCTION, *code):
        assert words in said


def test_sheets_hold_every_ticket_once() -> None:
    """Eight to a page of exactly A4, none left out, all read by the decoder."""
    tickets = [ticket(f"Peserta {number}") for number in range(2 * A_SHEET + 3)]
    pdf = sheets_pdf(tickets)
    assert page_sizes_mm(pdf) == [pytest.approx((297, 210), abs=0.01)] * 3
    read = [code for page in range(3) for code in read_codes(rasterise(pdf, 200, page))]
    assert sorted(read) == sorted(one.code for one in tickets)


def test_cut_marks_stand_at_the_edges() -> None:
    """In the margins, where a ticket ends: measured on the paper."""
    page = rasterise(sheets_pdf([ticket()] * A_SHEET), 300)
    mm = 300 / 25.4
    row = page[round(12 * mm)]
    columns = [place / mm for place in range(1, len(row)) if row[place] < 200 <= row[place - 1]]
    assert columns == pytest.approx([4.5 + 72 * number for number in range(5)], abs=0.2)


@pytest.mark.parametrize("name", ["A", "Siti Nurhaliza", LONGEST, "W" * 80, "j" * 80, "Ågjp " * 16])
def test_no_text_leaves_its_box(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line that is drawn lies in the box that it was meant for."""
    boxes: list[tuple[TextBox, QRectF]] = []

    def placed(text: str, box: TextBox, measure_of: object) -> object:
        assert measure_of is measure
        lines = place_text(text, box, measure)
        for line in lines:
            width = measure(line.weight)(line.text) * line.em
            boxes.append((box, QRectF(line.x, line.y - line.em, width, 1.25 * line.em)))
        return lines

    monkeypatch.setattr(drawing, "place_text", placed)
    ticket_png(replace(ticket(name), event=name, place=name, region=name))
    assert len(boxes) >= 6
    for box, taken in boxes:
        assert QRectF(box.x, box.y, box.w, box.h).adjusted(-0.01, -0.01, 0.01, 0.01).contains(taken)


def test_the_qr_falls_on_whole_pixels() -> None:
    """A module of a ticket code of ours is 18 pixels wide, so that it stays sharp."""
    assert pytest.approx(18) == drawing._QR_SIZE * drawing.DOTS / 33
