"""org.hmi.Emulator1: what the control window does to processes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hmi.bus import BusError, Caller, RefusedCall, Service, variant
from hmi.emulator.hands import World
from hmi.emulator.supervisor import Part

NAME = "org.hmi.Emulator"
PATH = "/org/hmi/Emulator"


class FaultsService(Service):
    """Kills parts and apps, and holds apps up."""

    interface = "org.hmi.Emulator1"

    def __init__(self, parts: Mapping[str, Part], world: World) -> None:
        self._parts = parts
        self._world = world

    def parts(self, caller: Caller) -> list[dict[str, Any]]:
        """What is supervised."""
        del caller
        return [
            {"name": variant(name), "pid": variant(part.pid), "starts": variant(part.starts)}
            for name, part in self._parts.items()
        ]

    async def kill(self, caller: Caller, name: str) -> None:
        """kill -9."""
        del caller
        try:
            await self._world.kill(name)
        except (BusError, TimeoutError, ProcessLookupError) as error:
            raise RefusedCall("NotRunning", str(error) or f"{name} is not running") from error

    async def hold(self, caller: Caller, id: str, held: bool) -> None:  # noqa: A002 - the XML's name
        """SIGSTOP and SIGCONT."""
        del caller
        try:
            await self._world.hold(id, held=held)
        except (BusError, ProcessLookupError) as error:
            raise RefusedCall("NotRunning", str(error) or f"{id} is not running") from error
