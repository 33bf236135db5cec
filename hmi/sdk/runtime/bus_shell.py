"""The screen, over the bus."""

from __future__ import annotations

import re
from typing import Any

from hmi.bus import Bus, BusError, RemoteError
from hmi.sdk.errors import ShellAway, TemplateRefused, UnknownRevision

NAME = "org.hmi.Shell"
PATH = "/org/hmi/Shell"
INVALID = "org.hmi.Error.InvalidTemplate"
UNKNOWN = "org.hmi.Error.UnknownRevision"
PRESENT_LIMIT = 5.0
OPEN_LIMIT = 20.0
"""Opening an app may start its process."""
_REASON = re.compile(r"(?P<path>\$\S*?):?\s+(?P<reason>.*)", re.DOTALL)


class BusShell:
    """org.hmi.Shell1 as a ShellPort."""

    def __init__(self, bus: Bus) -> None:
        self._shell = bus.proxy(NAME, PATH, "org.hmi.Shell1")

    async def present(self, screen: str, depth: int, template: str) -> int:
        """Show."""
        return int(await self._call("Present", screen, depth, template))

    async def patch(self, screen: str, depth: int, base: int, patch: str) -> int:
        """Show what has changed."""
        return int(await self._call("Patch", screen, depth, base, patch))

    async def pop(self, screen: str) -> None:
        """Gone for good."""
        await self._call("Pop", screen)

    async def set_card(self, card: str) -> None:
        """Put the card on the home screen."""
        await self._call("SetCard", card)

    async def remove_card(self) -> None:
        """Take it away."""
        await self._call("RemoveCard")

    async def open_app(self, app_id: str) -> None:
        """Bring an app to the screen."""
        await self._call("OpenApp", app_id, limit=OPEN_LIMIT)

    async def _call(self, member: str, *arguments: Any, limit: float = PRESENT_LIMIT) -> Any:
        try:
            return await self._shell.call(member, *arguments, timeout=limit)
        except RemoteError as error:
            if error.name == UNKNOWN:
                raise UnknownRevision from None
            if error.name != INVALID:
                raise ShellAway(str(error)) from None
            match = _REASON.fullmatch(error.text)
            raise TemplateRefused(*(match.group("path", "reason") if match else ("$", error.text))) from None
        except BusError as error:
            raise ShellAway(str(error)) from None
