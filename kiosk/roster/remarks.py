"""What there is to say about a row, as codes; the words are the screen's."""

from dataclasses import dataclass
from enum import StrEnum


class RemarkCode(StrEnum):
    """Why a row was doubted or refused. *value* of the remark is the cell's text, unless said otherwise."""

    # the row was not taken
    NAME_MISSING = "name_missing"
    CODE_DAMAGED = "code_damaged"  # a number whose last digits Excel has lost
    CODE_UNUSABLE = "code_unusable"  # too long, or with control characters
    CODE_REPEATED = "code_repeated"  # somebody else has it further up; value: that row's number
    CODE_TAKEN = "code_taken"  # somebody else on the list has it; value: that person's name
    MATCH_AMBIGUOUS = "match_ambiguous"  # several people on the list may be meant; value: how many
    # the row was taken, and a person should look
    NAME_ODD = "name_odd"  # a number, a formula, an address, or very long
    PHONE_WRONG = "phone_wrong"  # kept in the extra columns
    PHONE_DAMAGED = "phone_damaged"  # a number whose last digits are lost
    PHONE_SECOND = "phone_second"  # the first of several was taken
    EMAIL_WRONG = "email_wrong"  # kept in the extra columns
    REGION_AMBIGUOUS = "region_ambiguous"  # "Jambi": left empty
    REGION_UNKNOWN = "region_unknown"  # left empty
    NUMBER_DAMAGED = "number_damaged"  # in an extra column
    NIK_DROPPED = "nik_dropped"  # an identity number in a column that is not for it; value: empty
    CODE_KEPT = "code_kept"  # the person has a ticket already, which stays; value: the code in the file
    REPEATED = "repeated"  # the same person stood further up; value: that row's number
    SAME_NAME = "same_name"  # perhaps the person further up, but phone or code differs; value: that row's number
    PHONE_DIFFERS = "phone_differs"  # found by name and region, with another phone; value: the phone before
    # the file as a whole
    NIK_COLUMN = "nik_column"  # a column of identity numbers was left out; value: empty


REFUSALS = frozenset(
    {
        RemarkCode.NAME_MISSING,
        RemarkCode.CODE_DAMAGED,
        RemarkCode.CODE_UNUSABLE,
        RemarkCode.CODE_REPEATED,
        RemarkCode.CODE_TAKEN,
        RemarkCode.MATCH_AMBIGUOUS,
    }
)
"""Remarks with which a row is not taken."""

MAX_VALUE = 200
"""Characters of a cell that a remark quotes."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark on one cell. *row* is the spreadsheet's own number, from 1; *column* the header as in the file."""

    row: int
    column: str
    code: RemarkCode
    value: str = ""
