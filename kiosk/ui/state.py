"""What the desk's screen is showing: one state, one transition function; screens only draw it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.domain.verdicts import Verdict


class KioskState(StrEnum):
    """The states; each is drawn with a colour, an icon, a word and a sound of its own."""

    STARTING = "starting"
    READY = "ready"
    CHECKING = "checking"
    ADMITTED = "admitted"
    WALKED_IN = "walked_in"
    ALREADY = "already"
    UNKNOWN = "unknown"
    VOID = "void"
    WRONG_GATE = "wrong_gate"
    NOT_OPEN = "not_open"
    NOT_SAVED = "not_saved"
    UNDONE = "undone"
    REPRINTED = "reprinted"


@dataclass(frozen=True, slots=True)
class Opened:
    """The desk is ready for the first person."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """Something was handed to the desk to be recorded."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The desk's verdict came back, committed."""

    verdict: Verdict
    walk_in: bool = False


@dataclass(frozen=True, slots=True)
class SaveFailed:
    """The desk could not record it; nothing is saved."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A check-in was undone."""


@dataclass(frozen=True, slots=True)
class BadgeQueued:
    """A badge is being printed again."""


@dataclass(frozen=True, slots=True)
class Declined:
    """What was handed in was not taken (a wrong phone number, nothing to undo): its page says why."""


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The state has been shown for as long as it is shown."""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """The volunteer pressed Esc."""


Happening = Opened | Submitted | Answered | SaveFailed | Withdrawn | BadgeQueued | Declined | TimeUp | Dismissed

FAILED_READS_BEFORE_SEARCH = 2
_SUCCESS_MS, _REFUSAL_MS = 3000, 6000
SHOWN_MS: dict[KioskState, int] = {
    KioskState.ADMITTED: _SUCCESS_MS,
    KioskState.WALKED_IN: _REFUSAL_MS,  # its ticket code is read off the card
    KioskState.UNDONE: _SUCCESS_MS,
    KioskState.REPRINTED: _SUCCESS_MS,
    KioskState.ALREADY: _REFUSAL_MS,
    KioskState.UNKNOWN: _REFUSAL_MS,
    KioskState.VOID: _REFUSAL_MS,
    KioskState.WRONG_GATE: _REFUSAL_MS,
    KioskState.NOT_OPEN: _REFUSAL_MS,
}
"""How long a state is shown if nothing comes between; the others stay. What was not saved stays until someone acts."""

_OF_VERDICT = {
    Verdict.ADMITTED: KioskState.ADMITTED,
    Verdict.ALREADY_CHECKED_IN: KioskState.ALREADY,
    Verdict.UNKNOWN_TICKET: KioskState.UNKNOWN,
    Verdict.REVOKED: KioskState.VOID,
    Verdict.REPLACED: KioskState.VOID,
    Verdict.NOT_FOR_THIS_GATE: KioskState.WRONG_GATE,
    Verdict.NOT_OPEN: KioskState.NOT_OPEN,
}


@dataclass(frozen=True, slots=True)
class Situation:
    """The state, and what led to it as far as it matters.

    Attributes:
        failed_reads: unknown tickets in a row.
    """

    state: KioskState = KioskState.STARTING
    failed_reads: int = 0

    @property
    def offer_search(self) -> bool:
        """Whether to offer the search by name: reading has failed often enough."""
        return self.failed_reads >= FAILED_READS_BEFORE_SEARCH


def transition(now: Situation, happening: Happening) -> Situation:  # noqa: PLR0911  # a table has a row for each
    """Return the situation after *happening*. Pure; every pair has an answer."""
    match happening:
        case Opened():
            return replace(now, state=KioskState.READY) if now.state is KioskState.STARTING else now
        case Submitted():
            return replace(now, state=KioskState.CHECKING)
        case Answered(verdict, walk_in):
            return _answered(now, verdict, walk_in=walk_in)
        case SaveFailed():
            return replace(now, state=KioskState.NOT_SAVED)
        case Withdrawn():
            return Situation(KioskState.UNDONE)
        case BadgeQueued():
            return Situation(KioskState.REPRINTED)
        case Declined():
            return replace(now, state=KioskState.READY) if now.state is KioskState.CHECKING else now
        case TimeUp():
            return replace(now, state=KioskState.READY) if now.state in SHOWN_MS else now
        case Dismissed():
            return replace(now, state=KioskState.READY) if _may_be_dismissed(now.state) else now


def _answered(now: Situation, verdict: Verdict, *, walk_in: bool) -> Situation:
    state = _OF_VERDICT[verdict]
    if state is KioskState.ADMITTED and walk_in:
        state = KioskState.WALKED_IN
    return Situation(state, now.failed_reads + 1 if state is KioskState.UNKNOWN else 0)


def _may_be_dismissed(state: KioskState) -> bool:
    return state in SHOWN_MS or state is KioskState.NOT_SAVED
