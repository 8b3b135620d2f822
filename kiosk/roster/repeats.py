"""One person in several rows: forms are sent twice, lists are pasted together."""

from dataclasses import replace

from kiosk.roster.cleaning import Draft, sortable_moment
from kiosk.roster.remarks import Remark, RemarkCode


class Gathering:
    """The persons of one file, each once.

    Rows are one person's by the same code, by phone and name, or by name and place. The latest wins, by the form's time
    stamp where both have one; what it leaves empty is filled from the earlier. Two rows with different codes are two
    persons, and so, with a doubt, are two of one name and place whose phones differ: better asked twice than lost.

    Attributes:
        people: in the order in which they first came.
        repeated: the rows that lost against another.
        refused: the rows that cannot be taken.
    """

    def __init__(self) -> None:
        self.people: list[Draft] = []
        self.repeated: list[Draft] = []
        self.refused: list[Draft] = []
        self._by_code: dict[str, int] = {}
        self._by_phone: dict[tuple[str, str], int] = {}
        self._by_place: dict[tuple[str, str], int] = {}

    def add(self, draft: Draft) -> None:
        """Take in *draft*, as a new person, a repeat or a refusal."""
        if draft.remarks and draft.refused:
            self.refused.append(draft)
            return
        index = self._by_code.get(draft.code) if draft.code else None
        if index is not None and not _same_person(self.people[index], draft):
            earlier = str(self.people[index].row)
            draft.remarks.append(Remark(draft.row, "", RemarkCode.CODE_REPEATED, earlier))
            self.refused.append(draft)
            return
        if index is None and draft.phone:
            index = self._by_phone.get((draft.phone, draft.key))
        if index is None:
            index = self._by_place.get((draft.key, draft.place))
        if index is None:
            self._append(draft)
        elif _may_be_one(self.people[index], draft):
            self._merge(index, draft)
        else:
            draft.remarks.append(Remark(draft.row, "", RemarkCode.SAME_NAME, str(self.people[index].row)))
            self._append(draft)

    def _append(self, draft: Draft) -> None:
        self.people.append(draft)
        self._file(len(self.people) - 1, draft)

    def _merge(self, index: int, draft: Draft) -> None:
        winner, loser = draft, self.people[index]
        if "" < sortable_moment(draft.moment) < sortable_moment(loser.moment):
            winner, loser = loser, draft
        merged = replace(
            winner,
            phone=winner.phone or loser.phone,
            email=winner.email or loser.email,
            region=winner.region or loser.region,
            place=winner.place or loser.place,
            organisation=winner.organisation or loser.organisation,
            category=winner.category or loser.category,
            code=winner.code or loser.code,
            extra={**loser.extra, **winner.extra},
            remarks=[*winner.remarks, Remark(winner.row, "", RemarkCode.REPEATED, str(loser.row))],
        )
        self.people[index] = merged
        self.repeated.append(loser)
        self._file(index, merged)

    def _file(self, index: int, draft: Draft) -> None:
        if draft.code:
            self._by_code[draft.code] = index
        if draft.phone:
            self._by_phone[draft.phone, draft.key] = index
        self._by_place[draft.key, draft.place] = index


def _same_person(one: Draft, other: Draft) -> bool:
    return one.key == other.key or bool(one.phone and one.phone == other.phone)


def _may_be_one(one: Draft, other: Draft) -> bool:
    """Tell whether nothing speaks against two rows of one name being one person's."""
    if one.code and other.code:
        return one.code == other.code
    if one.email and one.email == other.email:
        return True
    return not (one.phone and other.phone and one.phone != other.phone)
