"""The one page on the screen."""

from __future__ import annotations

from hmi.sdk.templates import MessageTemplate
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.page_object import PageObject
from hmi.shell.pages.template_object import TemplateObject
from hmi.shell.policy.table import load_table


def shown(driving: DrivingObject, title: str) -> TemplateObject:
    made = TemplateObject(driving)
    made.feed(MessageTemplate(title=title, text="t"))
    return made


def test_the_title_is_cut_with_its_page_and_whole_again_when_parked(qapp: object) -> None:
    driving, page = DrivingObject(), PageObject()
    driving.apply(load_table().row("parked"))
    first = shown(driving, "T" * 200)
    page.show_screen("s1", 1, first)
    titles: list[str] = []
    page.titleChanged.connect(lambda: titles.append(page.title))
    driving.apply(load_table().row("moving"))
    driving.apply(load_table().row("parked"))
    assert [len(title) for title in titles] == [120, 200]


def test_a_page_that_is_covered_does_not_name_the_one_on_top(qapp: object) -> None:
    driving, page = DrivingObject(), PageObject()
    first, second = shown(driving, "First"), shown(driving, "Second")
    page.show_screen("s1", 1, first)
    page.show_screen("s2", 2, second)
    assert (page.title, page.direction, page.canGoBack) == ("Second", 1, True)
    titles: list[str] = []
    page.titleChanged.connect(lambda: titles.append(page.title))
    first.feed(MessageTemplate(title="Other", text="t"))
    assert titles == []
    page.show_screen("s1", 1, first)
    assert (page.title, page.direction) == ("Other", -1)


def test_without_a_screen_there_is_no_title(qapp: object) -> None:
    page = PageObject()
    page.show_screen("s1", 1, shown(DrivingObject(), "First"))
    page.show_screen("", 0, None)
    assert (page.title, page.depth, page.template, page.direction) == ("", 0, None, 0)


def test_an_app_that_has_crashed_is_named_and_not_its_last_screen(qapp: object) -> None:
    page = PageObject()
    driving = DrivingObject()
    page.show_state("ready")
    page.show_screen("s1", 1, shown(driving, "Last screen"))
    titles: list[str] = []
    page.titleChanged.connect(lambda: titles.append(page.title))
    page.show_state("crashed", "It starts again by itself.")
    page.show_state("ready")
    assert titles == ["", "Last screen"]
