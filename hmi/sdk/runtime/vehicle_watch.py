"""One subscription of an app to the car's signals."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from hmi.bus import Bus, BusError, Proxy, RemoteError
from hmi.sdk.log import log
from hmi.sdk.runtime.refusals import PASSING, refusal
from hmi.sdk.runtime.samples import unknown
from hmi.sdk.tasks import Tasks
from hmi.sdk.vehicle import Sample

RETRY_SECONDS = 1.0
"""Wait before asking a service again that is there and did not answer."""


class Reader(Protocol):
    """The part of BusVehicle that a watch needs."""

    async def read(self, paths: Sequence[str]) -> dict[str, Sample]:
        """Present samples."""

    async def open(self, paths: Sequence[str], max_rate_hz: int) -> str:
        """Subscribe."""

    def units(self, samples: Mapping[str, Any]) -> dict[str, Sample]:
        """Samples of the wire with their units."""


class VehicleWatch:
    """Lives as long as the app's subscription; its task as long as one owner of the service's name."""

    def __init__(
        self,
        bus: Bus,
        reader: Reader,
        paths: list[str],
        max_rate_hz: int,
        changed: Callable[[dict[str, Sample]], None],
        tasks: Tasks,
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._reader = reader
        self._paths = paths
        self._rate = max_rate_hz
        self._changed = changed
        self._seen = dict.fromkeys(paths, "")
        self.task: asyncio.Task[Any] | None = None

    def stop(self) -> None:
        """End the task, if there is one."""
        if self.task is not None:
            self.task.cancel()
            self.task = None

    def lose(self, reason: str) -> None:
        """Every sample is unknown from now on."""
        self._changed({path: unknown(reason, unit) for path, unit in self._seen.items()})

    async def follow(self) -> None:
        """Subscribe and pass on, until cancelled."""
        told = False
        while True:
            try:
                await self._subscribed()
            except RemoteError as error:
                refused = refusal(error)
                if not told:
                    log.warning("the car refuses a subscription: %s", error.text)
                    self.lose(refused.sentence)
                if refused.code not in PASSING:
                    return
                told = True
            except BusError as error:
                log.debug("the vehicle service does not answer: %s", error)
            await asyncio.sleep(RETRY_SECONDS)

    async def _subscribed(self) -> None:
        # The units first, so that every sample carries its own; then a read after listening, because the first
        # message of the subscription may have come before its path was known here.
        await self._reader.read(self._paths)
        path = await self._reader.open(self._paths, self._rate)
        subscription = self._bus.proxy("org.hmi.Vehicle", path, "org.hmi.VehicleSubscription1")
        undo = await subscription.on_signal("Changed", self._take_wire)
        try:
            samples = await self._reader.read(self._paths)
            self._seen.clear()  # a branch was watched by its own name until its signals were known
            self._take(samples)
            await asyncio.get_running_loop().create_future()
        finally:
            undo()
            if self._bus.connected:
                self._tasks.spawn(_close(subscription), "close a vehicle subscription")

    def _take_wire(self, samples: Mapping[str, Any]) -> None:
        self._take(self._reader.units(samples))

    def _take(self, samples: dict[str, Sample]) -> None:
        self._seen.update({path: sample.unit for path, sample in samples.items()})
        self._changed(samples)


async def _close(subscription: Proxy) -> None:
    try:
        await subscription.call("Close")
    except BusError as error:
        log.debug("the subscription was gone already: %s", error)
