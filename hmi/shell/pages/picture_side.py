"""The shell's second connection: it takes file descriptors, which would slow the first one down."""

from __future__ import annotations

import asyncio
import logging

from hmi.bus import Bus, BusUnavailable, NameTaken
from hmi.shell.pages.identity import Identities
from hmi.shell.pages.picture_store import PictureStore
from hmi.shell.pages.pictures_service import NAME, PATH, PicturesService

_log = logging.getLogger(__name__)


class PictureSide:
    """Serves org.hmi.Pictures1 into a store."""

    def __init__(self, identities: Identities, store: PictureStore, bus: Bus | None = None) -> None:
        self._bus = bus or Bus(file_descriptors=True)
        self._service = PicturesService(identities, store)

    async def run(self) -> None:
        """Until cancelled; waits for the bus as long as it takes."""
        try:
            while not self._bus.connected:
                try:
                    await self._bus.connect()
                except BusUnavailable as error:
                    _log.info("pictures wait for the bus: %s", error)
            self._bus.export(PATH, self._service)
            await self._bus.own(NAME)
            await asyncio.Event().wait()
        except NameTaken as error:
            _log.warning("pictures go to another shell: %s", error)
        finally:
            await self._bus.close()
