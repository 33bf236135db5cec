"""Every app that is on the bus: taken up when it comes, told of the context, paused when nobody looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from hmi.bus import Bus
from hmi.sdk.templates import Card
from hmi.shell.pages.app_client import NAMESPACE, AppClient
from hmi.shell.pages.app_runtime import AppRuntime
from hmi.shell.pages.context_source import ContextSource
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.picture_store import PictureStore
from hmi.shell.pages.screens import Screens
from hmi.shell.tasks import Tasks


class Audience(Protocol):
    """Who wants to know what apps do."""

    def presented(self, app_id: str) -> None:
        """It has a new page."""

    def came_or_went(self, app_id: str) -> None:
        """Its process owns its name, or does not any more."""

    def card_set(self, app_id: str, card: Card) -> None:
        """Its card says something new."""

    def working(self, app_id: str, late: bool) -> None:
        """It takes long over what the driver did, or has done it now."""

    def is_visible(self, app_id: str) -> bool:
        """Its page is on the screen."""


class AppRegistry:
    """Runtimes by app id, made at the first mention."""

    def __init__(self, bus: Bus, driving: DrivingObject, context: ContextSource, pictures: PictureStore) -> None:
        self._bus = bus
        self._driving = driving
        self._context = context
        self._pictures = pictures
        self._apps: dict[str, AppRuntime] = {}
        self._tasks = Tasks()
        self._undo: Callable[[], None] | None = None
        self.audience: Audience | None = None
        context.on_change(self._context_changed)
        pictures.changed = self._picture_changed

    def start(self) -> None:
        """Take up the apps that are on the bus, and those that come."""
        self._undo = self._bus.watch_namespace(NAMESPACE, self._owner_changed)

    async def stop(self) -> None:
        """Let go of the apps; they go on."""
        if self._undo is not None:
            self._undo()
        await self._tasks.cancel()
        for runtime in self._apps.values():
            runtime.close()

    def get(self, app_id: str) -> AppRuntime:
        """What is known of the app."""
        if app_id not in self._apps:
            self._apps[app_id] = self._new(app_id)
        return self._apps[app_id]

    def __iter__(self) -> Iterator[AppRuntime]:
        return iter(list(self._apps.values()))

    def forget(self, app_id: str) -> None:
        """The app is not installed any more."""
        runtime = self._apps.pop(app_id, None)
        if runtime is not None:
            runtime.close()
            runtime.screens.clear()
            self._pictures.drop_app(app_id)

    def resume(self, app_id: str) -> None:
        """Its page has come to the screen."""
        runtime = self.get(app_id)
        if runtime.taken_up:
            self._tasks.spawn(runtime.client.resume(), f"resume {app_id}")

    def pause(self, app_id: str) -> None:
        """Its page has left the screen."""
        runtime = self.get(app_id)
        if runtime.taken_up:
            self._tasks.spawn(runtime.client.pause(), f"pause {app_id}")

    def send(self, app_id: str, screen: str, key: str, event: str, value: Any) -> None:
        """A touch of the driver."""
        runtime = self.get(app_id)
        runtime.touch()
        self._tasks.spawn(runtime.client.event(screen, key, event, value), f"{event} {key} in {app_id}")

    def _new(self, app_id: str) -> AppRuntime:
        client = AppClient(self._bus, app_id, lambda late: self._tell("working", app_id, late))
        screens = Screens(
            self._driving,
            lambda key: self._pictures.address(app_id, key),
            lambda screen, key, event, value: self.send(app_id, screen, key, event, value),
            lambda screen: self._tasks.spawn(client.load_more(screen), f"more of {app_id}"),
        )
        return AppRuntime(
            app_id,
            client,
            screens,
            lambda: self._presented(app_id),
            lambda card: self._tell("card_set", app_id, card),
        )

    def _owner_changed(self, name: str, owner: str) -> None:
        app_id = name.removeprefix(f"{NAMESPACE}.")
        runtime = self.get(app_id)
        runtime.renew(owner)
        if not owner:
            self._pictures.drop_app(app_id)
        else:
            self._tasks.spawn(self._take_up(runtime, owner), f"take up {app_id}")
        self._tell("came_or_went", app_id)

    async def _take_up(self, runtime: AppRuntime, owner: str) -> None:
        if not await runtime.client.start(self._context.wire()) or runtime.owner != owner:
            return
        runtime.taken_up = True
        if self.audience is not None and self.audience.is_visible(runtime.app_id):
            await runtime.client.resume()
        elif runtime.has_presented:
            await runtime.client.pause()

    def _presented(self, app_id: str) -> None:
        runtime = self.get(app_id)
        visible = self.audience is not None and self.audience.is_visible(app_id)
        if runtime.first_page() and runtime.taken_up and not visible:
            self.pause(app_id)
        self._tell("presented", app_id)

    def _picture_changed(self, app_id: str, key: str) -> None:
        if app_id in self._apps:
            self._apps[app_id].screens.picture_changed(key)

    def _context_changed(self) -> None:
        text = self._context.wire()
        for runtime in self._apps.values():
            if runtime.owner:
                self._tasks.spawn(runtime.client.set_context(text), f"context of {runtime.app_id}")

    def _tell(self, what: str, *arguments: Any) -> None:
        if self.audience is not None:
            getattr(self.audience, what)(*arguments)
