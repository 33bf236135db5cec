"""Structured ownership of background work: every task has an owner that ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

CLOSE_LIMIT = 2.0
"""Seconds that cancelled tasks have to end."""


class Tasks:
    """Owns tasks. A failure is told once to ``on_failure(name, error)``; ``close`` cancels and waits."""

    def __init__(self, on_failure: Callable[[str, Exception], None]) -> None:
        self._on_failure = on_failure
        self._running: set[asyncio.Task[Any]] = set()
        self._closed = False

    def __len__(self) -> int:
        return len(self._running)

    def spawn(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        """Run ``work`` until it ends or the owner closes; ``name`` appears in the log when it fails."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        if self._closed:
            task.cancel()
        self._running.add(task)
        task.add_done_callback(self._done)
        return task

    async def close(self, limit: float = CLOSE_LIMIT) -> list[str]:
        """Cancel everything and wait up to ``limit`` seconds; the names of tasks that did not end."""
        self._closed = True
        waiting = [task for task in self._running if task is not asyncio.current_task()]
        for task in waiting:
            task.cancel()
        if not waiting:
            return []
        _, late = await asyncio.wait(waiting, timeout=limit)
        return [task.get_name() for task in late]

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, Exception):
            self._on_failure(task.get_name(), error)
