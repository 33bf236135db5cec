"""One app while it lives: its stack, its context, its events. The bus drives it in a car, the harness in a test."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from hmi.sdk.app import App
from hmi.sdk.beginning import Beginning
from hmi.sdk.cards import Cards
from hmi.sdk.context import Context
from hmi.sdk.dispatcher import MORE, Dispatcher
from hmi.sdk.errors import SdkError, ShellAway
from hmi.sdk.ports import Ports
from hmi.sdk.presenter import Presenter
from hmi.sdk.stack import Entry, ScreenStack
from hmi.sdk.tasks import Tasks
from hmi.sdk.words import use_language

if TYPE_CHECKING:
    from hmi.sdk.format import Format
    from hmi.sdk.pictures import Pictures
    from hmi.sdk.translations import Catalogue

ON_STOP_LIMIT = 2.0
"""Seconds an app has for ``on_stop``."""


class Session:
    """Couples an App with its ports. Methods are those of org.hmi.App1, with their arguments already read.

    ``frame``: seconds between two pages at least.
    """

    def __init__(self, app: App, ports: Ports, frame: float = 0) -> None:
        self.app = app
        self.ports = ports
        self.context = Context()
        self.log = logging.getLogger(ports.app_id)
        self.tasks = Tasks(self._task_failed)
        self._runtime_tasks = Tasks(self._task_failed)
        self.cards = Cards(ports.shell, self.log)
        self.stack = ScreenStack(app, self._changed, self.failed)
        self.presenter = Presenter(self.stack, ports.shell, self.log, frame)
        self.dispatcher = Dispatcher(self.stack, self._runtime_tasks, self.failed)
        self.beginning = Beginning(app, self.stack, self.log, self._end_tasks)
        app.session = self
        app.ports = ports

    async def begin(self) -> None:
        """Run the app up to its first screen; what ``on_start`` or ``root`` raises is the caller's, but for SdkErrors."""
        self._runtime_tasks.spawn(self.presenter.run(), "presenter")
        self._runtime_tasks.spawn(self.cards.run(), "card")
        await self.beginning.run()

    async def start(self, context: Context) -> None:
        """A shell has taken the app up."""
        await self.set_context(context)
        self.presenter.hidden = False
        self.presenter.attach()
        self.cards.attach()
        pictures: Pictures | None = self.app.__dict__.get("pictures")
        if pictures is not None:
            self._runtime_tasks.spawn(pictures.send_again(), "pictures")

    def shell_gone(self) -> None:
        """Nobody draws: nothing is rendered until the next shell has started us."""
        self.presenter.attached = False
        self.cards.attached = False
        self._runtime_tasks.spawn(self.stack.show(visible=False), "hide")

    async def resume(self) -> None:
        """The app's page is on the display."""
        self.presenter.hidden = False
        self.presenter.wake()
        await self.stack.show(visible=True)

    async def pause(self) -> None:
        """The app's page has left the display."""
        await self.stack.show(visible=False)
        self.presenter.hidden = True

    async def back(self) -> bool:
        """Leave the top screen; False at the root."""
        top = self.stack.top
        if top is not None:
            top.trouble = None
        return await self.stack.back()

    def event(self, screen: str, key: str, event: str, value: Any) -> bool:
        """One touch; False when nobody listens."""
        self.presenter.hidden = False
        return self.dispatcher.event(screen, key, event, value)

    def card_event(self, key: str, event: str, value: Any) -> bool:
        """A touch of the card's action on the home screen."""
        handler = self.cards.handler(key) if event == "select" else None
        if handler is None:
            return False
        self._runtime_tasks.spawn(self._card_handler(handler), f"handler card {key}")
        return True

    def load_more(self, screen: str) -> bool:
        """The list on the screen is near its end."""
        return self.dispatcher.event(screen, *MORE, None)

    async def set_context(self, context: Context) -> None:
        """Something about the moment has changed."""
        old, self.context = self.context, context
        if old == context:
            return
        if old.locale != context.locale:
            use_language(context.locale)
        for name in ("catalogue", "format"):
            self.__dict__.pop(name, None)
        if self.beginning.done:
            try:
                await self.app.on_context(old, context)
            except Exception:  # the edge of the app's code
                self.log.exception("on_context failed")
        self._changed()

    async def stop(self) -> None:
        """Let the app save, then end everything it has running."""
        if not self.beginning.failed:
            await self._save()
        late = await self.stack.close() + await self.tasks.close() + await self._runtime_tasks.close()
        if late:
            self.log.warning("these tasks did not end: %s", ", ".join(late))
        for name in ("http", "store"):
            service = self.app.__dict__.get(name)
            if service is not None:
                await service.close()

    def open_app(self, app_id: str) -> asyncio.Task[None]:
        """Bring an app to the display."""
        return self._runtime_tasks.spawn(self._open_app(app_id), f"open {app_id}")

    @cached_property
    def catalogue(self) -> Catalogue:
        """The app's translations into the driver's language."""
        from hmi.sdk.translations import Catalogue  # noqa: PLC0415 start-up is lean

        return Catalogue(self.ports.folder / "i18n", self.context.locale)

    @cached_property
    def format(self) -> Format:
        """Numbers, dates and units for the present context."""
        from hmi.sdk.format import Format  # noqa: PLC0415

        return Format(self.context)

    def failed(self, entry: Entry, what: str, error: Exception) -> None:
        """A screen's handler or task has raised: log it, and say so on that screen."""
        if isinstance(error, SdkError):
            self.log.warning("%s of %s: %s", what, type(entry.screen).__name__, error)
        else:
            self.log.error("%s of %s failed", what, type(entry.screen).__name__, exc_info=error)
        entry.trouble = error
        self._changed()

    async def _save(self) -> None:
        try:
            async with asyncio.timeout(ON_STOP_LIMIT) as limit:
                await self.app.on_stop()
        except Exception:  # the edge of the app's code
            if limit.expired():
                self.log.warning("on_stop took longer than %s s and was cancelled", ON_STOP_LIMIT)
            else:
                self.log.exception("on_stop failed")

    async def _end_tasks(self) -> None:
        """Those of a failed start: the next one spawns them anew."""
        await self.tasks.close()
        self.tasks = Tasks(self._task_failed)

    def _task_failed(self, name: str, error: Exception) -> None:
        self.log.error("%s failed", name, exc_info=error)

    async def _card_handler(self, handler: Callable[[], Any]) -> None:
        try:
            result = handler()
            if isinstance(result, Awaitable):
                await result
        except SdkError as error:
            self.log.warning("the handler of the card: %s", error)
        except Exception:  # the edge of the app's code
            self.log.exception("the handler of the card failed")

    async def _open_app(self, app_id: str) -> None:
        try:
            await self.ports.shell.open_app(app_id)
        except ShellAway as away:
            self.log.warning("%s could not be opened: %s", app_id, away.reason)

    def _changed(self) -> None:
        self.presenter.wake()
