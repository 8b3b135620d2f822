"""The fake outbox keeps the promises of a real one."""

import pytest

from kiosk.domain.journal import Entry
from tests.helpers.entries import make_entries
from tests.helpers.outbox import MemoryOutbox
from tests.helpers.outbox_contract import Box, OutboxContract


class TestMemoryOutbox(OutboxContract):
    """The contract, over the fake."""

    @pytest.fixture
    def box(self) -> Box:
        """Return an empty outbox."""
        outbox = MemoryOutbox()

        def record(n: int) -> list[Entry]:
            new = make_entries(n, after=outbox.journal[-1] if outbox.journal else None)
            outbox.add(new)
            return new

        return Box(outbox, record)
