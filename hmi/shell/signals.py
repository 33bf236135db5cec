"""The car's signals for the shell itself: one subscription for all of its parts, unknown whenever the service is away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import Any

from hmi.bus import Bus, BusError, RemoteError, Variant, variant
from hmi.shell.reading import UNKNOWN, Reading

_log = logging.getLogger(__name__)

NAME, PATH, INTERFACE = "org.hmi.Vehicle", "/org/hmi/Vehicle", "org.hmi.Vehicle1"
GOOD = 0


Listener = Callable[[dict[str, Reading]], None]


class VehicleSignals:
    """The car over the bus."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._vehicle = bus.proxy(NAME, PATH, INTERFACE)
        self._listeners: list[tuple[frozenset[str], Listener]] = []
        self._now: dict[str, Reading] = {}
        self._types: dict[str, str] = {}
        self._undo: Callable[[], None] | None = None
        self._wake = asyncio.Event()
        self._owner = ""

    def watch(self, paths: Iterable[str], listener: Listener) -> None:
        """To be called before ``run``."""
        wanted = frozenset(paths)
        self._listeners.append((wanted, listener))
        listener({path: self._now.get(path, UNKNOWN) for path in wanted})

    async def ask(self, path: str, value: Any) -> str:
        """Ask an actuator."""
        try:
            await self._vehicle.call("Set", {path: self._typed(path, value)})
        except BusError as error:
            _log.info("%s was not set: %s", path, error)
            return str(error)
        return ""

    async def run(self) -> None:
        """Keep one subscription with whoever is the vehicle service; runs until cancelled."""
        undo = self._bus.watch_name(NAME, self._owner_changed)
        try:
            while True:
                await self._wake.wait()
                self._wake.clear()
                await self._follow(self._owner)
        finally:
            undo()
            self._drop()

    def _owner_changed(self, owner: str) -> None:
        self._owner = owner
        self._wake.set()

    async def _follow(self, owner: str) -> None:
        self._drop()
        if not owner:
            self._tell(dict.fromkeys(self._paths(), UNKNOWN))
            return
        try:
            await self._subscribe(sorted(self._paths()))
        except BusError as error:
            _log.warning("the car's signals are not to be had: %s", error)

    async def _subscribe(self, paths: list[str]) -> None:
        known = await self._describe(paths)
        if not known:
            return
        path = await self._vehicle.call("Subscribe", known, 0)
        subscription = self._bus.proxy(NAME, path, "org.hmi.VehicleSubscription1")
        self._undo = await subscription.on_signal("Changed", self._changed)
        self._changed(await self._vehicle.call("Get", known))

    async def _describe(self, paths: list[str]) -> list[str]:
        """Those that this car has: asked at once, and one by one of a car that lacks some of them."""
        try:
            self._note_types(paths, await self._vehicle.call("Describe", paths))
        except RemoteError as error:
            if len(paths) > 1:
                return [known for path in paths for known in await self._describe([path])]
            _log.info("the car has no %s: %s", paths[0], error)
            return []
        return paths

    def _note_types(self, paths: list[str], facts: dict[str, dict[str, Any]]) -> None:
        self._types.update({path: str(facts.get(path, {}).get("type", "")) for path in paths})

    def _changed(self, samples: dict[str, tuple[Any, int, int]]) -> None:
        self._tell({path: Reading(value if quality == GOOD else None) for path, (value, _, quality) in samples.items()})

    def _tell(self, readings: dict[str, Reading]) -> None:
        fresh = {path: reading for path, reading in readings.items() if self._now.get(path, UNKNOWN) != reading}
        self._now.update(fresh)
        for wanted, listener in self._listeners:
            if mine := {path: reading for path, reading in fresh.items() if path in wanted}:
                listener(mine)

    def _typed(self, path: str, value: Any) -> Variant:
        kind = self._types.get(path, "")
        if kind in {"float", "double"}:
            return variant(float(value))
        if kind.startswith(("int", "uint")):
            return variant(round(value))
        return variant(value)

    def _paths(self) -> set[str]:
        return {path for wanted, _ in self._listeners for path in wanted}

    def _drop(self) -> None:
        if self._undo is not None:
            self._undo()
            self._undo = None
