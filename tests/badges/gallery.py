"""Every shipped badge with a short, a typical and the longest name: ``python -m tests.badges.gallery OUT``."""

import sys
from pathlib import Path

from kiosk.badges.drawing import render_image
from kiosk.badges.template import load_template, template_names
from kiosk.domain.badges import BadgeContent
from kiosk.paper.fonts import start_headless

DPI = 200
CODE = "0123456789ABCDEFGHJKMNPQRST"
PEOPLE = {
    "short": BadgeContent("A", CODE, "umum", event="Temu Alumni Prakerja"),
    "typical": BadgeContent("Siti Nurhaliza", CODE, "alumni", "", "Kota Jambi", "Temu Alumni Prakerja"),
    "longest": BadgeContent(
        "Muhammad Rizky Pratama Hidayatullah Al-Fatih bin Abdurrahman, S.Kom., M.T.I.",
        CODE,
        "pembicara",
        "Dinas Tenaga Kerja dan Transmigrasi Provinsi Jambi",
        "Tanjung Jabung Timur",
        "Temu Alumni Prakerja",
    ),
}


def main(out: Path) -> None:
    """Write the pictures into *out*."""
    application = start_headless()
    out.mkdir(parents=True, exist_ok=True)
    for name in template_names():
        template = load_template(name)
        for kind, content in PEOPLE.items():
            render_image(content, template, DPI).save(str(out / f"{name}-{kind}.png"))
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]))
