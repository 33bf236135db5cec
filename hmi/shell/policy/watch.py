"""The driving signals from the vehicle service to the state machine, and the row of the table that follows."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from typing import Any

from hmi.bus import Bus, BusError
from hmi.sdk.context import DrivingRestrictions
from hmi.shell.policy.state import DrivingStateMachine, Signal
from hmi.shell.policy.table import RestrictionTable

_log = logging.getLogger(__name__)

NAME, PATH, INTERFACE = "org.hmi.Vehicle", "/org/hmi/Vehicle", "org.hmi.Vehicle1"
SUBSCRIPTION = "org.hmi.VehicleSubscription1"
PATHS: dict[str, Signal] = {
    "Vehicle.Powertrain.Transmission.SelectedGear": "gear",
    "Vehicle.Chassis.ParkingBrake.IsEngaged": "parking_brake",
    "Vehicle.Speed": "speed",
}
RATE_HZ = 20
"""50 ms at most from the car to the table, of the 100 that a restriction may take."""

UNKNOWN, NEVER = 2, 0
"""Quality and time of a signal that no source has ever delivered, as org.hmi.Vehicle1 has them."""

Samples = dict[str, tuple[Any, int, int]]


class DrivingWatch:
    """``apply`` gets the row that holds, again and again. A silent service is asked; without an answer all is unknown."""

    def __init__(
        self,
        bus: Bus,
        table: RestrictionTable,
        apply: Callable[[DrivingRestrictions], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._bus = bus
        self._vehicle = bus.proxy(NAME, PATH, INTERFACE)
        self._table = table
        self._apply = apply
        self._clock = clock
        self._machine = DrivingStateMachine(table.speed, table.signals)
        self._patience = table.signals.stale_after_s / 2
        self._owner = ""
        self._changed = asyncio.Event()
        self._undo: Callable[[], None] | None = None
        self._warned = False

    async def run(self) -> None:
        """Until cancelled; whatever happens, the row on the screen is one that may be there."""
        for problem in self._table.problems:
            _log.warning("%s", problem)
        undo = self._bus.watch_name(NAME, self._take_owner)
        try:
            while True:
                self._changed.clear()
                if not self._owner:
                    await self._changed.wait()
                elif await self._subscribe():
                    await self._keep_hearing()
                else:
                    await self._pause(self._patience)
        finally:
            undo()
            self._drop()
            self._machine.lost()
            self._publish()

    def _take_owner(self, owner: str) -> None:
        self._owner = owner
        if not owner:
            self._machine.lost()
            self._publish()
        self._changed.set()

    async def _keep_hearing(self) -> None:
        """Ask whenever the service has been silent for half of what silence may last; until its owner changes."""
        while not self._changed.is_set():
            left = self._machine.stale_at() - self._patience - self._clock()
            if left > 0:
                await self._pause(left)
            elif not await self._ask():
                self._publish()
                await self._pause(self._patience)

    async def _subscribe(self) -> bool:
        """Ask first: a service that does not answer would keep every attempt to subscribe, and carry them all out."""
        self._drop()
        if not await self._ask():
            return False
        try:
            path = await self._vehicle.call("Subscribe", list(PATHS), RATE_HZ)
            subscription = self._bus.proxy(NAME, path, SUBSCRIPTION)
            self._undo = await subscription.on_signal("Changed", self._take)
            self._take(await self._vehicle.call("Get", list(PATHS)))
        except BusError as error:
            self._warn(error)
            return False
        self._warned = False
        return True

    async def _ask(self) -> bool:
        """A sign of life of a service that has nothing new to say: a parked car says nothing for hours."""
        try:
            self._take(await self._vehicle.call("Get", list(PATHS), timeout=self._patience))
        except BusError as error:
            self._warn(error)
            return False
        self._warned = False
        return True

    def _take(self, samples: Samples) -> None:
        now = self._clock()
        for path, (value, time_us, quality) in samples.items():
            if path not in PATHS:
                continue
            if quality == UNKNOWN and time_us == NEVER:
                self._machine.absent(PATHS[path], now)
            else:
                self._machine.sample(PATHS[path], value, quality, now)
        self._publish()

    def _publish(self) -> None:
        self._apply(self._table.row(self._machine.state(self._clock())))

    async def _pause(self, seconds: float) -> None:
        """Sleep, but not through a change of owner."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(0.001, seconds)):  # wait_for of Python 3.11 can swallow a cancellation
                await self._changed.wait()

    def _warn(self, error: BusError) -> None:
        if not self._warned:
            _log.warning("the driving signals are not to be had, so everything is restricted: %s", error)
            self._warned = True

    def _drop(self) -> None:
        """Listen no more to the subscription of a service that has gone."""
        if self._undo is not None:
            self._undo()
            self._undo = None
