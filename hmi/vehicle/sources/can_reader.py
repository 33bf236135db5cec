"""Frames of a live CAN bus, read on the loop: a bus that dies is an error of its reader, a bad packet is not."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from typing import Any

log = logging.getLogger("hmi.vehicle.can")

MOST_WAITING = 10_000
"""Frames that nobody has taken yet; the oldest are forgotten."""


class CanReader:
    """Reads an open bus of python-can until it is closed.

    python-can's own notifier leaves what a read raises to the loop's exception handler, once per turn for as long as
    the interface is gone; nobody who waits for frames learns of it.
    """

    def __init__(self, bus: Any) -> None:
        import can  # noqa: PLC0415 - only a car with CAN pays for it

        self._bus = bus
        self._loop = asyncio.get_running_loop()
        self._frames: deque[Any] = deque(maxlen=MOST_WAITING)
        self._news = asyncio.Event()
        self._error: Exception | None = None
        self._complained = False
        self._failures = (can.CanError, OSError, ValueError)
        self._notifier: Any = None
        self._descriptor = _descriptor(bus)
        if self._descriptor >= 0:
            self._loop.add_reader(self._descriptor, self._readable)
        else:
            self._notifier = can.Notifier(bus, [self._take], loop=self._loop)

    async def frames(self) -> list[Any]:
        """What has come since the last time, at least one frame; raises what the bus has died of."""
        await self._news.wait()
        if self._error is not None:
            raise self._error
        self._news.clear()
        found = list(self._frames)
        self._frames.clear()
        return found

    def close(self) -> None:
        """Read no more, and close the bus."""
        self._stop_reading()
        if self._notifier is not None:
            self._notifier.stop()
            self._notifier = None
        self._bus.shutdown()

    def _readable(self) -> None:
        try:
            frame = self._bus.recv(0)
        except self._failures as error:
            if _is_death(error):
                self._stop_reading()
                self._error = error
                self._news.set()
            elif not self._complained:
                self._complained = True
                log.warning("dropped a packet on the CAN interface that is no frame, and will drop others: %s", error)
            return
        if frame is not None:
            self._take(frame)

    def _take(self, frame: Any) -> None:
        self._frames.append(frame)
        self._news.set()

    def _stop_reading(self) -> None:
        if self._descriptor >= 0:
            self._loop.remove_reader(self._descriptor)
            self._descriptor = -1


def _descriptor(bus: Any) -> int:
    """What the loop can wait on; -1 for a bus inside this process, which has a thread instead."""
    try:
        return int(bus.fileno())
    except NotImplementedError:
        return -1


def _is_death(error: Exception) -> bool:
    """Whether the operating system said it; a packet of nonsense has no error number."""
    number = getattr(error, "error_code", None)
    return isinstance(error, OSError) or isinstance(error.__cause__, OSError) or number is not None
