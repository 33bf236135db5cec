"""Pixels to the shell, by sealed memory over a bus connection of their own."""

from __future__ import annotations

import asyncio
import fcntl
import os
from collections.abc import Sequence
from typing import Any

from hmi.bus import Bus, BusError
from hmi.sdk.errors import ShellAway

NAME = "org.hmi.Shell.Pictures"
PATH = "/org/hmi/Pictures"
SEALS = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE


class BusPictures:
    """A PicturePort; the connection is opened with the first picture."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._bus: Bus | None = None
        self._opening = asyncio.Lock()

    async def put(self, key: str, width: int, height: int, pixels: bytes) -> None:
        """Hand pixels over."""
        descriptor = sealed(pixels)
        try:
            await self._call("Put", self._app_id, key, width, height, descriptor)
        finally:
            os.close(descriptor)

    async def drop(self, keys: Sequence[str]) -> None:
        """Forget pictures."""
        await self._call("Drop", self._app_id, list(keys))

    async def shut(self) -> None:
        """Leave the bus."""
        if self._bus is not None:
            await self._bus.close()

    async def _call(self, member: str, *arguments: Any) -> None:
        try:
            async with self._opening:
                if self._bus is None:
                    bus = Bus(file_descriptors=True)
                    await bus.connect()
                    self._bus = bus
            await self._bus.proxy(NAME, PATH, "org.hmi.Pictures1").call(member, *arguments)
        except BusError as error:
            raise ShellAway(str(error)) from None


def sealed(pixels: bytes) -> int:
    """A memory file that nobody can change any more."""
    descriptor = os.memfd_create("hmi-picture", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        view = memoryview(pixels)
        while view:
            view = view[os.write(descriptor, view) :]
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, SEALS)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor
