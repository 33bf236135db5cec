"""The bus as the rest of hmi sees it: names, objects, proxies and watches that survive the loss of the connection."""

from __future__ import annotations

import logging
from collections.abc import Callable
from types import TracebackType
from typing import Self

from hmi.bus.codec import choose
from hmi.bus.connection import Connection
from hmi.bus.dispatch import Dispatcher
from hmi.bus.errors import BusUnavailable
from hmi.bus.interface import load
from hmi.bus.listeners import Listeners
from hmi.bus.message import Kind, Message, close_descriptors, to_daemon
from hmi.bus.names import Names
from hmi.bus.owners import Owners
from hmi.bus.proxy import Proxy
from hmi.bus.rules import Rules
from hmi.bus.service import Service
from hmi.bus.session import Session

log = logging.getLogger(__name__)
LIMIT = 5.0

Undo = Callable[[], None]


class Bus:
    """One connection, kept alive.

    ``address`` defaults to $HMI_BUS_ADDRESS, ``backend`` to $HMI_BUS_BACKEND, else what is installed.
    ``file_descriptors``: only such a connection can pass them; keep it apart, for it is slower in bursts.
    """

    def __init__(
        self, address: str | None = None, *, backend: str | None = None, file_descriptors: bool = False
    ) -> None:
        self.codec = choose(backend)
        self.file_descriptors = file_descriptors
        self._session = Session(
            address,
            self.codec,
            file_descriptors=file_descriptors,
            set_up=self._set_up,
            receive=self._received,
            changed=self._changed,
        )
        self._rules = Rules(lambda: self._session.connection)
        self._owners = Owners(lambda: self._session.connection, self._rules)
        self.listeners = Listeners(self._rules, self._owners)
        self._names = Names()
        self._dispatcher = Dispatcher(self)
        self._watchers: list[Callable[[bool], None]] = []
        self._pids: dict[str, int] = {}

    async def connect(self, timeout: float = 10) -> None:
        """Find the bus; BusUnavailable when it does not answer in time. Later losses are mended without a word."""
        await self._session.start(timeout)

    async def close(self) -> None:
        """Let the last messages out and leave the bus."""
        await self._dispatcher.end()
        await self._session.stop()
        await self._dispatcher.end()  # of calls that came meanwhile

    async def __aenter__(self) -> Self:
        if not self.connected:
            await self.connect()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def connected(self) -> bool:
        """Whether the bus is there now."""
        return self._session.connection is not None

    @property
    def unique_name(self) -> str:
        """What the bus calls this connection, "" without one."""
        connection = self._session.connection
        return connection.unique_name if connection else ""

    @property
    def connection(self) -> Connection:
        """The present connection; BusUnavailable without one."""
        if self._session.connection is None:
            raise BusUnavailable("the hmi bus is away; it is looked for again, try once more in a moment")
        return self._session.connection

    def on_connection(self, callback: Callable[[bool], None]) -> Undo:
        """Call back with every change of ``connected``."""
        self._watchers.append(callback)
        return lambda: self._watchers.remove(callback) if callback in self._watchers else None

    async def own(self, name: str) -> None:
        """Own a well-known name, now and after every reconnect; NameTaken when another process has it."""
        await self._names.own(self.connection, name)

    def export(self, path: str, service: Service) -> None:
        """Answer calls at this path with this service; several services may share a path."""
        self._dispatcher.export(path, service)

    def unexport(self, path: str) -> None:
        """Answer no more at this path."""
        self._dispatcher.unexport(path)

    def proxy(self, name: str, path: str, interface: str) -> Proxy:
        """An object of another process; calls are checked against the interface's XML."""
        return Proxy(self, name, path, load(interface))

    def watch_name(self, name: str, callback: Callable[[str], None]) -> Undo:
        """Call back with the unique name of the present owner, "" while there is none."""
        return self._owners.watch(name, lambda _, owner: callback(owner))

    def watch_namespace(self, prefix: str, callback: Callable[[str, str], None]) -> Undo:
        """Call back with (name, owner) for every name below a prefix, and "" when one is gone."""
        return self._owners.watch(prefix, callback, namespace=True)

    async def pid_of(self, unique_name: str) -> int:
        """The process behind a connection, as the kernel told the bus."""
        if unique_name not in self._pids:
            got = await self.connection.ask(to_daemon("GetConnectionUnixProcessID", "s", [unique_name]), LIMIT)
            if len(self._pids) > 1000:
                self._pids.clear()
            self._pids[unique_name] = int(got.body[0])
        return self._pids[unique_name]

    async def _set_up(self, connection: Connection) -> None:
        self._pids.clear()
        self._rules.renew()
        self._owners.renew()
        await self._names.renew(connection)

    def _received(self, message: Message) -> None:
        if message.kind is Kind.CALL:
            self._dispatcher.take(message, self._session.connection)
            return
        try:
            if not self._owners.take(message):
                self.listeners.take(message)
        finally:
            close_descriptors(message.fds)

    def _changed(self) -> None:
        connected = self.connected
        if not connected:
            self._owners.lose()
        for callback in list(self._watchers):
            try:
                callback(connected)
            except Exception:
                log.exception("a watcher of the connection failed")
