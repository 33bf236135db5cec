"""Notices, over org.freedesktop.Notifications on the hmi bus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hmi.bus import Bus, BusError, Variant
from hmi.sdk.errors import ShellAway
from hmi.sdk.notices import Notice

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
_URGENCY = {"low": 0, "normal": 1, "critical": 2}
_REASON = {1: "expired", 2: "dismissed", 3: "closed"}


@dataclass(frozen=True)
class _Standing:
    """Whom to tell about one notice."""

    acted: Callable[[str], None]
    closed: Callable[[str], None]


class BusNotices:
    """A NoticePort; signals about notices of others are not ours."""

    def __init__(self, bus: Bus, app_name: str, icon: str = "") -> None:
        self._server = bus.proxy(NAME, PATH, NAME)
        self._app_name = app_name
        self._icon = icon
        self._standing: dict[int, _Standing] = {}
        self._listening = False

    async def notify(
        self, notice: Notice, replaces: int, on_action: Callable[[str], None], on_closed: Callable[[str], None]
    ) -> int:
        """Show."""
        hints = {"urgency": Variant("y", _URGENCY[notice.urgency])}
        if notice.category:
            hints["category"] = Variant("s", notice.category)
        actions = [text for pair in notice.actions.items() for text in pair]
        expires = -1 if notice.expires is None else int(notice.expires * 1000)
        words = (notice.icon or self._icon, notice.title, notice.text)
        try:
            await self._listen()
            number = int(await self._server.call("Notify", self._app_name, replaces, *words, actions, hints, expires))
        except BusError as error:
            raise ShellAway(str(error)) from None
        self._standing[number] = _Standing(on_action, on_closed)
        return number

    async def close(self, number: int) -> None:
        """Take away."""
        self._standing.pop(number, None)
        try:
            await self._server.call("CloseNotification", number)
        except BusError as error:
            raise ShellAway(str(error)) from None

    async def _listen(self) -> None:
        if not self._listening:
            self._listening = True
            await self._server.on_signal("ActionInvoked", self._acted)
            await self._server.on_signal("NotificationClosed", self._closed)

    def _acted(self, number: int, key: str) -> None:
        standing = self._standing.get(number)
        if standing is not None:
            standing.acted(key)

    def _closed(self, number: int, reason: int) -> None:
        standing = self._standing.pop(number, None)
        if standing is not None:
            standing.closed(_REASON.get(reason, "undefined"))
