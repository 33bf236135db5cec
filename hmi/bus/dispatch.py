"""Calls from other processes to the services that are exported here."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Coroutine
from typing import TYPE_CHECKING, Any

from hmi.bus.connection import Connection
from hmi.bus.descriptors import Borrowed
from hmi.bus.errors import BusError, RefusedCall, WrongArguments
from hmi.bus.interface import Member
from hmi.bus.message import ERROR, Kind, Message, answer, close_descriptors, refusal
from hmi.bus.service import Caller, Service, snake
from hmi.bus.standard import Standard, UnknownError, properties_changed
from hmi.bus.values import decode_all, encode_all

if TYPE_CHECKING:
    from hmi.bus.bus import Bus

log = logging.getLogger(__name__)

MOST_CALLS = 256
"""Unanswered calls that one peer may have here: more is a flood, and refused."""

END_LIMIT = 1.0
"""For handlers that were cancelled to end."""


class Dispatcher:
    """Services by path; every call is answered, whatever happens."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._services: dict[str, list[Service]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._busy: Counter[str] = Counter()
        self._reported: set[tuple[str, type[Exception]]] = set()
        self._standard = Standard(self._services, bus.codec.variant)

    def export(self, path: str, service: Service) -> None:
        """Answer at a path."""
        service.exported_at(self, path)
        self._services.setdefault(path, []).append(service)

    def unexport(self, path: str) -> None:
        """Answer no more at a path."""
        for service in self._services.pop(path, []):
            service.unexported_from(self, path)

    async def end(self) -> None:
        """Give up the handlers that still run, and wait for them; but not for one that closes the bus itself."""
        tasks = self._tasks - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=END_LIMIT)

    async def pid_of(self, name: str) -> int:
        """The process of a caller."""
        return await self._bus.pid_of(name)

    def emit(self, path: str, interface: str, signal: Member, values: tuple[Any, ...], to: str | None) -> None:
        """Send a signal; while the bus is away nobody could hear it."""
        try:
            body, fds = encode_all(signal.takes, values, self._bus.codec.variant)
        except WrongArguments as error:
            raise WrongArguments(f"{interface}.{signal.name}: {error}") from None
        if self._bus.connected:
            message = Message(Kind.SIGNAL, path=path, interface=interface, member=signal.name, body=body, fds=fds)
            message.signature, message.destination = signal.signature, to or ""
            self._bus.connection.send(message)

    def emit_properties(self, path: str, service: Service, names: tuple[str, ...]) -> None:
        """Send PropertiesChanged."""
        for message in properties_changed(path, service, names, self._bus.codec.variant):
            if self._bus.connected:
                self._bus.connection.send(message)

    def take(self, call: Message, connection: Connection | None) -> None:
        """Answer one call, now or when its handler is done."""
        if connection is None:
            close_descriptors(call.fds)
            return
        borrowed = Borrowed(call.fds)
        later = False
        try:
            if (reply := self._standard.answer(call)) is None:
                service, member = self._standard.find(call)
                self._check_load(call)
                result = getattr(service, snake(member.name))(
                    Caller(call.sender, self), *decode_all(member.takes, call.body, call.fds)
                )
                if isinstance(result, Awaitable):
                    later = True
                    self._later(call, member, result, connection, borrowed)
                    return
                reply = self._reply(call, member, result)
        except Exception as error:  # noqa: BLE001 - the loop's edge: every failure becomes the caller's answer
            reply = self._failure(call, error)
        finally:
            if not later:
                borrowed.close()
        self._send(call, connection, reply)

    def _later(
        self, call: Message, member: Member, result: Awaitable[Any], connection: Connection, borrowed: Borrowed
    ) -> None:
        async def finish() -> None:
            try:
                reply = self._reply(call, member, await result)
            except Exception as error:  # noqa: BLE001 - the loop's edge
                reply = self._failure(call, error)
            self._send(call, connection, reply)

        def over(task: asyncio.Task[None]) -> None:
            """Runs even when the task was cancelled before its first step, and nothing of ``finish`` ran."""
            self._tasks.discard(task)
            if isinstance(result, Coroutine):
                result.close()
            borrowed.close()
            self._busy[call.sender] -= 1
            if self._busy[call.sender] <= 0:
                del self._busy[call.sender]

        self._busy[call.sender] += 1
        task = asyncio.ensure_future(finish())
        self._tasks.add(task)
        task.add_done_callback(over)

    def _check_load(self, call: Message) -> None:
        if self._busy[call.sender] >= MOST_CALLS:
            raise UnknownError("LimitsExceeded", f"{MOST_CALLS} calls of yours are unanswered; wait for some of them")

    def _reply(self, call: Message, member: Member, result: Any) -> Message:
        count = len(member.gives)
        values = () if count == 0 else (result,) if count == 1 else tuple(result)
        body, fds = encode_all(member.gives, values, self._bus.codec.variant)
        return answer(call, member.out_signature, body, fds)

    def _failure(self, call: Message, error: Exception) -> Message:
        """The D-Bus error for a Python one; what nobody foresaw is logged once."""
        if isinstance(error, UnknownError):
            return refusal(call, ERROR + error.name, str(error))
        if isinstance(error, RefusedCall):
            return refusal(call, f"org.hmi.Error.{error.name}", _sendable(error.text))
        what = f"{call.interface}.{call.member}"
        if (what, type(error)) not in self._reported:
            self._reported.add((what, type(error)))
            foreseen = isinstance(error, BusError) and not isinstance(error, WrongArguments)
            if foreseen:
                log.warning("%s failed: %s", what, error)
            else:
                log.error("%s failed", what, exc_info=error)
        return refusal(call, "org.hmi.Error.Failed", _sendable(f"{call.member} failed: {error}"))

    def _send(self, call: Message, connection: Connection, reply: Message) -> None:
        if not call.wants_reply:
            return
        try:
            connection.send(reply)
        except WrongArguments as error:
            connection.send(self._failure(call, error))


def _sendable(text: str) -> str:
    """What the bus can carry of a text that quotes its caller."""
    return text.replace("\0", "�").encode("utf-8", "replace").decode()[:4000]
