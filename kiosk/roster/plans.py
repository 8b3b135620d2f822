"""What an import would do, as something to look at before it is done."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.people import Attendee
from kiosk.domain.problems import InputProblem, ProblemCode
from kiosk.domain.rosters import Listed, RosterBatch
from kiosk.roster.columns import Columns
from kiosk.roster.remarks import Remark

_ROWS_NAMED = 20


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REPEATED = "repeated"  # another row of the file counts for this person
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What becomes of one row, and why.

    Attributes:
        row: the spreadsheet's own number, from 1.
        attendee_id: the person that the row is about; empty for a row that was refused or repeated.
        changed: names of the fields of ``Attendee`` that change.
        remarks: a row that is taken with any remark is doubted.
    """

    row: int
    outcome: Outcome
    name: str
    attendee_id: str = ""
    changed: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def doubted(self) -> bool:
        """The row is taken, and a person should look at it."""
        return bool(self.remarks) and self.outcome in {Outcome.NEW, Outcome.CHANGED, Outcome.SAME}


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """How many rows of each kind; ``taken = new + changed + same``, of which *doubted* have a remark."""

    taken: int
    new: int
    changed: int
    same: int
    doubted: int
    repeated: int
    refused: int


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All that an import would do; frozen, so that it can be shown, asked about, and then applied as it was shown.

    Attributes:
        outcomes: a row each, in the file's order.
        remarks: on the file as a whole.
        new, changed: what :meth:`batch` will hand to the store.
    """

    file: str
    sha256: str
    columns: Columns
    outcomes: tuple[RowOutcome, ...]
    remarks: tuple[Remark, ...]
    new: tuple[Listed, ...]
    changed: tuple[Attendee, ...]

    @property
    def summary(self) -> ImportSummary:
        """Count the rows."""
        counts = dict.fromkeys(Outcome, 0)
        doubted = 0
        for row in self.outcomes:
            counts[row.outcome] += 1
            doubted += row.doubted
        new, changed, same = counts[Outcome.NEW], counts[Outcome.CHANGED], counts[Outcome.SAME]
        return ImportSummary(
            taken=new + changed + same,
            new=new,
            changed=changed,
            same=same,
            doubted=doubted,
            repeated=counts[Outcome.REPEATED],
            refused=counts[Outcome.REFUSED],
        )

    def batch(self, *, strict: bool = False) -> RosterBatch:
        """Return what the store applies in one transaction. Rows that were refused are left out.

        Raises:
            InputProblem: ROSTER_REFUSED: no row can be taken; or, if *strict*, any was refused.
        """
        summary = self.summary
        if not summary.taken or (strict and summary.refused):
            numbers = [str(row.row) for row in self.outcomes if row.outcome is Outcome.REFUSED]
            shown = ", ".join(numbers[:_ROWS_NAMED]) + (", …" if len(numbers) > _ROWS_NAMED else "")
            raise InputProblem(ProblemCode.ROSTER_REFUSED, file=self.file, rows=shown)
        return RosterBatch(
            file=self.file,
            sha256=self.sha256,
            new=self.new,
            changed=self.changed,
            doubted=summary.doubted,
            refused=summary.refused,
        )
