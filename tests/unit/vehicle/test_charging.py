"""The simulated car at a charging point."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmi.vehicle.sim import car as cars
from hmi.vehicle.sim.battery import Battery
from hmi.vehicle.sim.charging import Charger
from hmi.vehicle.sim.model import Model

from .helpers import pass_time, until


def utc(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def test_plugging_in_begins_to_charge_and_locks_the_cable(model: Model) -> None:
    model.charger.connect("ac", 22)
    pass_time(model, 2)
    assert model.charger.charging
    assert model.charger.locked
    assert model.battery.current > 0


def test_the_on_board_charger_limits_ac_whatever_the_point_offers(model: Model) -> None:
    model.charger.connect("ac", 22)
    pass_time(model, 2)
    assert model.charger.inlet_kw == pytest.approx(6.6, abs=0.01)
    assert model.battery.power_w < 6000


def test_dc_follows_the_curve_over_the_state_of_charge(model: Model) -> None:
    model.charger.connect("dc", 100)
    model.charger.limit = 100
    model.battery.temperature = 25
    powers = {}
    for soc in (20, 62, 80, 95):
        model.battery.soc = soc
        pass_time(model, 1)
        powers[soc] = model.battery.power_w / 1000
    assert 40 < powers[20] < 45
    assert powers[62] > powers[80] > powers[95] > 10


def test_a_cold_battery_charges_slower(model: Model) -> None:
    model.charger.connect("dc", 100)
    warm = model.charger.power(50)
    model.battery.temperature = -10
    assert model.charger.power(50) < warm / 2


def test_the_charge_ends_at_the_limit_and_stays_ended(model: Model) -> None:
    model.charger.connect("dc", 50)
    model.charger.limit = 60
    until(model, lambda: model.charger.complete)
    assert model.battery.soc == pytest.approx(60, abs=0.1)
    pass_time(model, 600)
    assert not model.charger.charging


def test_a_raised_limit_takes_the_charge_up_again(model: Model) -> None:
    model.charger.connect("dc", 50)
    model.charger.limit = 55
    until(model, lambda: model.charger.complete)
    model.charger.set_limit(70)
    pass_time(model, 2)
    assert model.charger.charging


def test_the_time_to_the_limit_comes_true(model: Model) -> None:
    model.charger.connect("ac", 22)
    model.charger.limit = 80
    pass_time(model, 1)
    promised = model.charger.time_to_complete(model.now)
    took = until(model, lambda: model.charger.complete)
    assert took == pytest.approx(promised, rel=0.05)


def test_stop_stops_and_start_starts_again(model: Model) -> None:
    model.charger.connect("ac", 7)
    pass_time(model, 2)
    model.charger.command("STOP")
    pass_time(model, 2)
    assert (model.charger.charging, model.charger.time_to_complete(model.now)) == (False, 0)
    model.charger.command("START")
    pass_time(model, 2)
    assert model.charger.charging


def test_a_start_timer_waits_for_its_time(model: Model) -> None:
    model.charger.set_timer("START_TIME", utc(model.now + 3600))
    model.charger.connect("ac", 7)
    pass_time(model, 3500)
    assert not model.charger.charging
    pass_time(model, 200)
    assert model.charger.charging


def test_an_end_timer_is_ready_when_asked(model: Model) -> None:
    ready = model.now + 8 * 3600
    model.charger.set_timer("END_TIME", utc(ready))
    model.charger.connect("ac", 7)
    pass_time(model, 60)
    assert not model.charger.charging
    assert model.charger.time_to_complete(model.now) == pytest.approx(8 * 3600, abs=120)
    until(model, lambda: model.charger.complete)
    assert ready - 1800 < model.now < ready + 300
    assert model.charger.timer_mode == "INACTIVE"


def test_a_timer_set_after_a_stop_charges_at_its_time(model: Model) -> None:
    model.charger.connect("ac", 7)
    model.charger.command("STOP")
    model.charger.set_timer("START_TIME", utc(model.now + 60))
    pass_time(model, 70)
    assert model.charger.charging


def test_start_overrides_a_waiting_timer(model: Model) -> None:
    model.charger.set_timer("START_TIME", utc(model.now + 3600))
    model.charger.connect("ac", 7)
    pass_time(model, 10)
    model.charger.command("START")
    pass_time(model, 2)
    assert model.charger.charging


@pytest.mark.parametrize("mode", ["START_TIME", "END_TIME"])
def test_nobody_waits_for_a_timer_at_a_fast_charger(model: Model, mode: Any) -> None:
    model.charger.set_timer(mode, utc(model.now + 8 * 3600))
    model.charger.connect("dc", 50)
    pass_time(model, 2)
    assert model.charger.charging
    assert model.charger.time_to_complete(model.now) < 3600


@pytest.mark.parametrize("time", ["", "soon", "2023-13-45T99:99:99Z", "2023-11-14T08:00:00"])
def test_a_time_that_is_none_never_prevents_a_charge(model: Model, time: str) -> None:
    model.charger.set_timer("END_TIME", time)
    model.charger.connect("ac", 7)
    pass_time(model, 2)
    assert model.charger.charging


def test_unplugging_ends_the_charge_at_once(model: Model) -> None:
    model.charger.connect("ac", 7)
    pass_time(model, 2)
    model.charger.connect("none", 0)
    assert not model.charger.charging
    assert model.charger.inlet_kw == 0
    assert not model.charger.locked


@given(soc=st.floats(0, 100), temperature=st.floats(-40, 60), kw=st.floats(0, 400), plug=st.sampled_from(["ac", "dc"]))
def test_power_is_never_negative_nor_more_than_battery_and_plug_allow(
    soc: float, temperature: float, kw: float, plug: str
) -> None:
    car = cars.load("leaf-40")
    charger = Charger(car.charging, Battery(car.battery, soc, temperature))
    charger.connect(plug, kw)  # type: ignore[arg-type]
    assert 0 <= charger.power(soc) <= min(kw, max(point[1] for point in car.charging.curve))


def test_a_timer_lifts_no_stop_at_a_fast_charger_where_it_has_no_say(model: Model) -> None:
    model.charger.connect("dc", 50)
    pass_time(model, 2)
    model.charger.command("STOP")
    model.charger.set_timer("START_TIME", utc(model.now + 3600))
    pass_time(model, 60)
    assert not model.charger.charging


def test_a_stop_and_the_same_timer_set_anew_charge_at_its_time(model: Model) -> None:
    at = utc(model.now + 3600)
    model.charger.set_timer("START_TIME", at)
    model.charger.connect("ac", 7)
    model.charger.command("START")
    pass_time(model, 60)
    assert model.charger.charging
    model.charger.command("STOP")
    model.charger.set_timer("INACTIVE", at)
    model.charger.set_timer("START_TIME", at)
    pass_time(model, 60)
    assert not model.charger.charging
    pass_time(model, 3600)
    assert model.charger.charging
