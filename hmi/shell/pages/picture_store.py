"""Raw pixels that apps have put, within a budget for each app; a picture can never crowd out another app's."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from urllib.parse import quote

from PySide6.QtGui import QImage

from hmi.shell.pages.refusal import Refusal

MAX_SIDE = 2048
APP_BUDGET = 8 * 1024 * 1024
"""Bytes one app may keep here; the longest unused picture goes first."""
MAX_KEY = 128


class PictureStore:
    """Pictures by app and key; addresses carry a number, so that a new picture under an old key is drawn anew."""

    def __init__(self) -> None:
        self._images: dict[str, OrderedDict[str, QImage]] = {}
        self._versions: dict[tuple[str, str], int] = {}
        self.changed: Callable[[str, str], None] = lambda _app_id, _key: None

    def put(self, app_id: str, key: str, image: QImage) -> None:
        """Keep it, and let the app's oldest ones go."""
        kept = self._images.setdefault(app_id, OrderedDict())
        kept.pop(key, None)
        kept[key] = image
        self._versions[app_id, key] = self._versions.get((app_id, key), 0) + 1
        while len(kept) > 1 and sum(other.sizeInBytes() for other in kept.values()) > APP_BUDGET:
            kept.popitem(last=False)
        self.changed(app_id, key)

    def drop(self, app_id: str, keys: list[str]) -> None:
        for key in keys:
            self._images.get(app_id, OrderedDict()).pop(key, None)

    def drop_app(self, app_id: str) -> None:
        """The app's process has gone."""
        self._images.pop(app_id, None)

    def address(self, app_id: str, key: str) -> str:
        """For QML; "" when there is no such picture."""
        if not key or key not in self._images.get(app_id, {}):
            return ""
        return f"image://pictures/{quote(app_id, safe='')}/{quote(key, safe='')}?{self._versions[app_id, key]}"

    def image(self, app_id: str, key: str) -> QImage | None:
        kept = self._images.get(app_id)
        if kept is None or key not in kept:
            return None
        kept.move_to_end(key)
        return kept[key]


def check_picture(key: str, width: int, height: int) -> None:
    """Refusal unless the name and the size are possible."""
    if not (0 < len(key) <= MAX_KEY and key.isprintable()):
        raise Refusal("key", "it is empty, too long or not printable", f"send 1 to {MAX_KEY} characters")
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        raise Refusal("width", f"{width} x {height} is not within 1 and {MAX_SIDE}", "scale the picture first")
    if width * height * 4 > APP_BUDGET:
        raise Refusal("width", f"{width} x {height} is more than an app may keep", "scale the picture first")
