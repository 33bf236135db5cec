"""An object of another process: calls and signals, checked against the interface's XML before they leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hmi.bus.errors import WrongArguments
from hmi.bus.interface import Interface, Member
from hmi.bus.message import Kind, Message, close_descriptors
from hmi.bus.values import decode_all, encode_all

if TYPE_CHECKING:
    from hmi.bus.bus import Bus


class Proxy:
    """One interface of one object under one name."""

    def __init__(self, bus: Bus, name: str, path: str, interface: Interface) -> None:
        self._bus = bus
        self.name = name
        self.path = path
        self.interface = interface

    async def call(self, member: str, *arguments: Any, timeout: float = 5) -> Any:
        """Call a method: None, its one value, or a tuple. File descriptors that come back belong to the caller.

        Raises BusError: RemoteError, CallTimeout, PeerGone, BusUnavailable, WrongArguments.
        """
        method = self.interface.method(member)
        try:
            body, fds = encode_all(method.takes, arguments, self._bus.codec.variant)
        except WrongArguments as error:
            raise WrongArguments(f"{self.interface.name}.{member}: {error}") from None
        if fds and not self._bus.file_descriptors:
            raise WrongArguments(f"{member} passes a file descriptor; use a Bus(file_descriptors=True) of its own")
        message = Message(
            Kind.CALL,
            destination=self.name,
            path=self.path,
            interface=self.interface.name,
            member=member,
            signature=method.signature,
            body=body,
            fds=fds,
        )
        return self._result(method, await self._bus.connection.ask(message, timeout))

    async def on_signal(
        self, member: str, callback: Callable[..., None], path: str | None = None
    ) -> Callable[[], None]:
        """Listen to a signal of the name's present owner, through reconnects and changes of owner. Returns the undo."""
        signal = self.interface.signal(member)
        return await self._bus.listeners.add(self.name, path or self.path, self.interface.name, signal, callback)

    def _result(self, method: Member, got: Message) -> Any:
        if got.signature != method.out_signature:
            close_descriptors(got.fds)
            wanted = method.out_signature or "nothing"
            raise WrongArguments(f"{self.name} answered {method.name} with {got.signature!r} instead of {wanted}")
        if got.fds and not any(kind.has("h") or kind.has("v") for kind in method.gives):
            close_descriptors(got.fds)
        values = decode_all(method.gives, got.body, got.fds)
        return values if len(values) > 1 else values[0] if values else None
