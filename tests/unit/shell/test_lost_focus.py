"""Whatever goes from under the knob's mark, the mark is in sight again; Enter presses only what is marked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hmi.sdk import templates as t
from hmi.sdk.context import DrivingRestrictions
from hmi.sdk.templates import AnyTemplate
from hmi.shell.notices.board import Reason
from hmi.shell.notices.notice import Action, Notice
from hmi.shell.pages.template_object import TemplateObject
from hmi.shell.reading import Reading
from hmi.shell.screen import Screen
from hmi.shell.window import ShellWindow
from tests.screen_fixtures import Open, keyed, named, place_of, touch
from tests.unit.shell.test_rotary import focus, in_sight, ring

Key = Qt.Key
SURE = t.MessageTemplate(title="Sure", text="Sure?", actions=[t.Action("yes", "Yes"), t.Action("no", "No")])


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


@pytest.fixture
def in_app(knob: Knob) -> Knob:
    knob.screen.shell.openApp("charge")
    return knob


def rows(*names: str) -> t.ListTemplate:
    return t.ListTemplate(title="List", rows=[t.Row(key=name, title=name, on_select=True) for name in names])


def test_a_notice_that_goes_leaves_the_mark_on_the_page(knob: Knob) -> None:
    knob.post(7)
    knob.go("notice-dismiss")
    knob.screen.notices.dismiss(7)
    knob.rests("home-settings")


def test_a_notice_that_is_dismissed_in_the_centre_gives_way_to_its_neighbour(knob: Knob) -> None:
    for number in range(1, 5):
        knob.post(number)
    knob.screen.shell.showNotices()
    knob.go("notice-3-dismiss")
    knob.press(Key.Key_Return)
    knob.rests("notice-2", "notice-2-dismiss", "notice-4", "notice-4-dismiss")
    knob.screen.notices.clear()
    knob.rests()


@pytest.mark.parametrize(
    ("way", "first"),
    [("dock-apps", "app-calendar"), ("home-settings", "setting-theme-auto"), ("dock-notices", "notice-1")],
)
def test_who_presses_what_leads_to_a_place_goes_on_there(knob: Knob, way: str, first: str) -> None:
    knob.post(1)
    knob.go(way)
    knob.press(Key.Key_Return)
    knob.rests(first)


def test_home_returns_with_the_mark_where_it_was(knob: Knob) -> None:
    knob.go("card-calendar")
    for way, first in (("dock-apps", "app-calendar"), ("dock-notices", "")):
        knob.go(way)
        knob.press(Key.Key_Return)
        knob.rests(*[first] * bool(first))
    knob.screen.shell.showSettings()
    knob.rests("setting-theme-auto")
    knob.press(Key.Key_Home)
    knob.rests("card-calendar")


def test_an_app_is_opened_once_and_its_page_takes_the_mark_when_it_comes(knob: Knob) -> None:
    opened: list[str] = []
    knob.screen.shell.appOpened.connect(opened.append)
    knob.go("card-charge")
    knob.press(*[Key.Key_Return] * 3)
    knob.screen.page.show_app("charge", "Charge", "car")
    knob.screen.page.show_state("starting")
    knob.press(*[Key.Key_Return] * 3)
    knob.page(rows("a", "b"))
    knob.press(*[Key.Key_Return] * 3)
    knob.rests("a")
    assert opened == ["charge"]
    knob.press(Key.Key_Home)
    knob.rests("card-charge")


def test_from_the_dock_an_app_takes_the_mark_too(in_app: Knob) -> None:
    in_app.page(rows("a", "b"))
    in_app.go("dock-app-charge")
    in_app.press(Key.Key_Return)
    in_app.rests("a")


def test_where_a_row_goes_the_next_one_is_marked(in_app: Knob) -> None:
    page = in_app.page(rows("a", "b", "c", "d"))
    in_app.go("b")
    page.feed(rows("a", "c", "d"))
    in_app.rests("c")
    page.feed(rows("a"))
    in_app.rests("a")


@pytest.mark.parametrize("state", ["crashed", "notResponding", "quarantined"])
def test_an_app_in_trouble_is_left_by_the_knob_and_comes_back_as_it_was(in_app: Knob, state: str) -> None:
    in_app.page(rows("a", "b", "c"))
    in_app.go("b")
    in_app.screen.page.show_state(state, "It happens.")
    in_app.rests("page-restart", "page-close")
    in_app.screen.page.show_state("ready")
    in_app.rests("b")


def test_a_page_that_gives_way_to_another_comes_back_as_it_was(in_app: Knob) -> None:
    page = in_app.page(rows("a", "b", "c"))
    in_app.go("b")
    page.feed(SURE)
    in_app.rests("yes")
    page.feed(rows("a", "b", "c"))
    in_app.rests("b")


def test_a_button_that_is_switched_off_hands_the_mark_on(in_app: Knob) -> None:
    page = in_app.page(SURE)
    in_app.go("no")
    off = [t.Action("yes", "Yes"), t.Action("no", "No", enabled=False)]
    page.feed(t.MessageTemplate(title="Sure", text="Sure?", actions=off))
    in_app.rests("yes")


def test_a_page_that_comes_by_itself_leaves_the_mark_on_the_bar(in_app: Knob) -> None:
    in_app.page(rows("a", "b"))
    in_app.go("climate-volume-up")
    in_app.page(rows("e", "f"), 2)
    in_app.until(lambda: "e" in keyed(in_app.window))
    for _ in range(20):
        in_app.window.window.grabWindow()
        QTest.qWait(20)
        assert in_app.marks("climate-volume-up")


def test_a_setting_that_is_locked_hands_the_mark_on(knob: Knob) -> None:
    knob.screen.shell.showSettings()
    knob.go("setting-text_size-large")
    knob.screen.driving.apply(DrivingRestrictions(state="moving"))
    knob.rests("setting-theme-auto", "setting-theme-day", "setting-theme-night")


def test_a_control_of_the_car_that_is_unknown_hands_the_mark_on(knob: Knob) -> None:
    knob.go("climate-volume-up")
    knob.screen.climate.see({path: Reading(None) for path in knob.screen.climate.paths})
    knob.rests()


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
