"""Who of a file is on the list already."""

from collections.abc import Iterable

from kiosk.domain.names import search_key
from kiosk.domain.rosters import Listed
from kiosk.roster.cleaning import Draft, find_region
from kiosk.roster.remarks import Remark, RemarkCode


class Roll:
    """The people on the list, found by code, by phone and folded name, or by folded name and place.

    Each can be found once only: the surest claims come first, over the whole file, so that of two people of one name
    and place the one whose phone was corrected is not taken for the other.

    Args:
        listed: all of them.
        region_key: under which key of their extra columns the text of an unmatched region is kept.
    """

    def __init__(self, listed: Iterable[Listed], region_key: str) -> None:
        self._listed: list[Listed] = list(listed)
        self._keys: list[str] = []
        self._claimed = bytearray(len(self._listed))
        self._by_code: dict[str, int] = {}
        self._by_phone: dict[tuple[str, str], list[int]] = {}
        self._by_place: dict[tuple[str, str], list[int]] = {}
        for index, known in enumerate(self._listed):
            person = known.attendee
            key = search_key(person.name) or person.name.casefold()
            place = person.region or find_region(person.extra.get(region_key, ""))[1]
            self._keys.append(key)
            self._by_code[known.code] = index
            if person.phone:
                self._by_phone.setdefault((person.phone, key), []).append(index)
            self._by_place.setdefault((key, place), []).append(index)

    def match(self, drafts: list[Draft]) -> list[Listed | None]:
        """Return whom each of *drafts* means, in their order; None: nobody yet, or a remark refuses the draft."""
        found: list[Listed | None] = [None] * len(drafts)
        if not self._listed:
            return found
        for ways in (self._by_its_code, self._by_its_phone, self._by_its_place):
            for position, draft in enumerate(drafts):
                if found[position] is None and not draft.refused:
                    index = ways(draft)
                    if index is not None:
                        self._claimed[index] = True
                        found[position] = self._listed[index]
        for draft, known in zip(drafts, found, strict=True):
            if known is not None and draft.code and draft.code != known.code:
                draft.remarks.append(Remark(draft.row, "", RemarkCode.CODE_KEPT, draft.code))
        return found

    def _by_its_code(self, draft: Draft) -> int | None:
        index = self._by_code.get(draft.code) if draft.code else None
        if index is None:
            return None
        if self._is_this(draft, index):
            return index
        name = self._listed[index].attendee.name
        draft.remarks.append(Remark(draft.row, "", RemarkCode.CODE_TAKEN, name))
        return None

    def _by_its_phone(self, draft: Draft) -> int | None:
        candidates = self._free(self._by_phone.get((draft.phone, draft.key), ())) if draft.phone else []
        return candidates[0] if candidates else None

    def _by_its_place(self, draft: Draft) -> int | None:
        candidates = self._free(self._by_place.get((draft.key, draft.place), ()))
        if draft.email and len(candidates) > 1:
            same = [index for index in candidates if self._listed[index].attendee.email == draft.email]
            candidates = same or candidates
        if not candidates:
            return None
        if len(candidates) > 1:
            draft.remarks.append(Remark(draft.row, "", RemarkCode.MATCH_AMBIGUOUS, str(len(candidates))))
            return None
        before = self._listed[candidates[0]].attendee.phone
        if before and draft.phone and before != draft.phone:
            draft.remarks.append(Remark(draft.row, "", RemarkCode.PHONE_DIFFERS, before))
        return candidates[0]

    def _free(self, candidates: Iterable[int]) -> list[int]:
        return [index for index in candidates if not self._claimed[index]]

    def _is_this(self, draft: Draft, index: int) -> bool:
        """Tell whether a draft with somebody's code can be that person: a word of the name, phone or e-mail agrees."""
        person = self._listed[index].attendee
        if not set(draft.key.split()).isdisjoint(self._keys[index].split()):
            return True
        return bool((draft.phone and draft.phone == person.phone) or (draft.email and draft.email == person.email))
