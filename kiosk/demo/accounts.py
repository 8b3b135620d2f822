"""The demo's figures, from export, journal and receiver; they must tell one story."""

from collections import Counter
from pathlib import Path

from kiosk.app.exporting import write_attendance
from kiosk.app.station import Station
from kiosk.demo.receiver import Receiver
from kiosk.domain.badges import JobState
from kiosk.domain.journal import Kind
from kiosk.domain.projection import attendance
from kiosk.roster.labels import ReportLabels
from kiosk.roster.reading import read_table
from kiosk.store.journal import entries
from kiosk.store.verifying import stored_attendance, verify


def accounts(station: Station, receiver: Receiver, out: Path) -> tuple[dict[str, int], bool]:
    """Export the result into *out*, count everything at its own source, and tell whether it agrees."""
    journal = list(entries(station.store))
    present = attendance(journal)
    counts = station.desk.counts()
    for name in ("kehadiran.xlsx", "kehadiran.csv"):
        write_attendance(station, out / name)
    table = read_table(out / "kehadiran.csv")
    gate = table.headers.index(ReportLabels().gate)
    exported = sum(1 for row in table.rows() if row.cells[gate])
    workbook = read_table(out / "kehadiran.xlsx", "Kehadiran").height
    verified = verify(station.store)
    badges = len(list(station.badge_folder.glob("*.pdf")))
    refused = Counter(str(entry.body["verdict"]) for entry in journal if entry.kind is Kind.REFUSED)
    figures = {
        "listed": counts.event.expected,
        "people": counts.event.people,
        "walk_ins": counts.event.walk_ins,
        "scans": counts.event.scans,
        "attendances": len(present),
        **{verdict: refused[verdict] for verdict in sorted(refused)},
        "undone": sum(entry.kind is Kind.UNDONE for entry in journal),
        "badges": badges,
        "exported": exported,
        "journal": len(journal),
        "received": len(receiver.entries),
    }
    people = {who for who, _gate in present}
    adds_up = (
        verified.holds
        and exported == workbook == len(present)
        and len(people) == counts.event.people + counts.event.walk_ins
        and station.badges.counts()[JobState.DONE] == badges
        and receiver.entries == {entry.id: entry for entry in journal}
        and receiver.attendance() == present == stored_attendance(station.store)
    )
    return figures, adds_up
