"""Who owns a name now: one watch per name or namespace, shared by all who ask."""

from __future__ import annotations

import logging
from collections.abc import Callable

from hmi.bus.connection import Answer, Connection
from hmi.bus.errors import BusError, CallTimeout
from hmi.bus.message import DAEMON, Kind, Message, to_daemon
from hmi.bus.rules import Rules, owner_rule

log = logging.getLogger(__name__)
LIMIT = 10.0

NameCallback = Callable[[str, str], None]
"""(name, unique name of its owner or "")."""


class _Watch:
    """One rule and what is known by it."""

    def __init__(self, name: str, *, namespace: bool) -> None:
        self.name = name
        self.namespace = namespace
        self.callbacks: list[NameCallback] = []
        self.owners: dict[str, str] = {}
        self.settled = False
        self.told = False


class Owners:
    """The watches of one Bus."""

    def __init__(self, connection: Callable[[], Connection | None], rules: Rules) -> None:
        self._connection = connection
        self._rules = rules
        self._watches: dict[tuple[str, bool], _Watch] = {}

    def watch(self, name: str, callback: NameCallback, *, namespace: bool = False) -> Callable[[], None]:
        """Call back with the present state as soon as it is known, and with every change. Returns the undo."""
        key = (name, namespace)
        watch = self._watches.get(key)
        if watch is None:
            watch = self._watches[key] = _Watch(name, namespace=namespace)
            self._rules.add(owner_rule(name, namespace=namespace))
            watch.callbacks.append(callback)
            self._ask(watch)
        else:
            watch.callbacks.append(callback)
            if watch.settled:
                self._present(watch, [callback])

        def undo() -> None:
            if callback in watch.callbacks:
                watch.callbacks.remove(callback)
            if not watch.callbacks and self._watches.get(key) is watch:
                del self._watches[key]
                self._rules.remove(owner_rule(name, namespace=namespace))

        return undo

    def renew(self) -> None:
        """A new connection: ask again."""
        for watch in list(self._watches.values()):
            self._ask(watch)

    def lose(self) -> None:
        """No connection: nobody is reachable."""
        for watch in list(self._watches.values()):
            watch.settled = False
            for name in list(watch.owners):
                self._set(watch, name, "")

    def take(self, message: Message) -> bool:
        """A signal of the bus itself; True when it was about owners."""
        if message.member != "NameOwnerChanged" or message.sender != DAEMON or message.signature != "sss":
            return False
        name, _, owner = message.body
        for watch in list(self._watches.values()):
            if name == watch.name or (watch.namespace and name.startswith(f"{watch.name}.")):
                self._set(watch, name, owner)
        return True

    def _ask(self, watch: _Watch) -> None:
        if watch.namespace:
            self._call(to_daemon("ListNames"), lambda got: self._listed(watch, got))
        else:
            self._call(to_daemon("GetNameOwner", "s", [watch.name]), lambda got: self._resolved(watch, watch.name, got))

    def _call(self, message: Message, callback: Callable[[Answer], None]) -> None:
        connection = self._connection()
        if connection is not None:
            connection.call(message, callback, LIMIT)

    def _listed(self, watch: _Watch, got: Answer) -> None:
        if isinstance(got, BusError) or got.kind is Kind.ERROR:
            self._ask_again(watch, got)
            return
        watch.settled = True
        for name in got.body[0]:
            if name == watch.name or name.startswith(f"{watch.name}."):
                question = to_daemon("GetNameOwner", "s", [name])
                self._call(question, lambda got, name=name: self._resolved(watch, name, got))  # type: ignore[misc]

    def _ask_again(self, watch: _Watch, got: Answer) -> None:
        """A bus that was stopped for a while; when it was lost, ``renew`` asks."""
        if isinstance(got, CallTimeout) and self._watches.get((watch.name, watch.namespace)) is watch:
            self._ask(watch)

    def _resolved(self, watch: _Watch, name: str, got: Answer) -> None:
        if isinstance(got, BusError):
            self._ask_again(watch, got)
            return
        watch.settled = True
        owner = got.body[0] if got.kind is Kind.RETURN else ""
        if owner or watch.told:
            self._set(watch, name, owner)
        else:
            watch.told = True
            self._tell(watch.callbacks, name, "")

    def _set(self, watch: _Watch, name: str, owner: str) -> None:
        if watch.owners.get(name, "") == owner:
            return
        if owner:
            watch.owners[name] = owner
        else:
            watch.owners.pop(name, None)
        watch.told = True
        self._tell(watch.callbacks, name, owner)

    def _present(self, watch: _Watch, callbacks: list[NameCallback]) -> None:
        for name, owner in list(watch.owners.items()) or ([] if watch.namespace else [(watch.name, "")]):
            self._tell(callbacks, name, owner)

    def _tell(self, callbacks: list[NameCallback], name: str, owner: str) -> None:
        for callback in list(callbacks):
            try:
                callback(name, owner)
            except Exception:
                log.exception("a watcher of %s failed", name)
