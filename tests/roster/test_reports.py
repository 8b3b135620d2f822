"""Reports: what is written is what happened, nothing in it is evaluated, and an import reads it back."""

import csv
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from kiosk.domain.counts import Counts, Tally
from kiosk.domain.people import Attendee, Event, Source
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.rosters import AttendanceRow, Listed
from kiosk.roster.labels import ENGLISH
from kiosk.roster.planning import plan_import
from kiosk.roster.plans import Outcome
from kiosk.roster.reading import read_table, table_of
from kiosk.roster.report_csv import export_csv, safe_cell
from kiosk.roster.report_xlsx import export_xlsx

WIB = ZoneInfo("Asia/Jakarta")
EVENT = Event(id="e", name="Temu Alumni", place="Jambi", starts=datetime(2024, 9, 19, 1, 0, tzinfo=UTC))
AT = datetime(2024, 9, 19, 1, 14, 5, tzinfo=UTC)
TALLY = Tally(people=1, walk_ins=1, scans=5, expected=3)
COUNTS = Counts(event=TALLY, by_region={"15.09": TALLY, "": Tally()}, by_gate={"utama": TALLY, "x": Tally()})


def row(name: str, **changes: object) -> AttendanceRow:
    """Return a row about *name*, at the main gate unless *changes* say otherwise."""
    usual: dict[str, object] = {
        "category": "alumni",
        "organisation": "Turun Tangan",
        "region": "Tebo",
        "phone": "+6281200000001",
        "email": "a@example.org",
        "source": Source.ROSTER,
        "code": "0012345678901234567",
        "gate": "Pintu utama",
        "at": AT,
        "station": "Meja 1",
    }
    return AttendanceRow(name=name, **(usual | changes))  # type: ignore[arg-type]  # fields by name


ROWS = [
    row("Siti Aminah, S.Pd."),
    row('=HYPERLINK("http://x.example","klik")', code="T-2", phone="+60123456789", organisation="@SUM(A1)"),
    row("Budi", code="T-3", source=Source.WALK_IN, region="", email=""),
    row("O'ong", code="T-4", gate="", at=None, station="", phone=""),
]


def sheet(path: Path, name: str) -> list[list[object]]:
    """Return a sheet's values."""
    return [list(cells) for cells in CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()]


def write_xlsx(path: Path) -> None:
    """Write all of ROWS."""
    export_xlsx(ROWS, path, EVENT, COUNTS, WIB, gate_names={"utama": "Pintu utama"})


def write_csv(path: Path) -> None:
    """Write all of ROWS."""
    export_csv(ROWS, path, WIB)


def test_attendances_and_the_absent_have_a_sheet_each(tmp_path: Path) -> None:
    """Who came stands with gate and local time, who did not on another sheet, people on no list said so."""
    write_xlsx(tmp_path / "a.xlsx")
    present = sheet(tmp_path / "a.xlsx", "Kehadiran")
    assert present[0][:2] == ["No", "Nama"]
    assert present[0][8] == "Waktu hadir (WIB)"
    assert present[1][1] == "Siti Aminah, S.Pd."
    assert present[1][5] == "+6281200000001"
    assert present[1][8] == datetime(2024, 9, 19, 8, 14, 5)  # noqa: DTZ001  # a spreadsheet's time has no zone
    assert present[1][11] == "0012345678901234567"
    assert [line[10] for line in present[1:]] == ["Daftar", "Daftar", "Datang langsung"]
    absent = sheet(tmp_path / "a.xlsx", "Belum hadir")
    assert [line[1] for line in absent] == ["Nama", "O'ong"]


def test_the_summary_tells_people_and_scans_apart(tmp_path: Path) -> None:
    """By event, gate and region: listed, arrived, missing, walk-ins, scans, as numbers."""
    write_xlsx(tmp_path / "a.xlsx")
    lines = {str(line[0]): line[1:] for line in sheet(tmp_path / "a.xlsx", "Ringkasan")}
    figures = [3, 1, 2, 1, 5]
    assert lines["Per gerbang"][:2] == ["Terdaftar", "Orang hadir (terdaftar)"]
    assert lines["Pintu utama"] == lines["Tebo"] == figures
    assert lines["x"] == lines["(tanpa daerah asal)"] == [0, 0, 0, 0, 0]


