"""Enter presses only what is marked, and neither finger nor knob what has come in place of what they meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hmi.shell.notices.board import Reason
from hmi.shell.notices.notice import Notice
from tests.screen_fixtures import keyed, named, place_of, touch
from tests.unit.shell.knob import Key, Knob
from tests.unit.shell.test_rotary import ring


@pytest.mark.parametrize("where", ["dock-apps", "card-charge", ""])
def test_a_touch_takes_the_mark_away(knob: Knob, where: str) -> None:
    knob.go("home-settings")
    item = keyed(knob.window)["home-settings"]
    touch(knob.window, keyed(knob.window)[where] if where else place_of(item) / 2)
    assert not ring(item)


def test_enter_without_a_mark_presses_nothing_and_shows_it(knob: Knob) -> None:
    knob.go("home-settings")
    touch(knob.window, keyed(knob.window)["dock-apps"])
    knob.press(Key.Key_Return)
    assert knob.screen.shell.current == "apps"
    knob.rests()


@pytest.mark.parametrize("key", [Key.Key_Back, Key.Key_Escape])
def test_back_that_is_held_goes_back_once(knob: Knob, key: Qt.Key) -> None:
    knob.screen.shell.showApps()
    knob.screen.shell.showSettings()
    knob.hold(key)
    assert knob.screen.shell.current == "apps"


@pytest.mark.parametrize("by", ["finger", "knob"])
@pytest.mark.parametrize("target", ["notice-dismiss", "notice-action-a"])
def test_what_is_held_of_one_notice_does_not_answer_the_next(knob: Knob, by: str, target: str) -> None:
    said: list[str] = []
    knob.screen.notices.answer_by(Answers(said))
    for number in (7, 8):
        knob.post(number)
    knob.until(lambda: target in keyed(knob.window))
    shown = knob.screen.notices.headline
    deaf = named(knob.window.window.contentItem(), "notice-pause")
    assert deaf is not None
    knob.until(lambda: not deaf.isVisible())
    where = place_of(keyed(knob.window)[target])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    if by == "finger":
        QTest.mousePress(knob.window.window, left, none, where)
    else:
        knob.go(target)
        QTest.keyPress(knob.window.window, Key.Key_Return)
    knob.screen.notices.close(7 if shown == "N7" else 8, Reason.EXPIRED)
    following = knob.screen.notices.headline
    knob.until(lambda: not deaf.isVisible())
    if by == "finger":
        QTest.mouseRelease(knob.window.window, left, none, where)
    else:
        QTest.keyRelease(knob.window.window, Key.Key_Return)
    assert following not in ("", shown)
    assert knob.screen.notices.headline == following
    assert said == []


class Answers:
    """Hears what the driver answers."""

    def __init__(self, said: list[str]) -> None:
        self._said = said

    def tell_closed(self, notice: Notice, reason: Reason) -> None:
        pass

    def tell_action(self, notice: Notice, key: str) -> None:
        self._said.append(key)


def test_the_knob_is_not_heard_by_a_notice_that_has_just_come(knob: Knob) -> None:
    for number in (7, 8):
        knob.post(number)
    knob.go("notice-dismiss")
    knob.screen.notices.close(7, Reason.EXPIRED)
    knob.press(Key.Key_Return)
    assert knob.screen.notices.headline == "N8"
