"""What an import would do: who is new, who is changed, who is met twice, and what is refused."""

import pytest

from kiosk.domain.codes import is_code
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.roster.columns import Columns
from kiosk.roster.planning import ImportCancelled, plan_import
from kiosk.roster.plans import ImportPlan, ImportSummary, Outcome
from kiosk.roster.remarks import RemarkCode
from tests.roster.tables import listed, person, table

HEADER = "Nama|No. WA|Asal|Pekerjaan"
SITI = "Siti Aminah|0812-0000-0001|Kota Jambi|Guru"
BUDI = "Budi|0812-0000-0002|Tebo|Petani"


def outcomes(plan: ImportPlan) -> list[Outcome]:
    """Return what becomes of each row."""
    return [row.outcome for row in plan.outcomes]


def remarks(plan: ImportPlan) -> list[RemarkCode]:
    """Return the codes of all remarks on rows, in order."""
    return [remark.code for row in plan.outcomes for remark in row.remarks]


def test_new_people_get_ids_codes_and_the_default_category() -> None:
    """Everybody on an empty list is new, with a ticket code of our own."""
    plan = plan_import(table(HEADER, SITI, BUDI), [])
    assert outcomes(plan) == [Outcome.NEW, Outcome.NEW]
    batch = plan.batch()
    assert [known.attendee.category for known in batch.new] == ["alumni", "alumni"]
    assert all(is_code(known.code) for known in batch.new)
    assert len({known.attendee.id for known in batch.new}) == 2
    assert batch.file == "daftar.csv"
    assert plan.summary == ImportSummary(taken=2, new=2, changed=0, same=0, doubted=0, repeated=0, refused=0)


def test_the_same_file_again_changes_nothing() -> None:
    """A re-import of what is known makes no duplicates and no changes, doubts included."""
    messy = table(HEADER, SITI, BUDI, "Ani|||", "Ida|0812|Palembang|", "Ani||Palembang|", "M. Ali||Jambi|x")
    first = plan_import(messy, [])
    again = plan_import(messy, listed(first))
    assert outcomes(again) == [Outcome.SAME] * 6
    assert not again.batch().new
    assert not again.batch().changed


def test_a_corrected_file_changes_the_person_and_keeps_id_and_ticket() -> None:
    """Who is found by phone and folded name is changed in place, and the plan says in which fields."""
    before = listed(plan_import(table(HEADER, SITI), []))
    plan = plan_import(table(HEADER, "Siti Aminnah, S.Pd.|081200000001|Tebo|Guru"), before)
    assert outcomes(plan) == [Outcome.CHANGED]
    assert plan.outcomes[0].changed == ("name", "region")
    after = listed(plan, before)
    assert (after[0].code, after[0].attendee.id) == (before[0].code, before[0].attendee.id)
    assert after[0].attendee.name == "Siti Aminnah, S.Pd."


def test_what_the_file_leaves_empty_stays() -> None:
    """A later list without phones, regions or jobs does not wipe them out."""
    before = listed(plan_import(table(HEADER, SITI), []))
    plan = plan_import(table("Nama|No. WA|Asal|Pekerjaan|Kategori", "Siti Aminah|0812-0000-0001|||"), before)
    assert outcomes(plan) == [Outcome.SAME]


def test_a_list_without_phones_does_not_lose_them() -> None:
    """Found by name and region, a person keeps phone and e-mail that this file does not have."""
    before = [person("Siti Aminah", phone="+6281200000001", region="15.71", email="siti@example.org")]
    plan = plan_import(table("Nama|No. WA|Email|Asal", "Siti Aminah|||Kota Jambi"), before)
    assert outcomes(plan) == [Outcome.SAME]
    assert plan_import(table("Nama|Asal", "Siti Aminah, S.Pd.|Kota Jambi"), before).outcomes[0].changed == ("name",)


