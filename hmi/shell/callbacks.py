"""What asyncio wants to be called, in order, on one timer of Qt."""

from __future__ import annotations

import asyncio
import heapq
import time
from collections import deque
from itertools import count
from math import ceil

from PySide6.QtCore import QObject

from hmi.shell.plain_qt import COARSE, timer


class Callbacks:
    """Takes the place of qasync's, which starts and kills a timer of Qt for each callback, by way of the name ``Qt``."""

    def __init__(self) -> None:
        self._ready: deque[asyncio.Handle] = deque()
        self._later: list[tuple[float, int, asyncio.Handle]] = []
        self._numbers = count()
        self._parent = QObject()
        self._timer = timer(self._parent, self._run, COARSE)
        self._due = float("inf")

    def add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        """To be run in the next turn of the loop, or so many seconds later."""
        if delay > 0:
            due = time.monotonic() + delay
            heapq.heappush(self._later, (due, next(self._numbers), handle))
        else:
            due = 0.0
            self._ready.append(handle)
        self._wake(due)
        return handle

    def stop(self) -> None:
        """Nothing is run any more."""
        self._timer.stop()
        self._ready.clear()
        self._later.clear()
        self._due = float("-inf")  # nothing is earlier: never again woken

    def set_debug(self, enabled: bool) -> None:
        """qasync asks for it; slow callbacks are told by WatchedHandle."""

    def _wake(self, due: float) -> None:
        if due < self._due:
            self._due = due
            self._timer.start(max(0, ceil((due - time.monotonic()) * 1000)) if due else 0)

    def _run(self) -> None:
        """One turn: what is due now, not what that makes due."""
        self._due = float("inf")
        now = time.monotonic()
        while self._later and (self._later[0][0] <= now or self._later[0][2].cancelled()):
            self._ready.append(heapq.heappop(self._later)[2])
        try:
            for _ in range(len(self._ready)):
                handle = self._ready.popleft()
                if not handle.cancelled():
                    handle._run()  # noqa: SLF001 - as every loop does
        finally:
            if self._ready:
                self._wake(0.0)
            elif self._later:
                self._wake(self._later[0][0])
