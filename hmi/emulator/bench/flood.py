"""2,000 updates a second over 50 signals, from the car's CAN bus to a page: how smooth, and how old what is seen."""

from __future__ import annotations

import asyncio
import tempfile
from itertools import pairwise
from pathlib import Path

from hmi.emulator.bench import busy_car
from hmi.emulator.bench.busy_car import BusyCar
from hmi.emulator.bench.figures import Figure, percentile
from hmi.emulator.bench.unit import BenchUnit, Log, running
from hmi.emulator.options import Options

NAME, APP = "Bench signals", "org.hmi.bench.signals"
ROUNDS = 7
LOOK_SECONDS = 5.0
LEAST_PAGES = 20
LEAST_SHARE = 0.9
"""Of the updates that were sent: with fewer, something else was measured."""


async def measure() -> list[Figure]:
    """A head unit of its own, whose car has a CAN bus beside the simulator."""
    with tempfile.TemporaryDirectory() as folder:
        mapping = busy_car.write_mapping(Path(folder))
        car = (busy_car.SOURCE, "simulator")
        options = Options(headless=True, calendar=False, vehicle=car, vehicle_options=("--mapping", str(mapping)))
        async with running(options) as unit:
            busy = BusyCar()
            driving = asyncio.create_task(busy.drive(), name="busy car")
            try:
                return _figures(await _rounds(unit, busy))
            finally:
                driving.cancel()
                await asyncio.gather(driving, return_exceptions=True)


async def _rounds(unit: BenchUnit, busy: BusyCar) -> list[Log]:
    await unit.all_apps()
    await unit.watch()
    await unit.open(NAME, APP)
    logs = []
    for _ in range(ROUNDS):
        await unit.watch()
        before = busy.sent
        await asyncio.sleep(LOOK_SECONDS)
        if busy.sent - before < LEAST_SHARE * LOOK_SECONDS * busy_car.RATE_HZ * len(busy_car.SIGNALS):
            raise RuntimeError(f"only {(busy.sent - before) / LOOK_SECONDS:.0f} updates a second could be sent")
        logs.append(await unit.log())
        if len(logs[-1].pages) < LEAST_PAGES:
            raise RuntimeError("the signals that were sent are not seen on the screen")
    return logs


def _figures(logs: list[Log]) -> list[Figure]:
    gaps = [[(after - before) * 1000 for before, after in pairwise(log.frames)] for log in logs]
    ages = [
        [(page.at % (busy_car.STAMP_MODULUS / 1000) - float(page.title)) * 1000 for page in log.pages[1:]]
        for log in logs
    ]
    return [
        percentile("2,000 updates/s over 50 signals: frame interval, p99", gaps, 99, "ms", 20),
        percentile("2,000 updates/s over 50 signals: signal to pixel, p95", ages, 95, "ms", 50),
    ]
