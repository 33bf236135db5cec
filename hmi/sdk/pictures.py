"""Pictures on an app's pages: decoded and scaled here, so that the shell never sees foreign bytes."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from pathlib import Path

from hmi.sdk.errors import ShellAway
from hmi.sdk.log import log
from hmi.sdk.ports import PicturePort

KEPT = 200
"""Pictures an app keeps at the shell; the longest unused goes first."""


class Pictures:
    """``await pictures.put("cover-1", data, 240, 240)``, then name the key in a template."""

    def __init__(self, port: PicturePort) -> None:
        self._port = port
        self._kept: OrderedDict[str, tuple[int, int, bytes]] = OrderedDict()

    async def put(self, key: str, source: bytes | Path, width: int, height: int) -> None:
        """Decode a picture (PNG, JPEG, GIF, WebP), scale it to fill width x height, and hand it to the shell.

        PictureError says in a sentence what is wrong with it. Decoding happens in a thread.
        """
        from hmi.sdk.decoder import decode  # noqa: PLC0415 Pillow only for apps with pictures

        pixels = await asyncio.to_thread(decode, source, width, height)
        self._kept[key] = (width, height, pixels)
        self._kept.move_to_end(key)
        surplus = [self._kept.popitem(last=False)[0] for _ in range(len(self._kept) - KEPT)]
        await self._send(key)
        if surplus:
            await self._drop(surplus)

    async def drop(self, *keys: str) -> None:
        """Forget pictures."""
        for key in keys:
            self._kept.pop(key, None)
        await self._drop(list(keys))

    async def send_again(self) -> None:
        """A new shell is there: it has none of them."""
        for key in list(self._kept):
            await self._send(key)

    async def _send(self, key: str) -> None:
        if key not in self._kept:
            return
        width, height, pixels = self._kept[key]
        try:
            await self._port.put(key, width, height, pixels)
        except ShellAway as away:
            log.debug("the picture %s waits for the shell: %s", key, away.reason)

    async def _drop(self, keys: list[str]) -> None:
        try:
            await self._port.drop(keys)
        except ShellAway as away:
            log.debug("pictures were not dropped: %s", away.reason)
