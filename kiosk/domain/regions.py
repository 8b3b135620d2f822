"""The 11 kota/kabupaten of Jambi province, by Kemendagri code.

Source: Kemendagri's code list (Permendagri 72/2019); BPS numbers 15.06/15.07 and 15.08/15.09 the other way round.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A regency (kabupaten) or city (kota)."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()


REGIONS = (
    Region("15.01", "Kerinci"),
    Region("15.02", "Merangin", ("bangko",)),
    Region("15.03", "Sarolangun"),
    Region("15.04", "Batang Hari", ("batanghari", "muara bulian")),
    Region("15.05", "Muaro Jambi", ("muarojambi", "muara jambi", "muarajambi", "sengeti")),
    Region(
        "15.06",
        "Tanjung Jabung Barat",
        ("tanjabbar", "tanjab barat", "tjb barat", "tj jabung barat", "tanjung jabung brt", "kuala tungkal"),
    ),
    Region(
        "15.07",
        "Tanjung Jabung Timur",
        ("tanjabtim", "tanjab timur", "tjb timur", "tj jabung timur", "tanjung jabung tmr", "muara sabak"),
    ),
    Region("15.08", "Bungo", ("muara bungo", "muaro bungo", "muarabungo")),
    Region("15.09", "Tebo", ("muara tebo", "muaro tebo")),
    Region("15.71", "Kota Jambi", ("jambi kota", "kotajambi")),
    Region("15.72", "Kota Sungai Penuh", ("sungai penuh", "sungaipenuh", "kota sungaipenuh", "sei penuh")),
)
BY_CODE = {region.code: region for region in REGIONS}
_PROVINCE = re.compile(r" (?:(?:prov|provinsi|propinsi) )?jambi(?: indonesia)?$")
_ASIDES = re.compile(r"\([^)]*\)")
_PREFIXES = re.compile(r"^(kabupaten|kab|kota administrasi)\b\.?\s*")
_AMBIGUOUS = frozenset(
    {"jambi", "provinsi jambi", "prov jambi", "propinsi jambi", "tanjung jabung", "tanjab", "bungo tebo", "sarko"}
)


def _key(text: str) -> str:
    return re.sub(r"[\s.,/_-]+", " ", _ASIDES.sub(" ", text.casefold())).strip()


_BY_NAME = {_key(name): region for region in REGIONS for name in (region.name, region.code, *region.aliases)}


def match_region(text: str) -> Region | None:
    """Return the region that *text* names by name, code or alias, or None.

    The province may stand behind it ("Tebo, Prov. Jambi"). Bare "Jambi" names none: see :func:`is_ambiguous`.
    """
    key = _key(text)
    for name in (key, _PREFIXES.sub("", key), _PROVINCE.sub("", key), _PREFIXES.sub("", _PROVINCE.sub("", key))):
        if name in _BY_NAME:
            return _BY_NAME[name]
    return None


def is_ambiguous(text: str) -> bool:
    """Tell whether *text* could mean several regions ("Jambi": city, regency or province): ask."""
    key = _key(text)
    return key in _AMBIGUOUS or _PREFIXES.sub("", key) in _AMBIGUOUS


def region_name(code: str) -> str:
    """Return the name of the region with this *code*, or an empty text where there is none."""
    region = BY_CODE.get(code)
    return region.name if region else ""
