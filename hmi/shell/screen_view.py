"""What Inspect1 cannot see from the window alone."""

from __future__ import annotations

from typing import Any

from hmi.shell.screen import Screen
from hmi.shell.settings.values import BadSettingError


class ScreenView:
    """Answers for one screen."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def place(self) -> str:
        """home, apps, app, settings or notices."""
        return self._screen.shell.current

    def overlay(self) -> str:
        """``rear-view`` when it lies over the page."""
        return "rear-view" if self._screen.rear_view.is_on else ""

    def notice(self) -> str:
        """The summary of the heads-up."""
        return self._screen.notices.headline

    def set_setting(self, name: str, value: Any) -> str:
        """Change one of the driver's settings; why not, or nothing."""
        try:
            self._screen.store.set(name, value)
        except BadSettingError as error:
            return str(error)
        return ""
