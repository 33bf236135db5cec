"""The car's signals, over the bus: subscribed anew whenever the service comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hmi.bus import Bus, BusError, RemoteError, variant
from hmi.sdk.errors import VehicleRefused
from hmi.sdk.log import log
from hmi.sdk.runtime.refusals import refusal
from hmi.sdk.runtime.samples import sample, signal_info, unknown
from hmi.sdk.runtime.vehicle_watch import VehicleWatch
from hmi.sdk.tasks import Tasks
from hmi.sdk.vehicle import Sample, SignalInfo
from hmi.sdk.words import say

NAME = "org.hmi.Vehicle"
PATH = "/org/hmi/Vehicle"
AWAY = "The car's signals are not available at the moment."


class BusVehicle:
    """org.hmi.Vehicle1 as a VehiclePort."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._vehicle = bus.proxy(NAME, PATH, "org.hmi.Vehicle1")
        self._catalogue: dict[str, SignalInfo] = {}
        self._watches: set[VehicleWatch] = set()
        self._owner: str | None = None
        self._unwatch: Callable[[], None] | None = None
        self._tasks = Tasks(lambda name, error: log.error("%s failed", name, exc_info=error))

    async def get(self, paths: Sequence[str]) -> dict[str, Sample]:
        """Present samples."""
        try:
            return await self.read(paths)
        except RemoteError as error:
            return {path: unknown(refusal(error).sentence) for path in paths}
        except BusError:
            return {path: unknown(say(AWAY)) for path in paths}

    async def set(self, values: Mapping[str, Any]) -> None:
        """Ask actuators."""
        try:
            await self._vehicle.call("Set", {path: variant(value) for path, value in values.items()})
        except RemoteError as error:
            raise refusal(error) from None
        except BusError:
            raise VehicleRefused(AWAY, "Try again in a moment.") from None

    async def describe(self, paths: Sequence[str]) -> dict[str, SignalInfo]:
        """What the catalogue says."""
        try:
            return await self._describe(paths)
        except RemoteError as error:
            raise refusal(error) from None
        except BusError:
            raise VehicleRefused(AWAY, "Try again in a moment.") from None

    async def subscribe(
        self, paths: Sequence[str], max_rate_hz: int, changed: Callable[[dict[str, Sample]], None]
    ) -> Callable[[], None]:
        """Watch signals."""
        watch = VehicleWatch(self._bus, self, list(paths), max_rate_hz, changed, self._tasks)
        self._watches.add(watch)
        if self._unwatch is None:
            self._unwatch = self._bus.watch_name(NAME, self._owned)
        elif self._owner is not None:
            self._restart(watch)

        def undo() -> None:
            if watch in self._watches:
                self._watches.discard(watch)
                watch.stop()

        return undo

    async def shut(self) -> None:
        """End everything that is watched."""
        if self._unwatch is not None:
            self._unwatch()
        for watch in list(self._watches):
            watch.stop()
        self._watches.clear()
        await self._tasks.close()

    async def read(self, paths: Sequence[str]) -> dict[str, Sample]:
        """Present samples with their units; raises what the bus raises."""
        samples = await self._vehicle.call("Get", list(paths))
        missing = [path for path in samples if path not in self._catalogue]
        if missing:
            await self._describe(missing)
        return self.units(samples)

    def units(self, samples: Mapping[str, Any]) -> dict[str, Sample]:
        """Samples of the wire with the units of the catalogue."""
        catalogue = self._catalogue
        return {path: sample(wire, catalogue[path].unit if path in catalogue else "") for path, wire in samples.items()}

    async def open(self, paths: Sequence[str], max_rate_hz: int) -> str:
        """Subscribe; the path of the subscription's object."""
        return str(await self._vehicle.call("Subscribe", list(paths), max_rate_hz))

    def run(self, watch: VehicleWatch) -> None:
        """Give a watch its task."""
        watch.task = self._tasks.spawn(watch.follow(), "vehicle subscription")

    async def _describe(self, paths: Sequence[str]) -> dict[str, SignalInfo]:
        wire = await self._vehicle.call("Describe", list(paths))
        found = {path: signal_info(path, entry) for path, entry in wire.items()}
        self._catalogue.update(found)
        return found

    def _owned(self, owner: str) -> None:
        self._owner = owner
        self._catalogue.clear()
        for watch in list(self._watches):
            self._restart(watch)

    def _restart(self, watch: VehicleWatch) -> None:
        watch.stop()
        if self._owner:
            self.run(watch)
        else:
            watch.lose(say(AWAY))
