"""What the card says and looks like in each state."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from kiosk.domain.people import Event, Gate
from kiosk.ui.flow import Shown
from kiosk.ui.icons import Icon
from kiosk.ui.sentences import failure_sentence
from kiosk.ui.state import KioskState, Situation
from kiosk.ui.tokens import Surface
from kiosk.ui.verdict_words import CardWords, VerdictWords, details_of


@dataclass(frozen=True, slots=True)
class Face:
    """How a state looks: its ground and its icon."""

    surface: Surface
    icon: Icon


FACES: dict[KioskState, Face] = {
    KioskState.STARTING: Face(Surface.CALM, Icon.HOURGLASS),
    KioskState.READY: Face(Surface.CALM, Icon.QR),
    KioskState.CHECKING: Face(Surface.CALM, Icon.HOURGLASS),
    KioskState.ADMITTED: Face(Surface.SUCCESS, Icon.CHECK),
    KioskState.WALKED_IN: Face(Surface.SUCCESS, Icon.PERSON_PLUS),
    KioskState.ALREADY: Face(Surface.REPEAT, Icon.REPEAT),
    KioskState.UNKNOWN: Face(Surface.REFUSED, Icon.QUESTION),
    KioskState.VOID: Face(Surface.REFUSED, Icon.BLOCKED),
    KioskState.WRONG_GATE: Face(Surface.REDIRECT, Icon.DOOR),
    KioskState.NOT_OPEN: Face(Surface.REDIRECT, Icon.CLOCK),
    KioskState.NOT_SAVED: Face(Surface.ALARM, Icon.WARNING),
    KioskState.UNDONE: Face(Surface.CALM, Icon.UNDO),
    KioskState.REPRINTED: Face(Surface.CALM, Icon.PRINTER),
}


class CardComposer(QObject):
    """Puts each state into words, in the language of the moment."""

    def __init__(self, event: Event, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._event = event
        self._verdicts = VerdictWords(event.zone, self)

    def compose(  # noqa: PLR0911  # one for each state
        self, situation: Situation, shown: Shown, gate: Gate, now: datetime
    ) -> CardWords:
        """Return the texts of the card."""
        match situation.state:
            case KioskState.STARTING:
                return CardWords(self.tr("Menyiapkan…"), self._event.name)
            case KioskState.READY:
                return self._ready(situation, gate)
            case KioskState.CHECKING:
                return CardWords(self.tr("Menyimpan…"), message=self.tr("Tunggu sampai kartu ini berwarna."))
            case KioskState.NOT_SAVED:
                return self._not_saved(shown)
            case KioskState.UNDONE if shown.person is not None:
                return CardWords(
                    self.tr("DIBATALKAN"),
                    shown.person.name,
                    details_of(shown.person),
                    self.tr("Kehadirannya dibatalkan. Tiketnya bisa dipindai lagi."),
                )
            case KioskState.REPRINTED if shown.person is not None:
                return CardWords(
                    self.tr("CETAK ULANG"),
                    shown.person.name,
                    details_of(shown.person),
                    self.tr("Badge dicetak lagi. Ambil di printer."),
                )
        if shown.result is None:
            return self._ready(situation, gate)
        return self._offering_search(self._verdicts.of(shown.result, now), situation)

    def _ready(self, situation: Situation, gate: Gate) -> CardWords:
        words = CardWords(
            self.tr("Siap memindai"),
            self._event.name,
            gate.name,
            self.tr("Arahkan kode QR ke kamera, atau cari nama (F2)."),
        )
        return self._offering_search(words, situation)

    def _offering_search(self, words: CardWords, situation: Situation) -> CardWords:
        if not situation.offer_search:
            return words
        message = self.tr("Dua kode berturut-turut tidak dikenal. Berhenti memindai, tekan F2.")
        return CardWords(words.word, words.name, words.details, message)

    def _not_saved(self, shown: Shown) -> CardWords:
        reason = failure_sentence(shown.problem) if shown.problem is not None else ""
        return CardWords(
            self.tr("BELUM TERSIMPAN"),
            self.tr("Jangan biarkan masuk dulu"),
            self.tr("Kehadiran ini belum tercatat. Pindai sekali lagi; bila tetap gagal, catat di kertas."),
            reason,
        )
