"""The last one out: when the emulator is gone, however it went, whatever it started is ended and what it made removed.

Run as a program of its own, without hmi: ``python guard.py BUS_ADDRESS [FILE or FOLDER ...]``; it waits for the end of its
standard input.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

PATIENCE = 5.0
PAUSE = 0.02


def relatives(address: str) -> list[int]:
    """The processes that have this bus in their environment."""
    mark = f"HMI_BUS_ADDRESS={address}".encode()
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal() or int(entry.name) == os.getpid():
            continue
        try:
            if mark in (entry / "environ").read_bytes().split(b"\0"):
                found.append(int(entry.name))
        except OSError:
            continue  # it ended, or belongs to another user
    return found


def sweep(address: str) -> None:
    """Kill until there is none left: what is killed may just have started another."""
    end = time.monotonic() + PATIENCE
    while (pids := relatives(address)) and time.monotonic() < end:
        for pid in pids:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        time.sleep(PAUSE)


def main(address: str, *made: str) -> None:
    """Wait, then sweep."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    while os.read(0, 1):
        pass
    sweep(address)
    for path in map(Path, made):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
