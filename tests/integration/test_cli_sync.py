"""`sync` against a real receiver: everything arrives once, and a second run sends nothing."""

import json
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.demo.receiver import Receiver
from kiosk.store.journal import length
from kiosk.store.store import FILE_NAME, Store
from tests.helpers.clock import FakeClock


@pytest.mark.usefixtures("qapp")
def test_sync_delivers_the_journal(tmp_path: Path, capsys: pytest.CaptureFixture[str], clock: FakeClock) -> None:
    """The receiver holds as many entries as the journal, and the receipt adds up."""
    data = ["--data", str(tmp_path)]
    for code in ("A", "B", "C"):
        main([*data, "check-in", code])
    with Receiver() as receiver:
        capsys.readouterr()
        codes = [main([*data, "sync", "--to", receiver.url, "--json"]) for _ in range(2)]
        reports = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        received = len(receiver.entries)
    with Store.open(tmp_path / FILE_NAME, clock=clock, read_only=True) as store:
        assert received == length(store)
    assert codes == [0, 0]
    assert [(report["complete"], report["accepted"]) for report in reports] == [(True, received), (True, 0)]
    main([*data, "check-in", "D"])
    assert main([*data, "sync", "--to", receiver.url]) == 1, "nobody listens there any more"
