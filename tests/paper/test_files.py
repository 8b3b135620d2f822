"""Files are whole, and their names are taken everywhere."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.problems import Problem, ProblemCode
from kiosk.paper.files import safe_name, write_atomically


def test_writes_a_file_and_its_folder(tmp_path: Path) -> None:
    """The folder is made, and nothing but the file is left in it."""
    path = tmp_path / "a" / "b.pdf"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_is_a_file_is_a_problem(tmp_path: Path) -> None:
    """Where nothing can be written the problem names the file and what the system said."""
    (tmp_path / "a").write_text("in the way")
    with pytest.raises(Problem) as caught:
        write_atomically(tmp_path / "a" / "b.pdf", b"x")
    assert caught.value.code is ProblemCode.FILE_UNWRITABLE
    assert caught.value.params["detail"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk the file stays as it was, and no half-written one lies beside it."""
    path = tmp_path / "b.pdf"
    write_atomically(path, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Problem) as caught:
        write_atomically(path, b"new")
    assert caught.value.params["detail"] == "No space left on device"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Siti Nurhaliza", "Siti-Nurhaliza"),
        ("Muhamad Ilyasa, S.H., M.M.", "Muhamad-Ilyasa-S.H.-M.M"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "tanpa-nama"),
        ("a\\b:c*d?e", "a-b-c-d-e"),
        ("CON", "CON-"),
        ("nul.txt", "nul.txt-"),
        ("Zo\u0308e", "Zöe"),
        ("\u202egnp.exe", "gnp.exe"),
    ],
)
def test_names_are_safe(text: str, name: str) -> None:
    """Letters stay; what a system minds, goes."""
    assert safe_name(text, 80, "-") == name


@given(st.text(max_size=200))
def test_any_text_makes_a_name(text: str) -> None:
    """Whatever the text: not empty, not too long, no separator, no dot or space at an end that Windows would drop."""
    name = safe_name(text, 60, "_")
    assert name
    assert len(name.encode()) <= 61
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t ')
    assert name[-1] not in ". "
    assert name[0] != "."
