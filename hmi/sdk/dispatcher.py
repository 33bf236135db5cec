"""Runs handlers: one at a time per control, never for a screen that is not on top any more."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable
from typing import Any

from hmi.sdk.stack import Entry, FailureReport, ScreenStack
from hmi.sdk.tasks import Tasks
from hmi.sdk.trouble import DISMISS

WAITING_LIMIT = 8
"""Touches of one control that wait while its handler runs; more are forgotten."""
MORE = ("", "more")
"""The key and event that LoadMore stands for."""


class Dispatcher:
    """Events become calls of the handlers that the last render named."""

    def __init__(self, stack: ScreenStack, tasks: Tasks, on_failure: FailureReport) -> None:
        self._stack = stack
        self._tasks = tasks
        self._on_failure = on_failure
        self._lanes: dict[tuple[str, str, str], deque[Any]] = {}

    def event(self, screen: str, key: str, event: str, value: Any) -> bool:
        """Take one touch; False when nobody listens (any more)."""
        entry = self._stack.top
        if entry is None or entry.identity != screen:
            return False
        if key == DISMISS:
            entry.trouble = None
            self._stack.changed()
            return True
        if self._find(entry, key, event) is None:
            return False
        self._enqueue(entry, key, event, value)
        return True

    async def settled(self) -> None:
        """Wait until no handler runs."""
        while self._lanes:
            await asyncio.sleep(0)
            tasks = [task for task in asyncio.all_tasks() if task.get_name().startswith("handler ")]
            if tasks:
                await asyncio.wait(tasks)

    def _enqueue(self, entry: Entry, key: str, event: str, value: Any) -> None:
        lane = (entry.identity, key, event)
        waiting = self._lanes.get(lane)
        if waiting is None:
            self._lanes[lane] = deque([value])
            self._tasks.spawn(self._run(entry, lane), f"handler {key} {event}")
        elif event not in ("submit", "more") and len(waiting) < WAITING_LIMIT:
            waiting.append(value)

    async def _run(self, entry: Entry, lane: tuple[str, str, str]) -> None:
        waiting = self._lanes[lane]
        try:
            while waiting and self._stack.top is entry:
                call = self._find(entry, *lane[1:])
                if call is not None:
                    await self._call(entry, call, lane, waiting[0])
                waiting.popleft()
        finally:
            del self._lanes[lane]

    async def _call(self, entry: Entry, call: Any, lane: tuple[str, str, str], value: Any) -> None:
        try:
            result = call(value)
            if isinstance(result, Awaitable):
                await result
        except Exception as error:  # noqa: BLE001 the edge of the app's code
            self._on_failure(entry, f"the handler of {lane[1]} ({lane[2]})", error)

    def _find(self, entry: Entry, key: str, event: str) -> Any:
        if entry.handlers is None:
            return None
        return entry.handlers.more if (key, event) == MORE else entry.handlers.find(key, event)
