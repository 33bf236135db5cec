"""Touches and keys, sent through the window as those of a person are."""

from __future__ import annotations

import asyncio
import time

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtQuick import QQuickWindow

HOLD_S = 0.05
"""A short touch; long enough for the pressed state to be drawn."""
_NAMES = {"Enter": "Return", "Home": "HomePage", "Back": "Back"}


async def tap(window: QQuickWindow, place: QPointF) -> float:
    """Press and release; the monotonic moment of the release."""
    _mouse(window, QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton)
    _mouse(window, QEvent.Type.MouseButtonPress, place, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton)
    await asyncio.sleep(HOLD_S)
    released = time.monotonic()
    _mouse(window, QEvent.Type.MouseButtonRelease, place, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton)
    return released


def press(window: QQuickWindow, name: str) -> bool:
    """One key by its name; False when Qt has no such key."""
    key = getattr(Qt.Key, f"Key_{_NAMES.get(name, name)}", None)
    if key is None:
        return False
    _key(window, key, "\r" if name == "Enter" else "")
    return True


def type_text(window: QQuickWindow, text: str) -> None:
    """Each character as a key."""
    for character in text:
        code = ord(character.upper())
        _key(window, Qt.Key(code) if 0x20 <= code < 0x7F else Qt.Key.Key_unknown, character)


def _mouse(
    window: QQuickWindow, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton, buttons: Qt.MouseButton
) -> None:
    event = QMouseEvent(
        kind,
        place,
        window.mapToGlobal(place),
        button,
        buttons,
        Qt.KeyboardModifier.NoModifier,
        QPointingDevice.primaryPointingDevice(),
    )
    QCoreApplication.sendEvent(window, event)


def _key(window: QQuickWindow, key: Qt.Key, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
