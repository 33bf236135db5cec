"""What the host asks of a running app over the bus, and a seam for tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Undo = Callable[[], None]
Belongs = Callable[[int], bool]
"""Whether a process is one of the app's."""


class AppPeer(Protocol):
    """One app, seen over the bus."""

    @property
    def reachable(self) -> bool:
        """Whether there is a bus at all; without one, silence says nothing about the app."""
        ...

    def watch(self, belongs: Belongs, callback: Callable[[bool], None]) -> Undo:
        """Tell whether the app's name is on the bus, owned by the app itself: now, and at each change."""
        ...

    async def ping(self, limit: float) -> bool:
        """Whether the app answers within so many seconds."""
        ...

    async def ask_to_stop(self, limit: float) -> bool:
        """Whether the app took the request to end."""
        ...
