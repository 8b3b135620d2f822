"""What the card says to a verdict: the word, why, and what to do next."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.desk.results import CheckInResult
from kiosk.domain.codes import group_code
from kiosk.domain.people import Attendee
from kiosk.domain.regions import region_name
from kiosk.domain.scans import ScanSource
from kiosk.domain.verdicts import Verdict
from kiosk.ui.times import clock_time

MAX_CODE_SHOWN = 40


@dataclass(frozen=True, slots=True)
class CardWords:
    """The texts of a card, in the language of the moment; each may be empty but *word*."""

    word: str
    name: str = ""
    details: str = ""
    message: str = ""


class VerdictWords(QObject):
    """Puts verdicts into words; times are local to *zone* (an IANA name)."""

    def __init__(self, zone: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone

    def of(self, result: CheckInResult, now: datetime) -> CardWords:
        """Return the texts of the card for *result*; *now* tells a gate that opens later from one that has closed."""
        attendee = result.attendee
        word, message = self._word_and_message(result, now)
        if attendee is None:
            return CardWords(word, self.tr("Cari namanya (F2)"), _shown_code(result.scan.text), message)
        details = details_of(attendee)
        if result.walk_in and result.verdict is not Verdict.ADMITTED:
            # The person is on the list now although this gate does not let them in: the code must not be lost.
            details = f"{details} · {_shown_code(result.scan.text)}"
        return CardWords(word, attendee.name, details, message)

    def _word_and_message(  # noqa: PLR0911  # one for each verdict
        self, result: CheckInResult, now: datetime
    ) -> tuple[str, str]:
        match result.verdict:
            case Verdict.ADMITTED:
                return self._admitted(result)
            case Verdict.ALREADY_CHECKED_IN:
                return self.tr("SUDAH HADIR"), self._already(result)
            case Verdict.UNKNOWN_TICKET:
                return self.tr("TIDAK TERDAFTAR"), self.tr(
                    "Kode ini tidak ada di daftar. Bila namanya pun tidak ada: tamu baru (F3)."
                )
            case Verdict.REVOKED:
                return self.tr("TIKET DICABUT"), self.tr("Tiket ini dicabut oleh panitia. Panggil petugas.")
            case Verdict.REPLACED:
                return self.tr("TIKET LAMA"), self.tr(
                    "Tiket ini sudah diganti. Minta tiket terbaru atau cari namanya (F2)."
                )
            case Verdict.NOT_FOR_THIS_GATE:
                return self.tr("SALAH GERBANG"), self._wrong_gate(result)
            case Verdict.NOT_OPEN:
                return self._not_open(result, now)

    def _admitted(self, result: CheckInResult) -> tuple[str, str]:
        if result.walk_in:
            code = _shown_code(result.scan.text)
            return self.tr("BERHASIL · TAMU BARU"), self.tr("Kode tiket {code}. Badge dicetak, silakan masuk.").format(
                code=code
            )
        if result.badge_job is None:
            return self.tr("BERHASIL"), self.tr("Silakan masuk.")
        return self.tr("BERHASIL"), self.tr("Badge dicetak. Silakan masuk.")

    def _already(self, result: CheckInResult) -> str:
        if result.arrival is None:
            return self.tr("Kode sudah dipakai. Panggil petugas.")
        time = clock_time(result.arrival.at, self._zone)
        if result.scan.source is ScanSource.SEARCH:
            sentence = self.tr("Sudah tercatat {time} di {station}. Tidak perlu dicatat lagi.")
        else:
            sentence = self.tr("Kode sudah dipakai {time} di {station}. Panggil petugas.")
        return sentence.format(time=time, station=result.arrival.station)

    def _wrong_gate(self, result: CheckInResult) -> str:
        here, gates = result.gate.name, self.tr(" atau ").join(gate.name for gate in result.other_gates[:3])
        if result.walk_in:
            # Said first: else the volunteer adds the same person once more.
            if not gates:
                return self.tr(
                    "Sudah ditambahkan ke daftar, tetapi tidak bisa masuk di {gate}. Panggil petugas."
                ).format(gate=here)
            return self.tr("Sudah ditambahkan ke daftar, tetapi tidak bisa masuk di {gate}. Antar ke {gates}.").format(
                gate=here, gates=gates
            )
        if not gates:
            return self.tr("Tidak berlaku di {gate}. Panggil petugas.").format(gate=here)
        return self.tr("Tidak berlaku di {gate}. Antar ke {gates}.").format(gate=here, gates=gates)

    def _not_open(self, result: CheckInResult, now: datetime) -> tuple[str, str]:
        opens = result.gate.opens
        if opens is not None and now < opens:
            sentence = (
                self.tr("Sudah ditambahkan ke daftar, tetapi gerbang ini baru dibuka pukul {time}. Mohon menunggu.")
                if result.walk_in
                else self.tr("Dibuka pukul {time}. Mohon menunggu.")
            )
            return self.tr("BELUM DIBUKA"), sentence.format(time=clock_time(opens, self._zone))
        if result.walk_in:
            return self.tr("SUDAH DITUTUP"), self.tr(
                "Sudah ditambahkan ke daftar, tetapi gerbang ini sudah ditutup. Panggil petugas."
            )
        return self.tr("SUDAH DITUTUP"), self.tr("Gerbang ini sudah ditutup. Panggil petugas.")


def details_of(attendee: Attendee) -> str:
    """Return category, region and organisation in one line, what there is of them."""
    parts = (category_name(attendee.category), region_name(attendee.region), attendee.organisation)
    return " · ".join(part for part in parts if part)


def origin_of(attendee: Attendee) -> str:
    """Return category and region in one line, what there is of them."""
    return " · ".join(filter(None, (category_name(attendee.category), region_name(attendee.region))))


def category_name(category: str) -> str:
    """Return a category for people; one that we have no word for is shown as it stands, with a capital."""
    known = {
        "alumni": QCoreApplication.translate("Categories", "Alumni"),
        "tamu": QCoreApplication.translate("Categories", "Tamu undangan"),
        "pembicara": QCoreApplication.translate("Categories", "Pembicara"),
        "panitia": QCoreApplication.translate("Categories", "Panitia"),
        "mahasiswa": QCoreApplication.translate("Categories", "Mahasiswa"),
        "umum": QCoreApplication.translate("Categories", "Umum"),
    }
    return known.get(category, category.capitalize())


def masked_phone(phone: str) -> str:
    """Return *phone* (E.164) with all but the last four digits hidden; empty stays empty."""
    return f"•••• {phone[-4:]}" if phone else ""


def _shown_code(text: str) -> str:
    plain = "".join(char if char.isprintable() else " " for char in text[: MAX_CODE_SHOWN + 1])
    shown = group_code(plain)
    return shown if len(shown) <= MAX_CODE_SHOWN else shown[: MAX_CODE_SHOWN - 1] + "…"
