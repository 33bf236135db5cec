"""What a person sees in a window: items with a text or a key, where they are, clipped as they are drawn."""

from __future__ import annotations

import unicodedata

import msgspec
from msgspec import Struct
from PySide6.QtCore import QMetaObject, QObject, QPointF, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine, qmlEngine
from PySide6.QtQuick import QQuickView, QQuickWindow

from hmi.resources import folder


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

    def covers(self, place: QPointF) -> bool:
        """Whether a touch there would meet it, if it is the frontmost."""
        return self.x <= place.x() < self.x + self.width and self.y <= place.y() < self.y + self.height


class _Found(SeenItem, frozen=True, kw_only=True):
    """As Probe.qml tells it: ``name`` is what a screen reader says."""

    name: str


class Eyes:
    """Looks at one window. The walk is QML's own, see Probe.qml; Python touches no item."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._probe: QObject | None = None

    def items(self) -> list[SeenItem]:
        """From the back to the front, parents before their children."""
        if self._probe is None:
            self._probe = _probe(self._window)
        QMetaObject.invokeMethod(self._probe, "look")
        found = msgspec.json.decode(self._probe.property("seen"), type=list[_Found])
        return [item for item in map(_as_read, found) if item.text or item.key]


def find(items: list[SeenItem], target: str) -> SeenItem | None:
    """By ``key:NAME``, else by text: the same text before one that contains it, the frontmost item first."""
    front_first = items[::-1]
    if target.startswith("key:"):
        return next((item for item in front_first if item.key == target[4:]), None)
    same = (item for item in front_first if item.text == target)
    containing = (item for item in front_first if target.casefold() in item.text.casefold())
    return next(same, None) or next(containing, None)


def _probe(window: QQuickWindow) -> QObject:
    engine = window.engine() if isinstance(window, QQuickView) else qmlEngine(window)
    assert isinstance(engine, QQmlEngine)
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(folder("qml") / "Hmi" / "Inspect" / "Probe.qml")))
    probe = component.createWithInitialProperties({"top": window.contentItem()})
    assert probe is not None, component.errorString()
    probe.setParent(window)
    return probe


def _as_read(found: _Found) -> SeenItem:
    """The accessible name, else the ``text`` property; glyphs of the icon font say nothing to a reader."""
    text = next((text for text in (found.name, found.text) if text and not _is_icon(text)), "")
    places = (found.x, found.y, found.width, found.height)
    return SeenItem(text, found.key, *places, found.enabled, found.focused)


def _is_icon(text: str) -> bool:
    return all(unicodedata.category(character) == "Co" for character in text)
