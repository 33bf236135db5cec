"""Notices to the driver, by org.freedesktop.Notifications on the hmi bus."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from hmi.sdk.errors import ShellAway
from hmi.sdk.ports import NoticePort

if TYPE_CHECKING:
    from hmi.sdk.session import Session

Urgency = Literal["low", "normal", "critical"]
Callback = Callable[[], Awaitable[None] | None]


class Notice(Struct, frozen=True, kw_only=True):
    """What the driver sees: ``title`` and one line. ``category`` ranks it: call, safety, navigation, charging,
    calendar, message, update. ``actions``: key to label, at most three. ``expires`` seconds; None: the shell's 8 s.
    """

    title: str
    text: str = ""
    icon: str = ""
    category: str = ""
    urgency: Urgency = "normal"
    actions: Mapping[str, str] = {}
    expires: float | None = None


class NoticeHandle:
    """A notice that was shown: replace or close it."""

    def __init__(self, notices: Notices, notice: Notice, callbacks: Mapping[str, Callback]) -> None:
        self._notices = notices
        self.notice = notice
        self.callbacks = callbacks
        self.number = 0
        self.closed: str | None = None
        """Why it is gone: expired, dismissed, closed, or undefined; None while it stands."""

    async def replace(self, notice: Notice, callbacks: Mapping[str, Callback] | None = None) -> None:
        """Show ``notice`` in the place of this one."""
        self.notice = notice
        self.callbacks = self.callbacks if callbacks is None else callbacks
        await self._notices.show(self)

    async def close(self) -> None:
        """Take it away."""
        await self._notices.close(self)


class Notices:
    """Shows notices. With no shell there, a notice is dropped with a log line: it would come too late."""

    def __init__(self, port: NoticePort, session: Session) -> None:
        self._port = port
        self._session = session

    async def notify(
        self,
        title: str,
        text: str = "",
        *,
        icon: str = "",
        category: str = "",
        urgency: Urgency = "normal",
        actions: Mapping[str, tuple[str, Callback]] | None = None,
        expires: float | None = None,
    ) -> NoticeHandle:
        """Show a notice. ``actions``: key to (label, function); touching the notice itself calls ``default``."""
        labels = {key: label for key, (label, _) in (actions or {}).items()}
        callbacks = {key: callback for key, (_, callback) in (actions or {}).items()}
        notice = Notice(
            title=title, text=text, icon=icon, category=category, urgency=urgency, actions=labels, expires=expires
        )
        handle = NoticeHandle(self, notice, callbacks)
        await self.show(handle)
        return handle

    async def show(self, handle: NoticeHandle) -> None:
        """Show, or show again, what the handle holds."""

        def acted(key: str) -> None:
            self._act(handle, key)

        def closed(reason: str) -> None:
            handle.closed = reason

        try:
            handle.number = await self._port.notify(handle.notice, handle.number, acted, closed)
            handle.closed = None
        except ShellAway as away:
            self._session.log.warning("the notice %r was not shown: %s", handle.notice.title, away.reason)

    async def close(self, handle: NoticeHandle) -> None:
        """Take a notice away; one that is gone already is no error."""
        if handle.number and handle.closed is None:
            handle.closed = "closed"
            try:
                await self._port.close(handle.number)
            except ShellAway:
                return

    def _act(self, handle: NoticeHandle, key: str) -> None:
        callback = handle.callbacks.get(key)
        if callback is not None:
            self._session.tasks.spawn(_call(callback), f"notice action {key}")


async def _call(callback: Callback) -> None:
    result = callback()
    if isinstance(result, Awaitable):
        await result
