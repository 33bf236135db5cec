"""The values that the levers of Simulator1.Control take."""

from __future__ import annotations

from typing import Any

from hmi.vehicle.errors import OutOfRange, WrongType
from hmi.vehicle.sim.model import IGNITIONS, Gear

_RANGES = {
    "accelerator": (0.0, 1.0), "brake": (0.0, 1.0), "soc": (0.0, 100.0), "ambient_light": (0.0, 100.0),
    "outside_temperature": (-50.0, 60.0), "cabin_temperature": (-50.0, 90.0),
}  # fmt: skip

_STATION = "Vehicle.Cabin.HVAC.Station.Row1."
_SET_TEMPERATURE = (14.0, 32.0)
_ACTUATORS = {
    _STATION + "Driver.Temperature": _SET_TEMPERATURE,
    _STATION + "Passenger.Temperature": _SET_TEMPERATURE,
    "Vehicle.ADAS.CruiseControl.SpeedSet": (0.0, 200.0),
    "Vehicle.Powertrain.TractionBattery.BatteryConditioning.TargetTemperature": (0.0, 45.0),
    "Vehicle.TripMeterReading": (0.0, 9_999_999.0),
}
"""VSS gives these no range; every car does."""
_GEAR = "Vehicle.Powertrain.Transmission.SelectedGear"
_GEARS = {126: "P", -1: "R", 0: "N", 1: "D", 127: "D"}


def refuse_actuator(path: str, value: Any) -> OutOfRange | None:
    """What no car does, of a value that has its signal's type and range."""
    if path == _GEAR and value not in _GEARS:
        return OutOfRange(path, "one of " + ", ".join(f"{number} ({name})" for number, name in _GEARS.items()), value)
    low, high = _ACTUATORS.get(path, (value, value))
    return None if low <= value <= high else OutOfRange(path, f"{low:.8g} to {high:.8g}", value)


def gear(number: int) -> Gear:
    """The lever position for a SelectedGear of VSS."""
    if number == 126:
        return "P"
    if number == 0:
        return "N"
    return "D" if number > 0 else "R"


def check_lever(key: str, value: Any) -> Any:
    """The value of one lever; OutOfRange or WrongType."""
    if key in _RANGES:
        return number(key, value, *_RANGES[key])
    if key == "parking_brake":
        if not isinstance(value, bool):
            raise WrongType(key, "true or false", value)
        return value
    allowed = ("P", "R", "N", "D") if key == "gear" else IGNITIONS
    if value not in allowed:
        raise OutOfRange(key, "one of " + ", ".join(allowed), value)
    return value


def number(key: str, value: Any, low: float, high: float) -> float:
    """A number in a range."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WrongType(key, "a number", value)
    if not low <= value <= high:
        raise OutOfRange(key, f"{low:g} to {high:g}", value)
    return float(value)
