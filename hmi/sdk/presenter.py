"""Renders the top screen when something has changed, and sends it when it differs from what the shell has."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine

from hmi.sdk.complaints import Complaints, origin
from hmi.sdk.errors import ShellAway, TemplateRefused
from hmi.sdk.handlers import Handlers
from hmi.sdk.ports import ShellPort
from hmi.sdk.sender import Sender
from hmi.sdk.stack import Entry, ScreenStack
from hmi.sdk.templates import Template
from hmi.sdk.trouble import trouble_page
from hmi.sdk.wire_page import WirePage

RETRY_SECONDS = 1.0
"""Wait before presenting again to a shell that is there and did not answer."""


class Presenter:
    """One sender, so changes that come while the shell is busy are drawn once, with the newest state."""

    def __init__(self, stack: ScreenStack, shell: ShellPort, log: logging.Logger, frame: float = 0) -> None:
        self._frame = frame
        self._stack = stack
        self._shell = shell
        self._log = log
        self._wanted = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._sender = Sender(shell)
        self._sent = False
        self._complaints = Complaints(log)
        self.attached = False
        """A shell has started us."""
        self.hidden = False
        """The shell has said that nobody sees the app: nothing is rendered until it is seen."""

    def wake(self) -> None:
        """Something may look different now."""
        self._wanted.set()
        if self.attached and not self.hidden:
            self._idle.clear()

    def attach(self) -> None:
        """A shell is there, and knows nothing yet."""
        self.attached = True
        self._sender.forget()
        self.wake()

    async def idle(self) -> None:
        """Wait until the shell shows the present state."""
        await self._idle.wait()

    async def run(self) -> None:
        """Present for as long as the app lives."""
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            if self.attached and not self.hidden:
                await self._present_safely()
                await self._wait_for_frame()
            if not self._wanted.is_set() or not self.attached or self.hidden:
                self._idle.set()

    async def _wait_for_frame(self) -> None:
        """Nobody sees more pages than the screen has frames; the first change after a pause never waits."""
        if self._frame and self._sent:
            self._sent = False
            await asyncio.sleep(self._frame)

    async def _present_safely(self) -> None:
        try:
            await self._present()
            while self._stack.gone:
                self._sender.forget_screen(self._stack.gone[0])
                await self._shell.pop(self._stack.gone[0])
                del self._stack.gone[0]
        except ShellAway as away:
            self._log.debug("the shell is away: %s", away.reason)
            self._sender.forget()
            asyncio.get_running_loop().call_later(RETRY_SECONDS, self.wake)

    async def _present(self) -> None:
        entry = self._stack.top
        if entry is None:
            return
        try:
            await self._send(entry, self._render(entry))
        except TemplateRefused as error:
            self._complaints.say(origin(entry.screen), error)
            await self._send_trouble(entry, error)

    async def _send(self, entry: Entry, page: WirePage) -> None:
        self._sent |= await self._sender.send(entry.identity, len(self._stack), page)

    async def _send_trouble(self, entry: Entry, refused: TemplateRefused) -> None:
        """In the place of a page that the shell refused."""
        try:
            await self._send(entry, self._draw(entry, trouble_page(refused, self._title(entry))))
        except TemplateRefused as error:
            self._complaints.say(f"the words about {origin(entry.screen)}", error)

    def _render(self, entry: Entry) -> WirePage:
        """The page of this screen as it travels; what failed, in words, if something did."""
        if entry.trouble is not None:
            return self._draw(entry, trouble_page(entry.trouble, self._title(entry)))
        try:
            page = self._draw(entry, entry.screen.render())
        except Exception as error:  # noqa: BLE001 the edge of the app's code
            self._log_once(entry, error)
            return self._draw(entry, trouble_page(error, self._title(entry)))
        entry.logged = ""
        return page

    def _draw(self, entry: Entry, template: Template) -> WirePage:
        if not isinstance(template, Template):
            raise TypeError(_no_template(template))
        entry.handlers = Handlers(template)
        return WirePage(template)

    def _log_once(self, entry: Entry, error: Exception) -> None:
        description = f"{type(error).__name__}: {error}"
        if entry.logged != description:
            entry.logged = description
            self._log.error("%s failed", origin(entry.screen), exc_info=error)

    def _title(self, entry: Entry) -> str:
        return entry.screen.app.name


def _no_template(what: object) -> str:
    if isinstance(what, Coroutine):
        what.close()
        return "render() is an async def: write def, and fetch what takes time in on_show, then invalidate()"
    return f"render() returned {type(what).__name__}, not a template: return ListTemplate(...) or another"
