"""A row of text becomes what we hold of a person; what cannot be believed is left out, said, and its text kept."""

import functools
import re
from dataclasses import dataclass
from dataclasses import field as make

from kiosk.domain.codes import MAX_FOREIGN_CODE
from kiosk.domain.names import clean_name, search_key
from kiosk.domain.regions import is_ambiguous, match_region
from kiosk.roster.columns import Columns
from kiosk.roster.header_words import Field
from kiosk.roster.phones import Phone, is_damaged, parse_phone
from kiosk.roster.remarks import MAX_VALUE, REFUSALS, Remark, RemarkCode
from kiosk.roster.tables import Row, Table, column_letters

MAX_NAME = 120
MAX_TEXT = 200
NIK_LENGTH = 16
_EMAIL = re.compile(r"[^\s@,;<>()]{1,64}@(?:[^\s@,;<>().]{1,63}\.)+[^\W\d_]{2,24}")
_NIK = re.compile(r"[1-9]\d{5}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[ T](.*))?$", re.ASCII)
_SLASHED_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:,? (.*))?$", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})[.:](\d\d)(?:[.:](\d\d))?", re.ASCII)
_NOTHING = frozenset(
    {"", "-", "--", ".", "0", "n/a", "na", "tidak ada", "tdk ada", "belum ada", "none", "null", "nihil"}
)
_NO_NAME = _NOTHING - {"na", "0"}
_ODD_NAME = re.compile(r"^[=+@]|\w@\w|\d{4}|https?:|^\W*$")


@dataclass(slots=True)
class Draft:
    """A person as one row tells, before it is known whether we have them.

    Attributes:
        row: the spreadsheet's number of the row that counts.
        key: the folded name.
        place: what tells people of one name apart: the region's code, or the folded text where no region was found.
        moment: when the form was filled in, as in the file, or empty.
    """

    row: int
    name: str
    key: str
    phone: str
    email: str
    region: str
    place: str
    organisation: str
    category: str
    code: str
    moment: str
    extra: dict[str, str]
    remarks: list[Remark] = make(default_factory=list)

    @property
    def refused(self) -> bool:
        """A remark says that this row cannot be taken."""
        return any(remark.code in REFUSALS for remark in self.remarks)


@functools.lru_cache(maxsize=8192)
def find_region(text: str) -> tuple[str, str, RemarkCode | None]:
    """Return region code, place (see :class:`Draft`) and doubt for the text of a region cell. Never raises."""
    if text.casefold() in _NOTHING:
        return "", "", None
    region = match_region(text)
    if region:
        return region.code, region.code, None
    doubt = RemarkCode.REGION_AMBIGUOUS if is_ambiguous(text) else RemarkCode.REGION_UNKNOWN
    return "", " ".join(text.casefold().split()), doubt


def clean_email(text: str) -> str | None:
    """Return the address in *text*, its domain in lower case; empty for none, None for a wrong one. Never raises."""
    if text.casefold() in _NOTHING:
        return ""
    text = text.removeprefix("mailto:").strip(" ,;.<>")
    if not _EMAIL.fullmatch(text):
        return None
    local, _, domain = text.rpartition("@")
    return f"{local}@{domain.casefold()}"


def is_nik(text: str) -> bool:
    """Tell whether *text* is built like an identity number: 16 digits with a day of birth within, damaged or not."""
    digits = text.replace(" ", "")
    if is_damaged(digits):
        digits = digits.upper().partition("E+")[0].replace(".", "").replace(",", "").ljust(NIK_LENGTH, "0")
        return text.upper().endswith("E+15") and _NIK.fullmatch(digits) is not None
    return _NIK.fullmatch(digits) is not None


@functools.lru_cache(maxsize=8192)
def clean_text(text: str) -> str:
    """Return *text* in one line without control characters, at most 200 characters; empty for "-" and its like."""
    plain = clean_name(text)[:MAX_TEXT].rstrip()
    return "" if plain.casefold() in _NOTHING else plain


def sortable_moment(text: str) -> str:
    """Return the time of a form's time stamp such that later ones sort after; empty where it is not understood."""
    found = _ISO_DAY.match(text)
    if found:
        year, month, day, clock = found.groups()
    else:
        found = _SLASHED_DAY.match(text)
        if not found:
            return ""
        day, month, year, clock = found.groups()
    hours = _CLOCK.match(clock or "")
    hour, minute, second = hours.groups("0") if hours else ("0", "0", "0")
    return f"{year}{int(month):02}{int(day):02}{int(hour):02}{int(minute):02}{int(second):02}"


