"""Running sources: one that fails, one that ends, one that falls silent."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest

from hmi.vehicle.broker import Broker
from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import NoSource, VehicleError
from hmi.vehicle.signal import Quality, Signal
from hmi.vehicle.sources import source as sources
from hmi.vehicle.sources.source import Output

SPEED, LIMIT = "Vehicle.Speed", "Vehicle.Limit"
CATALOGUE = Catalogue([Signal(SPEED, "sensor", "float"), Signal(LIMIT, "actuator", "uint8")])
Work = Callable[[Output], Awaitable[None]]


class ScriptedSource:
    """Does what the test says."""

    def __init__(self, path: str, work: Work) -> None:
        self.name, self.paths, self._work = path, {path}, work
        self.limit = 2.0
        self.limits: Mapping[str, float] = {}

    async def run(self, output: Output) -> None:
        await self._work(output)

    def refuse(self, values: Mapping[str, Any]) -> VehicleError | None:
        return None

    def actuate(self, values: Mapping[str, Any]) -> None:
        """Nothing."""


class Clock:
    """Time that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


async def test_a_source_that_ends_says_so_and_takes_no_requests() -> None:
    async def work(output: Output) -> None:
        output.publish({LIMIT: 80}, 0)

    broker = Broker(CATALOGUE, asyncio.get_running_loop())
    runtime = broker.add(ScriptedSource(LIMIT, work))
    runtime.start()
    await asyncio.gather(runtime._task)  # type: ignore[arg-type]
    assert runtime.state == "ended"
    with pytest.raises(NoSource, match="ended"):
        broker.set("me", {LIMIT: 50})


async def test_a_failing_source_is_tried_again_and_tells_once_when_it_breaks_and_when_it_is_back(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sources, "RESTART_SECONDS", (0.0,))
    tries, well = [], asyncio.Event()

    async def work(output: Output) -> None:
        tries.append(1)
        if len(tries) < 4:
            raise OSError("no such interface")
        output.publish({SPEED: 1}, 0)
        well.set()
        await asyncio.Event().wait()

    broker = Broker(CATALOGUE, asyncio.get_running_loop())
    runtime = broker.add(ScriptedSource(SPEED, work))
    with caplog.at_level(logging.INFO, "hmi.vehicle.source"):
        runtime.start()
        await asyncio.wait_for(well.wait(), 5)
    assert runtime.state == "running"
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]
    await runtime.stop()


async def test_a_source_that_dies_makes_its_signals_stale_within_its_limit_and_nothing_else() -> None:
    died = asyncio.Event()

    async def dies(output: Output) -> None:
        output.publish({SPEED: 50}, 0)
        died.set()
        raise OSError("cable pulled")

    async def lives(output: Output) -> None:
        output.publish({LIMIT: 80}, 0)
        await asyncio.Event().wait()

    clock = Clock()
    broker = Broker(CATALOGUE, asyncio.get_running_loop(), clock=clock)
    dead, alive = broker.add(ScriptedSource(SPEED, dies)), broker.add(ScriptedSource(LIMIT, lives))
    dead.start()
    alive.start()
    await asyncio.wait_for(died.wait(), 5)
    clock.now += 2.1
    alive.output.beat()
    broker.store.sweep()
    assert broker.store.sample(SPEED).quality is Quality.STALE
    assert broker.store.sample(LIMIT).quality is Quality.GOOD
    await dead.stop()
    await alive.stop()
