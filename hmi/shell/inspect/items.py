"""What a person sees in a window: items with a text or a key, where they are, clipped as they are drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow

LEAST_OPACITY = 0.05


class SeenItem(Struct, frozen=True):
    """One item in window pixels."""

    text: str
    key: str
    x: int
    y: int
    width: int
    height: int
    enabled: bool
    focused: bool

    @property
    def centre(self) -> QPointF:
        return QPointF(self.x + self.width / 2, self.y + self.height / 2)


def seen_items(window: QQuickWindow) -> list[SeenItem]:
    """From the back to the front, parents before their children."""
    root = window.contentItem()
    return list(_walk(root, QRectF(0, 0, window.width(), window.height())))


def find(items: list[SeenItem], target: str) -> SeenItem | None:
    """By ``key:NAME``, else by text: the same text before one that contains it, the frontmost item first."""
    front_first = items[::-1]
    if target.startswith("key:"):
        return next((item for item in front_first if item.key == target[4:]), None)
    same = (item for item in front_first if item.text == target)
    containing = (item for item in front_first if target.casefold() in item.text.casefold())
    return next(same, None) or next(containing, None)


def _walk(item: QQuickItem, clip: QRectF) -> Iterator[SeenItem]:
    if not item.isVisible() or item.opacity() < LEAST_OPACITY:
        return
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    part = place.intersected(clip)
    text, key = _text(item), item.objectName()
    if (text or key) and part.width() >= 1 and part.height() >= 1:
        yield SeenItem(
            text,
            key,
            round(part.x()),
            round(part.y()),
            round(part.width()),
            round(part.height()),
            item.isEnabled(),
            item.hasActiveFocus(),
        )
    inside = part if item.clip() else clip
    if inside.isEmpty():
        return
    for child in sorted(item.childItems(), key=lambda child: child.z()):
        yield from _walk(child, inside)


def _text(item: QQuickItem) -> str:
    """The accessible name, else the ``text`` property."""
    interface = QAccessible.queryAccessibleInterface(item)
    name = interface.text(QAccessible.Text.Name) if interface is not None and interface.isValid() else ""
    if name and not _is_icon(name):
        return name
    text = item.property("text")
    return text if isinstance(text, str) and not _is_icon(text) else ""


def _is_icon(text: str) -> bool:
    """A glyph of the icon font, which says nothing to a reader."""
    return all(unicodedata.category(character) == "Co" for character in text)
