"""Writing a file so that the old one stays until the new one is whole."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from xlsxwriter.exceptions import XlsxFileError

from kiosk.domain.problems import InputProblem, ProblemCode


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a new file beside *path* to write to; when that went well, it is on the disk and in the place of *path*.

    The file is readable by its owner only: it holds names and phone numbers.

    Raises:
        InputProblem: FILE_UNWRITABLE: no such folder, no right, no space, write-protected, or open in another program.
            The old file is as it was.
    """
    temporary: Path | None = None
    try:
        if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
            raise PermissionError(13, "write-protected")
        handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=path.suffix, dir=path.parent)
        os.close(handle)
        temporary = Path(name)
        yield temporary
        with temporary.open("r+b") as written:
            os.fsync(written.fileno())
        temporary.replace(path)
        temporary = None
    except (OSError, XlsxFileError) as error:
        detail = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise InputProblem(ProblemCode.FILE_UNWRITABLE, file=path.name, detail=detail[:200]) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
