"""The simulated car as a whole."""

from __future__ import annotations

import pytest

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import BadSetup
from hmi.vehicle.sim import cycle as cycles
from hmi.vehicle.sim import signals as vss
from hmi.vehicle.sim.car import Car
from hmi.vehicle.sim.controls import Controls
from hmi.vehicle.sim.model import Model

from .helpers import pass_time, until


def test_every_value_fits_its_signal(model: Model, signals: Catalogue) -> None:
    for path, value in vss.values(model).items():
        assert value is None or signals[path].check(value) == value, path


def test_the_same_seed_gives_the_same_car_and_the_same_drive(leaf: Car) -> None:
    def run() -> vss.Values:
        model = Model(leaf, seed=7, start=0, soc=80)
        model.start_drive(cycles.load("udds"))
        until(model, lambda: model.driver is None)
        return vss.values(model)

    assert run() == run()


def test_another_seed_gives_another_car(leaf: Car) -> None:
    assert vss.values(Model(leaf, seed=1, start=0)) != vss.values(Model(leaf, seed=2, start=0))


def test_a_drive_ends_parked_with_the_brake_set(model: Model) -> None:
    model.start_drive(cycles.load("nedc"))
    assert (model.gear, model.parking_brake) == ("D", False)
    until(model, lambda: model.driver is None)
    assert (model.gear, model.parking_brake, model.motion.speed) == ("P", True, 0)
    assert model.drive_ended == ("nedc", pytest.approx(11.01, abs=0.02))


def test_a_drive_that_is_stopped_brakes_and_parks(model: Model) -> None:
    model.start_drive(cycles.load("wltc-3b"))
    pass_time(model, 60)
    assert model.motion.speed > 2
    model.stop_drive()
    until(model, lambda: model.driver is None, limit=60)
    assert (model.gear, model.motion.speed) == ("P", 0)


def test_a_car_on_the_cable_does_not_drive_off(model: Model) -> None:
    model.charger.connect("ac", 7)
    with pytest.raises(BadSetup, match="unplug"):
        model.start_drive(cycles.load("wltc-3b"))


def test_pedals_and_gears_move_the_car(model: Model, controls: Controls) -> None:
    controls.control({"gear": "D", "parking_brake": False, "accelerator": 0.3})
    pass_time(model, 5)
    assert model.motion.speed > 3
    controls.control({"accelerator": 0.0, "brake": 0.5})
    until(model, lambda: model.motion.speed == 0, limit=20)
    controls.control({"brake": 0.0, "gear": "R", "accelerator": 0.2})
    pass_time(model, 3)
    assert model.motion.speed < 0
    assert vss.values(model)["Vehicle.Speed"] > 0  # type: ignore[operator]


@pytest.mark.parametrize("gear", ["P", "N"])
def test_without_a_gear_the_accelerator_moves_nothing(model: Model, controls: Controls, gear: str) -> None:
    controls.control({"gear": gear, "parking_brake": False, "accelerator": 1.0})
    pass_time(model, 5)
    assert model.motion.speed == 0


def test_park_is_refused_at_speed(model: Model, controls: Controls) -> None:
    controls.control({"gear": "D", "parking_brake": False, "accelerator": 0.5})
    pass_time(model, 5)
    controls.control({"gear": "P"})
    assert model.gear == "D"


def test_the_parking_brake_holds_against_the_motor(model: Model, controls: Controls) -> None:
    controls.control({"gear": "D", "accelerator": 0.4})
    pass_time(model, 5)
    assert model.motion.speed == 0


def test_the_climate_system_reaches_the_set_temperature_and_draws_power(model: Model) -> None:
    model.outside, model.cabin.temperature = -5.0, -5.0
    pass_time(model, 60)
    assert model.cabin.power_w > 1000
    pass_time(model, 3600)
    assert model.cabin.temperature == pytest.approx(21, abs=0.5)


def test_a_parked_car_at_rest_hardly_changes(model: Model) -> None:
    pass_time(model, 600)
    before = vss.values(model)
    pass_time(model, 10)
    changed = {path for path, value in vss.values(model).items() if before[path] != value}
    assert len(changed) <= 2


def test_an_empty_battery_stops_the_car_without_error(model: Model, controls: Controls) -> None:
    controls.control({"soc": 0.05, "gear": "D", "parking_brake": False, "accelerator": 1.0})
    pass_time(model, 120)
    assert model.battery.energy_kwh == 0
    pass_time(model, 200)
    assert model.motion.speed == 0


def test_battery_conditioning_warms_for_a_fast_charge(model: Model, controls: Controls) -> None:
    model.battery.temperature = 5.0
    controls.actuate({vss.CONDITIONING + "RequestedMode": "FAST_CHARGING_PREPARATION"})
    pass_time(model, 1800)
    assert model.battery.temperature > 15
    assert vss.values(model)[vss.CONDITIONING + "IsOngoing"] is True


def test_range_falls_with_the_charge(model: Model) -> None:
    full = vss.values(model)["Vehicle.Powertrain.Range"]
    model.battery.soc = 25
    assert vss.values(model)["Vehicle.Powertrain.Range"] == pytest.approx(full / 2, abs=2000)  # type: ignore[operator]


@pytest.mark.parametrize(("soc", "degrees", "low", "high"), [
    (100, 20, 0, 0.001), (95, 20, 0.02, 0.05), (60, 20, 0.06, 0.12), (60, -15, 0.005, 0.04),
])  # fmt: skip
def test_braking_gives_back_only_what_the_battery_can_take(
    model: Model, controls: Controls, soc: float, degrees: float, low: float, high: float
) -> None:
    controls.control({"gear": "D", "parking_brake": False, "accelerator": 1.0})
    until(model, lambda: model.motion.speed > 28, limit=60)
    model.battery.soc, model.battery.temperature = soc, degrees
    before = model.motion.recovered_kwh
    controls.control({"accelerator": 0.0, "brake": 0.3})
    took = until(model, lambda: model.motion.speed == 0, limit=60)
    assert low <= model.motion.recovered_kwh - before <= high
    assert model.battery.soc <= 100
    assert took < 15, "the friction brakes do what the motor may not"
