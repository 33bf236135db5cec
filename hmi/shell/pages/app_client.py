"""Calls to one app. None of them raises, and none blocks: an app that does not answer costs a line in the log."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

from hmi.bus import Bus, BusError, BusUnavailable, PeerGone

_log = logging.getLogger(__name__)

NAMESPACE, PATH, INTERFACE = "org.hmi.App", "/org/hmi/App", "org.hmi.App1"
ANSWER_S = 5.0
BACK_S = 2.0
"""Back always works: an app that has not left its screen by then is left."""
WORKING_AFTER_S = 0.25
"""A driver waits no longer without a word."""


class AppClient:
    """org.hmi.App1 of one app; ``working`` is told when an answer to the driver takes long, and when it is there."""

    def __init__(self, bus: Bus, app_id: str, working: Callable[[bool], None]) -> None:
        self._proxy = bus.proxy(f"{NAMESPACE}.{app_id}", PATH, INTERFACE)
        self._app_id = app_id
        self._working = working
        self._late = 0
        self._silent = False
        self._context: list[str] = []
        self._sending = False

    async def start(self, context: str) -> bool:
        """The shell takes the app up; it presents its top screen."""
        self._context = []
        return await self._call("Start", context) is not None

    async def resume(self) -> None:
        await self._call("Resume")

    async def pause(self) -> None:
        await self._call("Pause")

    async def back(self) -> bool:
        """Whether the app left a screen; False at its root, and when it does not answer."""
        return await self._for_driver("Back", timeout=BACK_S) == (True,)

    async def event(self, screen: str, key: str, event: str, value: Any) -> None:
        """One touch."""
        await self._for_driver("Event", screen, key, event, json.dumps(value, allow_nan=False))

    async def load_more(self, screen: str) -> None:
        await self._call("LoadMore", screen)

    async def set_context(self, context: str) -> None:
        """The newest context wins; one call at a time."""
        self._context = [context]
        if self._sending:
            return
        self._sending = True
        try:
            while self._context:
                await self._call("SetContext", self._context.pop())
        finally:
            self._sending = False

    async def _for_driver(self, member: str, *arguments: Any, timeout: float = ANSWER_S) -> tuple[Any, ...] | None:
        late: list[bool] = []
        timer = asyncio.get_running_loop().call_later(WORKING_AFTER_S, self._is_late, late)
        try:
            return await self._call(member, *arguments, timeout=timeout)
        finally:
            timer.cancel()
            if late:
                self._late -= 1
                self._working(self._late > 0)

    def _is_late(self, late: list[bool]) -> None:
        late.append(True)
        self._late += 1
        self._working(self._late > 0)

    async def _call(self, member: str, *arguments: Any, timeout: float = ANSWER_S) -> tuple[Any, ...] | None:
        """The answer as a tuple; None when there was none."""
        try:
            answer = await self._proxy.call(member, *arguments, timeout=timeout)
        except (PeerGone, BusUnavailable) as error:
            _log.info("%s has left before %s: %s", self._app_id, member, error)
            return None
        except BusError as error:
            if not self._silent:
                _log.warning("%s does not answer %s: %s", self._app_id, member, error)
            self._silent = True
            return None
        if self._silent:
            _log.warning("%s answers again", self._app_id)
            self._silent = False
        return answer if isinstance(answer, tuple) else (answer,)
