"""org.freedesktop.Notifications: takes notices from the bus, answers their senders."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any

from hmi import __version__
from hmi.bus import Caller, RefusedCall, Service
from hmi.shell.notices.board import Reason
from hmi.shell.notices.limit import RateLimit
from hmi.shell.notices.notice import (
    BODY_LIMIT,
    NAME_LIMIT,
    SUMMARY_LIMIT,
    Notice,
    TooLargeError,
    actions_of,
    check_size,
    icon_of,
    kind_of,
    plain,
)

PATH = "/org/freedesktop/Notifications"
NAME = "org.freedesktop.Notifications"
CAPABILITIES = ["actions", "body", "persistence"]
CRITICAL = 2

Identity = tuple[str, str]
"""App id and name; empty for a caller that is no app."""


class NoticesService(Service):
    """``who`` says which app a caller is; ``post``, ``close`` and ``get`` are the board's."""

    interface = NAME

    def __init__(
        self,
        who: Callable[[Caller], Awaitable[Identity]],
        post: Callable[[Notice], None],
        close: Callable[[int, Reason], bool],
        get: Callable[[int], Notice | None],
    ) -> None:
        super().__init__()
        self._who, self._post, self._close, self._get = who, post, close, get
        self._numbers = count(1)
        self._limit = RateLimit()

    def get_capabilities(self, caller: Caller) -> list[str]:
        return CAPABILITIES

    def get_server_information(self, caller: Caller) -> tuple[str, str, str, str]:
        return ("hmi", "hmi", __version__, "1.2")

    async def notify(
        self,
        caller: Caller,
        app_name: str,
        replaces_id: int,
        app_icon: str,
        summary: str,
        body: str,
        actions: list[str],
        hints: dict[str, Any],
        expire_timeout: int,
    ) -> int:
        """Check, cut and post; the number of the notice is the answer."""
        if not self._limit.allows(caller.name, time.monotonic()):
            raise RefusedCall("TooMany", "too many notices; send at most one a second")
        try:
            check_size(app_name, app_icon, summary, body, actions, hints)
        except TooLargeError as error:
            raise RefusedCall("TooLarge", str(error)) from error
        app_id, known_name = await self._who(caller)
        kind = kind_of(_text(hints, "category"), trusted=not app_id)
        notice = Notice(
            number=self._number(replaces_id, caller.name, app_id),
            sender=caller.name,
            app_id=app_id,
            app_name=plain(known_name or app_name, NAME_LIMIT),
            icon=icon_of(app_icon, kind),
            summary=plain(summary, SUMMARY_LIMIT),
            body=plain(body, BODY_LIMIT),
            actions=actions_of(actions),
            kind=kind,
            critical=hints.get("urgency") == CRITICAL,
            resident=hints.get("resident") is True,
            transient=hints.get("transient") is True,
            expires_s=expire_timeout / 1000 if expire_timeout > 0 else None,
            arrived=time.monotonic(),
        )
        self._post(notice)
        return notice.number

    async def close_notification(self, caller: Caller, number: int) -> None:
        """Only who may replace it may take it back."""
        app_id, _ = await self._who(caller)
        notice = self._get(number)
        if notice is None or not _same(notice, caller.name, app_id):
            raise RefusedCall("NotFound", f"you have no notice {number}")
        self._close(number, Reason.CLOSED)

    def tell_closed(self, notice: Notice, reason: Reason) -> None:
        """To its sender alone: others have no business with it."""
        self.emit("NotificationClosed", notice.number, int(reason), to=notice.sender)

    def tell_action(self, notice: Notice, key: str) -> None:
        """The driver pressed one of its actions."""
        self.emit("ActionInvoked", notice.number, key, to=notice.sender)

    def _number(self, replaces: int, sender: str, app_id: str) -> int:
        old = self._get(replaces)
        if replaces and (old is None or _same(old, sender, app_id)):
            return replaces
        return next(number for number in self._numbers if self._get(number) is None)


def _same(notice: Notice, sender: str, app_id: str) -> bool:
    # notify-send -r comes on a new connection each time; a program may replace what another one, of no app, sent.
    return notice.sender == sender or notice.app_id == app_id


def _text(hints: dict[str, Any], name: str) -> str:
    value = hints.get(name)
    return value if isinstance(value, str) else ""
