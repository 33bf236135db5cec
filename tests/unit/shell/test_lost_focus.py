"""Whatever goes from under the knob's mark, the mark is in sight again."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from hmi.sdk import templates as t
from hmi.sdk.context import DrivingRestrictions
from hmi.shell.reading import Reading
from tests.screen_fixtures import keyed
from tests.unit.shell.knob import Key, Knob

SURE = t.MessageTemplate(title="Sure", text="Sure?", actions=[t.Action("yes", "Yes"), t.Action("no", "No")])


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
