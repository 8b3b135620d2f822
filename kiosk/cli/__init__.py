"""The command line: one sub-command a verb, and without any the window.

Exit code 0 only on success; what went wrong is one sentence on standard error, in the language of the settings.
"""

import sys
from collections.abc import Sequence

from kiosk.cli.parser import parse
from kiosk.domain.problems import Problem

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line *argv* (else the process's own) and return the exit code."""
    arguments = parse(argv)
    try:
        return int(arguments.run(arguments))
    except Problem as problem:
        from kiosk.cli.speaking import say_problem

        say_problem(problem, arguments.data)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough of it, as `head` does; nothing more can be said there.
        sys.stderr.close()
        return 0
