"""The words in a report: passed in, so that the screen decides on the language. The defaults are Bahasa Indonesia."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportLabels:
    """Titles of sheets and columns. What ``headers`` knows of these is read back by an import of the report."""

    attendance_sheet: str = "Kehadiran"
    absent_sheet: str = "Belum hadir"
    summary_sheet: str = "Ringkasan"
    number: str = "No"
    name: str = "Nama"
    category: str = "Kategori"
    organisation: str = "Instansi"
    region: str = "Asal"
    phone: str = "No. HP"
    email: str = "Email"
    gate: str = "Gerbang"
    at: str = "Waktu hadir"
    station: str = "Meja"
    source: str = "Sumber"
    code: str = "Kode"
    from_roster: str = "Daftar"
    from_walk_in: str = "Datang langsung"
    event: str = "Acara"
    place: str = "Tempat"
    date: str = "Tanggal"
    whole_event: str = "Seluruh acara"
    by_gate: str = "Per gerbang"
    by_region: str = "Per daerah asal"
    no_region: str = "(tanpa daerah asal)"
    people: str = "Orang hadir (terdaftar)"
    walk_ins: str = "Orang hadir (di luar daftar)"
    scans: str = "Pindaian"
    expected: str = "Terdaftar"
    missing: str = "Belum hadir"


ENGLISH = ReportLabels(
    attendance_sheet="Attendance",
    absent_sheet="Not arrived",
    summary_sheet="Summary",
    number="No.",
    name="Name",
    category="Category",
    organisation="Organisation",
    region="Region",
    phone="Phone",
    email="Email",
    gate="Gate",
    at="Arrived at",
    station="Station",
    source="Source",
    code="Code",
    from_roster="List",
    from_walk_in="Walk-in",
    event="Event",
    place="Place",
    date="Date",
    whole_event="Whole event",
    by_gate="By gate",
    by_region="By region",
    no_region="(no region)",
    people="People arrived (listed)",
    walk_ins="People arrived (walk-ins)",
    scans="Scans",
    expected="Listed",
    missing="Not arrived",
)
"""For the screen in English."""
