"""org.hmi.Pictures1: pixels by file descriptor, on a connection of its own. Nothing here decodes anything."""

from __future__ import annotations

import fcntl
import os

from PySide6.QtGui import QImage

from hmi.bus import Caller, RefusedCall, Service
from hmi.shell.pages.identity import Identities
from hmi.shell.pages.picture_store import PictureStore, check_picture
from hmi.shell.pages.refusal import Refusal

PATH = "/org/hmi/Pictures"
NAME = "org.hmi.Shell.Pictures"
SEALS = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_WRITE
MAX_KEYS = 1000


class PicturesService(Service):
    """``app`` must be the caller's own id, as the host says it."""

    interface = "org.hmi.Pictures1"

    def __init__(self, identities: Identities, store: PictureStore) -> None:
        self._identities = identities
        self._store = store

    async def put(self, caller: Caller, app: str, key: str, width: int, height: int, pixels: int) -> None:
        """Keep a picture of the caller."""
        await self._check_app(caller, app)
        try:
            check_picture(key, width, height)
            image = read_pixels(pixels, width, height)
        except Refusal as refusal:
            raise RefusedCall("InvalidPicture", str(refusal)) from None
        self._store.put(app, key, image)

    async def drop(self, caller: Caller, app: str, keys: list[str]) -> None:
        """Forget pictures of the caller."""
        await self._check_app(caller, app)
        self._store.drop(app, keys[:MAX_KEYS])

    async def _check_app(self, caller: Caller, app: str) -> None:
        if await self._identities.app_of(caller) != app:
            raise RefusedCall("NotAnApp", "an app puts pictures under its own id")


def read_pixels(descriptor: int, width: int, height: int) -> QImage:
    """A copy of the pixels of a sealed memfd, or Refusal; a descriptor that could block or shrink is never read."""
    try:
        seals = fcntl.fcntl(descriptor, fcntl.F_GET_SEALS)
    except OSError:
        raise Refusal("pixels", "this is no memfd", "create it with memfd_create and MFD_ALLOW_SEALING") from None
    if seals & SEALS != SEALS:
        raise Refusal("pixels", "it is not sealed", "add F_SEAL_SHRINK and F_SEAL_WRITE before you send it")
    size = width * height * 4
    there = os.fstat(descriptor).st_size
    if there != size:
        raise Refusal("pixels", f"it holds {there} bytes instead of {size}", "send height rows of 4 * width bytes")
    pixels = os.pread(descriptor, size, 0)
    if len(pixels) != size:
        raise Refusal("pixels", "it could not be read whole", "send it again")
    image = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGBA8888_Premultiplied)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
