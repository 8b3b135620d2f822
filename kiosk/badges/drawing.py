"""A badge on a screen, in a PDF or at a printer: the same drawing everywhere. A Qt adapter.

Works in any thread once a ``QGuiApplication`` runs and the fonts are loaded (:func:`kiosk.paper.fonts.load_fonts`).
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.badges.layout import colour_of, lay_out
from kiosk.badges.template import Template
from kiosk.domain.badges import BadgeContent
from kiosk.paper.files import write_atomically
from kiosk.paper.fonts import measure
from kiosk.paper.ink import MM_PER_INCH, draw_box, draw_line, draw_qr, in_millimetres
from kiosk.paper.pdf import make_pdf


def draw_badge(painter: QPainter, content: BadgeContent, template: Template) -> None:
    """Draw one badge with its top left corner at the origin; the painter's unit is a millimetre."""
    for box in template.boxes:
        draw_box(painter, QRectF(box.x, box.y, box.w, box.h), colour_of(box.colour, content), box.radius)
    for line in lay_out(content, template, measure):
        draw_line(painter, line)
    if template.qr and content.code:
        draw_qr(painter, content.code, template.qr.x, template.qr.y, template.qr.size)


def render_image(content: BadgeContent, template: Template, dpi: float) -> QImage:
    """Return the badge as a picture on white, ``page * dpi / 25.4`` pixels large, rounded."""
    dots = dpi / MM_PER_INCH
    image = QImage(round(template.page.width * dots), round(template.page.height * dots), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(dots * 1000))
    image.setDotsPerMeterY(round(dots * 1000))
    image.fill(QColor("white"))
    with in_millimetres(image) as painter:
        painter.resetTransform()  # whole dots per metre are too coarse to scale by
        painter.scale(dots, dots)
        draw_badge(painter, content, template)
    return image


def badge_pdf(contents: Sequence[BadgeContent], template: Template) -> bytes:
    """Return a PDF with a page for each of *contents* (at least one), exactly as large as the template says."""
    pages = [partial(draw_badge, content=content, template=template) for content in contents]
    return make_pdf(template.page.width, template.page.height, pages, contents[0].event or template.name)


def write_pdf(contents: Sequence[BadgeContent], template: Template, path: Path) -> None:
    """Write :func:`badge_pdf` to *path*, whole or not at all.

    Raises:
        Problem: FILE_UNWRITABLE.
    """
    write_atomically(path, badge_pdf(contents, template))
