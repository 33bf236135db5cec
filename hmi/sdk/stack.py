"""The stack of screens of an app: what is on top, what has gone for good."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from hmi.sdk.errors import AuthorError
from hmi.sdk.screen import Screen
from hmi.sdk.tasks import Tasks

if TYPE_CHECKING:
    from hmi.sdk.app import App
    from hmi.sdk.handlers import Handlers

FailureReport = Callable[["Entry", str, Exception], None]


class Entry:
    """One screen in the stack, and what the runtime knows about it."""

    def __init__(self, stack: ScreenStack, screen: Screen, identity: str, on_failure: FailureReport) -> None:
        self.stack = stack
        self.screen = screen
        self.identity = identity
        self.tasks = Tasks(lambda name, error: on_failure(self, name, error))
        self.handlers: Handlers | None = None
        self.trouble: Exception | None = None
        """A handler or task has failed: shown until the driver dismisses it."""
        self.logged = ""
        """The failure of ``render`` that has been logged, so that it is logged once."""


class ScreenStack:
    """Pushes and removes; tells ``on_change`` once something must be drawn anew."""

    def __init__(self, app: App, on_change: Callable[[], None], on_failure: FailureReport) -> None:
        self._app = app
        self._on_change = on_change
        self._on_failure = on_failure
        self._entries: list[Entry] = []
        self._pushed = 0
        self.visible = False
        self.gone: list[str] = []
        """Identities of removed screens that the shell has not been told of."""

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def top(self) -> Entry | None:
        """The screen the driver sees."""
        return self._entries[-1] if self._entries else None

    def changed(self) -> None:
        """Something that may be on the screen has changed."""
        self._on_change()

    async def push(self, screen: Screen) -> None:
        """Put ``screen`` on top."""
        await self._swap(len(self._entries), screen)

    async def replace(self, old: Screen, new: Screen) -> None:
        """Put ``new`` where ``old`` is, and remove what stands on it."""
        await self._swap(self._place(old), new)

    async def remove(self, screen: Screen) -> bool:
        """Remove ``screen`` and what stands on it; False when it is the root, which stays."""
        place = self._place(screen)
        await self._swap(max(place, 1), None)
        return place > 0

    async def back(self) -> bool:
        """Leave the top screen; False at the root."""
        return len(self._entries) > 1 and await self.remove(self._entries[-1].screen)

    async def show(self, visible: bool) -> None:
        """The app has come to, or left, the display."""
        if visible != self.visible:
            self.visible = visible
            await self._tell(self.top, visible)

    async def close(self) -> list[str]:
        """End every screen's tasks; the names of those that did not end."""
        late = []
        for entry in reversed(self._entries):
            late += await entry.tasks.close()
        return late

    async def _swap(self, place: int, screen: Screen | None) -> None:
        """Cut the stack at ``place`` and put ``screen`` there: one change for whoever looks."""
        before = self.top
        added = self._new_entry(screen) if screen is not None else None
        removed = self._entries[place:]
        self._entries[place:] = [added] if added else []
        self.changed()
        if before is not self.top and self.visible:
            await self._tell(before, visible=False)
        for entry in reversed(removed):
            entry.screen.entry = None
            self.gone.append(entry.identity)
            await entry.tasks.close()
        if before is not self.top and self.visible:
            await self._tell(self.top, visible=True)

    def _new_entry(self, screen: Screen) -> Entry:
        if not isinstance(screen, Screen):
            what = f"the class {screen.__name__}" if isinstance(screen, type) else repr(screen)
            raise AuthorError(f"root() and push() take a screen such as Hello(), not {what:.80}")
        if screen.entry is not None:
            raise AuthorError(f"{type(screen).__name__} is in the stack already: push a new one")
        self._pushed += 1
        screen.app = self._app
        screen.entry = Entry(self, screen, f"{type(screen).__name__}-{self._pushed}", self._on_failure)
        return screen.entry

    async def _tell(self, entry: Entry | None, visible: bool) -> None:
        if entry is None:
            return
        try:
            await (entry.screen.on_show() if visible else entry.screen.on_hide())
        except Exception as error:  # noqa: BLE001 the edge of the app's code
            self._on_failure(entry, "on_show" if visible else "on_hide", error)

    def _place(self, screen: Screen) -> int:
        for index, entry in enumerate(self._entries):
            if entry.screen is screen:
                return index
        raise AuthorError(f"{type(screen).__name__} is not in the stack")