def test_a_corrected_phone_is_found_by_name_and_region() -> None:
    """Another phone, same name and region: the person on the list, changed, to be looked at."""
    before = listed(plan_import(table(HEADER, SITI), []))
    plan = plan_import(table(HEADER, "Siti Aminah|0812-0000-0009|Kota Jambi|"), before)
    assert outcomes(plan) == [Outcome.CHANGED]
    assert remarks(plan) == [RemarkCode.PHONE_DIFFERS]
    assert listed(plan, before)[0].attendee.phone == "+6281200000009"


def test_a_doubted_text_goes_when_the_field_is_put_right() -> None:
    """The phone that could not be read is not kept beside the one that can."""
    before = listed(plan_import(table(HEADER, "Siti|0812|Kota Jambi|"), []))
    assert before[0].attendee.extra == {"No. WA": "0812"}
    after = listed(plan_import(table(HEADER, "Siti|0812-0000-0001|Kota Jambi|"), before), before)
    assert after[0].attendee.extra == {}


def test_repeats_within_the_file_count_once_and_the_latest_wins() -> None:
    """Same phone, same name in another spelling: one person; the later row counts, the earlier fills its gaps."""
    plan = plan_import(table(HEADER, "Muhammad Rizki|081200000001|Tebo|", BUDI, "Moh. Rizky|0812-0000-0001||Guru"), [])
    assert outcomes(plan) == [Outcome.REPEATED, Outcome.NEW, Outcome.NEW]
    assert plan.outcomes[2].remarks[0].value == "2"
    rizki = plan.new[0].attendee
    assert (rizki.name, rizki.region, rizki.extra) == ("Moh. Rizky", "15.09", {"Pekerjaan": "Guru"})
    assert plan.summary.doubted == 1


def test_the_time_stamp_says_which_is_the_latest() -> None:
    """In a list sorted by name the order of rows says nothing; the form's time does."""
    plan = plan_import(
        table("Cap waktu|Nama|Asal|Gelombang", "19/09/2024 8:00:00|Ani|Tebo|new", "01/09/2024 8:00:00|Ani|Tebo|old"), []
    )
    assert outcomes(plan) == [Outcome.NEW, Outcome.REPEATED]
    assert plan.new[0].attendee.extra["Gelombang"] == "new"


def test_two_of_one_name_and_region_with_different_phones_are_two_and_doubted() -> None:
    """Nobody is lost to a namesake."""
    plan = plan_import(table(HEADER, SITI, "Siti Aminah|0812-0000-0009|Kota Jambi|Bidan"), [])
    assert outcomes(plan) == [Outcome.NEW, Outcome.NEW]
    assert remarks(plan) == [RemarkCode.SAME_NAME]


def test_of_two_namesakes_the_right_one_is_changed() -> None:
    """A corrected phone of one does not take the other's place, in whichever order they come."""
    before = listed(plan_import(table(HEADER, SITI, "Siti Aminah|0812-0000-0009|Kota Jambi|Bidan"), []))
    again = table(HEADER, "Siti Aminah|0812-0000-0008|Kota Jambi|Bidan", SITI)
    plan = plan_import(again, before)
    assert outcomes(plan) == [Outcome.CHANGED, Outcome.SAME]
    assert plan.changed[0].id == before[1].attendee.id


def test_if_either_namesake_may_be_meant_the_row_is_refused() -> None:
    """A row that could be two people on the list is left for a person to decide."""
    before = listed(plan_import(table(HEADER, SITI, "Siti Aminah|0812-0000-0009|Kota Jambi|Bidan", BUDI), []))
    plan = plan_import(table(HEADER, "Siti Aminah||Kota Jambi|", BUDI), before)
    assert outcomes(plan) == [Outcome.REFUSED, Outcome.SAME]
    assert remarks(plan) == [RemarkCode.MATCH_AMBIGUOUS]


def test_a_family_shares_a_phone() -> None:
    """Two names at one number are two people, without a doubt."""
    plan = plan_import(table(HEADER, SITI, "Ahmad Fauzi|0812-0000-0001|Kota Jambi|"), [])
    assert outcomes(plan) == [Outcome.NEW, Outcome.NEW]
    assert remarks(plan) == []


