"""The car's signals over a real bus: what it refuses, and what a subscription leaves behind."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator

import pytest

from hmi.bus import Bus, Caller, RefusedCall
from hmi.bus.daemon import PrivateBus
from hmi.sdk import Sample, VehicleRefused
from hmi.sdk.runtime import vehicle_watch
from hmi.sdk.runtime.bus_vehicle import BusVehicle
from hmi.sdk.words import use_language
from tests.fakes.bus_vehicle import LIMIT, SPEED, FakeBusVehicle


class BusyVehicle(FakeBusVehicle):
    """Refuses the first subscriptions because it is asked too much."""

    refusing = 2

    def subscribe(self, caller: Caller, paths: list[str], rate: int) -> str:
        if self.refusing:
            self.refusing -= 1
            raise RefusedCall("TooManyCalls", "more than 200 calls a second: subscribe instead of asking")
        return super().subscribe(caller, paths, rate)


@pytest.fixture
async def service(private_bus: PrivateBus) -> AsyncIterator[BusyVehicle]:
    async with Bus(private_bus.address) as bus:
        made = BusyVehicle(bus)
        await made.begin()
        yield made


@pytest.fixture
async def vehicle(private_bus: PrivateBus) -> AsyncIterator[BusVehicle]:
    async with Bus(private_bus.address) as bus:
        made = BusVehicle(bus)
        yield made
        await made.shut()


@pytest.fixture
def german() -> Iterator[None]:
    use_language("de")
    yield
    use_language("en")


class Seen:
    """The newest sample of the speed."""

    def __init__(self) -> None:
        self.sample: Sample | None = None
        self._news = asyncio.Event()

    def take(self, samples: dict[str, Sample]) -> None:
        self.sample = samples[SPEED]
        self._news.set()

    async def until(self, quality: str) -> Sample:
        async with asyncio.timeout(30):
            while self.sample is None or self.sample.quality != quality:
                self._news.clear()
                await self._news.wait()
        return self.sample


@pytest.mark.usefixtures("german")
async def test_a_refusal_is_said_in_the_driver_s_language_and_kept_for_the_log(
    service: BusyVehicle, vehicle: BusVehicle
) -> None:
    with pytest.raises(VehicleRefused) as refused:
        await vehicle.set({SPEED: 5.0})
    assert refused.value.code == "NotAnActuator"
    assert refused.value.sentence == "Dieses Auto kann das nicht."
    assert refused.value.detail == "Vehicle.Speed cannot be set: it is a sensor"


async def test_a_subscription_that_a_busy_service_refuses_is_tried_again(
    service: BusyVehicle, vehicle: BusVehicle, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(vehicle_watch, "RETRY_SECONDS", 0.01)
    seen = Seen()
    await vehicle.subscribe([SPEED], 10, seen.take)
    assert (await seen.until("unknown")).reason
    service.feed(SPEED, 50.0)
    assert (await seen.until("good")).value == 50.0
    assert [record.levelname for record in caplog.records] == ["WARNING"]


async def test_a_signal_that_the_car_does_not_have_is_said_so(service: BusyVehicle, vehicle: BusVehicle) -> None:
    found = (await vehicle.get(["Vehicle.Nope"]))["Vehicle.Nope"]
    assert (found.quality, found.reason) == ("unknown", "This car does not have that.")


@pytest.fixture
def no_collector() -> Iterator[None]:
    """A watch that nobody ended would be ended by the collector, some day."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collector")
async def test_a_subscription_that_ends_is_closed_at_the_service(service: BusyVehicle, vehicle: BusVehicle) -> None:
    service.refusing = 0
    service.feed(SPEED, 50.0)
    for _ in range(3):
        seen = Seen()
        undo = await vehicle.subscribe([SPEED], 10, seen.take)
        await seen.until("good")
        undo()
    async with asyncio.timeout(5):
        while service.subscriptions:
            await vehicle.describe([LIMIT])  # answered behind the requests to close


async def test_an_app_that_ends_amid_closing_leaves_no_coroutine_behind(
    service: BusyVehicle, private_bus: PrivateBus
) -> None:
    service.refusing = 0
    service.feed(SPEED, 50.0)
    async with Bus(private_bus.address) as bus:
        vehicle = BusVehicle(bus)
        seen = Seen()
        await vehicle.subscribe([SPEED], 10, seen.take)
        await seen.until("good")
        await vehicle.shut()
    gc.collect()  # a coroutine that was never awaited is told now, and fails this test
