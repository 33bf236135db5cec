"""Keeps the parts of a head unit running: starts them in order, restarts what dies, stops all in reverse order."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import time
from collections.abc import Callable

from hmi.emulator.processes import FOREVER, Process, gone

log = logging.getLogger(__name__)

FIRST_PAUSE = 0.01
LONGEST_PAUSE = 5.0
CALM = 10.0
"""A part that ran this long starts its back-off anew."""


class Part:
    """One process under supervision."""

    def __init__(
        self, name: str, process: Process, died: Callable[[str], None], closed: Callable[[], bool] = lambda: False
    ) -> None:
        """``closed`` says of one that has ended whether a person wanted that: then it is not started again."""
        self.name = name
        self.starts = 0
        self._process = process
        self._died = died
        self._closed = closed
        self._foreseen: set[int] = set()
        self._keeper: asyncio.Task[None] | None = None
        self._running = asyncio.Event()
        self._wanted = asyncio.Event()
        self._wanted.set()

    @property
    def pid(self) -> int:
        """Its process, 0 between two starts."""
        return self._process.pid

    @property
    def down(self) -> bool:
        """Whether it is kept dead."""
        return not self._wanted.is_set()

    def keep_down(self, down: bool) -> None:
        """Dead until it is let go again."""
        if down:
            self._wanted.clear()
            self.kill()
        else:
            self._wanted.set()

    async def start(self) -> None:
        """Start it and keep it running."""
        await self._start_once()
        self._keeper = asyncio.create_task(self._keep(), name=f"keep {self.name}")

    async def stop(self) -> None:
        """End it for good."""
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
            self._keeper = None
        await self._process.stop()

    def kill(self) -> int:
        """kill -9, as a fault that is foreseen; returns the process it hit, 0 when there was none."""
        pid = self.pid
        if pid:
            self._foreseen.add(pid)
            os.kill(pid, signal.SIGKILL)
        return pid

    async def running(self) -> int:
        """The process, as soon as there is one; that one has died may not have been noticed yet."""
        await self._running.wait()
        while not self.pid:
            self._running.clear()
            await self._running.wait()
        return self.pid

    async def _start_once(self) -> None:
        self.starts += 1
        await self._process.start()
        self._running.set()
        if self.down:
            self.kill()

    async def _keep(self) -> None:
        pause = FIRST_PAUSE
        while True:
            pid, since = self.pid, time.monotonic()
            await gone(pid, FOREVER)
            self._running.clear()
            if pid not in self._foreseen:
                if self._closed():
                    return
                self._died(f"{self.name} ended by itself")
            pause = FIRST_PAUSE if time.monotonic() - since > CALM or pid in self._foreseen else pause
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
            await self._wanted.wait()
            await self._start_again()

    async def _start_again(self) -> None:
        try:
            await self._start_once()
        except Exception as error:  # noqa: BLE001 - the loop's edge: the next turn tries again
            self._died(f"{self.name} does not start: {error}")


class Supervisor:
    """Parts in the order in which they need each other."""

    def __init__(self) -> None:
        self.parts: dict[str, Part] = {}

    async def add(self, part: Part) -> None:
        """Start one more."""
        self.parts[part.name] = part
        await part.start()

    async def stop(self) -> None:
        """Stop them all, the last first."""
        for part in reversed(self.parts.values()):
            try:
                await part.stop()
            except Exception:
                log.exception("%s could not be stopped", part.name)
        self.parts.clear()
