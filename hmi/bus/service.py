"""An object of this process: subclass Service, name its XML, write one method per D-Bus method."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from hmi.bus.errors import WrongArguments
from hmi.bus.interface import Interface, load

if TYPE_CHECKING:
    from hmi.bus.dispatch import Dispatcher

WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def snake(member: str) -> str:
    """The Python name of a D-Bus member: SetCard is set_card."""
    return WORD.sub("_", member).lower()


class Caller:
    """Who calls, as the bus says."""

    __slots__ = ("_dispatcher", "name")

    def __init__(self, name: str, dispatcher: Dispatcher) -> None:
        self.name = name
        self._dispatcher = dispatcher

    async def pid(self) -> int:
        """The caller's process, as the kernel told the bus."""
        return await self._dispatcher.pid_of(self.name)


class Service:
    """Handlers take the Caller first, then the values of the XML; they may be coroutines, and raise RefusedCall.

    File descriptors among the values are closed when the handler is done: os.dup what shall stay, mmap keeps its own.
    """

    interface: ClassVar[str | tuple[str, ...]]

    def emit(self, member: str, *arguments: Any, to: str | None = None) -> None:
        """Send a signal from every path where this is exported, to all or to one unique name alone."""
        for name, interface in self.interfaces().items():
            if member in interface.signals:
                for dispatcher, path in self.__dict__.get("_exported", ()):
                    dispatcher.emit(path, name, interface.signals[member], arguments, to)
                return
        raise WrongArguments(f"{type(self).__name__} has no signal {member!r} in its XML")

    def properties_changed(self, *names: str) -> None:
        """Tell everybody that these properties (D-Bus names) have new values."""
        for dispatcher, path in self.__dict__.get("_exported", ()):
            dispatcher.emit_properties(path, self, names)

    @classmethod
    def interfaces(cls) -> dict[str, Interface]:
        """The XML of this service, by interface name."""
        names = (cls.interface,) if isinstance(cls.interface, str) else cls.interface
        return {name: load(name) for name in names}

    def exported_at(self, dispatcher: Dispatcher, path: str) -> None:
        """Remember where signals leave from; complain about a member without a handler."""
        for interface in self.interfaces().values():
            for member in (*interface.methods, *interface.properties):
                if not hasattr(self, snake(member)):
                    raise TypeError(f"{type(self).__name__} exports {interface.name} but has no {snake(member)}")
        self.__dict__.setdefault("_exported", []).append((dispatcher, path))

    def unexported_from(self, dispatcher: Dispatcher, path: str) -> None:
        """Forget a path."""
        self.__dict__["_exported"].remove((dispatcher, path))
