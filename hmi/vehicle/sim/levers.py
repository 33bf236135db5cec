"""The values that the levers of Simulator1.Control take."""

from __future__ import annotations

from typing import Any

from hmi.vehicle.errors import OutOfRange, WrongType
from hmi.vehicle.sim.model import IGNITIONS, Gear

_RANGES = {
    "accelerator": (0.0, 1.0), "brake": (0.0, 1.0), "soc": (0.0, 100.0), "ambient_light": (0.0, 100.0),
    "outside_temperature": (-50.0, 60.0), "cabin_temperature": (-50.0, 90.0),
}  # fmt: skip


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
