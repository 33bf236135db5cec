"""Apps that are slow but alive: they run a tenth of the time."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Awaitable, Callable

from hmi.bus import BusError

STOPPED, RUNNING = 0.9, 0.1
"""Seconds in turn: late for a person, in time for the host, which gives an app two seconds to answer."""


def stop_or_go(pid: int, *, stop: bool) -> None:
    """SIGSTOP or SIGCONT."""
    os.kill(pid, signal.SIGSTOP if stop else signal.SIGCONT)


class SlowApps:
    """Those that are slow now, each with a task that holds it up."""

    def __init__(self, pid: Callable[[str], Awaitable[int]]) -> None:
        self._pid = pid
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def make(self, name: str, *, slow: bool) -> None:
        """Slow, or at its own pace again."""
        if slow and name not in self._tasks:
            self._tasks[name] = asyncio.create_task(self._hold_up(name), name=f"slow {name}")
        elif not slow and name in self._tasks:
            task = self._tasks.pop(name)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def close(self) -> None:
        """None is slow any more."""
        for name in list(self._tasks):
            await self.make(name, slow=False)

    async def _hold_up(self, name: str) -> None:
        """Whatever process it has by now; while it has none there is nothing to hold up."""
        while True:
            with contextlib.suppress(BusError, ProcessLookupError):
                if pid := await self._pid(name):
                    await _pause(pid)
            await asyncio.sleep(RUNNING)


async def _pause(pid: int) -> None:
    stop_or_go(pid, stop=True)
    try:
        await asyncio.sleep(STOPPED)
    finally:
        stop_or_go(pid, stop=False)
