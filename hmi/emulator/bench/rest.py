"""What a head unit takes when nobody asks anything of it: private memory, and processor time while parked on home."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Mapping

from hmi.emulator.bench.figures import Figure, absolute
from hmi.emulator.bench.processes import descendants, private_megabytes, processor_seconds

ROUNDS = 7
LOOK_SECONDS = 6.0
"""Longer than the slowest tick of any process, so that every round sees the same work."""


def memory(pids: Mapping[str, int], bars: Mapping[str, float]) -> list[Figure]:
    """USS of each part; one reading each, for it is what the kernel says."""
    return [
        absolute(f"private memory: {name}", [private_megabytes(pid) for _ in range(ROUNDS)], "MB", bars[name])
        for name, pid in pids.items()
    ]


async def idle() -> list[Figure]:
    """Per cent of one core, all processes of the head unit together, without the emulator itself."""
    shares = []
    for _ in range(ROUNDS):
        before, start = _used(), time.monotonic()
        await asyncio.sleep(LOOK_SECONDS)
        shares.append(100 * (_used() - before) / (time.monotonic() - start))
    return [absolute("idle, parked on home: processor time of all processes", shares, "%", 1.0)]


def _used() -> float:
    return sum(processor_seconds(pid) for pid in descendants(os.getpid()))
