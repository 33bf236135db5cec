"""Signals of other processes: taken only from the present owner of the name that was asked for."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from hmi.bus.interface import Member
from hmi.bus.message import Message
from hmi.bus.owners import Owners
from hmi.bus.rules import Rules, signal_rule
from hmi.bus.values import decode_all

log = logging.getLogger(__name__)
SETTLE_LIMIT = 5.0


class _Listener:
    """Who listens, and to which owner of the name at present."""

    def __init__(self, member: Member, callback: Callable[..., None]) -> None:
        self.member = member
        self.callback = callback
        self.owner = ""


class Listeners:
    """Callbacks by path, interface and member."""

    def __init__(self, rules: Rules, owners: Owners) -> None:
        self._rules = rules
        self._owners = owners
        self._listeners: dict[tuple[str, str, str], list[_Listener]] = defaultdict(list)

    async def add(
        self, name: str, path: str, interface: str, member: Member, callback: Callable[..., None]
    ) -> Callable[[], None]:
        """Listen; returns the undo as soon as the bus knows of it, or at the limit when it is away."""
        listener = _Listener(member, callback)
        key = (path, interface, member.name)
        rule = signal_rule(name, path, interface, member.name)
        settled = asyncio.Event()

        def owned(_name: str, owner: str) -> None:
            listener.owner = owner
            settled.set()

        self._rules.add(rule)
        self._listeners[key].append(listener)
        unwatch = self._owners.watch(name, owned)

        def undo() -> None:
            if listener in self._listeners.get(key, []):
                self._listeners[key].remove(listener)
                if not self._listeners[key]:
                    del self._listeners[key]
                self._rules.remove(rule)
                unwatch()

        try:
            async with asyncio.timeout(SETTLE_LIMIT):
                await settled.wait()
        except TimeoutError:
            log.debug("the bus is away; %s of %s is listened to once it is back", member.name, name)
        except BaseException:
            undo()
            raise
        return undo

    def take(self, message: Message) -> None:
        """Hand a signal to those who asked for it."""
        for listener in list(self._listeners.get((message.path, message.interface, message.member), ())):
            if not message.sender or listener.owner != message.sender:
                continue
            if message.signature != listener.member.signature:
                log.warning("%s sent %s as %r", message.sender, message.member, message.signature)
                continue
            self._hand_over(listener, message)

    def _hand_over(self, listener: _Listener, message: Message) -> None:
        try:
            values: tuple[Any, ...] = decode_all(listener.member.takes, message.body, message.fds)
            listener.callback(*values)
        except Exception:
            log.exception("a listener to %s.%s failed", message.interface, message.member)
