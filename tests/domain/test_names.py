"""Names: as written for the badge, folded for matching."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.names import bare_name, clean_name, fold_token, search_key


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("  Siti   Aminah ", "Siti Aminah"),
        ("Muhamad Ilyasa, S.H., M.M.", "Muhamad Ilyasa, S.H., M.M."),
        ("Nur\u2019aini", "Nur\u2019aini"),
        ("Siti\u00a0Aminah\u200b\x07", "Siti Aminah"),
        ("Ze\u0301", "Z\u00e9"),
        ("budi SANTOSO", "budi SANTOSO"),
        ("O", "O"),
    ],
)
def test_a_badge_shows_the_name_as_written(written: str, clean: str) -> None:
    """Only spaces and what cannot be seen are put in order."""
    assert clean_name(written) == clean


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Dr. Ir. Siti Aminah, M.T.", "Siti Aminah"),
        ("Siti Aminah S.Pd", "Siti Aminah"),
        ("Sri Wahyuni A.Md.Keb.", "Sri Wahyuni"),
        ("Hj. Rosmawati", "Rosmawati"),
        ("H.", "H."),
        ("S.Pd", "S.Pd"),
        ("M. Ali", "M. Ali"),
        ("Budi", "Budi"),
        (", S.H.", ", S.H."),
    ],
)
def test_titles_and_degrees_are_left_out_of_the_search(name: str, bare: str) -> None:
    """Before the name and after it, with and without a comma; a name that is nothing else stays."""
    assert bare_name(name) == bare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muhammad Rizki", "Moh. Rizky"),
        ("Achmad Fauzi", "Ahmad Pauji"),
        ("Hujaipah", "Hujaifah"),
        ("Soekarno", "Sukarno"),
        ("Djoko", "Joko"),
        ("Syaiful Anwar", "Saiful Anwar, S.Kom."),
        ("Nur'aini", "NUR AINI"),
        ("Khairul", "Hairul"),
    ],
)
def test_spellings_of_one_sound_have_one_key(one: str, other: str) -> None:
    """The usual Indonesian variants find each other."""
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Rina", "Rini"), ("Andi Saputra", "Budi Saputra"), ("Siti", "Siti Aminah")]
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    """Folding does not make everybody the same."""
    assert search_key(one) != search_key(other)


@given(st.text(max_size=60))
def test_no_name_makes_it_raise_and_cleaning_is_done_once(name: str) -> None:
    """Any text goes through; cleaned again it stays; a key has no spaces at its ends."""
    clean = clean_name(name)
    assert clean_name(clean) == clean
    assert search_key(clean) == search_key(clean).strip()
    fold_token(name)
