"""Cells become what we hold of a person, and nothing makes the cleaning raise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.roster.cleaning import (
    Draft,
    RowCleaner,
    clean_email,
    clean_text,
    find_region,
    is_nik,
    sortable_moment,
)
from kiosk.roster.columns import guess_columns
from kiosk.roster.remarks import RemarkCode
from kiosk.roster.tables import Row
from tests.roster.tables import table


def first(*lines: str) -> Draft:
    """Return the draft of the first row of a table."""
    made = table(*lines)
    return RowCleaner(made, guess_columns(made.headers)).clean(next(made.rows()))


def codes(draft: Draft) -> list[RemarkCode]:
    """Return the codes of what there is to say about *draft*."""
    return [remark.code for remark in draft.remarks]


def test_a_clean_row_has_nothing_to_say_about_it() -> None:
    """Name as written, phone in E.164, region by code, the other columns under their headers."""
    draft = first(
        "Nama|No. WA|Email|Asal Kabupaten/Kota|Komunitas|Kategori|Pekerjaan",
        "Dr. Siti  Aminah, S.Pd., M.Pd.|0812-0000-0001|Siti@Example.ORG|Kab. Tanjabbar|Turun Tangan|Pembicara|Guru",
    )
    assert draft.remarks == []
    assert (draft.name, draft.phone, draft.email) == (
        "Dr. Siti Aminah, S.Pd., M.Pd.",
        "+6281200000001",
        "Siti@example.org",
    )
    assert (draft.region, draft.organisation, draft.category) == ("15.06", "Turun Tangan", "pembicara")
    assert draft.extra == {"Pekerjaan": "Guru"}


@pytest.mark.parametrize("name", ["", "-", "   ", ".", "\u200b"])
def test_an_empty_name_is_refused(name: str) -> None:
    """A row without a name is nobody."""
    assert codes(first("Nama|HP", f"{name}|0812-0000-0001")) == [RemarkCode.NAME_MISSING]


@pytest.mark.parametrize("name", ["S", "Na", "O'ong", "M. Ali", "Nur'aini", "Ni Luh Putu-Ayu", "H."])
def test_short_and_unusual_names_are_names(name: str) -> None:
    """One letter, two letters, apostrophes and a title alone pass without a doubt."""
    draft = first("Nama|HP", f"{name}|0812-0000-0001")
    assert (draft.name, draft.remarks) == (name, [])


@pytest.mark.parametrize("name", ["12345", "=1+1", "@SUM(A1)", "budi@example.org", "081200000001", "x" * 130])
def test_odd_names_are_taken_and_doubted(name: str) -> None:
    """A formula is text like any other, but a person should look."""
    draft = first("Nama|HP", f"{name}|0812-0000-0001")
    assert (draft.name, codes(draft)) == (name[:120], [RemarkCode.NAME_ODD])


def test_doubted_texts_are_kept_beside() -> None:
    """Wrong phone, e-mail and region are left empty; what was written is in the extra columns."""
    draft = first("Nama|No. WA|Email|Asal", "Budi|0812|budi at gmail|Jambi")
    assert (draft.phone, draft.email, draft.region) == ("", "", "")
    assert draft.extra == {"No. WA": "0812", "Email": "budi at gmail", "Asal": "Jambi"}
    assert codes(draft) == [RemarkCode.PHONE_WRONG, RemarkCode.EMAIL_WRONG, RemarkCode.REGION_AMBIGUOUS]
    assert [(remark.row, remark.column) for remark in draft.remarks] == [(2, "No. WA"), (2, "Email"), (2, "Asal")]


def test_an_unknown_region_is_doubted() -> None:
    """A place outside the province is no region of ours."""
    assert codes(first("Nama|Asal", "Budi|Palembang")) == [RemarkCode.REGION_UNKNOWN]


@pytest.mark.parametrize("cell", ["1571015208900001", "1571 0152 0890 0001", "1.57101520890000E+15"])
def test_identity_numbers_are_dropped_wherever_they_stand(cell: str) -> None:
    """A NIK in a column that is not for it, damaged or not, is neither kept nor quoted."""
    draft = first("Nama|No. WA|Keterangan", f"Budi|{cell}|{cell}")
    assert codes(draft) == [RemarkCode.NIK_DROPPED, RemarkCode.NIK_DROPPED]
    assert draft.extra == {}
    assert all(remark.value == "" for remark in draft.remarks)


def test_other_long_numbers_stay() -> None:
    """A card number of 16 digits without a day of birth within is no NIK; a damaged one is said to be."""
    draft = first("Nama|Kartu|Rekening", "Budi|4000123499990000|5.32099000123456E+15")
    assert draft.extra["Kartu"] == "4000123499990000"
    assert codes(draft) == [RemarkCode.NUMBER_DAMAGED]


@pytest.mark.parametrize(
    ("cell", "code"), [("1.23456789012345E+15", RemarkCode.CODE_DAMAGED), ("x" * 600, RemarkCode.CODE_UNUSABLE)]
)
def test_codes_that_cannot_be_scanned_are_refused(cell: str, code: RemarkCode) -> None:
    """A ticket whose code is damaged would be turned away at the door: better said now."""
    draft = first("Nama|Kode", f"Budi|{cell}")
    assert draft.refused
    assert codes(draft) == [code]


def test_a_code_is_kept_exactly() -> None:
    """Case and punctuation of another system's code stay."""
    assert first("Nama|Kode Tiket", "Budi|https://x.example/T?a=B-c ").code == "https://x.example/T?a=B-c"


def test_rows_that_are_too_short_are_filled_up() -> None:
    """Missing cells at the end of a row are empty cells."""
    made = table("Nama|HP|Asal|Ket", "Budi|||x")
    draft = RowCleaner(made, guess_columns(made.headers)).clean(Row(2, ["Budi"]))
    assert (draft.name, draft.remarks) == ("Budi", [])


@pytest.mark.parametrize(
    ("text", "sortable"),
    [
        ("19/09/2024 8:05:03", "20240919080503"),
        ("2024-09-19 08:05:03", "20240919080503"),
        ("19/9/2024 8.05.03", "20240919080503"),
        ("2024-09-19", "20240919000000"),
        ("kemarin", ""),
    ],
)
def test_time_stamps_sort(text: str, sortable: str) -> None:
    """The forms' own ways of writing a time come out in one order."""
    assert sortable_moment(text) == sortable


@given(st.text(max_size=80))
def test_cleaning_never_raises_and_cleans_once(text: str) -> None:
    """Any text goes through; what comes out goes through unchanged."""
    assert clean_text(clean_text(text)) == clean_text(text)
    email = clean_email(text)
    assert email is None or clean_email(email) == email
    find_region(text)
    is_nik(text)
    sortable_moment(text)


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_row_becomes_a_draft(cells: list[str]) -> None:
    """Whatever stands in a row, it is taken or refused, never an exception."""
    made = table("Nama|HP|Email|Asal|Kode|Cap waktu|NIK|Ket", "a|b")
    draft = RowCleaner(made, guess_columns(made.headers)).clean(Row(2, [cell.strip() for cell in cells]))
    assert draft.refused or draft.name
