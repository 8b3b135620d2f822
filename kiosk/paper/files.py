"""Files for people: written whole or not at all, under names that every system takes."""

import os
import re
import tempfile
import unicodedata
from pathlib import Path

from kiosk.domain.problems import Problem, ProblemCode

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_FORBIDDEN = re.compile(r"""[<>:"/\\|?*'`~#%&{}$!@+=,;^\[\]\s]+""")
_RESERVED = re.compile(
    r"^(con|prn|aux|nul|conin\$|conout\$|com[0-9\xb9\xb2\xb3]|lpt[0-9\xb9\xb2\xb3])(\..*)?$", re.IGNORECASE
)


def write_atomically(path: Path, data: bytes) -> None:
    """Put *data* at *path*, making its folder; a reader sees the old file or the new one, never half of one.

    Raises:
        Problem: FILE_UNWRITABLE, with what the system said; then *path* is as it was and nothing is left beside it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Problem(ProblemCode.FILE_UNWRITABLE, file=str(path), detail=error.strerror or str(error)) from error


def safe_name(text: str, limit: int, joiner: str) -> str:
    """Return *text* as a part of a file name: letters kept, all else that a system could mind made into *joiner*.

    The result is at most *limit* bytes of UTF-8, is never empty, a device of Windows or hidden, holds no separator and
    does not end in a dot or a space.
    """
    text = unicodedata.normalize("NFC", text)
    text = "".join(char if unicodedata.category(char)[0] != "C" else " " for char in text)
    text = _FORBIDDEN.sub(joiner, text)
    text = text.encode()[:limit].decode(errors="ignore").strip(". _-")
    if not text:
        return "tanpa" + joiner + "nama"
    return f"{text}{joiner}" if _RESERVED.match(text) else text
