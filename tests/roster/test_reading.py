"""Honest and messy files become tables of text."""

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from kiosk.roster.reading import read_table, table_of
from kiosk.roster.tables import FileKind, Table, column_letters
from tests.roster.workbook_files import inline_row, ods_row, raw_ods, raw_xlsx, write_xlsx


def cells_of(table: Table) -> list[list[str]]:
    """Return all rows below the header."""
    return [row.cells for row in table.rows()]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "Zoë Nuraini €"), ("utf-8-sig", "Zoë"), ("utf-16", "Zoë"), ("cp1252", "Zoë Nuraini €")],
)
def test_encodings_are_found(encoding: str, name: str) -> None:
    """A text file in each usual encoding gives the name as it was written."""
    table = table_of("a.csv", f"Nama,No. HP\n{name},0812\n".encode(encoding))
    assert cells_of(table) == [[name, "0812"]]
    assert table.headers == ("Nama", "No. HP")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_found_although_others_stand_in_the_cells(delimiter: str) -> None:
    """The delimiter that makes a table of the headers wins over commas, bars and semicolons within cells."""
    rows = [["Nama Lengkap", "No. WA", "Catatan"], ["Siti Aminah, S.Pd, M.Pd", "0812/0813", "a;b|c,d"]]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    table = table_of("a.csv", text.encode())
    assert table.delimiter == delimiter
    assert cells_of(table) == rows[1:]


def test_a_semicolon_file_with_degrees_after_commas() -> None:
    """Unquoted commas in names do not mislead where the headers part at semicolons."""
    table = table_of("a.csv", b"Nama;Asal\nBudi, S.H., M.H.;Tebo\nAni, S.E., M.M.;Bungo\nIda, A.Md.;Kerinci\n")
    assert table.delimiter == ";"


def test_excels_sep_line_is_obeyed() -> None:
    """A first line ``sep=;`` names the delimiter and is no row."""
    table = table_of("a.csv", b"sep=;\r\nNama;Asal, domisili\r\nBudi;Tebo\r\n")
    assert (table.delimiter, table.headers, table.header_row) == (";", ("Nama", "Asal, domisili"), 1)


def test_quoted_line_breaks_stay_in_their_cell_and_rows_keep_their_numbers() -> None:
    """A line break in quotes belongs to the cell; the next row is numbered as the spreadsheet does."""
    table = table_of("a.csv", b'Nama,Alamat\r\n"Budi","Jalan A\r\nJambi"\r\n\r\nAni,Jalan B\r\n')
    rows = list(table.rows())
    assert rows[0].cells[1] == "Jalan A\r\nJambi"
    assert [row.number for row in rows] == [2, 4]
    assert table.height == 2


def test_titles_and_empty_rows_above_the_header_are_passed_over(tmp_path: Path) -> None:
    """A merged title, an empty row and a table that starts at column B do not hide the header row."""
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Peserta")
        page.merge_range("B2:E2", "DAFTAR NAMA PESERTA TEMU ALUMNI")
        page.write_row("B4", ["No", "Nama\n(sesuai KTP)", "No. HP", "Tanggal"])
        page.write_row("B5", [1, "Siti", "081200000001"])
        page.write_datetime("E5", datetime(2024, 9, 19), book.add_format({"num_format": "dd/mm/yyyy"}))  # noqa: DTZ001
    table = read_table(path)
    assert (table.header_row, table.first_column, table.sheet) == (4, 1, "Peserta")
    assert table.headers[1] == "Nama\n(sesuai KTP)"
    assert [(row.number, row.cells) for row in table.rows()] == [(5, ["1", "Siti", "081200000001", "2024-09-19"])]


