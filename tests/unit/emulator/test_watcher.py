"""Between the control window and the bus: a real vehicle service, and nobody else there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from hmi.bus import Bus, variant
from hmi.bus.daemon import PrivateBus
from hmi.emulator.window.control_window_object import ControlWindowObject
from hmi.emulator.window.watcher import Watcher
from hmi.vehicle import catalogue
from hmi.vehicle.broker import Broker
from hmi.vehicle.service import NAME, PATH, VehicleService
from hmi.vehicle.sim import car as cars
from hmi.vehicle.sim.model import Model
from hmi.vehicle.simulator_service import PATH as SIMULATOR_PATH
from hmi.vehicle.simulator_service import SimulatorService
from hmi.vehicle.sources.simulator import SimulatorSource

DOOR = "Vehicle.Cabin.Door.Row1.PassengerSide.IsOpen"


class Desk:
    """A window without a window, and the car behind it."""

    def __init__(self) -> None:
        self.control = ControlWindowObject()
        self.stop = asyncio.Event()
        self.leave: Callable[[], Awaitable[None]]

    async def start_car(self) -> None:
        """Put a car on the bus; ``leave`` takes it away."""
        bus, signals = Bus(), catalogue.bundled()
        await bus.connect()
        broker = Broker(signals, asyncio.get_running_loop())
        source = SimulatorSource(Model(cars.load("leaf-40"), start=1_700_000_000.0, soc=50), signals)
        runtime = broker.add(source)
        bus.export(PATH, VehicleService(bus, broker))
        bus.export(SIMULATOR_PATH, SimulatorService(source, signals))
        runtime.start()
        await asyncio.sleep(0)
        await bus.own(NAME)

        async def leave() -> None:
            await runtime.stop()
            await bus.close()

        self.leave = leave

    async def until(self, condition: Callable[[], bool]) -> None:
        """The watcher looks a few times a second."""
        async with asyncio.timeout(10):
            while not condition():
                await asyncio.sleep(0.02)

    @property
    def trouble(self) -> str:
        return str(self.control.property("trouble"))


@pytest.fixture
async def desk(private_bus: PrivateBus, qapp: object) -> AsyncIterator[Desk]:
    desk = Desk()
    await desk.start_car()
    running = asyncio.create_task(Watcher(desk.control).run(desk.stop))
    await desk.until(lambda: desk.control.present_car()["speed"] == "0 km/h")
    yield desk
    desk.stop.set()
    await running
    await desk.leave()


async def test_wishes_move_the_car_and_are_shown_as_the_car_has_them(desk: Desk) -> None:
    for key, value in (("plug", "dc"), ("soc", 33), ("outside_temperature", -4), (DOOR, True)):
        desk.control.wanted.emit("control", [key, value])
    car = desk.control.present_car
    await desk.until(lambda: car()["plug"] == "dc" and car()["charge"] == "33.0 %")
    await desk.until(lambda: {"path": DOOR, "open": True} in car()["doors"])
    assert (car()["outside_temperature"], car()["gear"]) == (-4.0, "P")


async def test_what_others_do_to_the_car_is_shown_too(desk: Desk) -> None:
    async with Bus() as other:
        hands = other.proxy(NAME, SIMULATOR_PATH, "org.hmi.Simulator1")
        await hands.call("Control", {"plug": variant("ac"), "brake": variant(0.5)})
    await desk.until(lambda: desk.control.present_car()["plug"] == "ac")
    await desk.until(lambda: desk.control.present_car()["brake"] == 0.5)


async def test_a_refusal_stands_until_the_next_wish(desk: Desk) -> None:
    desk.control.wanted.emit("control", ["plug", "ac"])
    desk.control.wanted.emit("control", ["gear", "D"])
    await desk.until(lambda: "gear cannot be set now: the car is plugged in" in desk.trouble)
    assert desk.control.present_car()["gear"] == "P"
    desk.control.wanted.emit("control", ["plug", "none"])
    await desk.until(lambda: "plugged in" not in desk.trouble)


async def test_a_car_that_is_away_is_unknown_and_shown_again_without_its_old_faults(desk: Desk) -> None:
    desk.control.wanted.emit("freeze", ["Vehicle.Speed", True])
    await desk.until(lambda: desk.control.present_car()["speed"] == "speed unknown")
    assert desk.control.present_car()["frozen"] == ["Vehicle.Speed"]
    await desk.leave()
    await desk.until(lambda: desk.control.present_car()["charge"] == "charge unknown")
    assert NAME in desk.trouble
    await desk.start_car()
    await desk.until(lambda: desk.control.present_car()["speed"] == "0 km/h")
    assert desk.control.present_car()["frozen"] == []
    assert NAME not in desk.trouble
