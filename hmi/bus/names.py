"""The names that this process owns, owned again on every new connection."""

from __future__ import annotations

import asyncio
import logging

from hmi.bus.connection import Connection
from hmi.bus.errors import NameTaken
from hmi.bus.message import to_daemon

log = logging.getLogger(__name__)

LIMIT = 10.0
DO_NOT_QUEUE = 4
OURS = {1, 4}
"""RequestName's answers: now the owner, owner already."""
TRIES = 20
PAUSE = 0.25
"""A predecessor that was just killed still holds its name until the bus notices."""


class Names:
    """What to own."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._taken: set[str] = set()
        """Names that another process took meanwhile, and which the log knows of."""

    async def own(self, connection: Connection, name: str) -> None:
        """Own it now; NameTaken when another process does."""
        await self._request(connection, name)
        if name not in self._names:
            self._names.append(name)

    async def renew(self, connection: Connection) -> None:
        """Own them all on a new connection; wait a little for one that a dying process still holds."""
        for name in self._names:
            for last in (False,) * TRIES + (True,):
                try:
                    await self._request(connection, name)
                    break
                except NameTaken as error:
                    if last:
                        self._say_taken(name, error)
                        raise
                await asyncio.sleep(PAUSE)
            if name in self._taken:
                self._taken.remove(name)
                log.warning("%s is free again, and ours", name)

    def _say_taken(self, name: str, error: NameTaken) -> None:
        """Once: the session tries again and again."""
        if name not in self._taken:
            self._taken.add(name)
            log.warning("%s", error)

    async def _request(self, connection: Connection, name: str) -> None:
        got = await connection.ask(to_daemon("RequestName", "su", [name, DO_NOT_QUEUE]), LIMIT)
        if got.body[0] not in OURS:
            raise NameTaken(f"{name} belongs to another process on this bus; stop that one first")
