"""What the card says."""

from datetime import timedelta

import pytest

from kiosk.desk.results import CheckInResult
from kiosk.domain.codes import group_code, new_code
from kiosk.domain.people import Gate
from kiosk.domain.scans import Scan, ScanSource
from kiosk.domain.verdicts import Arrival, Verdict
from kiosk.ui.translation import Language
from kiosk.ui.verdict_words import CardWords, VerdictWords, category_name, masked_phone
from tests.helpers.clock import FakeClock
from tests.helpers.people import GATES, PEOPLE

pytestmark = pytest.mark.usefixtures("language")
CLOCK = FakeClock()
ARRIVAL = Arrival(PEOPLE[0].id, "utama", CLOCK.now() + timedelta(minutes=14), "Meja 2", "e1")


def _words(verdict: Verdict, text: str = "X", source: ScanSource = ScanSource.CAMERA, **fields: object) -> CardWords:
    base: dict[str, object] = {"attendee": PEOPLE[0], "arrival": None, "entry_id": "e", "gate": GATES[0]}
    result = CheckInResult(verdict, Scan(text, CLOCK.now(), source), **(base | fields))  # type: ignore[arg-type]  # table
    return VerdictWords("Asia/Jakarta").of(result, CLOCK.now())


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_word_and_a_next_action(verdict: Verdict) -> None:
    """Nobody stands before a card that does not say what to do."""
    words = _words(verdict)
    assert words.word.isupper()
    assert words.message.endswith(".")


def test_who_is_here_already_is_said_with_time_and_place() -> None:
    """Local time, as people here write it."""
    words = _words(Verdict.ALREADY_CHECKED_IN, arrival=ARRIVAL)
    assert words.word == "SUDAH HADIR"
    assert words.message == "Kode sudah dipakai 08.14 di Meja 2. Panggil petugas."


def test_somebody_found_by_search_has_used_no_code() -> None:
    """The sentence fits how the person came up."""
    words = _words(Verdict.ALREADY_CHECKED_IN, source=ScanSource.SEARCH, arrival=ARRIVAL)
    assert words.message.startswith("Sudah tercatat 08.14")


def test_english_writes_the_time_with_a_colon(language: Language) -> None:
    """The pattern of the time is part of the language."""
    language.set("en")
    assert "08:14" in _words(Verdict.ALREADY_CHECKED_IN, arrival=ARRIVAL).message


def test_the_wrong_gate_names_the_right_ones() -> None:
    """The volunteer can send the person there."""
    words = _words(Verdict.NOT_FOR_THIS_GATE, gate=GATES[1], other_gates=(GATES[0], GATES[3]))
    assert words.message == "Tidak berlaku di Workshop Personal Branding. Antar ke Pintu Utama atau Stan Komunitas."


def test_too_early_and_too_late_are_told_apart() -> None:
    """The early wait, the late are sent to the supervisor."""
    assert _words(Verdict.NOT_OPEN, gate=GATES[2]).message == "Dibuka pukul 13.00. Mohon menunggu."
    assert _words(Verdict.NOT_OPEN, gate=GATES[0]).word == "SUDAH DITUTUP"


@pytest.mark.parametrize("verdict", [Verdict.ADMITTED, Verdict.NOT_OPEN])
def test_a_new_guest_gets_the_code_shown_in_groups(verdict: Verdict) -> None:
    """Also at a gate that does not let them in: the person is on the list now."""
    code = new_code()
    words = _words(verdict, code, walk_in=True)
    assert group_code(code) in words.message + words.details


@pytest.mark.parametrize(
    ("verdict", "gate", "others"),
    [
        (Verdict.NOT_FOR_THIS_GATE, GATES[1], (GATES[0], GATES[3])),
        (Verdict.NOT_FOR_THIS_GATE, GATES[1], ()),
        (Verdict.NOT_OPEN, GATES[2], ()),
        (Verdict.NOT_OPEN, GATES[0], ()),
    ],
)
def test_a_new_guest_who_is_not_let_in_here_is_said_to_be_on_the_list(
    language: Language, verdict: Verdict, gate: Gate, others: tuple[Gate, ...]
) -> None:
    """Else the volunteer adds the same person once more; who was on the list before is not said to be added."""
    for spoken, added in (("id", "Sudah ditambahkan ke daftar, tetapi"), ("en", "Added to the list, but")):
        language.set(spoken)
        assert _words(verdict, gate=gate, other_gates=others, walk_in=True).message.startswith(added)
        assert not _words(verdict, gate=gate, other_gates=others).message.startswith(added)


def test_a_foreign_code_is_shown_short_and_plain() -> None:
    """Three kilobytes with control characters do not break the card, nor can they speak in its large words."""
    words = _words(Verdict.UNKNOWN_TICKET, "BERHASIL\n\u202e" + "x" * 3000, attendee=None)
    assert len(words.details) <= 40
    assert words.details.isprintable()
    assert "BERHASIL" not in words.word + words.name


def test_a_phone_shows_its_last_digits_only() -> None:
    """Enough to ask, too little to copy."""
    assert masked_phone("+6281274550121") == "•••• 0121"
    assert masked_phone("") == ""


def test_a_category_without_a_word_of_ours_is_shown_as_it_stands() -> None:
    """The organiser's own categories are theirs."""
    assert category_name("relawan") == "Relawan"
