"""Hands on the simulated car: VSS actuators from apps, and the control window's levers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import NoSource, NotNow, OutOfRange, VehicleError
from hmi.vehicle.sim import signals
from hmi.vehicle.sim.charging import parse_time
from hmi.vehicle.sim.levers import check_lever, gear, number, refuse_actuator
from hmi.vehicle.sim.model import AWAKE, Model

WORKED_OUT = "the simulated car works it out by itself"
ON_CABLE, MOVING, IN_GEAR = "the car is plugged in", "the car moves", "the car is in gear"
GEAR = "Vehicle.Powertrain.Transmission.SelectedGear"
PARK_LOCK = "Vehicle.Powertrain.Transmission.IsParkLockEngaged"
CLIMATE = "Vehicle.Cabin.HVAC.IsAirConditioningActive"


class Controls:
    """Checks everything first, then does everything: all or nothing."""

    def __init__(self, model: Model, catalogue: Catalogue) -> None:
        self._model = model
        self._catalogue = catalogue
        self._actuators: dict[str, Callable[[Any], None]] = {
            signals.CHARGING + "ChargeLimit": model.charger.set_limit,
            signals.CHARGING + "StartStopCharging": model.charger.command,
            signals.CHARGING + "Timer.Mode": lambda mode: model.charger.set_timer(mode, model.charger.timer_time),
            signals.CHARGING + "Timer.Time": lambda time: model.charger.set_timer(model.charger.timer_mode, time),
            signals.PORT + "IsFlapOpen": self._flap,
            signals.PORT + "IsChargingCableLocked": self._lock,
            signals.CONDITIONING + "RequestedMode": model.conditioning.request,
            signals.CONDITIONING + "StartTime": lambda time: setattr(model.conditioning, "start_time", time),
            signals.CONDITIONING + "TargetTime": lambda time: setattr(model.conditioning, "target_time", time),
            signals.CONDITIONING + "TargetTemperature": lambda t: setattr(model.conditioning, "target_temperature", t),
            "Vehicle.Chassis.ParkingBrake.IsEngaged": lambda on: setattr(model, "parking_brake", on),
            GEAR: lambda number: model.shift(gear(number)),
            PARK_LOCK: lambda on: model.shift("P" if on else "N"),
            "Vehicle.TripMeterReading": lambda metres: setattr(model.trip, "reset_m", model.motion.distance_m - metres),
        }
        self._levers: dict[str, Callable[[Any], None]] = {
            "accelerator": lambda share: setattr(model, "accelerator", share),
            "brake": lambda share: setattr(model, "brake", share),
            "gear": model.shift,
            "parking_brake": lambda on: setattr(model, "parking_brake", on),
            "ignition": self._ignition,
            "soc": self._soc,
            "outside_temperature": lambda t: setattr(model, "outside", t),
            "cabin_temperature": lambda t: setattr(model.cabin, "temperature", t),
            "ambient_light": lambda share: setattr(model, "ambient_light", share),
        }

    def refuse(self, values: Mapping[str, Any]) -> VehicleError | None:
        """What is wrong with a request to actuators; its values are already of the right type and range."""
        for path, value in values.items():
            if path not in self._actuators and path not in self._model.body:
                return NoSource(path, WORKED_OUT)
            if self._catalogue[path].unit == "iso8601" and value and parse_time(value) is None:
                return OutOfRange(path, "a time in ISO 8601 with its offset", value)
            if beyond := refuse_actuator(path, value):
                return beyond
            if why := self._not_now(path, value):
                return NotNow(path, why)
        return None

    def _not_now(self, path: str, value: Any) -> str:
        """Why the car as it stands would not do it; "" when it would."""
        leaves_park = (path == GEAR and gear(value) != "P") or (path == PARK_LOCK and not value)
        if leaves_park and self._model.charger.plug != "none":
            return ON_CABLE
        if path == signals.PORT + "IsFlapOpen" and value and self._model.motion.speed != 0:
            return MOVING
        return ""

    def actuate(self, values: Mapping[str, Any]) -> None:
        """Do it."""
        for path, value in values.items():
            if path in self._actuators:
                self._actuators[path](value)
            else:
                self._model.body[path] = value

    def control(self, values: Mapping[str, Any]) -> None:
        """The levers of Simulator1.Control; a wrong one refuses all."""
        todo: list[Callable[[], None]] = []
        plug = {key: values[key] for key in ("plug", "plug_power_kw") if key in values}
        if plug:
            todo.append(self._plug_action(plug))
        for key, value in values.items():
            if key in plug:
                continue
            todo.append(self._lever(key, value))
        for action in todo:
            action()

    def _lever(self, key: str, value: Any) -> Callable[[], None]:
        """One lever or path, checked."""
        if key in self._levers:
            checked = check_lever(key, value)
            if key == "gear" and checked != "P" and self._model.charger.plug != "none":
                raise NotNow(key, ON_CABLE)
            return lambda: self._levers[key](checked)
        checked = self._catalogue[key].check(value)
        if beyond := refuse_actuator(key, checked):
            raise beyond
        if key in self._actuators:
            return lambda: self._actuators[key](checked)
        if key not in self._model.body:
            raise NoSource(key, WORKED_OUT)
        return lambda: self._model.body.__setitem__(key, checked)

    def _plug_action(self, plug: dict[str, Any]) -> Callable[[], None]:
        charger = self._model.charger
        kind = plug.get("plug", charger.plug)
        if kind not in {"none", "ac", "dc"}:
            raise OutOfRange("plug", "one of none, ac, dc", kind)
        if kind != "none" and self._model.gear != "P":
            raise NotNow("plug", IN_GEAR)
        usual = {"none": 0.0, "ac": charger.figures.ac_kw, "dc": charger.figures.dc_kw}[kind]
        kept = charger.plug_kw if kind == charger.plug else usual
        power = number("plug_power_kw", plug.get("plug_power_kw", kept), 0, 1000)

        def connect() -> None:
            self._model.flap_open = kind != "none"
            charger.connect(kind, power)

        return connect

    def _flap(self, is_open: bool) -> None:
        """The flap cannot shut on a cable."""
        self._model.flap_open = is_open or self._model.charger.plug != "none"

    def _lock(self, locked: bool) -> None:
        """Unlocking the cable ends the charge."""
        charger = self._model.charger
        if not locked and charger.charging:
            charger.command("STOP")
        charger.locked = locked and charger.plug != "none"

    def _soc(self, percent: float) -> None:
        self._model.battery.soc = percent
        self._model.charger.complete = False

    def _ignition(self, state: str) -> None:
        """The climate system wakes and sleeps with the car."""
        was, self._model.ignition = self._model.ignition in AWAKE, state
        if was != (state in AWAKE):
            self._model.body[CLIMATE] = state in AWAKE
