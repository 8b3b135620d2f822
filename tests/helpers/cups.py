"""A CUPS of its own with an IPP Everywhere label printer behind it, all on 127.0.0.1 and gone after the test."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.helpers.label_printer import label_printer

PROGRAMS = ("cupsd", "ippeveprinter", "lpadmin", "lpstat", "cupsreject", "cupsaccept", "cupsdisable", "dbus-daemon")
QUEUE = "Label"
_START_SECONDS = 15
_ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"}

_CUPSD = """
Listen 127.0.0.1:{port}
LogLevel info
Browsing No
DefaultAuthType None
PreserveJobFiles No
ErrorPolicy abort-job
JobRetryInterval 5
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_CUPS_FILES = """
ServerRoot {home}/etc
RequestRoot {home}/spool
TempDir {home}/spool/tmp
CacheDir {home}/cache
StateDir {home}/run
AccessLog {home}/log/access
ErrorLog {home}/log/error
PageLog {home}/log/page
SystemGroup root
"""
# What the device does with a job: as the file "mode" says.
_DEVICE = """#!/bin/bash
mode=$(cat {home}/mode)
echo "STATE: none" >&2
while [ "$mode" != ok ] && [ "$mode" != fail ]; do
  echo "STATE: +$mode" >&2
  sleep 0.1
  now=$(cat {home}/mode)
  [ "$now" = "$mode" ] || echo "STATE: -$mode" >&2
  mode=$now
done
if [ "$mode" = fail ]; then echo "ERROR: the device has failed" >&2; exit 1; fi
cp "$1" "{home}/printed/$(date +%s%N).part" && mv "{home}"/printed/*.part "{home}/printed/$(date +%s%N).out"
"""


class PrivateCups:
    """What tests do with it. *printed* are the files that reached the device, the oldest first."""

    def __init__(self, home: Path, port: int) -> None:
        self.home, self.port = home, port
        self.set_mode("ok")

    def set_mode(self, mode: str) -> None:
        """Let the device print (``ok``), fail (``fail``) or hold every job for a reason (``media-empty`` ...)."""
        part = self.home / "mode.part"
        part.write_text(mode)
        part.replace(self.home / "mode")

    def printed(self) -> list[Path]:
        """Return the files that the device has printed."""
        return sorted((self.home / "printed").glob("*.out"))

    @property
    def address(self) -> str:
        """What the variable CUPS_SERVER must say for programs, and pycups, to come here."""
        return f"127.0.0.1:{self.port}"

    def command(self, *words: str) -> None:
        """Run one of the programs that administer CUPS."""
        subprocess.run(words, env=self.environment(), check=True, capture_output=True, timeout=30)

    def environment(self) -> dict[str, str]:
        """Return what points CUPS's programs here and nowhere else."""
        return _ENVIRONMENT | {"CUPS_SERVER": self.address}


@contextmanager
def private_cups() -> Iterator[PrivateCups]:
    """Start D-Bus, CUPS and the printer, give them, and end all three whatever happens."""
    _need_programs()
    # Not pytest's folder: CUPS's filters run as another user, who may not look into it.
    with TemporaryDirectory(prefix="hadir-cups-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o755)
        with _running(home) as server:
            yield server


@contextmanager
def _running(home: Path) -> Iterator[PrivateCups]:
    for folder in ("etc/ppd", "spool/tmp", "cache", "run", "log", "device", "printed"):
        (home / folder).mkdir(parents=True)
    cups_port, device_port = _free_ports(2)
    (home / "etc/cupsd.conf").write_text(_CUPSD.format(port=cups_port))
    (home / "etc/cups-files.conf").write_text(_CUPS_FILES.format(home=home))
    (home / "label.conf").write_text(label_printer(device_port))
    (home / "device.sh").write_text(_DEVICE.format(home=home))
    (home / "device.sh").chmod(0o755)
    server = PrivateCups(home, cups_port)
    started: list[subprocess.Popen[bytes]] = []
    try:
        _start_all(server, device_port, started)
        yield server
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _start_all(server: PrivateCups, device_port: int, started: list[subprocess.Popen[bytes]]) -> None:
    home = server.home
    bus = f"unix:path={home}/bus"

    def start(name: str, *words: str) -> None:
        with (home / "log" / name).open("wb") as log:
            environment = server.environment() | {"DBUS_SYSTEM_BUS_ADDRESS": bus}
            started.append(subprocess.Popen(words, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log))

    # The printer announces itself over a system bus, and will not start without one; nobody needs to listen.
    start("bus", "dbus-daemon", "--session", f"--address={bus}", "--nofork", "--nopidfile")
    files = ("-c", f"{home}/etc/cupsd.conf", "-s", f"{home}/etc/cups-files.conf")
    start("cupsd", "cupsd", "-f", *files)
    _wait_for((home / "bus").exists, "the bus")
    attributes = ("-a", f"{home}/label.conf", "-c", f"{home}/device.sh", "-d", f"{home}/device")
    address = ("-n", "localhost", "-p", str(device_port))
    start("device", "ippeveprinter", "-k", "-r", "off", *address, *attributes, QUEUE)
    _wait_for(lambda: _answers(server.port), "cupsd")
    _wait_for(lambda: _answers(device_port), "the printer")
    server.command("lpadmin", "-p", QUEUE, "-E", "-v", f"ipp://localhost:{device_port}/ipp/print", "-m", "everywhere")
    # lpadmin succeeds even if the device is away, and then leaves a queue without a description
    _wait_for((home / f"etc/ppd/{QUEUE}.ppd").exists, "the queue's description")


def _need_programs() -> None:
    path = _ENVIRONMENT["PATH"]
    missing = [name for name in PROGRAMS if shutil.which(name, path=path) is None]
    if sys.platform != "linux":
        missing.append("Linux")
    if not missing:
        return
    words = f"printing is not tested: {', '.join(missing)} not found (sh scripts/setup dev installs them)"
    if os.environ.get("CI") == "true":
        pytest.fail(words)
    pytest.skip(words)


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in sockets]
    finally:
        for one in sockets:
            one.close()


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("localhost", port), timeout=1):
            return True
    except OSError:
        return False


def _wait_for(ready: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + _START_SECONDS
    while not ready():
        if time.monotonic() > end:
            pytest.fail(f"{what} has not started within {_START_SECONDS} s")
        time.sleep(0.05)  # other programs start; there is nothing here to wait on
