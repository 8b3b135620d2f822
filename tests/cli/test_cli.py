"""The command line as scripts use it: in JSON, with honest exit codes."""

import json
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.settings import Settings, save_settings
from kiosk.store.store import FILE_NAME

ROSTER = """Nama Lengkap,No. WA,Asal Kabupaten/Kota
Siti Aminah,0812-3456-7890,Kota Jambi
"Budi Santoso, S.Kom.",62 813 1111 2222,Kerinci
,0812,Jambi
"""


class Line:
    """The command line over one data folder, answering in JSON."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._capsys = capsys
        self.said = ""

    def __call__(self, *words: str) -> tuple[int, list[dict[str, object]]]:
        """Return exit code and answers of ``hadir --data DATA words --json``; standard error is in ``said``."""
        self._capsys.readouterr()
        code = main(["--data", str(self.data), *words, "--json"])
        out, self.said = self._capsys.readouterr()
        return code, [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object) -> Line:
    """The command line over a fresh data folder."""
    assert qapp is not None
    return Line(tmp_path / "data", capsys)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """A CSV with two people and a row without a name."""
    path = tmp_path / "peserta.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return path


def _code_of(line: Line, name: str) -> str:
    _, (found,) = line("search", name)
    return str(found["code"])


def test_import_reports_and_search_finds(line: Line, roster: Path) -> None:
    """Two people are taken, one row is refused and said, and both are found by name or phone."""
    code, (report,) = line("import", str(roster))
    assert (code, report["new"], report["refused"]) == (0, 2, 1)
    assert [row["row"] for row in report["rows"]] == [4]  # type: ignore[attr-defined]  # a list in JSON
    assert line("search", "7890")[1][0]["attendee"]["name"] == "Siti Aminah"  # type: ignore[index]  # an object


def test_checking_changes_nothing(line: Line, roster: Path) -> None:
    """`import --check` reports, and the list stays empty."""
    assert line("import", str(roster), "--check")[1][0]["new"] == 2
    assert line("search", "siti") == (1, [])


def test_strict_takes_all_or_nothing(line: Line, roster: Path) -> None:
    """With a row that cannot be taken nothing is, and the sentence says which row."""
    code, answers = line("import", str(roster), "--strict")
    assert (code, answers) == (1, [])
    assert "4" in line.said
    assert line("search", "siti") == (1, [])


def test_check_in_succeeds_once(line: Line, roster: Path) -> None:
    """Exit code 0 only for an admission; the verdict is told either way, and verify holds."""
    line("import", str(roster))
    ticket = _code_of(line, "siti")
    first, second, unknown = line("check-in", ticket), line("check-in", ticket), line("check-in", "X")
    assert [answer[0] for answer in (first, second, unknown)] == [0, 1, 1]
    assert [answer[1][0]["verdict"] for answer in (first, second, unknown)] == [
        "admitted",
        "already_checked_in",
        "unknown_ticket",
    ]
    code, (found,) = line("verify")
    assert (code, found["holds"]) == (0, True)


def test_an_unknown_gate_is_said_with_those_there_are(line: Line, roster: Path) -> None:
    """The sentence names the gates."""
    line("import", str(roster))
    assert line("check-in", "X", "--gate", "atap")[0] == 1
    assert "atap" in line.said
    assert "utama" in line.said


def test_a_gate_on_the_command_line_is_for_this_ticket_alone(line: Line, roster: Path) -> None:
    """The station stays where it stands."""
    line.data.mkdir()
    (line.data / "event.toml").write_text(
        'id = "e"\nname = "E"\nstarts = 2024-09-19T08:00:00\n'
        '[[gates]]\nid = "utama"\nname = "Utama"\n[[gates]]\nid = "workshop"\nname = "Workshop"\n'
    )
    line("import", str(roster))
    siti, budi = _code_of(line, "siti"), _code_of(line, "budi")
    assert line("check-in", siti, "--gate", "workshop")[1][0]["gate"] == "workshop"
    assert line("check-in", budi)[1][0]["gate"] == "utama"


@pytest.mark.parametrize("content", [b'{"station":"\xff\xfe"}', b"\xff", b"[]", b'{"unknown": 1}'])
def test_any_nonsense_in_the_settings_is_said(line: Line, content: bytes) -> None:
    """Bytes that are no text, or no settings, end in a sentence."""
    line.data.mkdir()
    (line.data / "settings.json").write_bytes(content)
    assert line("check-in", "X")[0] == 1
    assert line.said.count("\n") == 1


def test_problems_are_said_in_the_language_of_the_settings(line: Line) -> None:
    """One sentence on standard error, Indonesian by default, English where set."""
    assert line("verify")[0] == 1
    indonesian = line.said
    save_settings(line.data, Settings(language="en"))
    assert line("verify")[0] == 1
    assert indonesian.count("\n") == line.said.count("\n") == 1
    assert "Data tidak ada" in indonesian
    assert "Data tidak ada" not in line.said
    assert str(line.data / FILE_NAME) in line.said


def test_wrong_settings_are_said(line: Line) -> None:
    """A settings file with nonsense stops the program with the place of the mistake, not with a trace."""
    line.data.mkdir()
    (line.data / "settings.json").write_text('{"camera": 5}')
    assert line("check-in", "X")[0] == 1
    assert "camera" in line.said


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_export_writes_what_happened(line: Line, roster: Path, tmp_path: Path, suffix: str) -> None:
    """One attendance and one absence make two rows."""
    line("import", str(roster))
    line("check-in", _code_of(line, "siti"))
    out = tmp_path / f"hadir.{suffix}"
    code, (answer,) = line("export", "--out", str(out))
    assert (code, answer["rows"]) == (0, 2)
    assert out.stat().st_size > 0


def test_tickets_and_badge_write_papers(line: Line, roster: Path, tmp_path: Path) -> None:
    """A picture a person and a PDF of all; a badge for a ticket; an unknown ticket is said."""
    line("import", str(roster))
    code, (written,) = line("tickets", "--out", str(tmp_path / "tiket"))
    assert (code, written["pngs"]) == (0, 2)
    assert len(list((tmp_path / "tiket").rglob("*.png"))) == 2
    badge = tmp_path / "badge.pdf"
    assert line("badge", _code_of(line, "budi"), "--out", str(badge))[0] == 0
    assert badge.read_bytes().startswith(b"%PDF")
    assert line("badge", "X", "--out", str(badge))[0] == 1


def test_tickets_for_nobody_are_said(line: Line, tmp_path: Path) -> None:
    """An empty list gives no tickets but a sentence."""
    line("check-in", "X")
    assert line("tickets", "--out", str(tmp_path / "tiket"))[0] == 1
    assert "kosong" in line.said


def test_scan_reads_with_the_desks_decoder(line: Line, roster: Path, tmp_path: Path) -> None:
    """A ticket's picture gives its code and polygon; a file that is none is said, and the others are read."""
    line("import", str(roster))
    line("tickets", "--out", str(tmp_path / "tiket"))
    pictures = sorted((tmp_path / "tiket").rglob("*.png"))
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"nothing")
    code, answers = line("scan", str(broken), *map(str, pictures))
    read = {answer["codes"][0]["text"] for answer in answers}  # type: ignore[index]  # a list in JSON
    assert code == 1
    assert "broken.png" in line.said
    assert read == {_code_of(line, "siti"), _code_of(line, "budi")}
    assert all(len(answer["codes"][0]["polygon"]) == 4 for answer in answers)  # type: ignore[index]  # the same


def test_sync_needs_an_address(line: Line, roster: Path) -> None:
    """Without a target, or with a wrong one, a sentence and nothing sent."""
    line("import", str(roster))
    assert line("sync")[0] == 1
    assert line("sync", "--to", "ftp://contoh.id")[0] == 1
    assert "ftp://contoh.id" in line.said


def test_without_a_display_the_window_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    """A sentence and exit code 1, where Qt itself would end the process."""
    assert qapp is not None
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--data", str(tmp_path)]) == 1
    assert "layar" in capsys.readouterr().err
