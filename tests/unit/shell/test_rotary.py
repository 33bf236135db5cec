"""A knob with four directions reaches everything, at every size and mirrored, and what it reaches is marked and in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from hmi.shell.notices.notice import Action, Notice
from hmi.shell.screen import Screen
from hmi.shell.theme import ThemeSource
from hmi.shell.window import ShellWindow
from tests.screen_fixtures import SIZES, Open, keyed, named

WAYS = [Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down]
PLACES = ["goHome", "showApps", "showSettings", "showNotices"]


def furnish_centre(screen: Screen) -> None:
    for number in range(1, 9):
        actions = tuple(Action(f"a{at}", f"Answer {at}") for at in range(number % 4))
        screen.notices.post(
            Notice(number=number, sender=":1", app_name="Mail", summary=f"Notice {number}", actions=actions)
        )


def focus(window: ShellWindow) -> str:
    item = window.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def ring(item: QQuickItem) -> bool:
    """A mark of 4 dp around it is on the screen."""
    width = 4 * ThemeSource.instance().property("scale") - 1
    return any(
        child.property("control") == item and child.isVisible() and QQmlProperty.read(child, "border.width") >= width
        for child in item.childItems()
    )


def in_sight(window: ShellWindow) -> bool:
    """What has the focus on the page is not cut by the page's edge."""
    there, stage = window.window.activeFocusItem(), named(window.window.contentItem(), "stage")
    assert stage is not None
    view = stage.mapRectToScene(stage.boundingRect()).adjusted(-1, -1, 1, 1)
    return not stage.isAncestorOf(there) or view.contains(there.mapRectToScene(there.boundingRect()))


def walk(window: ShellWindow) -> tuple[set[str], list[str]]:
    """Everything that the arrows reach from where they begin, and what was wrong on the way."""
    wrong: list[str] = []
    QTest.keyClick(window.window, Qt.Key.Key_Down)
    reached, todo = {focus(window)}, [focus(window)]
    while todo:
        start = todo.pop()
        for way in WAYS:
            item = keyed(window).get(start)
            if item is None:
                wrong.append(f"{start} has gone")
                break
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(window.window, way)
            name = focus(window)
            if name in reached:
                continue
            reached.add(name)
            todo.append(name)
            if not ring(window.window.activeFocusItem()):
                wrong.append(f"{name} has no ring")
            if not in_sight(window):
                wrong.append(f"{name} is not in sight")
    return reached, wrong


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", SIZES)
def test_the_arrows_reach_every_target_of_every_place(open_window: Open, size: str, language: str) -> None:
    screen, window = open_window(size)
    screen.store.set("language", language)
    screen.store.set("reduced_motion", True)
    screen.notices.dismiss(1)
    screen.apps.used("media")
    for place in PLACES:
        getattr(screen.shell, place)()
        window.window.grabWindow()
        targets = {key for key, item in keyed(window).items() if item.isEnabled()}
        reached, wrong = walk(window)
        assert not wrong, f"{place}: {wrong}"
        assert targets <= reached, f"{place}: {targets - reached}"


@pytest.mark.parametrize("size", ["1024x600", "1200x1920"])
def test_the_arrows_reach_every_notice_of_a_long_centre(open_window: Open, size: str) -> None:
    screen, window = open_window(size)
    screen.store.set("reduced_motion", True)
    furnish_centre(screen)
    screen.shell.showNotices()
    window.window.grabWindow()
    keyed(window)["notices-clear"].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for number in range(1, 9):
        QTest.keyClick(window.window, Qt.Key.Key_Down)
        assert (focus(window), in_sight(window)) == (f"notice-{number}", True)
    for number, answers in ((8, 0), (7, 3), (6, 2)):
        face = keyed(window)[f"notice-{number}"]
        within = {key for key in keyed(window) if key.startswith(f"notice-{number}-")}
        assert len(within) == answers + 1
        reached = set()
        for steps in ("R", "RR", "RL", "RLL"):
            face.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            for step in steps:
                QTest.keyClick(window.window, WAYS["LURD".index(step)])
            reached.add(focus(window))
        assert within <= reached
        face.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        assert in_sight(window)


@pytest.mark.parametrize("place", PLACES[1:])
def test_back_leaves_every_place_and_enter_presses_what_is_marked(open_window: Open, place: str) -> None:
    screen, window = open_window("1280x720")
    screen.notices.dismiss(1)
    getattr(screen.shell, place)()
    QTest.keyClick(window.window, Qt.Key.Key_Back)
    assert screen.shell.current == "home"
    keyed(window)["home-settings"].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.window, Qt.Key.Key_Return)
    unmarked = screen.shell.current
    QTest.keyClick(window.window, Qt.Key.Key_Return)
    assert (unmarked, screen.shell.current) == ("home", "settings")
