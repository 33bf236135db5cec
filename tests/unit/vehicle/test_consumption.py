"""The physics against figures that makers publish."""

from __future__ import annotations

import pytest

from hmi.vehicle.sim import car as cars
from hmi.vehicle.sim import cycle as cycles
from hmi.vehicle.sim.model import Model

from .helpers import until


def drive(name: str, cycle: str) -> Model:
    """A whole cycle, climate off as the regulation wants it."""
    model = Model(cars.load(name), start=0, soc=90)
    model.outside = model.battery.temperature = 23.0
    model.body["Vehicle.Cabin.HVAC.IsAirConditioningActive"] = False
    model.start_drive(cycles.load(cycle))
    until(model, lambda: model.driver is None)
    return model


def at_the_wall(model: Model) -> float:
    """kWh from the socket that put back what the drive took: UN GTR 15 measures there."""
    target = model.battery.energy_kwh + model.trip.used_kwh
    model.ignition = "OFF"
    model.charger.limit = 100
    model.charger.connect("ac", 22.0)
    wall = 0.0
    while model.battery.energy_kwh < target:
        wall += model.step() * model.charger.inlet_kw / 3600
    return wall


@pytest.mark.parametrize("name", cars.names())
def test_wltc_3b_consumes_what_the_maker_publishes_within_ten_per_cent(name: str) -> None:
    model = drive(name, "wltc-3b")
    kilometres = model.motion.distance_m / 1000
    assert kilometres == pytest.approx(23.27, abs=0.02)
    consumption = at_the_wall(model) / kilometres * 100
    assert consumption == pytest.approx(model.car.published.wltp_kwh_per_100km, rel=0.10)


@pytest.mark.parametrize("name", cars.names())
def test_the_range_on_the_wltc_is_what_the_maker_publishes_within_ten_per_cent(name: str) -> None:
    model = drive(name, "wltc-3b")
    kilometres = model.car.battery.usable_kwh / model.trip.used_kwh * model.motion.distance_m / 1000
    assert kilometres == pytest.approx(model.car.published.wltp_range_km, rel=0.10)


@pytest.mark.parametrize(("cycle", "kilometres"), [("nedc", 11.01), ("udds", 11.99)])
def test_the_older_cycles_are_driven_over_their_whole_length(cycle: str, kilometres: float) -> None:
    model = drive("leaf-40", cycle)
    assert model.motion.distance_m / 1000 == pytest.approx(kilometres, abs=0.02)


def test_the_car_follows_the_trace_closely() -> None:
    model = Model(cars.load("leaf-40"), start=0, soc=90)
    cycle = cycles.load("wltc-3b")
    model.start_drive(cycle)
    worst = 0.0
    while model.driver is not None:
        model.step()
        if model.driver is not None:
            worst = max(worst, abs(model.motion.speed - cycle.speed(model.driver.elapsed)) * 3.6)
    assert worst < 2.0


def test_braking_gives_energy_back_but_never_more_than_it_took() -> None:
    model = drive("leaf-40", "udds")
    assert 0.1 < model.motion.recovered_kwh < model.trip.used_kwh
