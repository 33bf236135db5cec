"""Ends what apps have left behind: processes that went their own way, whoever their parent is now."""

from __future__ import annotations

import os
import signal
from pathlib import Path

MARK = "HMI_APP_STATE"
"""Every process of an app inherits it, with the app's private folder."""


def end_leftovers(state: Path) -> int:
    """Kill the processes of this user whose app keeps its data in this folder, or below it; how many they were."""
    mark = f"{MARK}={state}".encode()
    return sum(_end(int(name), mark) for name in os.listdir("/proc") if name.isdecimal() and _belongs(int(name), mark))  # noqa: PTH208


def _end(pid: int, mark: bytes) -> bool:
    try:
        descriptor = os.pidfd_open(pid)
    except OSError:
        return False
    try:
        if not _belongs(pid, mark):  # asked again: the number may have become another's before it was held
            return False
        signal.pidfd_send_signal(descriptor, signal.SIGKILL)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True


def _belongs(pid: int, mark: bytes) -> bool:
    try:
        with open(f"/proc/{pid}/environ", "rb", buffering=0) as stream:  # noqa: PTH123 - hundreds of them, in the loop
            words = stream.read().split(b"\0")
    except OSError:
        return False
    return any(word == mark or word.startswith(mark + b"/") for word in words)
