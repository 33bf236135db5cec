"""The whole screen in one window, furnished as on a drive: ``open_window`` for tests that look at it or touch it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hmi.resources import folder
from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import Action, Card
from hmi.shell.apps.app_record import AppRecord
from hmi.shell.notices import notice as notices
from hmi.shell.pages.card_record import CardRecord
from hmi.shell.reading import Reading
from hmi.shell.rearview.picture import TestPicture
from hmi.shell.screen import Screen
from hmi.shell.theme import ThemeSource
from hmi.shell.window import ShellWindow, parse_size

Open = Callable[[str], tuple[Screen, ShellWindow]]
SIZES = ["1920x720", "1280x720", "1024x600", "1200x1920"]
KEPT: list[Screen] = []
"""QML remembers types by their address; an object that goes while others come would leave it a wrong one."""
PARKED = DrivingRestrictions(
    state="parked", flags=0, rows=None, items=None, text=None, text_cjk=None, keyboard=True, message_body=True
)


NIGHT = datetime(2026, 9, 23, 0, 38).astimezone()
"""Where tests look at the screen it is always this minute: its day is long in every language, and its hour in Arabic."""


def furnish(screen: Screen) -> None:
    screen.driving.apply(PARKED)
    broken = AppRecord(app_id="bad", name="Broken", state="invalid", cause="bad-manifest")
    names = ["Charge", "Calendar", "Media", "Social"]
    screen.apps.show([broken, *(AppRecord(app_id=name.lower(), name=name, icon="car") for name in names)], away=False)
    for name in names[:3]:
        screen.apps.used(name.lower())
        action = Action(f"go-{name}", f"Open {name}")
        screen.cards.put(
            CardRecord(name.lower(), name, Card(title=name, icon="car", value="62", unit="%", action=action))
        )
    for path in screen.climate.paths:
        screen.climate.see({path: Reading(20.0)})
    pair = (notices.Action("yes", "Reply"), notices.Action("no", "Later"))
    screen.notices.post(notices.Notice(number=1, sender=":1", app_name="Mail", summary="Anna", body="Hi", actions=pair))


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QGuiApplication) -> Iterator[Open]:
    before, opened = QLocale(), []

    def open_window(size: str) -> tuple[Screen, ShellWindow]:
        screen = Screen(TestPicture(), now=lambda: NIGHT)
        window = ShellWindow(folder("qml"), screen.shell, parse_size(size))
        screen.preferences.retranslate = window.engine.retranslate
        opened.append((screen, window))
        KEPT.append(screen)
        furnish(screen)
        window.show(windowed=True)
        window.first_frame()
        return screen, window

    yield open_window
    for screen, window in opened:
        qapp.removeTranslator(screen.preferences._translations._translator)  # type: ignore[attr-defined]
        window.close()
    QLocale.setDefault(before)
    ThemeSource.instance().set_scale(1.0)
    ThemeSource.instance().set_text_scale(1.0)


def place_of(item: QQuickItem) -> QPoint:
    """The middle of an item, in the window."""
    return item.mapRectToScene(item.boundingRect()).center().toPoint()


def touch(window: ShellWindow, where: QPoint | QQuickItem) -> None:
    """A short touch."""
    place = where if isinstance(where, QPoint) else place_of(where)
    QTest.mouseClick(window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def keyed(window: ShellWindow) -> dict[str, QQuickItem]:
    """Everything that can be pressed now."""
    found: dict[str, QQuickItem] = {}

    def visit(item: QQuickItem) -> None:
        if not item.isVisible():
            return
        if item.objectName() and item.property("pressed") is not None:
            found[item.objectName()] = item
        for child in item.childItems():
            visit(child)

    visit(window.window.contentItem())
    return found


def named(item: QQuickItem, name: str) -> QQuickItem | None:
    if item.objectName() == name:
        return item
    return next((found for child in item.childItems() if (found := named(child, name))), None)
