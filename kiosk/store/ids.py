"""Permanent ids for people and journal entries."""

import secrets
import time


def new_id() -> str:
    """Return a permanent unique id, 32 hexadecimal digits: 48 bits of the time in ms, then 80 random ones.

    Ids made one after another sort together, so a unique index grows at its end: RFC 9562's version 7, unmarked.
    """
    return f"{time.time_ns() // 1_000_000:012x}{secrets.token_hex(10)}"
