"""Where the driver is, kept on disk, so that a shell that died shows the same place when it is back."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from hmi.shell.places import write_whole

_log = logging.getLogger(__name__)


PlaceName = Literal["home", "apps", "app", "settings", "notices"]


class Place(Struct, frozen=True):
    """``app_id`` and ``screen`` when the place is an app's page."""

    place: PlaceName = "home"
    app_id: str = ""
    screen: str = ""


class PlaceStore:
    """Writes in a thread, the newest place only; a disk that refuses costs the memory and nothing else."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "place.json"
        self._kept = Place()
        self._wanted = Place()
        self._writing: asyncio.Task[None] | None = None

    def load(self) -> Place:
        """The place of the last shell; home when nothing usable was kept."""
        try:
            self._kept = msgspec.json.decode(self._file.read_bytes(), type=Place)
        except (OSError, msgspec.DecodeError):
            self._kept = Place()
        self._wanted = self._kept
        return self._kept

    def save(self, place: Place) -> None:
        """Keep this place; returns at once."""
        self._wanted = place
        if self._writing is None and self._wanted != self._kept:
            self._writing = asyncio.get_running_loop().create_task(self._write(), name="keep the place")

    async def settled(self) -> None:
        """Wait until the newest place is on disk."""
        if self._writing is not None:
            await self._writing

    async def _write(self) -> None:
        try:
            while self._wanted != self._kept:
                place = self._wanted
                text = msgspec.json.encode(place).decode()
                self._kept = place
                await asyncio.to_thread(write_whole, self._file, text)
        except OSError as error:
            _log.warning("the place on the screen is not remembered: %s", error)
        finally:
            self._writing = None