class RowCleaner:
    """Cleans the rows of one table; keeps nothing between rows but what is the same for all."""

    def __init__(self, table: Table, columns: Columns) -> None:
        self._columns = columns
        self._width = 1 + max(
            (columns.name, *(index for index, _ in columns.extra), *(i for i in _fields(columns) if i is not None))
        )
        self._headers = table.headers
        keys = dict(columns.extra)
        # A doubted cell's own text is kept under its header, out of the way of an extra column of the same name.
        used = set(keys.values())
        self._kept_keys = {
            index: self.header(index) if self.header(index) not in used else f"{self.header(index)} (*)"
            for index in _fields(columns)
            if index is not None
        }

    def header(self, index: int) -> str:
        """Return the header of the column, in one line, or its letters."""
        text = self._headers[index] if index < len(self._headers) else ""
        return " ".join(text.split()) or column_letters(index)

    def kept_key(self, field: Field) -> str:
        """Return under which key of the extra columns doubted text of this *field* is kept; empty without one."""
        index = {Field.PHONE: self._columns.phone, Field.EMAIL: self._columns.email, Field.REGION: self._columns.region}
        place = index[field]
        return "" if place is None else self._kept_keys[place]

    def clean(self, row: Row) -> Draft:
        """Return what *row* says. Never raises; what is wrong is in the remarks."""
        columns = self._columns
        cells = row.cells
        if len(cells) < self._width:
            cells = [*cells, *[""] * (self._width - len(cells))]
        name = clean_name(cells[columns.name])
        draft = Draft(
            row=row.number,
            name=name[:MAX_NAME],
            key="",
            phone="",
            email="",
            region="",
            place="",
            organisation="" if columns.organisation is None else clean_text(cells[columns.organisation]),
            category="" if columns.category is None else clean_text(cells[columns.category]).casefold(),
            code="" if columns.code is None else cells[columns.code],
            moment="" if columns.timestamp is None else cells[columns.timestamp],
            extra={},
        )
        if not name or name.casefold() in _NO_NAME:
            self._remark(draft, columns.name, RemarkCode.NAME_MISSING, "")
            return draft
        draft.key = search_key(name) or name.casefold()
        plain = name.replace(" ", "").isalpha()
        if len(name) > MAX_NAME or (not plain and _ODD_NAME.search(name)):
            self._remark(draft, columns.name, RemarkCode.NAME_ODD, name)
        self._clean_extra(draft, cells)
        self._clean_contacts(draft, cells)
        if draft.code:
            self._check_code(draft)
        return draft

    def _clean_extra(self, draft: Draft, cells: list[str]) -> None:
        for index, key in self._columns.extra:
            text = cells[index]
            if not text:
                continue
            if len(text) >= NIK_LENGTH and is_nik(text):
                self._remark(draft, index, RemarkCode.NIK_DROPPED, "")
                continue
            if "+" in text and is_damaged(text):
                self._remark(draft, index, RemarkCode.NUMBER_DAMAGED, text)
            draft.extra[key] = text

    def _clean_contacts(self, draft: Draft, cells: list[str]) -> None:
        columns = self._columns
        if columns.phone is not None and cells[columns.phone]:
            phone: Phone = parse_phone(cells[columns.phone])
            draft.phone = phone.number
            if phone.doubt:
                self._doubt(draft, columns.phone, phone.doubt, cells[columns.phone])
        if columns.email is not None and cells[columns.email]:
            email = clean_email(cells[columns.email])
            draft.email = email or ""
            if email is None:
                self._doubt(draft, columns.email, RemarkCode.EMAIL_WRONG, cells[columns.email])
        if columns.region is not None and cells[columns.region]:
            draft.region, draft.place, doubt = find_region(cells[columns.region])
            if doubt:
                self._doubt(draft, columns.region, doubt, cells[columns.region])

    def _check_code(self, draft: Draft) -> None:
        if is_damaged(draft.code):
            self._remark(draft, self._columns.code or 0, RemarkCode.CODE_DAMAGED, draft.code)
        elif len(draft.code) > MAX_FOREIGN_CODE or not draft.code.isprintable():
            self._remark(draft, self._columns.code or 0, RemarkCode.CODE_UNUSABLE, draft.code)

    def _doubt(self, draft: Draft, index: int, code: RemarkCode, text: str) -> None:
        if is_nik(text):
            self._remark(draft, index, RemarkCode.NIK_DROPPED, "")
            return
        draft.extra[self._kept_keys[index]] = text
        self._remark(draft, index, code, text)

    def _remark(self, draft: Draft, index: int, code: RemarkCode, value: str) -> None:
        draft.remarks.append(Remark(draft.row, self.header(index), code, value[:MAX_VALUE]))


def _fields(columns: Columns) -> tuple[int | None, ...]:
    """Return where the fields stand that may be doubted or taken as they are; the name is always there."""
    places = (columns.phone, columns.email, columns.region, columns.organisation, columns.category)
    return *places, columns.code, columns.timestamp
