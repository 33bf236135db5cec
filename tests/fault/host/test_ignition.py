"""A new ignition cycle, seen on the bus, through the loss of the vehicle service."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from hmi.bus import Bus, Caller, RefusedCall, Variant
from hmi.host import ignition
from hmi.host.ignition import SIGNAL, Ignition
from tests.fakes.bus_vehicle import QuietVehicle

pytestmark = [pytest.mark.end2end, pytest.mark.usefixtures("bus_daemon")]


class FakeVehicle(QuietVehicle):
    """A vehicle service with one signal."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.refusals = 0
        self.subscribed = False
        self.followed = asyncio.Event()

    def subscribe(self, _caller: Caller, paths: list[str], max_rate_hz: int) -> str:
        if self.refusals:
            self.refusals -= 1
            raise RefusedCall("TooManyCalls", "more than 200 calls a second")
        self.subscribed = True
        return "/org/hmi/Vehicle"

    def get(self, _caller: Caller, paths: list[str]) -> dict[str, tuple[Variant, int, int]]:
        if self.subscribed:
            self.followed.set()  # the question after the subscription: from now on changes are heard
        return {SIGNAL: (Variant("s", self.value), 0, 0)}

    def change(self, value: str) -> None:
        self.emit("Changed", {SIGNAL: (Variant("s", value), 0, 0)})


class Cycles:
    """Counts ignition cycles."""

    def __init__(self) -> None:
        self.count = 0
        self.seen = asyncio.Event()

    def add(self) -> None:
        self.count += 1
        self.seen.set()


@pytest.fixture
async def cycles() -> AsyncIterator[Cycles]:
    cycles = Cycles()
    async with Bus() as bus:
        following = Ignition(bus, cycles.add)
        following.begin()
        yield cycles
        await following.end()


async def drive(bus: Bus, value: str, refusals: int = 0) -> FakeVehicle:
    """A vehicle service that the host has found."""
    vehicle = FakeVehicle(value)
    vehicle.refusals = refusals
    bus.export("/org/hmi/Vehicle", vehicle)
    await bus.own("org.hmi.Vehicle")
    async with asyncio.timeout(30):
        await vehicle.followed.wait()
    return vehicle


async def test_off_and_on_is_one_cycle(cycles: Cycles) -> None:
    async with Bus() as bus:
        vehicle = await drive(bus, "ON")
        for value in ("ACC", "ON", "OFF", "ACC", "ON", "START", "ON"):
            vehicle.change(value)
        async with asyncio.timeout(30):
            await cycles.seen.wait()
    assert cycles.count == 1


async def test_a_cycle_across_two_vehicle_services_is_seen(cycles: Cycles) -> None:
    async with Bus() as first:
        await drive(first, "OFF")
    async with Bus() as second:
        await drive(second, "ON")
        async with asyncio.timeout(30):
            await cycles.seen.wait()
    assert cycles.count == 1


async def test_a_service_that_refuses_at_first_is_asked_again(
    cycles: Cycles, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(ignition, "RETRY_SECONDS", 0.01)
    async with Bus() as bus:
        vehicle = await drive(bus, "OFF", refusals=3)
        vehicle.change("ON")
        async with asyncio.timeout(30):
            await cycles.seen.wait()
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_a_value_that_is_not_good_says_nothing() -> None:
    cycles = Cycles()
    idle = Ignition(Bus("unix:path=/nowhere"), cycles.add)
    for sample in (("OFF", 0, 1), ("ON", 0, 0), ("OFF", 0, 0), ("", 0, 2), ("ON", 0, 3)):
        idle.take({SIGNAL: sample})
    idle.take({})
    assert cycles.count == 0
