"""The car's signals over a real bus."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from hmi.bus import Bus, Caller, RefusedCall, Variant
from hmi.bus.daemon import PrivateBus
from hmi.shell.reading import UNKNOWN, Reading
from hmi.shell.signals import VehicleSignals
from tests.fakes.bus_vehicle import QuietVehicle

TYPES = {"Vehicle.A": "float", "Vehicle.B": "uint8", "Vehicle.C": "boolean"}


class Vehicle(QuietVehicle):
    """Three signals; anything else is unknown to it."""

    def __init__(self) -> None:
        self.samples = {"Vehicle.A": (Variant("d", 1.5), 1, 0), "Vehicle.B": (Variant("y", 7), 1, 1)}
        self.subscriber = ""
        self.sets: list[dict[str, Any]] = []
        self.described: list[list[str]] = []

    def get(self, _caller: Caller, paths: list[str]) -> dict[str, Any]:
        return {path: self.samples[path] for path in paths if path in self.samples}

    def set(self, _caller: Caller, values: dict[str, Any]) -> None:
        self.sets.append(values)

    def subscribe(self, caller: Caller, paths: list[str], _rate: int) -> str:
        self.subscriber = caller.name
        self.subscribed = paths
        return "/org/hmi/Vehicle"

    def describe(self, _caller: Caller, paths: list[str]) -> dict[str, Any]:
        self.described.append(paths)
        if unknown := [path for path in paths if path not in TYPES]:
            raise RefusedCall("UnknownSignal", unknown[0])
        return {path: {"type": Variant("s", TYPES[path])} for path in paths}


class World:
    def __init__(self, bus: Bus) -> None:
        self.signals = VehicleSignals(bus)
        self.now: dict[str, Reading] = {}
        self._news = asyncio.Event()
        self.signals.watch([*TYPES, "Vehicle.Other"], self.hear)

    def hear(self, readings: dict[str, Reading]) -> None:
        self.now.update(readings)
        self._news.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not condition():
                self._news.clear()
                await self._news.wait()


@pytest.fixture
async def car(private_bus: PrivateBus) -> AsyncIterator[tuple[Bus, Vehicle]]:
    async with Bus() as bus:
        bus.export("/org/hmi/Vehicle", vehicle := Vehicle())
        await bus.own("org.hmi.Vehicle")
        yield bus, vehicle


@pytest.fixture
async def world(private_bus: PrivateBus) -> AsyncIterator[World]:
    async with Bus() as bus:
        world = World(bus)
        running = asyncio.ensure_future(world.signals.run())
        yield world
        running.cancel()
        await asyncio.wait([running])


async def test_only_what_the_car_vouches_for_has_a_value(car: tuple[Bus, Vehicle], world: World) -> None:
    await world.until(lambda: world.now["Vehicle.A"] == Reading(1.5))
    assert world.now["Vehicle.B"] == UNKNOWN


async def test_a_signal_this_car_lacks_does_not_cost_the_others(car: tuple[Bus, Vehicle], world: World) -> None:
    await world.until(lambda: world.now["Vehicle.A"] == Reading(1.5))
    assert "Vehicle.Other" not in car[1].subscribed


async def test_a_car_that_has_them_all_is_asked_once(car: tuple[Bus, Vehicle]) -> None:
    async with Bus() as bus:
        signals = VehicleSignals(bus)
        heard = asyncio.Event()
        signals.watch(TYPES, lambda readings: heard.set() if Reading(1.5) in readings.values() else None)
        running = asyncio.ensure_future(signals.run())
        async with asyncio.timeout(5):
            await heard.wait()
        running.cancel()
        await asyncio.wait([running])
    assert car[1].described == [sorted(TYPES)]


async def test_a_change_is_heard(car: tuple[Bus, Vehicle], world: World) -> None:
    await world.until(lambda: world.now["Vehicle.A"] == Reading(1.5))
    car[1].emit("Changed", {"Vehicle.B": (Variant("y", 9), 2, 0)}, to=car[1].subscriber)
    await world.until(lambda: world.now["Vehicle.B"] == Reading(9))


async def test_a_dead_service_makes_everything_unknown(car: tuple[Bus, Vehicle], world: World) -> None:
    await world.until(lambda: world.now["Vehicle.A"] == Reading(1.5))
    await car[0].close()
    await world.until(lambda: world.now["Vehicle.A"] == UNKNOWN)


async def test_values_are_asked_in_the_type_of_the_signal(car: tuple[Bus, Vehicle], world: World) -> None:
    await world.until(lambda: world.now["Vehicle.A"] == Reading(1.5))
    assert await world.signals.ask("Vehicle.A", 21) == ""
    assert await world.signals.ask("Vehicle.B", 40.0) == ""
    assert await world.signals.ask("Vehicle.C", True) == ""
    assert car[1].sets == [{"Vehicle.A": 21.0}, {"Vehicle.B": 40}, {"Vehicle.C": True}]
    assert isinstance(car[1].sets[0]["Vehicle.A"], float)


async def test_asking_without_a_car_is_a_sentence(world: World) -> None:
    assert await world.signals.ask("Vehicle.A", 21)
