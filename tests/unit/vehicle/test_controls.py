"""The levers of the simulator."""

from __future__ import annotations

from typing import Any

import pytest

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import NoSource, NotNow, OutOfRange, UnknownSignal, VehicleError, WrongType
from hmi.vehicle.sim import signals as vss
from hmi.vehicle.sim.controls import CLIMATE, GEAR, PARK_LOCK, Controls
from hmi.vehicle.sim.model import Model

from .helpers import pass_time


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"accelerator": 2.0}, OutOfRange), ({"accelerator": "full"}, WrongType), ({"gear": "X"}, OutOfRange),
        ({"gear": 1}, OutOfRange), ({"plug": "usb"}, OutOfRange), ({"parking_brake": 1}, WrongType),
        ({"soc": 101.0}, OutOfRange), ({"ignition": "MAYBE"}, OutOfRange), ({"Vehicle.Nonsense": 1}, UnknownSignal),
        ({"Vehicle.LowVoltageSystemState": "OFF"}, NoSource),
        ({"Vehicle.Cabin.Door.Row1.DriverSide.IsOpen": "yes"}, WrongType), ({"plug_power_kw": -1.0}, OutOfRange),
    ],
)  # fmt: skip
def test_a_wrong_lever_is_refused_and_nothing_is_moved(
    controls: Controls, model: Model, values: dict[str, Any], kind: type[VehicleError]
) -> None:
    before = vss.values(model)
    with pytest.raises(kind):
        controls.control({"outside_temperature": -20.0, "plug": "ac", **values})
    assert vss.values(model) == before


def test_plug_and_power_arrive_together(controls: Controls, model: Model) -> None:
    controls.control({"plug": "dc", "plug_power_kw": 20.0})
    pass_time(model, 2)
    assert model.charger.charging
    assert 18 < model.charger.inlet_kw <= 20
    assert vss.values(model)[vss.PORT + "IsFlapOpen"] is True


def test_a_door_is_a_plain_value(controls: Controls, model: Model) -> None:
    controls.control({"Vehicle.Cabin.Door.Row1.DriverSide.IsOpen": True})
    assert vss.values(model)["Vehicle.Cabin.Door.Row1.DriverSide.IsOpen"] is True


def test_the_climate_system_sleeps_and_wakes_with_the_car(controls: Controls, model: Model) -> None:
    controls.control({"ignition": "OFF"})
    assert model.body[CLIMATE] is False
    controls.control({"ignition": "ON"})
    assert model.body[CLIMATE] is True


def test_preconditioning_runs_in_a_sleeping_car(controls: Controls, model: Model) -> None:
    controls.control({"ignition": "OFF", "outside_temperature": -5.0, "cabin_temperature": -5.0})
    controls.actuate({CLIMATE: True})
    pass_time(model, 1800)
    assert model.cabin.temperature > 15


def test_a_time_that_is_none_is_refused(controls: Controls) -> None:
    assert isinstance(controls.refuse({vss.CHARGING + "Timer.Time": "tomorrow"}), OutOfRange)
    assert controls.refuse({vss.CHARGING + "Timer.Time": "2026-11-23T07:00:00Z"}) is None


def test_a_setting_shows_in_the_signals(controls: Controls, model: Model) -> None:
    wanted = {
        vss.CHARGING + "ChargeLimit": 90,
        vss.CHARGING + "StartStopCharging": "START",
        vss.CHARGING + "Timer.Mode": "END_TIME",
        vss.CHARGING + "Timer.Time": "2026-11-23T07:00:00Z",
        "Vehicle.Cabin.HVAC.Station.Row1.Passenger.Temperature": 23.5,
        "Vehicle.Cabin.Infotainment.Media.Volume": 12,
        "Vehicle.Powertrain.Transmission.SelectedGear": -1,
        "Vehicle.Chassis.ParkingBrake.IsEngaged": False,
    }
    assert controls.refuse(wanted) is None
    controls.actuate(wanted)
    shown = vss.values(model)
    assert {path: shown[path] for path in wanted} == wanted


def test_unlocking_the_cable_ends_the_charge(controls: Controls, model: Model) -> None:
    controls.control({"plug": "ac"})
    pass_time(model, 2)
    controls.actuate({vss.PORT + "IsChargingCableLocked": False})
    pass_time(model, 2)
    assert not model.charger.charging


def test_the_flap_cannot_shut_on_a_cable(controls: Controls, model: Model) -> None:
    controls.control({"plug": "ac"})
    controls.actuate({vss.PORT + "IsFlapOpen": False})
    assert model.flap_open


def test_a_car_on_the_cable_does_not_leave_park(controls: Controls, model: Model) -> None:
    controls.control({"plug": "ac"})
    for request in ({GEAR: 127}, {PARK_LOCK: False}):
        assert str(controls.refuse(request)).endswith("cannot be set now: the car is plugged in")
    with pytest.raises(NotNow, match="plugged in"):
        controls.control({"gear": "R"})
    assert model.gear == "P"
    assert controls.refuse({GEAR: 126}) is None


def test_nobody_plugs_in_a_car_that_is_in_gear(controls: Controls, model: Model) -> None:
    controls.control({"gear": "D", "parking_brake": False})
    with pytest.raises(NotNow, match="in gear"):
        controls.control({"plug": "dc"})
    assert model.charger.plug == "none"


def test_the_flap_stays_shut_while_the_car_moves(controls: Controls, model: Model) -> None:
    controls.control({"gear": "D", "parking_brake": False, "accelerator": 0.4})
    pass_time(model, 5)
    flap = vss.PORT + "IsFlapOpen"
    assert str(controls.refuse({flap: True})) == f"{flap} cannot be set now: the car moves"
    assert controls.refuse({flap: False}) is None


STATION = "Vehicle.Cabin.HVAC.Station.Row1."
NO_CAR = {
    STATION + "Driver.Temperature": (-1.0, 13.5, 32.5), STATION + "Passenger.Temperature": (0.0, 100.0),
    "Vehicle.ADAS.CruiseControl.SpeedSet": (-1.0, 201.0), vss.CONDITIONING + "TargetTemperature": (-10.0, 60.0),
    "Vehicle.TripMeterReading": (2**32 - 1,), GEAR: (-128, 2, 125),
}  # fmt: skip


@pytest.mark.parametrize(("path", "value"), [(path, value) for path, values in NO_CAR.items() for value in values])
def test_what_no_car_does_is_refused_from_apps_and_from_the_window(
    controls: Controls, model: Model, path: str, value: float
) -> None:
    before = vss.values(model)
    assert isinstance(controls.refuse({path: value}), OutOfRange)
    with pytest.raises(OutOfRange):
        controls.control({path: value})
    assert vss.values(model) == before


def test_the_sentence_says_what_the_car_takes(controls: Controls) -> None:
    path = STATION + "Driver.Temperature"
    assert str(controls.refuse({path: 1e300})) == f"{path} takes 14 to 32, not '1e+300'"
    assert controls.refuse({path: 14.0}) is controls.refuse({path: 32.0}) is None


def test_no_number_of_the_car_is_without_limits(controls: Controls, signals: Catalogue, model: Model) -> None:
    """A signal that a later catalogue or car brings without a range is found here."""
    numbers = {
        path for path in vss.values(model)
        if signals[path].kind == "actuator" and signals[path].element in {"float", "double"}
    }  # fmt: skip
    for path in numbers:
        for value in (1e300, -1e300):
            try:
                signals[path].check(value)
            except OutOfRange:
                continue
            assert isinstance(controls.refuse({path: value}), OutOfRange | NoSource), path
