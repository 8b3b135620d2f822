"""Files that are broken, too large or made to do harm: each is refused by name, none is half read."""

import struct
import zipfile
from pathlib import Path

import pytest

from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.roster import limits
from kiosk.roster.reading import read_table, table_of
from tests.roster.workbook_files import inline_row, ods_row, raw_ods, raw_xlsx, write_xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def refusal(path: Path) -> ProblemCode:
    """Read the file at *path* and return why it was refused."""
    with pytest.raises(InputProblem) as caught:
        read_table(path)
    assert caught.value.params["file"] == path.name
    return caught.value.code


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.csv", b"", ProblemCode.FILE_EMPTY),
        ("a.xlsx", b"", ProblemCode.FILE_EMPTY),
        ("a.csv", b"\xef\xbb\xbf\r\n\r\n", ProblemCode.FILE_EMPTY),
        ("a.csv", b",,,\n,,\n", ProblemCode.FILE_EMPTY),
        ("a.csv", b"Nama,HP\n", ProblemCode.FILE_EMPTY),
        ("a.csv", b"Nama,HP\nBudi\0,0812\n", ProblemCode.FILE_UNREADABLE),
        ("a.csv", b"Nama,HP\n\x01\x02\x03\x8f\x9d\xff\n", ProblemCode.FILE_UNREADABLE),
        ("a.csv", "Nama,HP\nBudi,1\n".encode("utf-16-le"), ProblemCode.FILE_UNREADABLE),
        ("a.csv", b'Nama,Alamat\nBudi,Jambi\nAni,"Jalan Sum\nTebo', ProblemCode.FILE_UNREADABLE),
        ("a.csv", b"Nama\n" + b"x" * 1_000_000, ProblemCode.FILE_TOO_LARGE),
        ("a.csv", b"Nama\n" + b"x" * 40_000, ProblemCode.FILE_TOO_LARGE),
        ("a.csv", b"Nama" + b"," * 16_383 + b"\nBudi\n", ProblemCode.FILE_TOO_LARGE),
        ("a.csv", b"%PDF-1.7 ...", ProblemCode.FILE_KIND_UNKNOWN),
        ("a.xls", OLE, ProblemCode.FILE_KIND_UNKNOWN),
        ("a.xlsx", OLE, ProblemCode.FILE_KIND_UNKNOWN),
        ("a.xls", b"<html><table><tr><td>Nama</td></tr></table>", ProblemCode.FILE_KIND_UNKNOWN),
        ("a.xlsx", b"Nama,HP\nBudi,0812\n", ProblemCode.FILE_UNREADABLE),
        ("a.docx", b"hello", ProblemCode.FILE_KIND_UNKNOWN),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, name: str, data: bytes, code: ProblemCode) -> None:
    """Empty, binary, truncated and foreign files each get their own answer."""
    path = tmp_path / name
    path.write_bytes(data)
    assert refusal(path) is code


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    """A name that leads nowhere is missing, a folder is unreadable."""
    assert refusal(tmp_path / "tidak-ada.csv") is ProblemCode.FILE_MISSING
    assert refusal(tmp_path) is ProblemCode.FILE_UNREADABLE


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_part_of_a_workbook_is_unreadable(tmp_path: Path, share: float) -> None:
    """A download that broke off is said to be one, wherever it broke."""
    whole = write_xlsx(tmp_path / "a.xlsx", [["Nama"], *[[f"Peserta {n}"] for n in range(500)]]).read_bytes()
    half = tmp_path / "half.xlsx"
    half.write_bytes(whole[: int(len(whole) * share)])
    assert refusal(half) is ProblemCode.FILE_UNREADABLE


@pytest.mark.parametrize("place", [0.2, 0.5, 0.8])
def test_a_workbook_with_ruined_bytes_is_unreadable(tmp_path: Path, place: float) -> None:
    """Bytes that changed on the way are found by the parts' checksums."""
    whole = bytearray(write_xlsx(tmp_path / "a.xlsx", [["Nama"], *[[f"P {n}", n] for n in range(3000)]]).read_bytes())
    start = int(len(whole) * place)
    whole[start : start + 40] = bytes(40)
    ruined = tmp_path / "ruined.xlsx"
    ruined.write_bytes(whole)
    assert refusal(ruined) is ProblemCode.FILE_UNREADABLE


def test_another_zip_is_no_workbook(tmp_path: Path) -> None:
    """A ZIP of something else is of an unknown kind."""
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("foto.txt", "x")
    assert refusal(tmp_path / "a.xlsx") is ProblemCode.FILE_KIND_UNKNOWN


