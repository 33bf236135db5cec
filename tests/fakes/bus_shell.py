"""A shell on a real bus without a screen: it starts every app it sees, reads templates strictly, and can refuse them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import msgspec

from hmi.bus import Bus, BusError, Caller, RefusedCall, Service
from hmi.sdk.context import Context
from hmi.sdk.errors import TemplateRefused
from hmi.sdk.patches import apply_patch
from hmi.sdk.reading import read_card, read_patch, read_template
from hmi.sdk.templates import Card, Template

LIMIT = 10.0


class FakeBusShell(Service):
    """``await shell.until(lambda: shell.template ...)`` waits for what an app presents."""

    interface = "org.hmi.Shell1"

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.template: Any = None
        self.screen = ""
        self.depth = 0
        self.presents: list[tuple[str, int, Template]] = []
        self.popped: list[str] = []
        self.card: Card | None = None
        self.opened: list[str] = []
        self.refuse: Callable[[Template], str] = lambda _template: ""
        self.context = Context()
        self.apps: dict[str, str] = {}
        self._news = asyncio.Condition()
        self._tasks: set[asyncio.Task[None]] = set()

    async def begin(self) -> None:
        """Take the name, and start whoever is there."""
        self.bus.export("/org/hmi/Shell", self)
        await self.bus.own("org.hmi.Shell")
        self.bus.watch_namespace("org.hmi.App", self._app)

    async def until(self, condition: Callable[[], Any]) -> None:
        """Wait for news that make ``condition()`` true."""
        async with asyncio.timeout(LIMIT), self._news:
            await self._news.wait_for(condition)

    async def call(self, app: str, member: str, *arguments: Any) -> Any:
        """Call org.hmi.App1 of an app."""
        return await self.bus.proxy(f"org.hmi.App.{app}", "/org/hmi/App", "org.hmi.App1").call(member, *arguments)

    async def event(self, app: str, key: str, event: str = "select", value: Any = None) -> None:
        """A touch on the present page."""
        await self.call(app, "Event", self.screen, key, event, msgspec.json.encode(value).decode())

    async def present(self, _caller: Caller, screen: str, depth: int, template: str) -> int:
        return await self._take(screen, depth, lambda: read_template(template))

    async def patch(self, _caller: Caller, screen: str, depth: int, base: int, patch: str) -> int:
        if (screen, base) != (self.screen, len(self.presents)):
            raise RefusedCall("UnknownRevision", "present the page whole")
        return await self._take(screen, depth, lambda: apply_patch(self.template, read_patch(patch)))

    async def _take(self, screen: str, depth: int, read: Callable[[], Template]) -> int:
        try:
            page = read()
        except TemplateRefused as error:
            raise RefusedCall("InvalidTemplate", f"{error.path}: {error.reason}") from None
        if reason := self.refuse(page):
            raise RefusedCall("InvalidTemplate", reason)
        self.template, self.screen, self.depth = page, screen, depth
        self.presents.append((screen, depth, page))
        await self._tell()
        return len(self.presents)

    async def pop(self, _caller: Caller, screen: str) -> None:
        self.popped.append(screen)
        await self._tell()

    async def set_card(self, _caller: Caller, card: str) -> None:
        self.card = read_card(card)
        await self._tell()

    async def remove_card(self, _caller: Caller) -> None:
        self.card = None
        await self._tell()

    async def open_app(self, _caller: Caller, app: str) -> None:
        self.opened.append(app)
        await self._tell()

    def _app(self, name: str, owner: str) -> None:
        app = name.removeprefix("org.hmi.App.")
        self.apps[app] = owner
        task = asyncio.ensure_future(self._start(app) if owner else self._tell())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _start(self, app: str) -> None:
        try:
            await self.call(app, "Start", msgspec.json.encode(self.context).decode())
            await self.call(app, "Resume")
        except BusError:
            self.apps[app] = ""
        await self._tell()

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()
