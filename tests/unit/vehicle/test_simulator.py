"""The simulator as a source: pace, publication, faults."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from hmi.vehicle.broker import Broker
from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import OutOfRange
from hmi.vehicle.signal import Quality
from hmi.vehicle.sim import cycle as cycles
from hmi.vehicle.sim.model import Model
from hmi.vehicle.sources import simulator
from hmi.vehicle.sources.drive import DriveSource
from hmi.vehicle.sources.simulator import SimulatorSource
from hmi.vehicle.sources.source import SourceRuntime

SPEED = "Vehicle.Speed"


class Clock:
    """Time that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now

    monotonic = __call__


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(simulator, "time", clock)
    return clock


@pytest.fixture
async def broker(signals: Catalogue, clock: Clock) -> Broker:
    return Broker(signals, asyncio.get_running_loop(), clock=clock)


@pytest.fixture
async def source(broker: Broker, model: Model, signals: Catalogue) -> AsyncIterator[SimulatorSource]:
    source = SimulatorSource(model, signals)
    runtime: SourceRuntime = broker.add(source)
    runtime.start()
    await asyncio.sleep(0)
    yield source
    await runtime.stop()


async def test_everything_is_published_at_the_start(source: SimulatorSource, broker: Broker) -> None:
    assert broker.store.sample(SPEED).value == 0.0
    assert broker.store.sample("Vehicle.Powertrain.TractionBattery.StateOfCharge.Current").value == 50.0


async def test_a_resting_car_publishes_nothing_and_wakes_once_a_second(source: SimulatorSource, broker: Broker) -> None:
    heard: list[set[str]] = []
    broker.store.listen(heard.append)
    source.publish()
    assert heard == []
    assert source._tick() == simulator.TICK_RESTING


async def test_a_lever_shows_at_once(source: SimulatorSource, broker: Broker) -> None:
    source.control({"gear": "D", "parking_brake": False})
    assert broker.store.sample("Vehicle.Powertrain.Transmission.SelectedGear").value == 127
    assert broker.store.sample("Vehicle.Chassis.ParkingBrake.IsEngaged").value is False


async def test_time_runs_as_fast_as_it_is_told(source: SimulatorSource, clock: Clock) -> None:
    source.set_time_scale(60)
    clock.now += 1
    source.advance()
    assert source.status()["time_s"] == pytest.approx(60, abs=1)
    source.set_time_scale(0)
    clock.now += 1
    source.advance()
    assert source.status()["time_s"] == pytest.approx(60, abs=1)


@pytest.mark.parametrize("scale", [-1.0, 0.01, 5000.0])
async def test_a_time_scale_beyond_reason_is_refused(source: SimulatorSource, scale: float) -> None:
    with pytest.raises(OutOfRange):
        source.set_time_scale(scale)


async def test_samples_carry_the_cars_own_time(source: SimulatorSource, broker: Broker, clock: Clock) -> None:
    began = broker.store.sample(SPEED).time_us
    source.drive(cycles.load("udds"))
    source.set_time_scale(100)
    clock.now += 0.5
    source.advance()
    source.publish()
    assert broker.store.sample(SPEED).time_us - began == pytest.approx(50e6, abs=0.2e6)


async def test_a_frozen_signal_goes_stale_and_is_up_to_date_when_thawed(
    source: SimulatorSource, broker: Broker, clock: Clock
) -> None:
    source.freeze([SPEED], frozen=True)
    source.control({"gear": "D", "parking_brake": False, "accelerator": 0.5})
    clock.now += 1
    source.advance()
    clock.now += 3
    source.publish()
    broker.store.sweep()
    assert (broker.store.sample(SPEED).value, broker.store.sample(SPEED).quality) == (0.0, Quality.STALE)
    assert broker.store.sample("Vehicle.IsMoving").quality is Quality.GOOD
    source.freeze([SPEED], frozen=False)
    sample = broker.store.sample(SPEED)
    assert sample.quality is Quality.GOOD
    assert sample.value > 1  # type: ignore[operator]


async def test_the_end_of_a_drive_is_told(source: SimulatorSource, clock: Clock) -> None:
    told: list[tuple[str, float]] = []
    source.on_drive_ended = lambda name, km: told.append((name, km))
    source.set_time_scale(500)
    source.drive(cycles.load("nedc"))
    for _ in range(40):
        clock.now += 0.1
        source.advance()
    assert told == [("nedc", pytest.approx(11.01, abs=0.02))]


async def test_a_drive_source_drives_from_the_first_moment(broker: Broker, model: Model, signals: Catalogue) -> None:
    runtime = broker.add(DriveSource(cycles.load("nedc"), model, signals))
    runtime.start()
    await asyncio.sleep(0)
    assert model.driver is not None
    assert broker.store.sample("Vehicle.Powertrain.Transmission.CurrentGear").value == 1
    await runtime.stop()
