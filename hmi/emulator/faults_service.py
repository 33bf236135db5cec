"""org.hmi.Emulator1: what the control window does to processes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hmi.bus import BusError, Caller, RefusedCall, Service, variant
from hmi.emulator.hands import World
from hmi.emulator.supervisor import Part

NAME = "org.hmi.Emulator"
PATH = "/org/hmi/Emulator"
BUS = "bus"
"""Without it nobody could let it come back."""


class FaultsService(Service):
    """Kills parts and apps, keeps parts dead, and makes apps slow or hung."""

    interface = "org.hmi.Emulator1"

    def __init__(self, parts: Mapping[str, Part], world: World) -> None:
        self._parts = parts
        self._world = world

    def parts(self, caller: Caller) -> list[dict[str, Any]]:
        """What is supervised."""
        del caller
        return [
            {
                "name": variant(name),
                "pid": variant(part.pid),
                "starts": variant(part.starts),
                "down": variant(part.down),
            }
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

    async def slow(self, caller: Caller, id: str, slow: bool) -> None:  # noqa: A002 - the XML's name
        """SIGSTOP and SIGCONT in turn."""
        del caller
        try:
            await self._world.slow(id, slow=slow)
        except BusError as error:
            raise RefusedCall("NotRunning", str(error)) from error

    def keep_down(self, caller: Caller, name: str, down: bool) -> None:
        """kill -9, and no restart until it is let go."""
        del caller
        if name not in self._parts or name == BUS:
            raise RefusedCall("NotRunning", f"{name} is no part that can be kept down")
        self._parts[name].keep_down(down)
