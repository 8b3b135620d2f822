"""Check in without end until killed: run as a program by the crash test.

For each round this process forks a child that opens the station, checks in one ticket after the other, and acknowledges
each on a pipe only after ``check_in`` has returned. The parent kills it with SIGKILL at a random moment, and says on
standard output which codes had been acknowledged. Forking saves importing everything two hundred times.
"""

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from kiosk.desk.desk import Desk
from kiosk.domain.clock import SystemClock
from kiosk.domain.scans import Scan, ScanSource
from kiosk.store.store import Store


def check_in_for_ever(path: Path, codes: list[str], pipe: int) -> None:
    """Check in *codes* and write each, once acknowledged, to *pipe*."""
    clock = SystemClock()
    with Store.open(path, clock=clock) as store:
        desk = Desk(store, "Meja 1")
        for code in codes:
            desk.check_in(Scan(code, clock.now(), ScanSource.COMMAND))
            os.write(pipe, f"{code}\n".encode())
    os.write(pipe, b"done\n")


def one_round(path: Path, codes: list[str], chance: random.Random) -> list[str]:
    """Return the codes that a child acknowledged before it was killed, at least one."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        check_in_for_ever(path, codes, writing)
        os._exit(0)
    os.close(writing)
    first = os.read(reading, 1)
    deadline = time.monotonic() + chance.uniform(0, 0.012)
    heard = bytearray(first)
    while (left := deadline - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            heard += os.read(reading, 65536)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while chunk := os.read(reading, 65536):
        heard += chunk
    os.close(reading)
    lines = heard.decode().split("\n")
    return [line for line in lines[:-1] if line != "done"]


def main() -> None:
    """Usage: crashing.py DATABASE CODES_FILE ROUNDS SEED."""
    path, codes_file, rounds, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    codes, chance = codes_file.read_text().split(), random.Random(seed)
    for _ in range(rounds):
        acknowledged = one_round(path, codes, chance)
        codes = codes[len(acknowledged) :]
        sys.stdout.write(json.dumps(acknowledged) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
