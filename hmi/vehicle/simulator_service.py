"""org.hmi.Simulator1 on the bus: the hands on a simulated car."""

from __future__ import annotations

from typing import Any

from hmi.bus import Caller, Service, Variant, variant
from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.service import refusals
from hmi.vehicle.sim import cycle as cycles
from hmi.vehicle.sources.simulator import SimulatorSource

PATH = "/org/hmi/Simulator"


class SimulatorService(Service):
    """Exported only while the simulator is a source."""

    interface = "org.hmi.Simulator1"

    def __init__(self, source: SimulatorSource, catalogue: Catalogue) -> None:
        self._source = source
        self._catalogue = catalogue
        source.on_drive_ended = lambda name, kilometres: self.emit("DriveEnded", name, kilometres)

    def control(self, caller: Caller, values: dict[str, Any]) -> None:
        """Levers, plug, weather, and any simulated path."""
        del caller
        with refusals():
            self._source.control(values)

    def drive(self, caller: Caller, cycle: str) -> None:
        """Follow a cycle by name or file."""
        del caller
        with refusals():
            self._source.drive(cycles.load(cycle))

    def stop_drive(self, caller: Caller) -> None:
        """Leave it."""
        del caller
        self._source.stop_drive()

    def set_time_scale(self, caller: Caller, scale: float) -> None:
        """How fast time runs."""
        del caller
        with refusals():
            self._source.set_time_scale(scale)

    def freeze(self, caller: Caller, paths: list[str], frozen: bool) -> None:
        """Fault injection."""
        del caller
        with refusals():
            self._source.freeze(self._catalogue.expand(paths), frozen=frozen)

    def status(self, caller: Caller) -> dict[str, Variant]:
        """Where the simulation stands."""
        del caller
        return {key: variant(value) for key, value in self._source.status().items()}
