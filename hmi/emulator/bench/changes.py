"""A list of 50 rows that all change: from Present in the app to the frame that shows them."""

from __future__ import annotations

import asyncio

from hmi.emulator.bench.figures import Figure, percentile
from hmi.emulator.bench.unit import BenchUnit

NAME, APP = "Bench rows", "org.hmi.bench.rows"
ROUNDS = 7
LOOK_SECONDS = 5.0


async def measure(unit: BenchUnit) -> list[Figure]:
    """The title of the page is the moment at which it left the app; one value is the p95 of one round."""
    await unit.all_apps()
    await unit.watch()
    await unit.open(NAME, APP)
    rounds = []
    for _ in range(ROUNDS):
        await unit.watch()
        await asyncio.sleep(LOOK_SECONDS)
        log = await unit.log()
        shown = [page for page in log.pages[1:] if page.app == APP and page.state == "ready"]
        rounds.append([log.frames_between(float(page.title), page.at) for page in shown])
    await unit.watch(on=False)
    await unit.home()
    return [percentile("50 rows changed: Present to the frame that shows them, p95", rounds, 95, "frames", 2)]
