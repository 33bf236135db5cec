"""A running app over the hmi bus."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from hmi.bus import Bus, BusError, RemoteError
from hmi.host.app_peer import Belongs, Undo

PATH = "/org/hmi/App"
INTERFACE = "org.hmi.App1"


def bus_name(app_id: str) -> str:
    """The name that an app owns."""
    return f"org.hmi.App.{app_id}"


class BusPeer:
    """One app's App1."""

    def __init__(self, bus: Bus, app_id: str) -> None:
        self._bus = bus
        self._name = bus_name(app_id)
        self._app = bus.proxy(self._name, PATH, INTERFACE)
        self._there = asyncio.Event()

    @property
    def reachable(self) -> bool:
        """Whether there is a bus."""
        return self._bus.connected

    def watch(self, belongs: Belongs, callback: Callable[[bool], None]) -> Undo:
        """Follow the owner of the app's name; another process that has taken the name is not the app."""
        asking: asyncio.Task[None] | None = None

        def tell(*, there: bool) -> None:
            (self._there.set if there else self._there.clear)()
            callback(there)

        async def ask(owner: str) -> None:
            try:
                pid = await self._bus.pid_of(owner)
            except BusError:
                return  # it has left already, or will be seen again with the bus
            tell(there=belongs(pid))

        def owner_changed(owner: str) -> None:
            nonlocal asking
            if asking is not None:
                asking.cancel()
            asking = asyncio.create_task(ask(owner), name=f"who owns {self._name}") if owner else None
            if not owner:
                tell(there=False)

        unwatch = self._bus.watch_name(self._name, owner_changed)

        def undo() -> None:
            unwatch()
            if asking is not None:
                asking.cancel()

        return undo

    async def ping(self, limit: float) -> bool:
        """Ping; an app that has just lost the bus may use the whole limit to come back. An error is an answer too."""
        try:
            async with asyncio.timeout(limit):
                await self._there.wait()
                await self._app.call("Ping", timeout=limit)
        except RemoteError:
            return True
        except (BusError, TimeoutError):
            return False
        return True

    async def ask_to_stop(self, limit: float) -> bool:
        """Call App1.Stop. An app that ends before it answers has obeyed as well, and needs no signal."""
        try:
            await self._app.call("Stop", timeout=limit)
        except BusError:
            return not self._there.is_set()
        return True
