"""Memory and processor share per app, measured when somebody asks and at no other time."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from msgspec import Struct

from hmi.host.clock import Clock
from hmi.host.process_tree import Usage, usage

SHORTEST_INTERVAL = 1.0
"""Seconds; whoever asks sooner gets the last answer. Reading memory maps costs about a millisecond per process."""


class AppUsage(Struct, frozen=True):
    """What one app takes; the share is of one core, since the sample before or the app's start."""

    memory_bytes: int = 0
    cpu_percent: float = 0.0


class _Sample(Struct, frozen=True):
    pids: tuple[int, ...]
    time: float
    taken: Usage


class UsageSampler:
    """Remembers the last sample of each app."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._asked = asyncio.Lock()
        self._last_time = float("-inf")
        self._samples: dict[str, _Sample] = {}
        self._answers: dict[str, AppUsage] = {}

    async def sample(self, apps: Mapping[str, tuple[int, ...]]) -> dict[str, AppUsage]:
        """Measure the apps with these processes."""
        async with self._asked:
            now = self._clock.now()
            if now - self._last_time >= SHORTEST_INTERVAL:
                self._last_time = now
                running = {app: pids for app, pids in apps.items() if pids}
                taken = await asyncio.to_thread(lambda: {app: usage(pids) for app, pids in running.items()})
                self._answers = {app: self._answer(app, running[app], now, used) for app, used in taken.items()}
            return dict(self._answers)

    def _answer(self, app: str, pids: tuple[int, ...], now: float, taken: Usage) -> AppUsage:
        before = self._samples.get(app)
        self._samples[app] = _Sample(pids, now, taken)
        spent, seconds = taken.cpu_seconds, taken.age_seconds
        if before is not None and before.pids == pids:
            spent, seconds = spent - before.taken.cpu_seconds, now - before.time
        share = 100 * spent / seconds if seconds > 0 else 0.0
        return AppUsage(taken.pss_bytes, round(max(0.0, share), 1))
