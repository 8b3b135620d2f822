"""What can go wrong and is not our fault: every problem has a code and parameters, and is put into words elsewhere.

The words, in the user's language, stand in ``kiosk.ui.sentences``; a test holds that every code here has one. A refused
scan is no problem but a verdict (``kiosk.domain.verdicts``). The tree::

    Problem
    ├── StoreProblem          the database: locked, full, read-only, damaged, in use by another Hadir
    ├── InputProblem          a file or a text from outside that cannot be taken
    ├── DeviceProblem         camera or printer
    └── SyncProblem           the organiser's side, or the way there
"""

from enum import StrEnum


class ProblemCode(StrEnum):
    """The names of all problems."""

    # store
    STORE_IN_USE = "store_in_use"  # path
    STORE_FULL = "store_full"  # path
    STORE_READ_ONLY = "store_read_only"  # path
    STORE_LOCKED = "store_locked"  # path
    STORE_DAMAGED = "store_damaged"  # path, detail
    STORE_MISSING = "store_missing"  # path
    STORE_UNAVAILABLE = "store_unavailable"  # path, detail
    STORE_TOO_NEW = "store_too_new"  # path
    SQLITE_TOO_OLD = "sqlite_too_old"  # found, needed
    # input
    FILE_MISSING = "file_missing"  # file
    FILE_UNREADABLE = "file_unreadable"  # file, detail
    FILE_UNWRITABLE = "file_unwritable"  # file, detail
    FILE_KIND_UNKNOWN = "file_kind_unknown"  # file
    FILE_TOO_LARGE = "file_too_large"  # file, limit
    FILE_EMPTY = "file_empty"  # file
    NO_NAME_COLUMN = "no_name_column"  # file, headers
    ROSTER_REFUSED = "roster_refused"  # file, rows
    IMAGE_UNREADABLE = "image_unreadable"  # file
    NAME_MISSING = "name_missing"
    REASON_MISSING = "reason_missing"
    GATE_UNKNOWN = "gate_unknown"  # gate, known
    ATTENDEE_UNKNOWN = "attendee_unknown"  # attendee
    TICKET_UNKNOWN = "ticket_unknown"  # code
    NOTHING_TO_UNDO = "nothing_to_undo"
    NO_EVENT = "no_event"
    NOBODY_ON_LIST = "nobody_on_list"
    SETTINGS_WRONG = "settings_wrong"  # file, detail
    PHONE_WRONG = "phone_wrong"  # phone
    TEMPLATE_UNKNOWN = "template_unknown"  # template, known
    TEMPLATE_WRONG = "template_wrong"  # template, detail
    DECODER_UNKNOWN = "decoder_unknown"  # decoder, known
    # devices
    NO_DISPLAY = "no_display"
    CAMERA_SILENT = "camera_silent"  # source
    PRINTER_MISSING = "printer_missing"  # printer
    PRINTER_REFUSED = "printer_refused"  # printer, detail
    PRINTER_FAILED = "printer_failed"  # printer, detail
    PRINTER_TIMEOUT = "printer_timeout"  # printer, seconds, detail
    # sync
    TARGET_UNREACHABLE = "target_unreachable"  # target, detail
    TARGET_REFUSED = "target_refused"  # target, status, detail
    TARGET_UNAUTHORISED = "target_unauthorised"  # target
    TARGET_GARBLED = "target_garbled"  # target, detail
    TARGET_ADDRESS_WRONG = "target_address_wrong"  # target


class Problem(Exception):  # noqa: N818  # what the desk calls it
    """Something outside this program stands in the way.

    Attributes:
        code: which problem.
        params: what its sentence fills in; plain text or numbers.
    """

    def __init__(self, code: ProblemCode, /, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code}({details})"


class StoreProblem(Problem):
    """The database could not be opened, read or written."""


class InputProblem(Problem):
    """Something that came from outside cannot be taken as it is; nothing was changed."""


class DeviceProblem(Problem):
    """A camera or printer is missing, silent or refuses."""


class SyncProblem(Problem):
    """The target of a sync could not be reached or did not answer as agreed; nothing is lost, it is tried again."""
