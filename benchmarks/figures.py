"""A figure and its yardstick."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    Attributes:
        ours, yardstick: medians unless the name says otherwise, in *unit*.
        what: what the yardstick is.
    """

    name: str
    ours: float
    yardstick: float
    what: str
    unit: str

    def line(self) -> str:
        """Return the figure as a line of JSON, with the ratio ours / yardstick."""
        ratio = self.ours / self.yardstick if self.yardstick else 0.0
        return json.dumps(
            {
                "name": self.name,
                "ours": round(self.ours, 3),
                "yardstick": round(self.yardstick, 3),
                "what": self.what,
                "ratio": round(ratio, 3),
                "unit": self.unit,
            },
            ensure_ascii=False,
        )


Benchmark = Callable[[], Iterator[Figure]]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which *share* (0 to 1) of *values* lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