def test_two_far_corners_do_not_take_the_memory(tmp_path: Path) -> None:
    """Cells A1 and XFD1048576 alone would make the reader ask for 512 GB; they are refused before."""
    data = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert refusal(raw_xlsx(tmp_path / "a.xlsx", data)) is ProblemCode.FILE_TOO_LARGE


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576"><c r="ZZ1048576"><v>1</v></c></row>',
        '<row r="1048576"><c s="1" r="ZZ1048576"><v>1</v></c></row>',
        '<row r="2"><c r="zz1048576"><v>1</v></c></row>',
        "<row r='1048576'><c r='ZZ1048576'><v>1</v></c></row>",
        '<row r="9000000"><c r="A9000000"><v>1</v></c></row>',
        '<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="1048576"><x:c r="ZZ9"/></x:row>',
        '<row r="2"><c r="ZZ1048576"><v>1</v></c></row>',
    ],
)
def test_far_cells_are_found_however_they_are_written(tmp_path: Path, far: str) -> None:
    """Other quotes, order, case or prefixes do not hide a rectangle that is too large."""
    path = raw_xlsx(tmp_path / "a.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>' + far)
    assert refusal(path) is ProblemCode.FILE_TOO_LARGE


def test_sixteen_thousand_columns_are_too_many(tmp_path: Path) -> None:
    """A table as wide as Excel allows is no list of people."""
    assert refusal(write_xlsx(tmp_path / "a.xlsx", [["Nama"] * 16_384, ["x"] * 16_384])) is ProblemCode.FILE_TOO_LARGE
    assert refusal(raw_xlsx(tmp_path / "b.xlsx", inline_row(1, ["Nama"] * 16_384))) is ProblemCode.FILE_TOO_LARGE


def test_a_huge_cell_in_a_workbook_is_too_large(tmp_path: Path) -> None:
    """A cell of a million characters, which Excel itself would not take, is refused."""
    path = raw_xlsx(tmp_path / "a.xlsx", inline_row(1, ["Nama"]) + inline_row(2, ["x" * 1_000_000]))
    assert refusal(path) is ProblemCode.FILE_TOO_LARGE


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten megabytes of blanks in ten kilobytes are refused by their ratio."""
    monkeypatch.setattr("kiosk.roster.workbook_limits.MAX_UNPACKED_BYTES", 1 << 40)
    path = raw_xlsx(tmp_path / "a.xlsx", inline_row(1, ["Nama"]) + " " * 10_000_000)
    assert path.stat().st_size < 20_000
    assert refusal(path) is ProblemCode.FILE_TOO_LARGE


def test_a_zip_bomb_that_lies_about_its_size_is_not_unpacked(tmp_path: Path) -> None:
    """The size in the ZIP's directory is not believed."""
    path = raw_xlsx(tmp_path / "a.xlsx", inline_row(1, ["Nama"]) + " " * 10_000_000)
    data = path.read_bytes()
    true_size = len(zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml"))
    path.write_bytes(data.replace(struct.pack("<L", true_size), struct.pack("<L", 100)))
    assert refusal(path) is ProblemCode.FILE_TOO_LARGE


def test_an_ods_that_repeats_itself_is_too_large(tmp_path: Path) -> None:
    """A hundred bytes that say "a million times" are taken at their word, and refused."""
    path = raw_ods(tmp_path / "a.ods", ods_row(["Nama", "HP", "Asal", "Email", "Kode"]) + ods_row(["x"] * 5, 1_000_000))
    assert refusal(path) is ProblemCode.FILE_TOO_LARGE


def test_entities_that_grow_are_not_followed(tmp_path: Path) -> None:
    """A billion laughs in a sheet's XML end as unreadable, not as a billion."""
    path = raw_xlsx(tmp_path / "a.xlsx", inline_row(1, ["Nama"]) + inline_row(2, ["&lol9;"]))
    assert refusal(path) is ProblemCode.FILE_UNREADABLE


def test_a_file_beyond_the_size_limit_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The size on the disk is the first thing that counts."""
    monkeypatch.setattr("kiosk.roster.reading.MAX_BYTES", 10)
    with pytest.raises(InputProblem) as caught:
        table_of("a.csv", b"Nama,HP\nBudi,0812\n")
    assert caught.value.code is ProblemCode.FILE_TOO_LARGE


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit on rows holds for text files too."""
    monkeypatch.setattr("kiosk.roster.reading.MAX_ROWS", 3)
    with pytest.raises(InputProblem) as caught:
        table_of("a.csv", b"Nama\na\nb\nc\n")
    assert caught.value.code is ProblemCode.FILE_TOO_LARGE
    assert limits.MAX_ROWS == 1_048_576
