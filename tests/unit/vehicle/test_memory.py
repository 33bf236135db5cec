"""The simulated car is the same car after its service was killed."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.setup import Options, sources
from hmi.vehicle.sim import cycle as cycles
from hmi.vehicle.sim import signals as vss
from hmi.vehicle.sim.car import Car
from hmi.vehicle.sim.controls import Controls
from hmi.vehicle.sim.memory import Memory
from hmi.vehicle.sim.model import Model
from hmi.vehicle.sources.simulator import SimulatorSource

from .helpers import pass_time, until


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "car.json", "leaf")


def again(leaf: Car, memory: Memory, start: float = 0.0) -> Model:
    """A new process: another model, which recalls."""
    model = Model(leaf, seed=1, start=start, soc=72)
    memory.recall(model)
    return model


def test_a_charging_car_goes_on_charging_as_if_nothing_had_been(
    model: Model, controls: Controls, leaf: Car, memory: Memory
) -> None:
    controls.control({"plug": "ac", "Vehicle.Cabin.Door.Row1.DriverSide.IsOpen": True, "outside_temperature": -4.0})
    controls.actuate({vss.CHARGING + "ChargeLimit": 90, vss.CONDITIONING + "RequestedMode": "DRIVING_PREPARATION"})
    pass_time(model, 600)
    memory.keep(model)
    other = again(leaf, memory)
    assert vss.values(other) == vss.values(model)
    pass_time(model, 600)
    pass_time(other, 600)
    assert vss.values(other) == vss.values(model)
    assert other.charger.charging


def test_a_drive_goes_on_from_where_it_was(model: Model, leaf: Car, memory: Memory) -> None:
    model.start_drive(cycles.load("nedc"))
    pass_time(model, 130)
    memory.keep(model)
    other = again(leaf, memory)
    assert other.motion.speed == model.motion.speed > 0
    until(other, lambda: other.driver is None)
    assert other.drive_ended == ("nedc", pytest.approx(11.01, abs=0.02))


def test_a_drive_whose_file_is_gone_ends_parked(
    model: Model, leaf: Car, memory: Memory, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    trace = tmp_path / "own.csv"
    trace.write_text("time_s,speed_kmh\n0,0\n10,50\n100,50\n")
    model.start_drive(cycles.load(str(trace)))
    pass_time(model, 30)
    memory.keep(model)
    trace.unlink()
    with caplog.at_level(logging.WARNING):
        other = again(leaf, memory)
    assert (other.gear, other.motion.speed, other.driver) == ("P", 0, None)
    assert "the drive does not go on" in caplog.text


def test_the_car_s_clock_is_never_behind_the_wall_and_never_goes_back(model: Model, leaf: Car, memory: Memory) -> None:
    memory.keep(model)
    assert again(leaf, memory, start=model.now + 3600).now == model.now + 3600
    assert again(leaf, memory, start=model.now - 3600).now == model.now


def test_other_words_make_another_car(model: Model, leaf: Car, memory: Memory, tmp_path: Path) -> None:
    memory.keep(model)
    assert again(leaf, Memory(tmp_path / "car.json", "leaf-60")).battery.soc == pytest.approx(72)


@pytest.mark.parametrize("content", [b"", b"{", b'{"car": "leaf"}', b'{"car": "leaf", "parts": 3}', b"\xff\xfe", b"[]"])
def test_a_damaged_file_is_a_new_car_and_one_warning(
    leaf: Car, memory: Memory, tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    (tmp_path / "car.json").write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert again(leaf, memory).battery.soc == pytest.approx(72)
    assert len(caplog.records) == 1


def test_values_of_another_type_and_things_of_the_past_are_left_out(leaf: Car, memory: Memory, tmp_path: Path) -> None:
    (tmp_path / "car.json").write_text(
        '{"car": "leaf", "parts": {"model": {"gear": 7, "parking_brake": 1, "outside": null, "nope": 3},'
        ' "battery": {"temperature": 3}, "body": {"Vehicle.Cabin.DoorCount": "four"}}}'
    )
    model = again(leaf, memory)
    assert (model.gear, model.parking_brake, model.body["Vehicle.Cabin.DoorCount"]) == ("P", True, 4)
    assert model.battery.temperature == 3.0
    assert not hasattr(model, "nope")


def test_a_disk_that_refuses_is_told_once(model: Model, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "full").touch()
    memory = Memory(tmp_path / "full" / "car.json", "leaf")
    with caplog.at_level(logging.WARNING):
        memory.keep(model)
        memory.keep(model)
    assert len(caplog.records) == 1


def test_the_service_remembers_before_it_tells(signals: Catalogue, tmp_path: Path) -> None:
    options = Options(state=tmp_path / "not yet there", soc=55)
    (source,) = sources(options, signals)
    assert isinstance(source, SimulatorSource)
    source.controls.control({"soc": 33.0})
    told: list[float] = []

    class Output:
        def publish(self, values: object, time_us: int) -> None:
            (other,) = sources(options, signals)
            assert isinstance(other, SimulatorSource)
            told.append(other.model.battery.soc)

    source._output = Output()  # type: ignore[assignment]
    source.publish()
    assert told == [pytest.approx(33.0)]
