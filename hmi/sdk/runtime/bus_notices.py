"""Notices, over org.freedesktop.Notifications on the hmi bus."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from hmi.bus import Bus, BusError, Variant
from hmi.sdk.errors import ShellAway
from hmi.sdk.notices import Notice

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
_URGENCY = {"low": 0, "normal": 1, "critical": 2}
_REASON_UNKNOWN = "undefined"
_REASON = {1: "expired", 2: "dismissed", 3: "closed"}


class _Standing(Struct, frozen=True):
    """Whom to tell about one notice."""

    acted: Callable[[str], None]
    closed: Callable[[str], None]


class BusNotices:
    """A NoticePort; signals about notices of others are not ours."""

    def __init__(self, bus: Bus, app_name: str, icon: str = "") -> None:
        self._bus = bus
        self._server = bus.proxy(NAME, PATH, NAME)
        self._app_name = app_name
        self._icon = icon
        self._standing: dict[int, _Standing] = {}
        self._listening = False
        self._asking = 0
        self._early: list[tuple[int, Callable[[_Standing], None]]] = []
        """What the driver did with a notice whose number we are just being told."""

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
        self._asking += 1
        try:
            await self._listen()
            number = int(await self._server.call("Notify", self._app_name, replaces, *words, actions, hints, expires))
            self._stands(number, _Standing(on_action, on_closed))
        except BusError as error:
            raise ShellAway(str(error)) from None
        finally:
            self._asking -= 1
            if not self._asking:
                self._early.clear()
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
            self._bus.watch_name(NAME, self._owned)

    def _stands(self, number: int, standing: _Standing) -> None:
        """The answer's number is known only a turn of the loop after the answer: a signal may have come in between."""
        self._standing[number] = standing
        early = [tell for of, tell in self._early if of == number]
        self._early = [(of, tell) for of, tell in self._early if of != number]
        for tell in early:
            tell(standing)

    def _acted(self, number: int, key: str) -> None:
        self._tell(number, lambda standing: standing.acted(key))

    def _closed(self, number: int, reason: int) -> None:
        def tell(standing: _Standing) -> None:
            self._standing.pop(number, None)
            standing.closed(_REASON.get(reason, _REASON_UNKNOWN))

        self._tell(number, tell)

    def _tell(self, number: int, tell: Callable[[_Standing], None]) -> None:
        standing = self._standing.get(number)
        if standing is not None:
            tell(standing)
        elif self._asking:
            self._early.append((number, tell))

    def _owned(self, owner: str) -> None:
        """A notice server that leaves takes its notices along, and the next one counts from one again."""
        if owner:
            return
        gone, self._standing = self._standing, {}
        for standing in gone.values():
            standing.closed(_REASON_UNKNOWN)
