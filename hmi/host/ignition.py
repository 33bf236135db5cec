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
        """Subscribe, then ask once: the first report may have come before anybody listened."""
        vehicle = self._bus.proxy(NAME, "/org/hmi/Vehicle", "org.hmi.Vehicle1")
        try:
            path = await vehicle.call("Subscribe", [SIGNAL], 0)
            subscription = self._bus.proxy(NAME, path, "org.hmi.VehicleSubscription1")
            self._undo = await subscription.on_signal("Changed", self.take)
            self.take(await vehicle.call("Get", [SIGNAL]))
        except BusError as error:
            log.warning("the ignition cannot be followed (%s); a quarantine ends with a restart of the app only", error)
