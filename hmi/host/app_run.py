"""One start of one app, from its process's first breath to its last."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from hmi.host.app_peer import AppPeer
from hmi.host.clock import Clock, happens_within
from hmi.host.launcher import AppProcess
from hmi.host.limits import Limits
from hmi.host.output_log import OutputLog
from hmi.host.process_tree import ancestry

log = logging.getLogger(__name__)

Liveness = Literal["up", "silent"]


class Ending(Struct, frozen=True):
    """How a run ended, as "was killed by SIGSEGV", and whether the app had been up; ``status`` None: no process."""

    how: str
    status: int | None
    came_up: bool

    @property
    def clean(self) -> bool:
        """It ended itself, in order."""
        return self.came_up and self.status == 0


class AppRun:
    """Watches a started process: up within its limit, answering while visible, and how it ended."""

    def __init__(
        self,
        process: AppProcess,
        peer: AppPeer,
        output: OutputLog,
        *,
        clock: Clock,
        limits: Limits,
        on_life: Callable[[Liveness], None],
    ) -> None:
        self.process = process
        self.visible = asyncio.Event()
        self.asked_to_end = False
        self._peer = peer
        self._output = output
        self._clock = clock
        self._limits = limits
        self._on_liveness = on_life
        self._up = asyncio.Event()
        self._exited = asyncio.Event()
        self._came_up = False
        self._verdict = ""

    async def watch(self) -> Ending:
        """Stay until the process has ended."""
        unwatch = self._peer.watch(self._is_ours, self._name_seen)
        follow = asyncio.create_task(self._output.follow(self.process.output), name="app output")
        watch = asyncio.create_task(self._watch_liveness(), name="app liveness")
        try:
            status = await self.process.wait()
            self._exited.set()
            await asyncio.wait({follow}, timeout=self._limits.last_words)
        finally:
            unwatch()
            for task in (follow, watch):
                task.cancel()
            for fault in await asyncio.gather(follow, watch, return_exceptions=True):
                if isinstance(fault, Exception):
                    log.error("the host failed to watch an app", exc_info=fault)
            self.process.close()
        return Ending(self._verdict or _words(status, self._came_up), status, self._came_up)

    async def end(self) -> None:
        """Ask, then tell, then force the process to end."""
        self.asked_to_end = True
        if self._up.is_set() and await self._peer.ask_to_stop(self._limits.stop_answer):
            await happens_within(self._clock, self._exited, self._limits.stop_exit)
        if not self._exited.is_set():
            self.process.signal(signal.SIGTERM)
            await happens_within(self._clock, self._exited, self._limits.terminate)
        self.kill()

    def kill(self) -> None:
        """End the process at once."""
        self.asked_to_end = True
        if not self._exited.is_set():
            self.process.signal(signal.SIGKILL)

    def _is_ours(self, pid: int) -> bool:
        """Whether a process is this run's, or was started by one that is."""
        return not set(ancestry(pid)).isdisjoint(self.process.pids)

    def _name_seen(self, there: bool) -> None:
        if there:
            self._up.set()
        else:
            self._up.clear()

    async def _watch_liveness(self) -> None:
        """See that it comes up; then ping it while it is on the screen, or as long as it is silent."""
        while not await happens_within(self._clock, self._up, self._limits.start):
            if self._peer.reachable:
                self._verdict = f"did not come up within {self._limits.start:g} s"
                self.process.signal(signal.SIGKILL)
                return
        self._came_up = True
        self._on_liveness("up")
        answers = True
        while True:
            if answers:
                await self.visible.wait()
            answered = await self._peer.ping(self._limits.ping_answer) or not self._peer.reachable
            if answered != answers:
                answers = answered
                self._on_liveness("up" if answered else "silent")
            await self._clock.sleep(self._limits.ping_every)


def _words(status: int, came_up: bool) -> str:
    """Say how a process ended."""
    if status < 0:
        try:
            return f"was killed by {signal.Signals(-status).name}"
        except ValueError:
            return f"was killed by signal {-status}"
    when = "" if came_up else " before it was up"
    return f"ended with exit status {status}{when}"
