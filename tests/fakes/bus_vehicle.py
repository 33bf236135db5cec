"""The vehicle service on a real bus, with a handful of signals that a test sets."""

from __future__ import annotations

from typing import Any, ClassVar

from hmi.bus import Bus, Caller, RefusedCall, Service, Variant, variant

SPEED = "Vehicle.Speed"
CHARGE = "Vehicle.Powertrain.TractionBattery.StateOfCharge.Current"
LIMIT = "Vehicle.Powertrain.TractionBattery.Charging.ChargeLimit"
UNITS = {SPEED: "km/h", CHARGE: "percent", LIMIT: "percent"}


class QuietVehicle(Service):
    """Takes every call and says nothing, its own only subscription: a test overrides what it looks at."""

    interface: ClassVar[str | tuple[str, ...]] = ("org.hmi.Vehicle1", "org.hmi.VehicleSubscription1")

    def get(self, _caller: Caller, _paths: list[str]) -> Any:
        return {}

    def set(self, _caller: Caller, _values: dict[str, Any]) -> None:
        return

    def describe(self, _caller: Caller, _paths: list[str]) -> dict[str, Any]:
        return {}

    def subscribe(self, _caller: Caller, _paths: list[str], _rate: int) -> str:
        return "/org/hmi/Vehicle"

    def sources(self, _caller: Caller) -> list[dict[str, Any]]:
        return []

    def close(self, _caller: Caller) -> None:
        return


class FakeBusVehicle(QuietVehicle):
    """Every signal begins unknown; ``feed`` sets one and tells subscribers."""

    interface = "org.hmi.Vehicle1"

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.samples: dict[str, tuple[Any, int, int]] = dict.fromkeys(UNITS, (Variant("s", ""), 0, 2))
        self.sets: list[dict[str, Any]] = []
        self.subscriptions: dict[str, tuple[str, list[str], _Subscription]] = {}

    async def begin(self) -> None:
        """Take the name."""
        self.bus.export("/org/hmi/Vehicle", self)
        await self.bus.own("org.hmi.Vehicle")

    def feed(self, path: str, value: Any, quality: int = 0) -> None:
        """A new sample."""
        self.samples[path] = (variant(value), 1_772_438_400_000_000, quality)
        for caller, paths, subscription in self.subscriptions.values():
            if path in self._below(paths):
                subscription.emit("Changed", {path: self.samples[path]}, to=caller)

    def get(self, _caller: Caller, paths: list[str]) -> dict[str, Any]:
        return {path: self.samples[path] for path in self._below(paths)}

    def set(self, _caller: Caller, values: dict[str, Any]) -> None:
        if SPEED in values:
            raise RefusedCall("NotAnActuator", f"{SPEED} cannot be set: it is a sensor")
        self.sets.append(values)

    def describe(self, _caller: Caller, paths: list[str]) -> dict[str, Any]:
        about = {"type": Variant("s", "float"), "kind": Variant("s", "sensor"), "max": Variant("d", 250.0)}
        return {path: {**about, "unit": Variant("s", UNITS[path])} for path in self._below(paths)}

    def subscribe(self, caller: Caller, paths: list[str], _rate: int) -> str:
        self._below(paths)
        path = f"/org/hmi/Vehicle/s{len(self.subscriptions)}"
        subscription = _Subscription(self, path)
        self.subscriptions[path] = (caller.name, paths, subscription)
        self.bus.export(path, subscription)
        return path

    def _below(self, paths: list[str]) -> list[str]:
        found = []
        for path in paths:
            below = [name for name in UNITS if name == path or name.startswith(f"{path}.")]
            if not below:
                raise RefusedCall("UnknownSignal", f"there is no signal {path!r} in the catalogue")
            found += below
        return found


class _Subscription(Service):
    interface = "org.hmi.VehicleSubscription1"

    def __init__(self, vehicle: FakeBusVehicle, path: str) -> None:
        self._vehicle = vehicle
        self._path = path

    def close(self, _caller: Caller) -> None:
        del self._vehicle.subscriptions[self._path]
        self._vehicle.bus.unexport(self._path)
