"""Where benchmarks write: a folder on a real disk, since the temporary one may be memory."""

import tempfile
from pathlib import Path

OUT = Path(__file__).parents[1] / "out"


def work_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a fresh folder below ``out/``, gone when left."""
    OUT.mkdir(exist_ok=True)
    return tempfile.TemporaryDirectory(dir=OUT)
