"""The handle of the camera process."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from benchmarks.ticket_stream import NOTHING

END_S = 10.0
ROOT = Path(__file__).parents[1]


class TicketCamera:
    """Runs ``benchmarks.ticket_stream`` over the pictures *tickets*; a context manager, with no process left behind it.

    Attributes:
        url: of the stream.
    """

    def __init__(self, tickets: Sequence[Path]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.ticket_stream", *map(str, tickets)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()

    def show(self, number: int = NOTHING) -> None:
        """Hold ticket *number* before the camera, or none."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{number}\n")
        self._process.stdin.flush()

    def end(self) -> dict[int, int]:
        """End the process and return when each ticket came into view: its number, monotonic nanoseconds.

        Raises:
            TimeoutExpired: the process does not end.
        """
        said, _ = self._process.communicate(timeout=END_S)
        pairs = (line.split() for line in said.splitlines())
        return {int(number): int(ns) for number, ns in pairs if int(number) != NOTHING}
