"""A driver who turns and presses, on the whole screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hmi.sdk.templates import AnyTemplate
from hmi.shell.notices.notice import Action, Notice
from hmi.shell.pages.template_object import TemplateObject
from hmi.shell.screen import Screen
from hmi.shell.window import ShellWindow
from tests.screen_fixtures import Open, keyed
from tests.unit.shell.test_rotary import focus, in_sight, ring

Key = Qt.Key


class Knob:
    """A driver who turns and presses."""

    def __init__(self, screen: Screen, window: ShellWindow, qtbot: QtBot) -> None:
        self.screen, self.window, self._qtbot = screen, window, qtbot
        self._shown: list[TemplateObject] = []

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window.window, key)

    def hold(self, key: Qt.Key, times: int = 5) -> None:
        """Down for so long that it repeats."""
        none = Qt.KeyboardModifier.NoModifier
        for n in range(times):
            event = QKeyEvent(QEvent.Type.KeyPress, key, none, "", n > 0)
            QCoreApplication.sendEvent(self.window.window, event)

    def go(self, name: str) -> None:
        """Turns to that control, once it is there."""
        self.until(lambda: name in keyed(self.window))
        if not self.marks():
            self.press(Key.Key_Down)
        keyed(self.window)[name].forceActiveFocus(Qt.FocusReason.TabFocusReason)
        QCoreApplication.processEvents()
        assert self.at == name

    @property
    def at(self) -> str:
        return focus(self.window)

    def marks(self, *names: str) -> bool:
        """The mark is on one of these, and in sight; any that can be used where none is told."""
        item = keyed(self.window).get(self.at)
        there = item is not None and item.isEnabled() and ring(item) and in_sight(self.window)
        return there and (not names or self.at in names)

    def until(self, there: Callable[[], bool]) -> None:
        def look() -> bool:
            self.window.window.grabWindow()
            return there()

        self._qtbot.waitUntil(look, timeout=5000)

    def rests(self, *names: str) -> None:
        self.until(lambda: self.marks(*names))

    def page(self, template: AnyTemplate, depth: int = 1) -> TemplateObject:
        """An app's page comes to the screen."""
        page = TemplateObject(self.screen.driving)
        page.feed(template)
        self._shown.append(page)
        self.screen.page.show_app("charge", "Charge", "car")
        self.screen.page.show_state("ready")
        self.screen.page.show_screen(f"s{len(self._shown)}", depth, page)
        return page

    def post(self, number: int) -> None:
        """A notice arrives."""
        actions = (Action("a", "Answer"),)
        self.screen.notices.post(
            Notice(number=number, sender=":1", app_name="Mail", summary=f"N{number}", actions=actions)
        )


@pytest.fixture
def knob(open_window: Open, qtbot: QtBot) -> Knob:
    screen, window = open_window("1280x720")
    screen.notices.dismiss(1)
    screen.store.set("reduced_motion", True)
    return Knob(screen, window, qtbot)
