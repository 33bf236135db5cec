"""Pictures on an app's pages: decoded and scaled here, so that the shell never sees foreign bytes."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from pathlib import Path

from msgspec import Struct

from hmi.sdk.errors import PictureError, ShellAway
from hmi.sdk.log import log
from hmi.sdk.ports import PicturePort

KEPT_BYTES = 8_000_000
"""Encoded pictures that an app keeps for the next shell; the longest unused goes first, at the shell too."""


class _Kept(Struct, frozen=True):
    source: bytes | Path
    width: int
    height: int

    @property
    def size(self) -> int:
        return len(self.source) if isinstance(self.source, bytes) else 256


class Pictures:
    """``await pictures.put("cover-1", data, 240, 240)``, then name the key in a template."""

    def __init__(self, port: PicturePort) -> None:
        self._port = port
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    async def put(self, key: str, source: bytes | Path, width: int, height: int) -> None:
        """Decode a picture (PNG, JPEG, GIF, WebP), scale it to fill width x height, and hand it to the shell.

        PictureError says in a sentence what is wrong with it. Decoding happens in a thread.
        """
        picture = _Kept(source, width, height)
        pixels = await _decode(picture)
        self._kept[key] = picture
        self._kept.move_to_end(key)
        await self._send(key, picture, pixels)
        surplus = []
        while len(self._kept) > 1 and sum(kept.size for kept in self._kept.values()) > KEPT_BYTES:
            surplus.append(self._kept.popitem(last=False)[0])
        if surplus:
            await self._drop(surplus)

    async def drop(self, *keys: str) -> None:
        """Forget pictures."""
        for key in keys:
            self._kept.pop(key, None)
        await self._drop(list(keys))

    async def send_again(self) -> None:
        """A new shell is there: it has none of them."""
        for key, picture in list(self._kept.items()):
            try:
                await self._send(key, picture, await _decode(picture))
            except PictureError as error:
                log.warning("the picture %s is gone: %s", key, error)

    async def _send(self, key: str, picture: _Kept, pixels: bytes) -> None:
        try:
            await self._port.put(key, picture.width, picture.height, pixels)
        except ShellAway as away:
            log.debug("the picture %s waits for the shell: %s", key, away.reason)

    async def _drop(self, keys: list[str]) -> None:
        try:
            await self._port.drop(keys)
        except ShellAway as away:
            log.debug("pictures were not dropped: %s", away.reason)


async def _decode(picture: _Kept) -> bytes:
    from hmi.sdk.decoder import decode  # noqa: PLC0415 Pillow only for apps with pictures

    return await asyncio.to_thread(decode, picture.source, picture.width, picture.height)
