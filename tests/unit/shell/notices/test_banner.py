"""The heads-up on the screen, and the finger that was on its way to what lies below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from hmi.shell.notices.board import Reason
from hmi.shell.notices.notice import Action, Notice
from hmi.shell.screen import Screen
from hmi.shell.window import ShellWindow
from tests.screen_fixtures import SIZES, Open, keyed, named, place_of, touch


def deaf(window: ShellWindow) -> bool:
    pause = named(window.window.contentItem(), "notice-pause")
    return pause is not None and pause.isVisible()


def last(window: ShellWindow, milliseconds: int) -> None:
    """The deaf moment takes as long as the test needs."""
    pause = named(window.window.contentItem(), "notice-pause")
    assert pause is not None
    pause.parentItem().setProperty("moment", milliseconds)


def below_the_banner(screen: Screen, window: ShellWindow) -> QPoint:
    """A place in the banner with a card of home below it, and none of its buttons; the banner is awake."""
    banner = keyed(window)["notice-1"]
    rect = banner.mapRectToScene(banner.boundingRect())
    card = keyed(window)["card-charge"].mapRectToScene(keyed(window)["card-charge"].boundingRect())
    both = rect.intersected(card)
    assert both.height() > 4
    return QPoint(round(both.left()) + 8, round(both.center().y()))


class Listener:
    """Stands for the sender."""

    def __init__(self, log: list[tuple[int, str]]) -> None:
        self.log = log

    def tell_closed(self, notice: Notice, reason: Reason) -> None:
        self.log.append((notice.number, reason.name))

    def tell_action(self, notice: Notice, key: str) -> None:
        self.log.append((notice.number, key))


def post(screen: Screen, number: int, actions: int = 3, summary: str = "A long summary " * 9) -> None:
    buttons = tuple(Action(f"a{at}", f"Answer number {at}") for at in range(actions))
    screen.notices.post(
        Notice(number=number, sender=":1", app_name="Mail", summary=summary, body="Hi", actions=buttons)
    )


@pytest.fixture
def awake(open_window: Open, qtbot: QtBot) -> tuple[Screen, ShellWindow]:
    """A high banner over the cards of home that has stood for a while."""
    screen, window = open_window("1024x600")
    screen.store.set("reduced_motion", True)
    screen.notices.dismiss(1)
    post(screen, 1)
    qtbot.waitUntil(lambda: not deaf(window))
    return screen, window


def test_a_touch_meant_for_a_notice_that_has_just_gone_does_not_reach_the_page(
    awake: tuple[Screen, ShellWindow], qtbot: QtBot
) -> None:
    screen, window = awake
    where = below_the_banner(screen, window)
    last(window, 60_000)
    screen.notices.close(1, Reason.EXPIRED)
    touch(window, where)
    assert screen.shell.place == "home"
    last(window, 1)
    qtbot.waitUntil(lambda: not deaf(window))
    touch(window, where)
    assert screen.shell.place == "app"


def test_a_touch_beside_the_place_of_the_notice_counts_at_once(awake: tuple[Screen, ShellWindow]) -> None:
    screen, window = awake
    last(window, 60_000)
    screen.notices.close(1, Reason.EXPIRED)
    touch(window, place_of(keyed(window)["dock-apps"]))
    assert screen.shell.place == "apps"


def test_an_answer_is_given_by_touch_and_the_notice_itself_is_not_opened(awake: tuple[Screen, ShellWindow]) -> None:
    screen, window = awake
    answers: list[tuple[int, str]] = []
    screen.notices.answer_by(Listener(answers))
    touch(window, keyed(window)["notice-action-a1"])
    assert answers == [(1, "a1"), (1, "DISMISSED")]


def test_the_page_hears_at_once_after_the_driver_has_waved_the_notice_away(
    awake: tuple[Screen, ShellWindow],
) -> None:
    screen, window = awake
    where = below_the_banner(screen, window)
    last(window, 60_000)
    touch(window, place_of(keyed(window)["notice-dismiss"]))
    touch(window, where)
    assert screen.shell.place == "app"


def test_a_touch_meant_for_the_page_does_not_press_a_notice_that_has_just_come(
    awake: tuple[Screen, ShellWindow], qtbot: QtBot
) -> None:
    screen, window = awake
    where = place_of(keyed(window)["notice-action-a0"])
    screen.notices.close(1, Reason.CLOSED)
    qtbot.waitUntil(lambda: not deaf(window))
    last(window, 60_000)
    post(screen, 2)
    touch(window, where)
    assert screen.notices.get(2) is not None
    last(window, 1)
    qtbot.waitUntil(lambda: not deaf(window))
    touch(window, where)
    assert screen.notices.get(2) is None


@pytest.mark.parametrize("size", SIZES)
def test_a_heads_up_with_two_answers_covers_no_more_than_the_head_of_a_page(open_window: Open, size: str) -> None:
    _, window = open_window(size)
    banner, header = keyed(window)["notice-1"], keyed(window)["card-charge"]
    end = banner.mapRectToScene(banner.boundingRect()).bottom()
    assert end <= header.mapRectToScene(header.boundingRect()).top() + 4


def test_three_answers_stay_within_the_heads_up(awake: tuple[Screen, ShellWindow]) -> None:
    _, window = awake
    banner = keyed(window)["notice-1"].mapRectToScene(keyed(window)["notice-1"].boundingRect())
    for key in ("notice-action-a0", "notice-action-a1", "notice-action-a2", "notice-dismiss"):
        item = keyed(window)[key]
        assert banner.contains(item.mapRectToScene(item.boundingRect())), key
