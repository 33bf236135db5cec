"""Which frame was the first to show a page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

from hmi.shell.inspect.page_log import PageLog
from hmi.shell.pages.page_object import PageObject


class Somewhere:
    """A screen whose place is an app."""

    def place(self) -> str:
        return "app"


def test_a_page_is_noted_once_with_the_frame_that_showed_it_first(
    window: Callable[[str], QQuickView], qtbot: QtBot
) -> None:
    page = PageObject()
    log = PageLog(window("import QtQuick\nRectangle {}"), Somewhere(), page)
    log.watch(on=True, draw=True)
    qtbot.waitUntil(lambda: len(log.facts()["frames"]) > 2)
    page.show_app("org.hmi.x", "X", "")
    qtbot.waitUntil(lambda: len(log.facts()["pages"]) == 2)
    facts = log.facts()
    assert [seen["app"] for seen in facts["pages"]] == ["", "org.hmi.x"]
    assert facts["pages"][1]["at"] in facts["frames"]


def test_what_was_noted_is_forgotten_when_noting_begins_anew(window: Callable[[str], QQuickView], qtbot: QtBot) -> None:
    log = PageLog(window("import QtQuick\nRectangle {}"), Somewhere(), PageObject())
    log.tapped(1.0)
    log.watch(on=True, draw=True)
    assert log.facts() == {"frames": [], "taps": [], "pages": []}


def test_nothing_is_drawn_any_more_once_nobody_watches(window: Callable[[str], QQuickView], qtbot: QtBot) -> None:
    log = PageLog(window("import QtQuick\nRectangle {}"), Somewhere(), PageObject())
    log.watch(on=True, draw=True)
    qtbot.waitUntil(lambda: len(log.facts()["frames"]) > 2)
    log.watch(on=False, draw=False)
    drawn = len(log.facts()["frames"])
    qtbot.wait(100)
    assert len(log.facts()["frames"]) == drawn
