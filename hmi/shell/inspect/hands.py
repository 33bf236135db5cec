"""Touches and keys, sent through the window as those of a person are. QtCore.Qt is named at the first: see plain_qt.py."""

from __future__ import annotations

import asyncio
import time

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtQuick import QQuickWindow

HOLD_S = 0.05
"""A short touch; long enough for the pressed state to be drawn."""
_NAMES = {"Enter": "Return", "Home": "HomePage", "Back": "Back"}


async def tap(window: QQuickWindow, place: QPointF) -> float:
    """Press and release; the monotonic moment of the release."""
    none, left = QtCore.Qt.MouseButton.NoButton, QtCore.Qt.MouseButton.LeftButton
    _mouse(window, QEvent.Type.MouseMove, place, none, none)
    _mouse(window, QEvent.Type.MouseButtonPress, place, left, left)
    await asyncio.sleep(HOLD_S)
    released = time.monotonic()
    _mouse(window, QEvent.Type.MouseButtonRelease, place, left, none)
    return released


def press(window: QQuickWindow, name: str) -> bool:
    """One key by its name; False when Qt has no such key."""
    key = getattr(QtCore.Qt.Key, f"Key_{_NAMES.get(name, name)}", None)
    if key is None:
        return False
    _key(window, key, "\r" if name == "Enter" else "")
    return True


def type_text(window: QQuickWindow, text: str) -> None:
    """Each character as a key."""
    for character in text:
        code = ord(character.upper())
        _key(window, QtCore.Qt.Key(code) if 0x20 <= code < 0x7F else QtCore.Qt.Key.Key_unknown, character)


def _mouse(
    window: QQuickWindow,
    kind: QEvent.Type,
    place: QPointF,
    button: QtCore.Qt.MouseButton,
    buttons: QtCore.Qt.MouseButton,
) -> None:
    event = QMouseEvent(
        kind,
        place,
        window.mapToGlobal(place),
        button,
        buttons,
        QtCore.Qt.KeyboardModifier.NoModifier,
        QPointingDevice.primaryPointingDevice(),
    )
    QCoreApplication.sendEvent(window, event)


def _key(window: QQuickWindow, key: QtCore.Qt.Key, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, QtCore.Qt.KeyboardModifier.NoModifier, text))
