"""The driving signals over a real bus."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack

import msgspec
import pytest

from hmi.bus import Bus, Variant
from hmi.bus.daemon import PrivateBus
from hmi.sdk.context import DrivingRestrictions
from hmi.shell.policy.state import SignalRule
from hmi.shell.policy.table import load_table
from hmi.shell.policy.watch import DrivingWatch
from tests.fakes.bus_world import BRAKE, FakeVehicle


class Screen:
    """Remembers the row that holds, and can be waited for."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.row = DrivingRestrictions()
        self._news = asyncio.Event()

    def apply(self, row: DrivingRestrictions) -> None:
        self.row = row
        self._news.set()

    async def until(self, state: str, limit: float = 30) -> float:
        started = time.monotonic()
        async with asyncio.timeout(limit):
            while self.row.state != state:
                self._news.clear()
                await self._news.wait()
        return time.monotonic() - started


NEVER_HEARD = (Variant("s", ""), 0, 2)
SILENCE_S = load_table().signals.stale_after_s / 2
"""Only what takes longer than this can have been noticed by the silence."""

Connect = Callable[[], "asyncio.Future[Bus]"]


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as made:
        yield made


@pytest.fixture
async def screen(private_bus: PrivateBus, stack: AsyncExitStack) -> Screen:
    bus = await stack.enter_async_context(Bus(private_bus.address))
    made = Screen(bus)
    running = asyncio.ensure_future(DrivingWatch(bus, load_table(), made.apply).run())

    async def end() -> None:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    stack.push_async_callback(end)
    return made


async def serve(private_bus: PrivateBus, stack: AsyncExitStack) -> FakeVehicle:
    bus = await stack.enter_async_context(Bus(private_bus.address))
    vehicle = FakeVehicle(bus)
    bus.export("/org/hmi/Vehicle", vehicle)
    await bus.own("org.hmi.Vehicle")
    return vehicle


async def test_without_a_vehicle_service_everything_is_restricted(screen: Screen) -> None:
    with pytest.raises(TimeoutError):
        await screen.until("parked", limit=0.2)
    assert screen.row.state == "unknown"


async def test_a_service_that_comes_and_goes_is_followed(
    private_bus: PrivateBus, stack: AsyncExitStack, screen: Screen
) -> None:
    vehicle = await serve(private_bus, stack)
    await screen.until("parked")
    await vehicle._bus.close()
    assert await screen.until("unknown") < SILENCE_S
    await serve(private_bus, stack)
    await screen.until("parked")


async def test_a_parked_car_that_says_nothing_stays_parked(
    private_bus: PrivateBus, stack: AsyncExitStack, screen: Screen
) -> None:
    await serve(private_bus, stack)
    await screen.until("parked")
    with pytest.raises(TimeoutError):
        await screen.until("unknown", limit=3)


async def test_a_signal_of_bad_quality_restricts_at_once(
    private_bus: PrivateBus, stack: AsyncExitStack, screen: Screen
) -> None:
    vehicle = await serve(private_bus, stack)
    await asyncio.wait_for(vehicle.followed.wait(), 30)
    await vehicle.heard_by(screen.bus)
    assert screen.row.state == "parked"
    vehicle.put(speed=(0.0, 1))
    await vehicle.heard_by(screen.bus)
    assert screen.row.state == "unknown"


async def test_a_lost_bus_restricts_at_once_and_is_found_again(
    private_bus: PrivateBus, stack: AsyncExitStack, screen: Screen
) -> None:
    await serve(private_bus, stack)
    await screen.until("parked")
    private_bus.kill(9)
    assert await screen.until("unknown") < SILENCE_S
    private_bus.start_blocking()
    await screen.until("parked")


async def test_a_car_whose_bus_has_no_parking_brake_is_parked_by_its_gear(
    private_bus: PrivateBus, stack: AsyncExitStack, screen: Screen
) -> None:
    vehicle = await serve(private_bus, stack)
    vehicle.samples[BRAKE] = NEVER_HEARD
    await screen.until("parked")
    vehicle.put(gear=0)
    await screen.until("idling")
    vehicle.put(gear=126)
    await screen.until("parked")
    vehicle.put(brake=(True, 1))
    await screen.until("unknown")


async def test_services_that_come_and_go_leave_nothing_behind(private_bus: PrivateBus, stack: AsyncExitStack) -> None:
    bus = await stack.enter_async_context(Bus(private_bus.address))
    screen = Screen(bus)
    running = asyncio.ensure_future(DrivingWatch(bus, load_table(), screen.apply).run())
    for _ in range(3):
        vehicle = await serve(private_bus, stack)
        await screen.until("parked")
        await vehicle._bus.close()
        await screen.until("unknown")
    assert sum(map(len, bus.listeners._listeners.values())) <= 1
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert not bus.listeners._listeners


async def test_a_service_that_hangs_is_not_asked_for_subscription_after_subscription(
    private_bus: PrivateBus, stack: AsyncExitStack
) -> None:
    vehicle = await serve(private_bus, stack)
    vehicle.answering.clear()
    bus = await stack.enter_async_context(Bus(private_bus.address))
    screen = Screen(bus)
    table = msgspec.structs.replace(load_table(), signals=SignalRule(stale_after_s=0.1))
    running = asyncio.ensure_future(DrivingWatch(bus, table, screen.apply).run())
    async with asyncio.timeout(5):
        while vehicle.asked < 4:
            await vehicle.news.wait()
            vehicle.news.clear()
    assert not vehicle._subscribers
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
