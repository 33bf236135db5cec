"""Outgoing messages of one socket: a full socket is waited for, never an error; bursts take few system calls."""

from __future__ import annotations

import array
import asyncio
import os
import socket
from collections import deque
from collections.abc import Callable, Sequence

from hmi.bus.message import close_descriptors

MOST_BYTES = 64 * 1024 * 1024
"""What may wait for a bus that does not read, before new messages are refused."""
GATHERED = 64


class Outbox:
    """A queue in front of a non-blocking socket."""

    def __init__(self, sock: socket.socket, lost: Callable[[str], None]) -> None:
        self._sock = sock
        self._lost = lost
        self._loop = asyncio.get_running_loop()
        self._queue: deque[tuple[memoryview, list[int]]] = deque()
        self._waiting = False
        self._bytes = 0
        self._drained = asyncio.Event()
        self._drained.set()

    def put(self, data: bytes, fds: Sequence[int] = ()) -> bool:
        """Send now or as soon as the socket takes it; False when far too much waits already."""
        if self._bytes > MOST_BYTES:
            return False
        self._queue.append((memoryview(data), [os.dup(fd) for fd in fds]))
        self._bytes += len(data)
        self._drained.clear()
        if not self._waiting:
            self._write()
        return True

    async def drained(self) -> None:
        """Until everything is with the bus."""
        await self._drained.wait()

    def close(self) -> None:
        """Forget what waits."""
        self._stop_waiting()
        for _, fds in self._queue:
            close_descriptors(fds)
        self._queue.clear()
        self._drained.set()

    def _write(self) -> None:
        try:
            while self._queue:
                self._sent(self._send_some())
        except BlockingIOError:
            if not self._waiting:
                self._waiting = True
                self._loop.add_writer(self._sock.fileno(), self._write)
        except OSError as error:
            self._lost(f"the bus takes no more messages ({error.strerror})")
        else:
            self._stop_waiting()
            self._drained.set()

    def _send_some(self) -> int:
        """One system call: the first message, and those after it that bring no descriptors."""
        data, fds = self._queue[0]
        if fds:
            rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", fds))]
            count = self._sock.sendmsg([data], rights)
            close_descriptors(fds)
            self._queue[0] = (data, [])
            return count
        if len(self._queue) == 1:
            return self._sock.send(data)
        several: list[memoryview] = []
        for item, rights_of_item in self._queue:
            if rights_of_item or len(several) == GATHERED:
                break
            several.append(item)
        return self._sock.sendmsg(several)

    def _sent(self, count: int) -> None:
        self._bytes -= count
        while count:
            data, fds = self._queue[0]
            if count < len(data):
                self._queue[0] = (data[count:], fds)
                return
            count -= len(data)
            self._queue.popleft()

    def _stop_waiting(self) -> None:
        if self._waiting:
            self._waiting = False
            self._loop.remove_writer(self._sock.fileno())
