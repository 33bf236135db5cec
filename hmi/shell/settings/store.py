"""The driver's settings on disk: read once at the start, written whole a moment after a change, off the loop."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from hmi.shell.places import write_whole
from hmi.shell.settings.values import Settings, changed, decode
from hmi.shell.tasks import Tasks

if TYPE_CHECKING:
    import asyncio

_log = logging.getLogger(__name__)


class SettingsStore:
    """Holds the settings and tells listeners of a change."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "settings.json"
        self._tasks = Tasks()
        self._listeners: list[Callable[[Settings], None]] = []
        self._saving: asyncio.Lock | None = None
        self.now = self._read()

    def on_change(self, listener: Callable[[Settings], None]) -> None:
        """Called with the new settings after each change."""
        self._listeners.append(listener)

    def set(self, name: str, value: Any) -> None:
        """Change one setting; BadSettingError says what is allowed."""
        new = changed(self.now, name, value)
        if new == self.now:
            return
        self.now = new
        for listener in self._listeners:
            listener(new)
        self._tasks.spawn(self.save(), "save settings")

    async def save(self) -> None:
        """Write the present settings; a disk that refuses costs the setting at the next start, nothing now."""
        import asyncio  # noqa: PLC0415 - the first frame does without it

        self._saving = self._saving or asyncio.Lock()
        async with self._saving:
            text = msgspec.json.format(msgspec.json.encode(self.now), indent=2).decode()
            try:
                await asyncio.to_thread(write_whole, self._file, text + "\n")
            except OSError as error:
                _log.warning("settings are kept only until the shell ends: %s", error)

    def _read(self) -> Settings:
        try:
            text = self._file.read_bytes()
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            _log.warning("settings start from their defaults: %s", error)
            return Settings()
        settings, wrong = decode(text)
        for sentence in wrong:
            _log.warning("%s: %s", self._file, sentence)
        return settings
