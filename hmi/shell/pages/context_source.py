"""The context that apps get: restrictions, locale, units, theme, profile, as one value that changes as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from hmi.sdk.context import Context
from hmi.shell.pages.driving_object import DrivingObject


class ContextSource:
    """Follows the driving restrictions by itself; the settings say the rest through ``update``."""

    def __init__(self, driving: DrivingObject) -> None:
        self._driving = driving
        self._listeners: list[Callable[[], None]] = []
        self.context = Context(driving=driving.restrictions)
        driving.changed.connect(self._restrictions_changed)

    def update(self, **changes: Any) -> None:
        """New values of fields of hmi.sdk.Context, as in ``update(locale="de", theme="day")``."""
        fresh = msgspec.structs.replace(self.context, **changes)
        if fresh != self.context:
            self.context = fresh
            for listener in self._listeners:
                listener()

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change."""
        self._listeners.append(listener)

    def wire(self) -> str:
        """As org.hmi.App1 takes it."""
        return msgspec.json.encode(self.context).decode()

    def _restrictions_changed(self) -> None:
        self.update(driving=self._driving.restrictions)
