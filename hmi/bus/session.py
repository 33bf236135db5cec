"""A bus connection kept alive: whenever the bus is there, there is a Connection, and it is set up as it was before."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable

from hmi.bus.codec import Codec
from hmi.bus.connection import Connection
from hmi.bus.errors import BusError, BusUnavailable
from hmi.bus.handshake import REMEDY, socket_name
from hmi.bus.message import Message

log = logging.getLogger(__name__)

SHORTEST_PAUSE = 0.05
LONGEST_PAUSE = 1.0
"""A lost bus is found again within two seconds of its return."""


class Session:
    """Opens a connection, and another one whenever it is lost."""

    def __init__(
        self,
        address: str | None,
        codec: Codec,
        *,
        file_descriptors: bool,
        set_up: Callable[[Connection], Awaitable[None]],
        receive: Callable[[Message], None],
        changed: Callable[[], None],
    ) -> None:
        self._address = address
        self._codec = codec
        self._file_descriptors = file_descriptors
        self._set_up = set_up
        self._receive = receive
        self._changed = changed
        self._task: asyncio.Task[None] | None = None
        self._loss: asyncio.Event | None = None
        self.connection: Connection | None = None

    async def start(self, timeout: float) -> None:
        """The first connection; BusUnavailable when there is none within the limit."""
        address = self._address if self._address is not None else os.environ.get("HMI_BUS_ADDRESS", "")
        socket_name(address)
        try:
            async with asyncio.timeout(timeout):
                await self._open(address)
        except TimeoutError:
            raise BusUnavailable(f"the hmi bus at {address} did not answer within {timeout:g} s; {REMEDY}") from None
        self._task = asyncio.create_task(self._keep(address), name="bus: keep the connection")

    async def stop(self) -> None:
        """Close for good; this is no loss, so nobody is told of one."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None
        connection, self.connection = self.connection, None
        if connection is not None:
            await connection.finish()

    async def _keep(self, address: str) -> None:
        while self._loss is not None:
            await self._loss.wait()
            await self._open(address)
            log.info("the bus is back")

    async def _open(self, address: str) -> None:
        """Try until it works, more slowly every time."""
        pause = SHORTEST_PAUSE
        while True:
            self._loss = asyncio.Event()
            connection = Connection(self._codec, self._receive, self._lost)
            try:
                await connection.open(address, file_descriptors=self._file_descriptors)
                self.connection = connection
                await self._set_up(connection)
            except (OSError, TimeoutError, BusError) as error:
                log.debug("no bus at %s: %s", address, error)
                self.connection = None
                connection.close()
            except BaseException:
                self.connection = None
                connection.close()
                raise
            else:
                if not self._loss.is_set():
                    self._changed()
                    return
            await asyncio.sleep(pause)
            pause = min(pause * 1.5, LONGEST_PAUSE)

    def _lost(self, reason: str) -> None:
        was_up = self.connection is not None
        self.connection = None
        if self._loss is not None:
            self._loss.set()
        if was_up:
            log.warning("lost the bus: %s; looking for it again", reason)
            self._changed()
