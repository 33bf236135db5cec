"""What a head unit takes when nobody asks anything of it: private memory, and processor time while parked on home."""

from __future__ import annotations

import asyncio
import os
import time

from hmi.emulator.bench.figures import Figure, absolute
from hmi.emulator.bench.processes import descendants, private_megabytes, processor_seconds
from hmi.emulator.bench.unit import BenchUnit

ROUNDS = 7
LOOK_SECONDS = 6.0
"""Longer than the slowest tick of any process, so that every round sees the same work."""
APPS = {
    "org.hmi.charge": "Charge",
    "org.hmi.calendar": "Calendar",
    "org.hmi.bench.page": "Bench page",
    "org.hmi.bench.rows": "Bench rows",
    "org.hmi.bench.signals": "Bench signals",
}
"""The five that are open."""
SHELL_BAR, VEHICLE_BAR, APP_BAR = 90.0, 25.0, 22.0
PAUSE = 1.0


async def memory(unit: BenchUnit) -> list[Figure]:
    """USS of each part, with five apps open and looked at; home is on the screen."""
    await unit.watch()
    for app, name in APPS.items():
        await unit.all_apps()
        await unit.open(name, app)
        await asyncio.sleep(PAUSE)
    await unit.watch(on=False)
    await unit.home()
    await asyncio.sleep(PAUSE)
    bars = {"shell": SHELL_BAR, "vehicle": VEHICLE_BAR, **dict.fromkeys(APPS, APP_BAR)}
    return [await _weigh(name, await unit.world.pid(name), bar) for name, bar in bars.items()]


async def _weigh(name: str, pid: int, bar: float) -> Figure:
    weights = []
    for _ in range(ROUNDS):
        weights.append(private_megabytes(pid))
        await asyncio.sleep(PAUSE / ROUNDS)
    return absolute(f"private memory: {name}", weights, "MB", bar)


async def idle(_unit: BenchUnit) -> list[Figure]:
    """Per cent of one core, all processes of the head unit together, without the emulator itself."""
    shares = []
    for _ in range(ROUNDS):
        before, start = _used(), time.monotonic()
        await asyncio.sleep(LOOK_SECONDS)
        shares.append(100 * (_used() - before) / (time.monotonic() - start))
    return [absolute("idle, parked on home: processor time of all processes", shares, "%", 1.0)]


def _used() -> float:
    return sum(processor_seconds(pid) for pid in descendants(os.getpid()))