def test_nothing_in_a_workbook_is_a_formula(tmp_path: Path) -> None:
    """A name that looks like a formula is text, and no link leads anywhere."""
    write_xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        parts = [archive.read(name) for name in archive.namelist() if "worksheets" in name]
    assert parts
    assert not any(b"<f>" in part or b"<hyperlink" in part for part in parts)


def test_words_can_be_english(tmp_path: Path) -> None:
    """The screen passes in its own words, and the sheets bear them."""
    export_xlsx(ROWS, tmp_path / "a.xlsx", EVENT, COUNTS, WIB, labels=ENGLISH)
    assert CalamineWorkbook.from_path(tmp_path / "a.xlsx").sheet_names == ["Attendance", "Not arrived", "Summary"]


def test_a_csv_has_a_mark_and_no_formula(tmp_path: Path) -> None:
    """Every cell that a program could evaluate begins with an apostrophe, phones included."""
    write_csv(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        lines = list(csv.reader(stream))
    assert lines[1][4] == "'+6281200000001"
    assert lines[1][7] == "2024-09-19 08:14:05"
    assert lines[2][0].startswith("'=HYPERLINK")
    assert not any(cell[:1] in "=+-@\t\r" for line in lines for cell in line if cell)


@pytest.mark.parametrize("write", [write_xlsx, write_csv])
@pytest.mark.parametrize("labels", ["id", "en"])
def test_a_report_imports_back_to_the_same_people(tmp_path: Path, write: Callable[[Path], None], labels: str) -> None:
    """Export, then import: everybody is found, nobody is changed, phones are the same E.164."""
    path = tmp_path / ("a.xlsx" if write is write_xlsx else "a.csv")
    if labels == "id":
        write(path)
    elif write is write_xlsx:
        export_xlsx(ROWS, path, EVENT, COUNTS, WIB, labels=ENGLISH)
    else:
        export_csv(ROWS, path, WIB, labels=ENGLISH, delimiter=";")
    people = [
        Listed(
            Attendee(
                id=str(number),
                name=one.name,
                category=one.category,
                region="15.09" if one.region else "",
                phone=one.phone,
                email=one.email,
                organisation=one.organisation,
                source=one.source,
            ),
            one.code,
        )
        for number, one in enumerate(ROWS)
    ]
    plan = plan_import(read_table(path), people)
    expected = 3 if write is write_xlsx else 4  # a workbook's first sheet holds those who came
    assert [outcome.outcome for outcome in plan.outcomes] == [Outcome.SAME] * expected
    fresh = plan_import(read_table(path), []).batch().new
    assert [known.attendee.phone for known in fresh] == [one.phone for one in ROWS[:expected]]
    assert [known.code for known in fresh] == [one.code for one in ROWS[:expected]]


@given(st.text(alphabet="'=+-@\t\rab1", min_size=1, max_size=6))
def test_a_guarded_cell_comes_back_exactly(text: str) -> None:
    """Whatever a cell begins with, guarding and taking off the guard is the identity."""
    line = f'Nama,Ket\nx,"{safe_cell(text)}"\n'.encode()
    (cells,) = list(table_of("a.csv", line).records())[1:]
    assert cells == ["x", text]


@pytest.mark.parametrize("write", [write_xlsx, write_csv])
def test_a_write_protected_file_stays_as_it_was(tmp_path: Path, write: Callable[[Path], None]) -> None:
    """A file that is protected or in the way is not touched, and nothing is left beside it."""
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(InputProblem) as caught:
        write(path)
    assert caught.value.code is ProblemCode.FILE_UNWRITABLE
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("write", [write_xlsx, write_csv])
def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, write: Callable[[Path], None]) -> None:
    """No such folder; a folder of that name."""
    for path in (tmp_path / "tidak" / "ada.xlsx", tmp_path):
        with pytest.raises(InputProblem) as caught:
            write(path)
        assert caught.value.code is ProblemCode.FILE_UNWRITABLE


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """When the space gives out in the middle, the old report is still whole."""
    resource = pytest.importorskip("resource")  # not on Windows
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(InputProblem) as caught:
            export_csv(ROWS * 100, path, WIB)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code is ProblemCode.FILE_UNWRITABLE
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_report_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """The same name again, and the new rows are in it."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    assert export_csv(ROWS, path, WIB) == 4
    assert b"Siti" in path.read_bytes()
    assert list(tmp_path.iterdir()) == [path]
