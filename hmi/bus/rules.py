"""Match rules: what the bus shall send here, counted, and told again to every new connection."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable

from hmi.bus.connection import Answer, Connection
from hmi.bus.errors import BusError
from hmi.bus.message import DAEMON, DAEMON_PATH, Kind, to_daemon

log = logging.getLogger(__name__)
LIMIT = 10.0


def signal_rule(sender: str, path: str, interface: str, member: str) -> str:
    """One signal of one object."""
    return f"type='signal',sender='{sender}',path='{path}',interface='{interface}',member='{member}'"


def owner_rule(name: str, *, namespace: bool) -> str:
    """The changes of owner of one name, or of all below it."""
    key = "arg0namespace" if namespace else "arg0"
    return f"{signal_rule(DAEMON, DAEMON_PATH, DAEMON, 'NameOwnerChanged')},{key}='{name}'"


class Rules:
    """Rules by how often they are needed."""

    def __init__(self, connection: Callable[[], Connection | None]) -> None:
        self._connection = connection
        self._counts: Counter[str] = Counter()

    def add(self, rule: str) -> None:
        """Ask for it, once."""
        self._counts[rule] += 1
        if self._counts[rule] == 1:
            self._tell("AddMatch", rule)

    def remove(self, rule: str) -> None:
        """Ask no more for it when nobody needs it."""
        self._counts[rule] -= 1
        if self._counts[rule] <= 0:
            del self._counts[rule]
            self._tell("RemoveMatch", rule)

    def renew(self) -> None:
        """Tell a new connection everything."""
        for rule in self._counts:
            self._tell("AddMatch", rule)

    def _tell(self, member: str, rule: str) -> None:
        connection = self._connection()
        if connection is not None:
            connection.call(to_daemon(member, "s", [rule]), lambda got: self._told(member, rule, got), LIMIT)

    def _told(self, member: str, rule: str, got: Answer) -> None:
        if not isinstance(got, BusError) and got.kind is Kind.ERROR:
            log.error("the bus refused %s(%s): %s; see the limits in hmi-bus.conf", member, rule, got.body)
