"""One page of an app: it renders a template, and renders again when it is invalidated."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from hmi.sdk.context import Context
from hmi.sdk.errors import AuthorError
from hmi.sdk.templates import Template

if TYPE_CHECKING:
    from hmi.sdk.app import App
    from hmi.sdk.stack import Entry


class Screen:
    """Subclass it, and return one template from ``render``. It is usable once it has been pushed.

    A subclass may narrow ``app: Charge`` for its type checker, and needs not call ``super().__init__()``.
    """

    app: App
    """The app, set when the screen is pushed."""
    entry: Entry | None = None
    """The runtime's place for this screen in the stack; None while it is not in the stack."""

    @property
    def context(self) -> Context:
        """Driving restrictions, locale, units, theme and profile of this moment."""
        return self.app.context

    def render(self) -> Template:
        """The template to show now. Quick and without side effects: it is called after every ``invalidate``."""
        raise NotImplementedError(f"{type(self).__name__} has no render()")

    def invalidate(self) -> None:
        """Something shown has changed: render again, once, however often this is called in one turn of the loop."""
        if self.entry is not None:
            self.entry.stack.changed()

    async def on_show(self) -> None:
        """The screen has come to the top of an app that the driver looks at."""

    async def on_hide(self) -> None:
        """The screen is covered by another one, or the app has left the display."""

    async def push(self, screen: Screen) -> None:
        """Put ``screen`` on top of this one."""
        await self._entry().stack.push(screen)

    async def pop(self) -> None:
        """Leave this screen, and whatever stands on it. The root stays."""
        await self._entry().stack.remove(self)

    async def replace(self, screen: Screen) -> None:
        """Put ``screen`` in the place of this one, and of whatever stands on it."""
        await self._entry().stack.replace(self, screen)

    def spawn(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        """Run ``work`` while this screen is in the stack. If it fails, the screen says so in words."""
        return self._entry().tasks.spawn(work, name)

    def tr(self, text: str, **values: Any) -> str:
        """``text`` in the driver's language, with its ``{names}`` filled."""
        return self.app.tr(text, **values)

    def ntr(self, one: str, many: str, count: int, **values: Any) -> str:
        """``one`` or ``many`` in the driver's language; ``{count}`` and other names are filled."""
        return self.app.ntr(one, many, count, **values)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Called for what is not there: the stumble of everybody's first screen gets its own words."""
            reason = ": it comes when the screen is pushed, so not in __init__ but in render or on_show"
            raise AttributeError(
                f"{type(self).__name__} has no {name}{reason if name in ('app', 'context') else ''}",
                name=name,
                obj=self,
            )

    def _entry(self) -> Entry:
        if self.entry is None:
            raise AuthorError(f"{type(self).__name__} is not in the stack: push it first")
        return self.entry