def test_cells_become_text_exactly(tmp_path: Path) -> None:
    """Integers lose their .0, dates are ISO, formulas are values, and numbers of 16 digits show their damage."""
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row("A1", ["Nama", "HP", "NIK", "Nilai", "Cap waktu", "Rumus", "Ya"])
        page.write_row("A2", ["Siti", 81200000001, 1571010101900001, 8.5])
        moment = datetime(2024, 9, 1, 8, 5, 3)  # noqa: DTZ001  # spreadsheets know no zones
        page.write_datetime("E2", moment, book.add_format({"num_format": "dd/mm/yyyy hh:mm"}))
        page.write_formula("F2", '="a"&"b"', None, "ab")
        page.write_boolean("G2", boolean=True)
    assert cells_of(read_table(path)) == [
        ["Siti", "81200000001", "1.57101010190000E+15", "8.5", "2024-09-01 08:05:03", "ab", "TRUE"]
    ]


def test_the_sheet_with_names_is_taken_and_hidden_ones_are_not(tmp_path: Path) -> None:
    """Of a cover sheet, a hidden old list and the list, the list is read; another can be asked for."""
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Sampul").write("A1", "Laporan kegiatan")
        hidden = book.add_worksheet("Lama")
        hidden.write_column("A1", ["Nama", "Lama"])
        hidden.hide()
        book.add_worksheet("Peserta").write_column("A1", ["Nama", "Baru"])
        book.add_worksheet("Panitia").write_column("A1", ["Nama", "Ani"])
    table = read_table(path)
    assert (table.sheet, table.sheets) == ("Peserta", ("Sampul", "Peserta", "Panitia"))
    assert cells_of(read_table(path, "Panitia")) == [["Ani"]]


def test_a_workbook_that_is_named_csv_is_read_as_what_it_is(tmp_path: Path) -> None:
    """The contents decide, not the name."""
    path = write_xlsx(tmp_path / "a.csv", [["Nama"], ["Budi"]])
    assert read_table(path).kind is FileKind.XLSX


def test_ods_is_read_and_its_endless_empty_rows_are_none(tmp_path: Path) -> None:
    """LibreOffice ends a sheet with a million repeated empty rows; they do not count."""
    end = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell'
    end += ' table:number-columns-repeated="16384"/></table:table-row>'
    path = raw_ods(tmp_path / "a.ods", ods_row(["Nama", "Asal"]) + ods_row(["Budi", "Tebo"]) + end)
    table = read_table(path)
    assert (table.kind, cells_of(table)) == (FileKind.ODS, [["Budi", "Tebo"]])


def test_cells_without_references_are_measured_by_the_parser(tmp_path: Path) -> None:
    """A sheet that is not written as Excel does is still read."""
    path = raw_xlsx(tmp_path / "a.xlsx", inline_row(1, ["Nama", "Asal"]) + inline_row(2, ["Budi", "Tebo"]))
    assert cells_of(read_table(path)) == [["Budi", "Tebo"]]


def test_an_empty_coloured_row_to_the_last_column_does_no_harm(tmp_path: Path) -> None:
    """A row that somebody coloured up to column XFD holds nothing there."""
    data = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nama</t></is></c><c r="XFD1" s="1"/></row>'
    data += '<row r="2"><c r="A2" t="inlineStr"><is><t>Budi</t></is></c></row>'
    assert cells_of(read_table(raw_xlsx(tmp_path / "a.xlsx", data))) == [["Budi"]]


def test_a_guarded_formula_character_is_taken_as_the_text_it_was() -> None:
    """The apostrophe that an export puts before = + - @ is taken off; an honest one stays."""
    table = table_of("a.csv", b"Nama,HP,Ket\n'=1+1,'+6281200000001,'Aisyiyah\n")
    assert cells_of(table) == [["=1+1", "+6281200000001", "'Aisyiyah"]]


def test_rows_can_be_gone_through_again(tmp_path: Path) -> None:
    """A table is opened as often as needed: preview first, import after."""
    table = read_table(write_xlsx(tmp_path / "a.xlsx", [["Nama"], ["Budi"]]))
    assert cells_of(table) == cells_of(table) == [["Budi"]]


def test_column_letters_are_the_spreadsheets() -> None:
    """Column 1 is A, 26 Z, 27 AA, 702 ZZ."""
    assert [column_letters(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
