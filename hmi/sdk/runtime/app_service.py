"""org.hmi.App1: what the shell and the host ask of this app."""

from __future__ import annotations

import asyncio
from typing import Any, TypeVar

import msgspec

from hmi.bus import Caller, RefusedCall, Service
from hmi.sdk.context import Context
from hmi.sdk.runtime.watchdog import Watchdog
from hmi.sdk.session import Session

PATH = "/org/hmi/App"
CARD = "card"
"""The screen that an event of the home card names."""
VALUES: dict[str, Any] = {"toggle": bool, "change": str | float, "submit": dict[str, str]}
"""What each event may carry."""
T = TypeVar("T")


class AppService(Service):
    """Reads the wire, and hands over to the session."""

    interface = "org.hmi.App1"

    def __init__(self, session: Session) -> None:
        self._session = session
        self.stopped = asyncio.Event()
        self._watchdog = Watchdog()

    async def start(self, _caller: Caller, context: str) -> None:
        """The shell takes the app up."""
        await self._session.start(_read(context, Context))

    async def resume(self, _caller: Caller) -> None:
        """The app's page is on the display."""
        await self._session.resume()

    async def pause(self, _caller: Caller) -> None:
        """The app's page has left the display."""
        await self._session.pause()

    def stop(self, _caller: Caller) -> None:
        """Save and end; the answer says only that it was heard."""
        self._watchdog.stop()
        self.stopped.set()

    async def back(self, _caller: Caller) -> bool:
        """Leave the top screen."""
        return await self._session.back()

    def event(self, _caller: Caller, screen: str, key: str, event: str, value: str) -> None:
        """One touch; its handler runs after the answer. A touch that came too late is no error."""
        plain = _read(value, VALUES.get(event, object))
        if screen == CARD:
            self._session.card_event(key, event, plain)
        else:
            self._session.event(screen, key, event, plain)

    def load_more(self, _caller: Caller, screen: str) -> None:
        """The list is near its end."""
        self._session.load_more(screen)

    async def set_context(self, _caller: Caller, context: str) -> None:
        """Something about the moment has changed."""
        await self._session.set_context(_read(context, Context))

    def ping(self, _caller: Caller) -> None:
        """The loop turns."""
        self._watchdog.arm()


def _read(text: str, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise RefusedCall("InvalidValue", str(error)) from None
