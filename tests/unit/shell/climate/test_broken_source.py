"""A car whose readings cannot be, from its source over the bus to the climate bar and the status."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from hmi.bus import Bus
from hmi.bus.daemon import PrivateBus
from hmi.shell.climate.climate_object import ClimateObject
from hmi.shell.reading import Reading
from hmi.shell.signals import VehicleSignals
from hmi.shell.status.status_object import OUTSIDE, StatusObject
from hmi.shell.tasks import Tasks
from hmi.vehicle.broker import Broker
from hmi.vehicle.catalogue import bundled
from hmi.vehicle.errors import VehicleError
from hmi.vehicle.service import NAME, PATH, VehicleService
from hmi.vehicle.sources.source import Output

STATION = "Vehicle.Cabin.HVAC.Station.Row1."
DRIVER, PASSENGER = STATION + "Driver.Temperature", STATION + "Passenger.Temperature"


class Broken:
    """Publishes one number for every temperature, and is alive."""

    name, limit = "broken", 60.0
    paths = frozenset({DRIVER, PASSENGER, OUTSIDE})

    def __init__(self) -> None:
        self.limits: Mapping[str, float] = {}
        self.breaks = asyncio.Event()
        self.value = 20.0

    async def run(self, output: Output) -> None:
        output.publish(dict.fromkeys(self.paths, 20.0), 1)
        await self.breaks.wait()
        output.publish(dict.fromkeys(self.paths, self.value), 2)
        await asyncio.Event().wait()

    def refuse(self, values: Mapping[str, Any]) -> VehicleError | None:
        return None

    def actuate(self, values: Mapping[str, Any]) -> None:
        return


@pytest.fixture
async def car(private_bus: PrivateBus) -> AsyncIterator[tuple[Bus, Broker]]:
    async with Bus() as bus:
        broker = Broker(bundled(), asyncio.get_running_loop())
        service = VehicleService(bus, broker)
        bus.export(PATH, service)
        yield bus, broker
        for runtime in broker.runtimes:
            await runtime.stop()
        service.close()


@pytest.mark.parametrize(
    ("value", "bar", "head"),
    [(1e300, "–", "–"), (-1e300, "–", "–"), (math.nan, "–", "–"), (1e-300, "0.0°", "0°"), (21.5, "21.5°", "22°")],
)
async def test_the_shell_believes_no_source(
    car: tuple[Bus, Broker], qapp: object, value: float, bar: str, head: str
) -> None:
    bus, broker = car
    source = Broken()
    source.value = value
    broker.add(source).start()  # type: ignore[arg-type]
    await bus.own(NAME)

    async def ask(_path: str, _value: float | bool) -> str:
        return ""

    climate, status = ClimateObject(ask, Tasks()), StatusObject()
    climate.set_locale(QLocale("en_GB"), "celsius")
    status.set_locale(QLocale("en_GB"), "celsius")

    def hear(readings: dict[str, Reading]) -> None:
        climate.see({path: reading for path, reading in readings.items() if path != OUTSIDE})
        status.see(readings)

    async def until(bar: str, head: str) -> None:
        async with asyncio.timeout(10):
            while (climate.driver.text, climate.passenger.text, status.temperature) != (bar, bar, head):
                await asyncio.sleep(0.01)

    async with Bus() as other:
        signals = VehicleSignals(other)
        signals.watch(sorted(source.paths), hear)
        following = asyncio.create_task(signals.run())
        await until("20.0°", "20°")
        source.breaks.set()
        await until(bar, head)
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)
