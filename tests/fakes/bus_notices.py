"""org.freedesktop.Notifications and org.hmi.Pictures1 on a real bus, as the shell has them."""

from __future__ import annotations

import fcntl
import mmap
from typing import Any

from hmi.bus import Bus, Caller, Service


class FakeBusNotices(Service):
    """Keeps what was shown; ``act`` is the driver's touch."""

    interface = "org.freedesktop.Notifications"

    def __init__(self) -> None:
        self.shown: dict[int, dict[str, Any]] = {}
        self.closed: list[int] = []

    async def begin(self, bus: Bus) -> None:
        """Take the name."""
        bus.export("/org/freedesktop/Notifications", self)
        await bus.own("org.freedesktop.Notifications")

    def act(self, number: int, key: str) -> None:
        """Touch an action."""
        self.emit("ActionInvoked", number, key)

    def dismiss(self, number: int) -> None:
        """Wipe it away."""
        self.emit("NotificationClosed", number, 2)

    def get_capabilities(self, _caller: Caller) -> list[str]:
        return ["actions", "body"]

    def notify(
        self,
        _caller: Caller,
        app: str,
        replaces: int,
        icon: str,
        summary: str,
        body: str,
        actions: list[str],
        hints: dict[str, Any],
        expire: int,
    ) -> int:
        number = replaces or len(self.shown) + 1
        self.shown[number] = {"app": app, "icon": icon, "summary": summary, "body": body} | {
            "actions": actions,
            "hints": hints,
            "expire": expire,
        }
        return number

    def close_notification(self, _caller: Caller, number: int) -> None:
        self.closed.append(number)

    def get_server_information(self, _caller: Caller) -> tuple[str, str, str, str]:
        return ("fake", "hmi", "1", "1.2")


class FakeBusPictures(Service):
    """Keeps pixels and seals; needs a Bus(file_descriptors=True)."""

    interface = "org.hmi.Pictures1"

    def __init__(self) -> None:
        self.put_down: dict[tuple[str, str], tuple[int, int, bytes, int]] = {}

    async def begin(self, bus: Bus) -> None:
        """Take the name."""
        bus.export("/org/hmi/Pictures", self)
        await bus.own("org.hmi.Shell.Pictures")

    def put(self, _caller: Caller, app: str, key: str, width: int, height: int, pixels: int) -> None:
        with mmap.mmap(pixels, 4 * width * height, access=mmap.ACCESS_READ) as memory:
            seals = fcntl.fcntl(pixels, fcntl.F_GET_SEALS)
            self.put_down[app, key] = (width, height, memory[:], seals)

    def drop(self, _caller: Caller, app: str, keys: list[str]) -> None:
        for key in keys:
            self.put_down.pop((app, key), None)
