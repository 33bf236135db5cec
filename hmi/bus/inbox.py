"""Incoming messages of one socket: a loop's turn has a budget, and what is over waits in the socket."""

from __future__ import annotations

import array
import asyncio
import socket
import time
from collections.abc import Callable

from hmi.bus.frames import BrokenStreamError, descriptor_count, frame_size
from hmi.bus.message import close_descriptors

CHUNK = 256 * 1024
TURN_SECONDS = 0.004
"""A quarter of a frame at 60 Hz: drawing comes first."""
MOST_DESCRIPTORS = 253


class Inbox:
    """Reads a socket and hands on whole frames with their descriptors; the receiver owns those."""

    def __init__(
        self,
        sock: socket.socket,
        receive: Callable[[bytes, list[int]], bool],
        lost: Callable[[str], None],
        *,
        file_descriptors: bool,
    ) -> None:
        self._sock = sock
        self._receive = receive
        self._lost = lost
        self._file_descriptors = file_descriptors
        self._loop = asyncio.get_running_loop()
        self._buffer = bytearray()
        self._fds: list[int] = []
        self._more: asyncio.Handle | None = None
        self._closed = False
        self._loop.add_reader(sock.fileno(), self._readable)

    def close(self) -> None:
        """Stop reading."""
        if self._closed:
            return
        self._closed = True
        if self._more is None:
            self._loop.remove_reader(self._sock.fileno())
        else:
            self._more.cancel()
        close_descriptors(self._fds)
        self._fds.clear()

    def _readable(self) -> None:
        try:
            data = self._read_with_descriptors() if self._file_descriptors else self._sock.recv(CHUNK)
        except BlockingIOError:
            return
        except OSError as error:
            self._lost(f"the connection broke ({error.strerror})")
            return
        if not data:
            self._lost("the bus closed the connection")
            return
        self._buffer += data
        self._take_turn()

    def _read_with_descriptors(self) -> bytes:
        space = socket.CMSG_SPACE(MOST_DESCRIPTORS * array.array("i").itemsize)
        data, ancillary, flags, _ = self._sock.recvmsg(CHUNK, space, socket.MSG_CMSG_CLOEXEC)
        for level, kind, payload in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                fds = array.array("i")
                fds.frombytes(payload[: len(payload) - len(payload) % fds.itemsize])
                self._fds.extend(fds)
        if flags & socket.MSG_CTRUNC:
            raise OSError(0, "file descriptors were lost: this process has too many open")
        return data

    def _take_turn(self) -> None:
        """Hand on frames until the budget is spent, then let the loop do other things.

        An awaited answer ends the turn too: whoever awaits it goes on before any later message is handled.
        """
        end = time.monotonic() + TURN_SECONDS
        position, more = 0, False
        try:
            while frame := self._frame_at(position):
                if time.monotonic() > end:
                    more = True
                    break
                position += len(frame)
                awaited = self._receive(frame, self._descriptors_of(frame))
                if self._closed:
                    return
                if awaited:
                    more = position < len(self._buffer)
                    break
        except BrokenStreamError as error:
            self._lost(f"the bus sent {error}")
            return
        del self._buffer[:position]
        self._continue_later(more)

    def _frame_at(self, position: int) -> bytes:
        """The message at a position, empty while it is incomplete."""
        size = frame_size(self._buffer, position)
        if not size or len(self._buffer) - position < size:
            return b""
        return bytes(memoryview(self._buffer)[position : position + size])

    def _descriptors_of(self, frame: bytes) -> list[int]:
        if not self._file_descriptors:
            return []
        count = descriptor_count(frame)
        taken, self._fds = self._fds[:count], self._fds[count:]
        return taken

    def _continue_later(self, more: bool) -> None:
        """Either reading or working off, never both: so the backlog stays one chunk long."""
        if more and self._more is None:
            self._loop.remove_reader(self._sock.fileno())
        elif not more and self._more is not None:
            self._loop.add_reader(self._sock.fileno(), self._readable)
        self._more = self._loop.call_soon(self._take_turn) if more else None
