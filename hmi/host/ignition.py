"""Sees a new ignition cycle on the bus: the car was off, and is on again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from hmi.bus import Bus, BusError

log = logging.getLogger(__name__)

NAME = "org.hmi.Vehicle"
SIGNAL = "Vehicle.LowVoltageSystemState"
OFF = {"LOCK", "OFF"}
ON = {"ON", "START"}
GOOD = 0
RETRY_SECONDS = 10.0
"""Pause before a service that is there and did not take the subscription is asked again."""

Samples = dict[str, tuple[Any, int, int]]


class Ignition:
    """Subscribes to one signal, again with each new vehicle service."""

    def __init__(self, bus: Bus, on_cycle: Callable[[], None]) -> None:
        self._bus = bus
        self._on_cycle = on_cycle
        self._was_off = False
        self._subscribing: asyncio.Task[None] | None = None
        self._undo: Callable[[], None] | None = None
        self._unwatch: Callable[[], None] | None = None

    def begin(self) -> None:
        """Follow the vehicle service from now on."""
        self._unwatch = self._bus.watch_name(NAME, self._owner_changed)

    async def end(self) -> None:
        """Follow it no more."""
        if self._unwatch:
            self._unwatch()
        self._drop()
        if self._subscribing:
            self._subscribing.cancel()
            await asyncio.gather(self._subscribing, return_exceptions=True)

    def take(self, samples: Samples) -> None:
        """One report of the vehicle service; only a good value says anything."""
        value, _, quality = samples.get(SIGNAL, ("", 0, 2))
        if quality != GOOD:
            return
        if value in OFF:
            self._was_off = True
        elif value in ON and self._was_off:
            self._was_off = False
            self._on_cycle()

    def _owner_changed(self, owner: str) -> None:
        self._drop()
        if self._subscribing:
            self._subscribing.cancel()
        if owner:
            self._subscribing = asyncio.create_task(self._subscribe(), name="ignition")

    def _drop(self) -> None:
        if self._undo:
            self._undo()
            self._undo = None

    async def _subscribe(self) -> None:
        """Subscribe, however long a hanging service takes; a car that lacks the signal is told of once."""
        told = False
        while True:
            try:
                await self._try_to_subscribe()
            except BusError as error:
                self._drop()
                if not told:
                    log.warning("the ignition cannot be followed (%s); only a restart ends a quarantine", error)
                told = True
            else:
                return
            await asyncio.sleep(RETRY_SECONDS)

    async def _try_to_subscribe(self) -> None:
        """Ask before, so that a hanging service collects no subscriptions; and after, for what came before we heard."""
        vehicle = self._bus.proxy(NAME, "/org/hmi/Vehicle", "org.hmi.Vehicle1")
        await vehicle.call("Get", [SIGNAL])
        path = await vehicle.call("Subscribe", [SIGNAL], 0)
        subscription = self._bus.proxy(NAME, path, "org.hmi.VehicleSubscription1")
        self._undo = await subscription.on_signal("Changed", self.take)
        self.take(await vehicle.call("Get", [SIGNAL]))
