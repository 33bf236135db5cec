"""From the tap on an app to its page: of an app that does not run yet, and of one that does."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from pathlib import Path

from hmi.emulator.bench.figures import Figure, absolute, against_floor
from hmi.emulator.bench.unit import BenchUnit

BUS_CALL = Path(__file__).parent / "floors" / "bus_call.py"
NAME, APP = "Bench page", "org.hmi.bench.page"
ROUNDS = 9
PAUSE = 0.3
"""Between leaving and coming back, so that nothing of the one is still at work in the other."""


async def cold(unit: BenchUnit) -> list[Figure]:
    """Beside the smallest program that connects to the bus and makes one call; in turn, the first round is not counted."""
    times, floors = [], []
    await unit.watch(draw=False)
    for turn in range(ROUNDS + 1):
        await unit.stop(APP)
        await unit.all_apps()
        floor = await asyncio.to_thread(_floor, unit.unit.environment)
        await asyncio.sleep(PAUSE)
        seen = await unit.open(NAME, APP)
        if turn:
            times.append((seen.at - (await unit.log()).taps[-1]) * 1000)
            floors.append(floor)
    await unit.watch(on=False)
    return [against_floor("tap to the first page of a cold app", times, floors, "ms", 2)]


async def warm(unit: BenchUnit) -> list[Figure]:
    """The app runs, and its page was on the screen before."""
    counts, times = [], []
    await unit.watch()
    for turn in range(ROUNDS + 1):
        await unit.all_apps()
        await asyncio.sleep(PAUSE)
        seen = await unit.open(NAME, APP)
        log = await unit.log()
        if turn:
            counts.append(log.frames_between(log.taps[-1], seen.at))
            times.append((seen.at - log.taps[-1]) * 1000)
    await unit.watch(on=False)
    return [absolute("tap to the page of a running app", counts, "frames", 3)]


def _floor(environment: dict[str, str]) -> float:
    start = time.monotonic()
    said = subprocess.run([sys.executable, str(BUS_CALL)], env=environment, capture_output=True, check=True)
    return (float(said.stdout) - start) * 1000
