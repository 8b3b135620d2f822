"""The 11 regencies, as people write them."""

import pytest

from kiosk.domain.regions import REGIONS, is_ambiguous, match_region, region_name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((region.name, region.code) for region in REGIONS),
        *((f"KABUPATEN {region.name.upper()}", region.code) for region in REGIONS if region.code < "15.7"),
        *((alias, region.code) for region in REGIONS for alias in region.aliases),
        ("Kab.Tebo", "15.09"),
        ("kab. batanghari", "15.04"),
        (" Muara  Jambi ", "15.05"),
        ("Kab. Muaro Jambi, Jambi", "15.05"),
        ("Tebo, Prov. Jambi", "15.09"),
        ("Kota Jambi - Provinsi Jambi", "15.71"),
        ("Jambi Kota", "15.71"),
        ("Kota Sungai Penuh Jambi", "15.72"),
        ("Kab Sungai Penuh", "15.72"),
        ("Tj. Jabung Timur", "15.07"),
        ("Tanjung Jabung Barat (Tanjabbar)", "15.06"),
        ("15.08", "15.08"),
    ],
)
def test_a_region_is_found_by_name_alias_or_code(text: str, code: str) -> None:
    """Case, punctuation, "Kab." before and the province behind do not matter."""
    region = match_region(text)
    assert region is not None
    assert region.code == code
    assert not is_ambiguous(text)


@pytest.mark.parametrize("text", ["Jambi", "Prov. Jambi", "Kab. Jambi", "Tanjab", "Tanjung Jabung", "Bungo Tebo"])
def test_what_could_be_several_is_ambiguous(text: str) -> None:
    """Bare "Jambi" is city, regency or province: nobody guesses."""
    assert match_region(text) is None
    assert is_ambiguous(text)


@pytest.mark.parametrize("text", ["", "Palembang", "Jakarta", "()", "Kab.", "x" * 1000])
def test_other_places_are_no_region(text: str) -> None:
    """A place elsewhere is neither a region nor ambiguous."""
    assert match_region(text) is None
    assert not is_ambiguous(text)


def test_a_code_has_a_name() -> None:
    """Reports show names; an unknown code has none."""
    assert region_name("15.71") == "Kota Jambi"
    assert not region_name("99.99")
