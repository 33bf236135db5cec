"""Everything of the pages, put together once: the composition root makes one and keeps it running."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from hmi.bus import Bus
from hmi.shell.pages import pictures_service, shell_service
from hmi.shell.pages.app_registry import AppRegistry
from hmi.shell.pages.card_desk import CardDesk
from hmi.shell.pages.cards import CardsModel
from hmi.shell.pages.context_source import ContextSource
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.host_client import HostClient
from hmi.shell.pages.identity import Identities
from hmi.shell.pages.page_object import PageObject
from hmi.shell.pages.pages_service import PagesService
from hmi.shell.pages.picture_store import PictureStore
from hmi.shell.pages.pictures_service import PicturesService
from hmi.shell.pages.place_store import PlaceStore
from hmi.shell.pages.shell_service import ShellService
from hmi.shell.policy.table import load_table
from hmi.shell.policy.watch import DrivingWatch

_log = logging.getLogger(__name__)


class Pages:
    """``bus`` is the shell's connection, ``picture_bus`` one with file descriptors; ``state`` the shell's folder.

    For QML: ``driving``, ``page``, ``cards``, and ``PictureProvider(pictures)`` under its NAME.
    For the shell: ``service`` (open, place_changed, apps_changed, press_card, touched, restart, back; set its ``leave`` and
    ``bring``), ``context`` (update with the settings) and ``places`` (load at the start).
    """

    def __init__(self, bus: Bus, picture_bus: Bus, state: Path, table: Path | None = None) -> None:
        self._bus = bus
        self._picture_bus = picture_bus
        self.driving = DrivingObject()
        self.page = PageObject()
        self.cards = CardsModel(self.driving)
        self.context = ContextSource(self.driving)
        self.places = PlaceStore(state)
        self.pictures = PictureStore()
        self._watch = DrivingWatch(bus, load_table(table), self.driving.apply)
        self._identities = Identities(bus)
        self._apps = AppRegistry(bus, self.driving, self.context, self.pictures)
        self.service = PagesService(self._apps, HostClient(bus), self.page, CardDesk(self.cards), self.places)

    async def run(self) -> None:
        """Own the names, answer, and follow the car, until cancelled."""
        self._bus.export(shell_service.PATH, ShellService(self._identities, self._apps, self.service))
        await self._bus.own(shell_service.NAME)
        pictures = asyncio.create_task(self._serve_pictures(), name="pictures")
        self._apps.start()
        try:
            await self._watch.run()
        finally:
            pictures.cancel()
            await asyncio.gather(pictures, return_exceptions=True)
            await self._apps.stop()
            await self.service.stop()
            self._identities.close()

    async def _serve_pictures(self) -> None:
        """Behind the first page: a screen without pictures is better than a later one."""
        self._picture_bus.export(pictures_service.PATH, PicturesService(self._identities, self.pictures))
        await self._picture_bus.own(pictures_service.NAME)
