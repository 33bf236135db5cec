"""The items of a page for QML."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from hmi.shell.keyed_model import KeyedModel
from hmi.shell.pages.maps import PictureAddress, no_picture, part_map
from hmi.shell.policy.uncut import Entry

QML_IMPORT_NAME = "Hmi.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_SECTION = 1


@QmlElement
@QmlUncreatable("a page holds its items")
class ItemModel(KeyedModel):  # type: ignore[operator]
    """Roles itemKey, section and item; maps are made when a delegate asks, so a long list costs what is seen of it."""

    names = (b"itemKey", b"section", b"item")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture: PictureAddress = no_picture
        self._drafts: dict[str, str] = {}

    def use(self, picture: PictureAddress, drafts: dict[str, str]) -> None:
        """How picture keys become addresses, and what the driver typed but did not submit."""
        self._picture, self._drafts = picture, drafts

    def picture_changed(self, key: str) -> None:
        """There is a picture under this key now: where it is shown, its address is new."""
        for row, entry in enumerate(self.entries()):
            if getattr(entry.part, "picture", "") == key:
                self.touch(row)

    def value(self, entry: Entry, role: int) -> Any:
        if role == _SECTION:
            return entry.section
        item = part_map(entry.part, self._picture)
        if entry.key in self._drafts:
            item["value"] = self._drafts[entry.key]
        return item
