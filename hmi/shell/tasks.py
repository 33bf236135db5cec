"""Tasks with an owner: kept alive while they run, cancelled together, a failure logged once."""

from __future__ import annotations

import logging
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio

_log = logging.getLogger(__name__)


class Tasks:
    """What one object of the shell has running; without a running loop, work is dropped."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def spawn(self, work: Coroutine[Any, Any, Any], name: str) -> None:
        """Run ``work`` now; slots of QML come in here."""
        import asyncio  # noqa: PLC0415 - the first frame does without it

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            work.close()
            return
        task = loop.create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._done)

    async def cancel(self) -> None:
        """Cancel all of them and wait until they have ended."""
        import asyncio  # noqa: PLC0415 - see above

        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("%s failed: %s", task.get_name(), error, exc_info=error)
