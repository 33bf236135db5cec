"""A gate for one app's messages: the newest wins, one per frame, and fewer when each costs much."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Generic, TypeVar

FRAME_S = 1 / 60
SHARE = 5
"""A message that took 10 ms to read keeps the gate shut for 50: an app never gets more than this part of the loop."""
MOST_WAITING = 64
"""Calls of one app that wait for their answer; more is a flood."""

Item = TypeVar("Item")


class FloodError(Exception):
    """The app sends without waiting for answers."""


class Gate(Generic[Item]):
    """``take`` is called with what comes through; what it raises goes to the caller of ``submit``."""

    def __init__(self, take: Callable[[Item], None], clock: Callable[[], float] = time.perf_counter) -> None:
        self._take = take
        self._clock = clock
        self._free_at = 0.0
        self._waiting: list[asyncio.Future[bool]] = []
        self._newest: list[Item] = []
        self._timer: asyncio.TimerHandle | None = None

    async def submit(self, item: Item) -> bool:
        """Returns once this item, or a newer one in its place, has come through: whether it was this one."""
        if len(self._waiting) >= MOST_WAITING:
            raise FloodError
        self._newest = [item]
        wait = self._free_at - self._clock()
        if wait <= 0 and not self._waiting:
            self._open()
            return True
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(max(wait, 0), self._open_for_waiting)
        return await future

    def close(self) -> None:
        """Forget what waits."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._newest = []
        for future in self._waiting:
            future.cancel()
        self._waiting = []

    def _open(self) -> None:
        items, self._newest = self._newest, []
        started = self._clock()
        try:
            for item in items:
                self._take(item)
        finally:
            now = self._clock()
            self._free_at = now + max(FRAME_S, (now - started) * SHARE)

    def _open_for_waiting(self) -> None:
        self._timer = None
        waiting, self._waiting = self._waiting, []
        error: Exception | None = None
        try:
            self._open()
        except Exception as caught:  # noqa: BLE001 it is handed to who sent the newest
            error = caught
        for number, future in enumerate(waiting, 1):
            if future.done():
                continue
            if error is not None and number == len(waiting):
                future.set_exception(error)
            else:
                future.set_result(number == len(waiting))
