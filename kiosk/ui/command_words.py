"""What the command line says to people; the window says the same things with more room."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.desk.results import CheckInResult, Found
from kiosk.store.verifying import Verification
from kiosk.sync.reports import SyncReport
from kiosk.ui.times import clock_time
from kiosk.ui.verdict_words import VerdictWords, details_of, masked_phone

_CONTEXT = "Commands"
_CHECKS: dict[tuple[str, bool], object] = {
    ("camera", True): QT_TRANSLATE_NOOP("Commands", "Kamera {source}: gambar {width} x {height}."),
    ("camera", False): QT_TRANSLATE_NOOP(
        "Commands", "Kamera {source} tidak memberi gambar. Pasang kamera, atau tutup program lain yang memakainya."
    ),
    ("printer", True): QT_TRANSLATE_NOOP("Commands", "Printer {printer}: ada."),
    ("printer", False): QT_TRANSLATE_NOOP(
        "Commands", "Printer {printer} tidak ada (yang ada: {known}). Nyalakan, atau pilih printer lain."
    ),
    ("template", False): QT_TRANSLATE_NOOP(
        "Commands", "Bentuk badge {template} tidak bisa dipakai. Perbaiki berkasnya, atau pilih bentuk lain."
    ),
    ("disk", True): QT_TRANSLATE_NOOP("Commands", "Disk: sisa {free_mb} MB, simpan {sync_ms} ms."),
    ("disk", False): QT_TRANSLATE_NOOP(
        "Commands", "Disk hampir penuh, lambat atau tidak bisa ditulis (sisa {free_mb} MB). Kosongkan ruang."
    ),
    ("clock", True): QT_TRANSLATE_NOOP("Commands", "Jam: {now} UTC, zona acara {zone}."),
    ("clock", False): QT_TRANSLATE_NOOP("Commands", "Jam laptop salah: {now} UTC. Betulkan jam sebelum mulai."),
    ("list", True): QT_TRANSLATE_NOOP("Commands", "Daftar: {people} orang, {gates} gerbang."),
    ("list", False): QT_TRANSLATE_NOOP("Commands", "Daftar peserta kosong. Impor daftar peserta dahulu."),
    ("journal", True): QT_TRANSLATE_NOOP("Commands", "Jurnal: {entries} catatan, rantai utuh."),
    ("journal", False): QT_TRANSLATE_NOOP(
        "Commands", "Jurnal tidak utuh ({flaws} cacat dari {entries} catatan). Jangan dipakai; ambil cadangan."
    ),
}


def check_line(subject: str, *, ok: bool, facts: Mapping[str, str | int]) -> str:
    """Return one finding of the preflight, with a mark in front."""
    of_template = not ok and "template" in facts  # the printer is there, but what it would print cannot be read
    words = _CHECKS["template" if of_template else subject, ok]
    return f"{'✓' if ok else '✗'} {QCoreApplication.translate(_CONTEXT, str(words)).format(**facts)}"


def verdict_line(result: CheckInResult, zone: str, now: datetime) -> str:
    """Return the verdict as the card has it, in one line."""
    words = VerdictWords(zone).of(result, now)
    return " · ".join(part for part in (words.word, words.name, words.details, words.message) if part)


def found_line(found: Found, zone: str) -> str:
    """Return one person that a search found, with where they have arrived."""
    arrivals = (f"{arrival.gate_id} {clock_time(arrival.at, zone)}" for arrival in found.arrivals)
    parts = (found.attendee.name, details_of(found.attendee), masked_phone(found.attendee.phone), *arrivals, found.code)
    return " · ".join(part for part in parts if part)


def nobody_found(text: str) -> str:
    """Return that a search found nobody."""
    return QCoreApplication.translate("Commands", "Tidak ada yang cocok dengan {text}.").format(text=repr(text[:80]))


def sync_line(report: SyncReport) -> str:
    """Return the receipt of a sync; its figures add up."""
    return QCoreApplication.translate(
        "Commands",
        "Tercatat {total}: diterima penyelenggara {settled}, ditolak dan disimpan {parked}, belum terkirim {pending}.",
    ).format(total=report.total, settled=report.settled, parked=report.parked, pending=report.pending)


def verification_lines(found: Verification) -> str:
    """Return what `verify` found."""
    if found.holds:
        return QCoreApplication.translate(
            "Commands", "{entries} catatan, rantai utuh, kehadiran dan angka cocok. Sidik terakhir: {head}"
        ).format(entries=found.entries, head=found.head)
    lines = [
        QCoreApplication.translate("Commands", "Catatan {seq}: {flaw}.").format(
            seq=flaw.seq, flaw=_flaw(flaw.flaw.value)
        )
        for flaw in found.flaws[:20]
    ]
    if found.wrong_attendance:
        lines.append(
            QCoreApplication.translate("Commands", "{count} kehadiran tidak cocok dengan jurnal.").format(
                count=found.wrong_attendance
            )
        )
    if found.wrong_figures:
        lines.append(
            QCoreApplication.translate("Commands", "{count} angka kehadiran tidak cocok dengan jurnal.").format(
                count=found.wrong_figures
            )
        )
    return "\n".join(lines)


def _flaw(flaw: str) -> str:
    return {
        "gap": QCoreApplication.translate("Commands", "ada catatan yang hilang sebelumnya"),
        "broken_link": QCoreApplication.translate("Commands", "tidak menyambung ke catatan sebelumnya"),
        "altered": QCoreApplication.translate("Commands", "isinya diubah"),
    }[flaw]


def written_line(path: str, count: int) -> str:
    """Return that a file or folder was written."""
    return QCoreApplication.translate("Commands", "{count} ditulis ke {path}").format(count=count, path=path)


def demo_lines(figures: Mapping[str, int], folder: str, *, adds_up: bool) -> str:
    """Return what the demo did, and whether its figures agree."""
    first = (
        QCoreApplication.translate("Commands", "Demo selesai. Semua angka cocok.")
        if adds_up
        else QCoreApplication.translate("Commands", "Demo selesai. ANGKA TIDAK COCOK.")
    )
    rows = [f"  {_figure(name):<34}{value:>6}" for name, value in figures.items()]
    return "\n".join(
        [
            first,
            *rows,
            QCoreApplication.translate("Commands", "Badge, tiket, hasil dan gambar layar ada di {folder}").format(
                folder=folder
            ),
        ]
    )


def _figure(name: str) -> str:
    words = {
        "listed": QCoreApplication.translate("Commands", "terdaftar"),
        "people": QCoreApplication.translate("Commands", "orang terdaftar yang hadir"),
        "walk_ins": QCoreApplication.translate("Commands", "tamu di luar daftar"),
        "scans": QCoreApplication.translate("Commands", "pindaian"),
        "attendances": QCoreApplication.translate("Commands", "kehadiran di semua gerbang"),
        "already_checked_in": QCoreApplication.translate("Commands", "ditolak: sudah hadir"),
        "unknown_ticket": QCoreApplication.translate("Commands", "ditolak: tidak terdaftar"),
        "not_for_this_gate": QCoreApplication.translate("Commands", "ditolak: salah gerbang"),
        "undone": QCoreApplication.translate("Commands", "dibatalkan"),
        "badges": QCoreApplication.translate("Commands", "badge tercetak"),
        "exported": QCoreApplication.translate("Commands", "baris kehadiran di hasil ekspor"),
        "journal": QCoreApplication.translate("Commands", "catatan di jurnal"),
        "received": QCoreApplication.translate("Commands", "catatan di penyelenggara"),
    }
    return words.get(name, name)
