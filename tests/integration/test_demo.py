"""The first command of the README without a display: it plays through, and its papers can be read."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.codes import is_code
from tests.helpers.pictures import rasterise, read_codes

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_demo_plays_and_adds_up(tmp_path: Path) -> None:
    """Badges with readable codes, export, screenshots and figures; exit code 0."""
    environment = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    command = [sys.executable, "main.py", "demo", "--headless", "--out", str(tmp_path / "demo"), "--json"]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    answer = json.loads(run.stdout.splitlines()[-1])
    assert answer["adds_up"] is True
    assert answer["journal"] == answer["received"] > 30
    assert answer["attendances"] == answer["exported"] > 20
    assert min(answer[kind] for kind in ("already_checked_in", "unknown_ticket", "not_for_this_gate", "walk_ins")) == 1
    badges = sorted((tmp_path / "demo" / "data" / "badges").glob("*.pdf"))
    assert len(badges) == answer["badges"]
    for path in badges[:3]:
        codes = read_codes(rasterise(path))
        assert [is_code(code) for code in codes] == [True]
    assert len(list((tmp_path / "demo" / "screenshots").glob("*.png"))) == 12
