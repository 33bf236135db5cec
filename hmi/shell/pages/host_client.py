"""Calls to the host. None raises: what a call could not do is a sentence, "" when it was done."""

from __future__ import annotations

import logging

from hmi.bus import Bus, BusError, RemoteError
from hmi.shell.pages.identity import HOST, INTERFACE, PATH

_log = logging.getLogger(__name__)


class HostClient:
    """The part of org.hmi.Apps1 that the pages need."""

    def __init__(self, bus: Bus) -> None:
        self._host = bus.proxy(HOST, PATH, INTERFACE)

    async def start(self, app_id: str) -> str:
        return await self._call("Start", app_id)

    async def restart(self, app_id: str) -> str:
        return await self._call("Restart", app_id)

    async def kill(self, app_id: str) -> str:
        return await self._call("Kill", app_id)

    async def set_visible(self, app_ids: list[str]) -> str:
        return await self._call("SetVisible", app_ids)

    async def _call(self, member: str, argument: str | list[str]) -> str:
        try:
            await self._host.call(member, argument)
        except RemoteError as error:
            _log.info("the host refused %s %s: %s", member, argument, error)
            return error.text
        except BusError as error:
            _log.info("the host did not answer %s: %s", member, error)
            return str(error)
        return ""
