"""One connection to the bus, from greeting to loss: it is never mended, the Bus opens another."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from hmi.bus.codec import Codec
from hmi.bus.errors import BusError, BusUnavailable, CallTimeout, PeerGone, RemoteError, WrongArguments
from hmi.bus.handshake import open_socket
from hmi.bus.inbox import Inbox
from hmi.bus.message import DAEMON, ERROR, Kind, Message, close_descriptors, to_daemon
from hmi.bus.outbox import Outbox

log = logging.getLogger(__name__)

Answer = Message | BusError
GONE = {ERROR + name for name in ("ServiceUnknown", "NameHasNoOwner", "NoReply", "Disconnected")}
GREETING_LIMIT = 5.0
LAST_WORDS_LIMIT = 1.0
LARGEST_MESSAGE = 33554432
"""As in hmi-bus.conf: the bus would hang up on more."""


class Connection:
    """Serial numbers, answers and time limits over one socket."""

    def __init__(self, codec: Codec, receive: Callable[[Message], None], lost: Callable[[str], None]) -> None:
        self._codec = codec
        self._receive = receive
        self._lost = lost
        self._loop = asyncio.get_running_loop()
        self._serial = 0
        self._waiting: dict[int, tuple[Callable[[Answer], None], asyncio.TimerHandle]] = {}
        self._close_socket: Callable[[], None] | None = None
        self._inbox: Inbox | None = None
        self._outbox: Outbox | None = None
        self.file_descriptors = False
        self.unique_name = ""

    async def open(self, address: str, *, file_descriptors: bool) -> None:
        """Connect and say hello; OSError, TimeoutError or BusError when that fails."""
        async with asyncio.timeout(GREETING_LIMIT):
            sock = await open_socket(address, file_descriptors=file_descriptors)
        self.file_descriptors = file_descriptors
        self._close_socket = sock.close
        self._outbox = Outbox(sock, self._broken)
        self._inbox = Inbox(sock, self._frame, self._broken, file_descriptors=file_descriptors)
        try:
            hello = await self.ask(to_daemon("Hello"), GREETING_LIMIT)
        except BaseException:
            self.close()
            raise
        self.unique_name = hello.body[0]

    @property
    def open_now(self) -> bool:
        """Whether messages can go out."""
        return self._outbox is not None

    @property
    def waiting(self) -> int:
        """How many calls have no answer yet."""
        return len(self._waiting)

    async def finish(self) -> None:
        """Let the last words out, then close."""
        if self._outbox is not None:
            try:
                async with asyncio.timeout(LAST_WORDS_LIMIT):
                    await self._outbox.drained()
            except TimeoutError:
                log.debug("the bus did not take the last messages within %s s", LAST_WORDS_LIMIT)
        self.close()

    def close(self, reason: str = "this connection was closed") -> None:
        """Close at once; whoever waits for an answer learns it."""
        if self._inbox is not None:
            self._inbox.close()
        if self._outbox is not None:
            self._outbox.close()
        self._inbox = self._outbox = None
        if self._close_socket is not None:
            self._close_socket()
            self._close_socket = None
        waiting, self._waiting = self._waiting, {}
        for callback, timer in waiting.values():
            timer.cancel()
            callback(BusUnavailable(f"{reason}; it is looked for again, try once more in a moment"))

    def send(self, message: Message) -> int:
        """Queue a message; returns its serial, or 0 when there is no connection or no room."""
        if self._outbox is None:
            return 0
        self._serial = self._serial % 0xFFFFFFFF + 1
        message.serial = self._serial
        taken = self._outbox.put(self._encode(message), message.fds)
        return message.serial if taken and self.open_now else 0  # sending is what may have told us of the loss

    def call(self, message: Message, callback: Callable[[Answer], None], timeout: float) -> Callable[[], None]:
        """Send a call; the callback gets the answer in its order among all messages. Returns the way to forget it."""
        serial = self.send(message)
        if not serial:
            callback(BusUnavailable("the bus is away or takes no messages; it is looked for again, try in a moment"))
            return lambda: None

        def late() -> None:
            self._waiting.pop(serial, None)
            who = message.destination
            callback(CallTimeout(f"{who} did not answer {message.member} within {timeout:g} s; is it overloaded?"))

        self._waiting[serial] = (callback, self._loop.call_later(timeout, late))
        return lambda: self._forget(serial)

    async def ask(self, message: Message, timeout: float) -> Message:
        """Send a call and wait for its answer; raises what it raised."""
        future: asyncio.Future[Answer] = self._loop.create_future()
        forget = self.call(message, lambda got: None if future.done() else future.set_result(got), timeout)
        try:
            got = await future
        finally:
            forget()
        if isinstance(got, BusError):
            raise got
        if got.kind is Kind.ERROR:
            close_descriptors(got.fds)
            raise _error(message, got)
        return got

    def _encode(self, message: Message) -> bytes:
        try:
            data = self._codec.encode(message)
        except Exception as error:
            raise WrongArguments(f"{message.member or 'the answer'} cannot be sent: {error}") from error
        if len(data) > LARGEST_MESSAGE:
            raise WrongArguments(f"{len(data)} bytes in one message; the bus carries at most {LARGEST_MESSAGE}")
        return data

    def _forget(self, serial: int) -> None:
        if entry := self._waiting.pop(serial, None):
            entry[1].cancel()

    def _frame(self, frame: bytes, fds: list[int]) -> bool:
        """Hand on a message; True when somebody awaits it as an answer."""
        try:
            message = self._codec.decode(frame)
        except Exception as error:  # noqa: BLE001 - a foreign message must not end the connection
            log.warning("dropped a message that %s cannot read: %s", self._codec.name, error)
            close_descriptors(fds)
            return False
        message.fds = fds
        try:
            if message.kind in (Kind.RETURN, Kind.ERROR):
                return self._answered(message)
            self._receive(message)
        except Exception:
            log.exception("could not handle %s %s.%s", message.kind.name, message.interface, message.member)
        return False

    def _answered(self, message: Message) -> bool:
        entry = self._waiting.pop(message.reply_serial, None)
        if entry is None:
            close_descriptors(message.fds)
            return False
        callback, timer = entry
        timer.cancel()
        callback(message)
        return True

    def _broken(self, reason: str) -> None:
        if self._outbox is not None:
            self.close(reason)
            self._lost(reason)


def _error(call: Message, got: Message) -> BusError:
    text = str(got.body[0]) if got.body and isinstance(got.body[0], str) else ""
    if got.error in GONE and call.destination != DAEMON:
        return PeerGone(f"{call.destination} is not there, or left before it answered {call.member}; is it running?")
    return RemoteError(got.error, text)
