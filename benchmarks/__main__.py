"""Run benchmarks: ``python -m benchmarks`` for all, or with the names of some; a line of JSON a figure."""

import importlib
import sys

NAMES = ("checkin_commit", "scan_to_screen", "window_start", "memory")


def main(names: list[str]) -> int:
    """Run the benchmarks called *names* and print their figures."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are {', '.join(NAMES)}", file=sys.stderr)
        return 2
    for name in names or NAMES:
        for figure in importlib.import_module(f"benchmarks.{name}").measure():
            print(figure.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