def test_the_code_finds_a_person_whose_name_was_corrected() -> None:
    """Code first: name and phone may both have been wrong."""
    before = [person("Sity Amina", code="T-1", phone="+6281200000001")]
    plan = plan_import(table("Nama|Kode|HP", "Siti Amina|T-1|0812-0000-0002"), before)
    assert outcomes(plan) == [Outcome.CHANGED]


def test_a_code_of_somebody_else_is_refused() -> None:
    """On the list or in the file: a code opens the gate for one person only."""
    before = [person("Siti Aminah", code="T-1", phone="+6281200000001")]
    plan = plan_import(table("Nama|Kode", "Budi|T-1", "Ani|T-2", "Ida|T-2", "Ani|T-2"), before)
    assert outcomes(plan) == [Outcome.REFUSED, Outcome.REPEATED, Outcome.REFUSED, Outcome.NEW]
    assert remarks(plan) == [RemarkCode.CODE_TAKEN, RemarkCode.CODE_REPEATED, RemarkCode.REPEATED]
    assert plan.outcomes[0].remarks[0].value == "Siti Aminah"


def test_a_listed_person_keeps_the_ticket_whatever_code_the_file_has() -> None:
    """The ticket that is in the hand stays the one that counts."""
    before = [person("Siti Aminah", code="T-1", phone="+6281200000001")]
    plan = plan_import(table("Nama|HP|Kode", "Siti Aminah|081200000001|T-9"), before)
    assert outcomes(plan) == [Outcome.SAME]
    assert remarks(plan) == [RemarkCode.CODE_KEPT]


def test_refused_rows_are_left_out_and_counted() -> None:
    """A row without a name does not hold up the others; a strict import does not want any."""
    plan = plan_import(table(HEADER, "|0812-0000-0001|Tebo|", BUDI), [])
    assert (plan.summary.refused, plan.batch().refused, len(plan.batch().new)) == (1, 1, 1)
    with pytest.raises(InputProblem) as caught:
        plan.batch(strict=True)
    assert caught.value.code is ProblemCode.ROSTER_REFUSED
    assert caught.value.params == {"file": "daftar.csv", "rows": "2"}


def test_a_file_of_which_nothing_is_left_is_refused() -> None:
    """An import of nobody is no import."""
    plan = plan_import(table(HEADER, "|0812-0000-0001|Tebo|", "-|||"), [])
    with pytest.raises(InputProblem) as caught:
        plan.batch()
    assert caught.value.code is ProblemCode.ROSTER_REFUSED


def test_identity_numbers_are_dropped_and_said_once() -> None:
    """A NIK column is reported for the file and kept nowhere."""
    plan = plan_import(table("Nama|NIK", "Budi|1571015208900001", "Ani|1571015208900002"), [])
    assert [remark.code for remark in plan.remarks] == [RemarkCode.NIK_COLUMN]
    assert all(known.attendee.extra == {} for known in plan.new)
    assert remarks(plan) == []


def test_columns_can_be_said_instead_of_guessed() -> None:
    """Where the headers mean nothing, somebody says which column is the name."""
    plan = plan_import(table("A|B", "x|Budi"), [], columns=Columns(name=1, extra=((0, "A"),)), default_category="Tamu")
    assert plan.new[0].attendee.name == "Budi"
    assert (plan.new[0].attendee.extra, plan.new[0].attendee.category) == ({"A": "x"}, "tamu")


def test_progress_is_told_and_a_cancel_is_obeyed() -> None:
    """A long file says how far it is, and stops when told to."""
    rows = table("Nama|HP", *[f"Peserta {n}|" for n in range(2500)])
    told: list[tuple[int, int]] = []
    plan_import(rows, [], progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 2500), (1000, 2500), (2000, 2500), (2500, 2500)]
    with pytest.raises(ImportCancelled):
        plan_import(rows, [], cancelled=lambda: True)
