"""An app's way to its first screen, and the page that stands there while something that it needs is missing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from hmi.sdk.errors import SdkError
from hmi.sdk.screen import Screen
from hmi.sdk.stack import ScreenStack
from hmi.sdk.templates import Template
from hmi.sdk.trouble import trouble_page

if TYPE_CHECKING:
    from hmi.sdk.app import App

AGAIN = "hmi-start"
"""Key of the page's one action."""


class CannotStart(Screen):
    """What ``on_start`` or ``root`` said, and an action that runs them again."""

    def __init__(self, error: SdkError) -> None:
        self.error = error
        self.wanted = asyncio.Event()
        self.tried = asyncio.Event()

    def render(self) -> Template:
        """The sentence and its remedy."""
        return trouble_page(self.error, self.app.name, AGAIN, self.again)

    async def again(self) -> None:
        """Try, and hear no other touch until it is known how that went."""
        self.tried.clear()
        self.wanted.set()
        await self.tried.wait()


class Beginning:
    """Runs ``on_start`` and ``root``, again whenever the driver wishes, until they succeed.

    An SdkError becomes a page; what else they raise is the caller's. ``clean_up`` ends what a failed try has begun.
    """

    def __init__(
        self, app: App, stack: ScreenStack, log: logging.Logger, clean_up: Callable[[], Awaitable[None]]
    ) -> None:
        self._app = app
        self._stack = stack
        self._log = log
        self._clean_up = clean_up
        self._page: CannotStart | None = None
        self.done = False
        self.first_screen = asyncio.Event()

    @property
    def failed(self) -> bool:
        """It waits for the driver."""
        return self._page is not None

    async def run(self) -> None:
        """Until the first screen of the app stands."""
        await self._try()
        while (page := self._page) is not None:
            await page.wanted.wait()
            page.wanted.clear()
            try:
                await self._clean_up()
                await self._try()
            finally:
                page.tried.set()

    async def _try(self) -> None:
        try:
            await self._app.on_start()
            root = self._app.root()
        except SdkError as error:
            await self._say(error)
        else:
            page, self._page = self._page, None
            await (self._stack.push(root) if page is None else self._stack.replace(page, root))
            self.done = True
        self.first_screen.set()

    async def _say(self, error: SdkError) -> None:
        """On the page, and in the log once."""
        if self._page is None or str(self._page.error) != str(error):
            advice = error.advice.format(**error.values)
            self._log.warning("the app cannot start: %s", f"{error} {advice}".rstrip())
        if self._page is None:
            self._page = CannotStart(error)
            await self._stack.push(self._page)
        else:
            self._page.error = error
            self._page.invalidate()
