"""Pull the plug: kill -9 in the middle of check-ins loses no acknowledged one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.projection import attendance
from kiosk.store.badge_queue import BadgeQueue
from kiosk.store.journal import entries
from kiosk.store.roster import listed
from kiosk.store.store import Store
from kiosk.store.verifying import verify
from tests.helpers import crashing
from tests.helpers.clock import FakeClock
from tests.helpers.factories import list_people, make_person, open_store

ROUNDS = 200


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="forks and SIGKILL")
def test_no_acknowledged_check_in_is_lost(tmp_path: Path, clock: FakeClock) -> None:
    """Two hundred kills, each at a random moment: what was acknowledged is there, whole, and the chain holds."""
    with open_store(tmp_path, clock) as store:
        people = [make_person(f"Orang {number}") for number in range(20_000)]
        list_people(store, *people)
        path = store.path
    codes = tmp_path / "codes.txt"
    codes.write_text("\n".join(person.code for person in people))
    run = subprocess.run(
        [sys.executable, "-m", crashing.__name__, str(path), str(codes), str(ROUNDS), "1"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    rounds = [json.loads(line) for line in run.stdout.splitlines()]
    acknowledged = {code for codes_of_round in rounds for code in codes_of_round}
    with Store.open(path, clock=clock) as store:
        by_code = {person.code: person.attendee.id for person in listed(store)}
        present = {who for who, _gate in attendance(entries(store))}
        with_badge = {job.attendee_id for job in BadgeQueue(store).recent(100_000)}
        assert len(rounds) == ROUNDS
        assert all(rounds), "every round acknowledged something before it was killed"
        assert {by_code[code] for code in acknowledged} <= present
        assert with_badge == present, "journal, attendance and badge job are all there or none"
        assert verify(store).holds
