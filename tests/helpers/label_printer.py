"""What the label printer of the CUPS tests says of itself, in the attributes file of ``ippeveprinter``."""

_SIZES = {"card-90x54": (9000, 5400), "roll-62": (6200, 10000)}  # hundredths of a millimetre


def label_printer(port: int) -> str:
    """Return the device's description for ippeveprinter: a label printer of 300 dpi, in black, for any size."""
    sizes = list(_SIZES.values())
    names = [f"custom_{name}_{width // 100}x{height // 100}mm" for name, (width, height) in _SIZES.items()]
    database = ",".join(_media(name, *size) for name, size in zip(names, sizes, strict=True))
    any_size = "MEMBER rangeOfInteger x-dimension 1200-11000\nMEMBER rangeOfInteger y-dimension 1200-30000"
    listed = ",".join(f"{{\nMEMBER integer x-dimension {w}\nMEMBER integer y-dimension {h}\n}}" for w, h in sizes)
    media = ",".join(f'"{name}"' for name in [*names, "custom_min_12x12mm", "custom_max_110x300mm"])
    attributes = "job-name,copies,media,media-col,orientation-requested,print-scaling,printer-resolution,sides"
    return f"""
ATTR boolean color-supported false
ATTR mimeMediaType document-format-default "application/pdf"
ATTR mimeMediaType document-format-supported "application/pdf","image/pwg-raster","application/octet-stream"
ATTR keyword ipp-features-supported "ipp-everywhere"
ATTR keyword ipp-versions-supported "1.1","2.0"
ATTR keyword job-creation-attributes-supported {",".join(f'"{name}"' for name in attributes.split(","))}
ATTR enum operations-supported 2,3,4,5,6,7,8,9,10,11,57,59,60
ATTR enum orientation-requested-supported 3,4,5,6
ATTR keyword print-color-mode-default "monochrome"
ATTR keyword print-color-mode-supported "monochrome"
ATTR textWithoutLanguage printer-device-id "MFG:Example;MDL:Label;CMD:PDF,PWG;"
ATTR textWithoutLanguage printer-make-and-model "Example Label"
ATTR uri printer-uri-supported "ipp://localhost:{port}/ipp/print"
ATTR resolution printer-resolution-default 300dpi
ATTR resolution printer-resolution-supported 300dpi
ATTR resolution pwg-raster-document-resolution-supported 300dpi
ATTR keyword pwg-raster-document-type-supported "black_1","sgray_8"
ATTR keyword sides-default "one-sided"
ATTR keyword sides-supported "one-sided"
ATTR collection media-col-database {database},{{
MEMBER collection media-size {{
{any_size}
}}
{_margins()}
}}
ATTR collection media-col-default {_media(names[1], *sizes[1])}
ATTR collection media-col-ready {_media(names[1], *sizes[1])}
ATTR keyword media-default "{names[1]}"
ATTR keyword media-ready "{names[1]}"
ATTR keyword media-supported {media}
ATTR collection media-size-supported {listed},{{
{any_size}
}}
ATTR keyword media-col-supported "media-size","media-size-name","media-source","media-type"
ATTR keyword media-source-supported "main"
ATTR keyword media-type-supported "labels"
ATTR integer media-bottom-margin-supported 150
ATTR integer media-left-margin-supported 150
ATTR integer media-right-margin-supported 150
ATTR integer media-top-margin-supported 150
"""


def _media(name: str, width: int, height: int) -> str:
    return f"""{{
MEMBER keyword media-key "{name}"
MEMBER collection media-size {{
MEMBER integer x-dimension {width}
MEMBER integer y-dimension {height}
}}
MEMBER keyword media-size-name "{name}"
{_margins()}
}}"""


def _margins() -> str:
    return "\n".join(f"MEMBER integer media-{side}-margin 150" for side in ("bottom", "left", "right", "top"))
