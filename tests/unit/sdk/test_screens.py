"""Screens, their stack, and what happens when an app's code fails."""

from __future__ import annotations

import asyncio
import re

import pytest

from hmi.sdk import (
    Action,
    App,
    AuthorError,
    EmptyTemplate,
    ErrorTemplate,
    ListTemplate,
    Row,
    Screen,
    Tab,
    TabsTemplate,
    Template,
    VehicleRefused,
)
from hmi.sdk.testing import AppHarness


class Page(Screen):
    """Notes what happens to it."""

    def __init__(self, name: str, story: list[str]) -> None:
        self.name = name
        self.story = story
        self.renders = 0
        self.broken = ""

    def render(self) -> Template:
        self.renders += 1
        if self.broken:
            raise RuntimeError(self.broken)
        return ListTemplate(
            title=self.name,
            rows=[
                Row("deeper", "Deeper", on_select=self.deeper),
                Row("leave", "Leave", on_select=self.pop),
                Row("other", "Other", on_select=self.other),
                Row("fail", "Fail", on_select=self.fail),
                Row("refused", "Refused", on_select=self.refused),
                Row("silent", "Silent"),
                Row("off", "Off", enabled=False, on_select=self.fail),
            ],
        )

    async def deeper(self) -> None:
        await self.push(Page(f"{self.name}+", self.story))

    async def other(self) -> None:
        await self.replace(Page("other", self.story))

    def fail(self) -> None:
        raise RuntimeError("handler broke")

    async def refused(self) -> None:
        raise VehicleRefused("The flap is open.", "Close the flap.")

    async def on_show(self) -> None:
        self.story.append(f"show {self.name}")

    async def on_hide(self) -> None:
        self.story.append(f"hide {self.name}")


class Pages(App):
    """Starts with one page."""

    def root(self) -> Screen:
        self.story: list[str] = []
        self.first = Page("root", self.story)
        return self.first


async def test_push_and_back_show_the_pages_in_turn() -> None:
    async with AppHarness(Pages) as h:
        await h.tap("deeper")
        assert (h.template.title, h.depth) == ("root+", 2)
        assert await h.back()
        assert (h.template.title, h.depth) == ("root", 1)
        assert h.app.story == ["show root", "hide root", "show root+", "hide root+", "show root"]


async def test_the_shell_learns_which_screens_are_gone_for_good() -> None:
    async with AppHarness(Pages) as h:
        await h.tap("deeper")
        gone = h.shell.screen
        await h.tap("leave")
        assert h.shell.popped == [gone]


async def test_replace_keeps_the_depth() -> None:
    async with AppHarness(Pages) as h:
        await h.tap("deeper")
        await h.tap("other")
        assert (h.template.title, h.depth) == ("other", 2)


async def test_the_root_cannot_be_left() -> None:
    async with AppHarness(Pages) as h:
        await h.tap("leave")
        assert (h.template.title, h.depth) == ("root", 1)


async def test_many_invalidations_in_one_turn_are_one_render_and_no_message_when_nothing_differs() -> None:
    async with AppHarness(Pages) as h:
        renders, presents = h.app.first.renders, h.shell.presents
        for _ in range(100):
            h.app.first.invalidate()
        await h.settle()
        assert (h.app.first.renders, h.shell.presents) == (renders + 1, presents)


async def test_a_covered_screen_is_not_rendered() -> None:
    async with AppHarness(Pages) as h:
        await h.tap("deeper")
        renders = h.app.first.renders
        h.app.first.invalidate()
        await h.settle()
        assert h.app.first.renders == renders


async def test_a_hidden_app_renders_once_it_is_seen_again() -> None:
    async with AppHarness(Pages) as h:
        await h.hide()
        h.app.first.name = "changed"
        h.app.first.invalidate()
        await h.settle()
        assert h.template.title == "root"
        await h.show()
        assert h.template.title == "changed"


async def test_a_render_that_raises_is_an_error_page_and_one_log_line_until_it_works_again() -> None:
    async with AppHarness(Pages) as h:
        h.app.first.broken = "render broke"
        for _ in range(3):
            h.app.first.invalidate()
            await h.settle()
        assert isinstance(h.template, ErrorTemplate)
        (error,) = h.errors
        assert re.fullmatch(r"Page\.render \(.*test_screens\.py:\d+\) failed", error)
        h.app.first.broken = ""
        await h.tap("hmi-dismiss")
        assert h.template.title == "root"


async def test_a_handler_that_raises_is_told_in_words_and_the_app_lives_on() -> None:
    async with AppHarness(Pages) as h:
        await h.tap("fail")
        assert isinstance(h.template, ErrorTemplate)
        assert h.errors == ["the handler of fail (select) of Page failed"]
        await h.tap("hmi-dismiss")
        await h.tap("deeper")
        assert h.template.title == "root+"


async def test_an_expected_failure_of_a_handler_speaks_for_itself_and_is_no_error() -> None:
    async with AppHarness(Pages) as h:
        await h.tap("refused")
        assert (h.template.text, h.template.remedy) == ("The flap is open.", "Close the flap.")
        assert h.errors == []


async def test_back_leaves_a_failed_page() -> None:
    async with AppHarness(Pages) as h:
        await h.tap("deeper")
        await h.tap("fail")
        await h.back()
        assert h.template.title == "root"


async def test_touching_what_does_not_listen_tells_the_author() -> None:
    async with AppHarness(Pages) as h:
        with pytest.raises(AssertionError, match="on_select of 'silent'"):
            h.tap("silent")
        with pytest.raises(AssertionError, match="disabled"):
            h.tap("off")
        with pytest.raises(AssertionError, match="there are 'deeper'"):
            h.tap("nothing")


async def test_a_touch_for_a_page_that_is_gone_does_nothing() -> None:
    async with AppHarness(Pages) as h:
        old = h.shell.screen
        await h.tap("deeper")
        assert not h.session.event(old, "fail", "select", None)
        assert h.errors == []


async def test_two_touches_at_once_push_one_screen() -> None:
    async with AppHarness(Pages) as h:
        h.tap("deeper")
        await h.tap("deeper")
        assert h.depth == 2


class Slow(Page):
    """A handler that waits."""

    def __init__(self) -> None:
        super().__init__("slow", [])
        self.gate = asyncio.Event()
        self.ended: list[str] = []

    def render(self) -> Template:
        return ListTemplate(
            title="slow", rows=[Row("wait", "Wait", on_select=self.wait), Row("go", "Go", on_select=self.go)]
        )

    async def wait(self) -> None:
        await self.gate.wait()
        self.ended.append("wait")

    def go(self) -> None:
        self.gate.set()
        self.ended.append("go")


class SlowApp(App):
    """Has a slow page."""

    def root(self) -> Screen:
        self.page = Slow()
        return self.page


async def test_a_slow_handler_holds_up_only_its_own_control() -> None:
    async with AppHarness(SlowApp) as h:
        h.tap("wait")
        await h.tap("go")
        assert h.app.page.ended == ["go", "wait"]


class Doubled(Screen):
    """A mistake of an author."""

    def render(self) -> Template:
        return ListTemplate(title="T", rows=[Row("a", "A"), Row("a", "B")])


class DoubledApp(App):
    """Has a mistake."""

    def root(self) -> Screen:
        return Doubled()


async def test_a_key_given_twice_is_a_clear_author_error(caplog: pytest.LogCaptureFixture) -> None:
    async with AppHarness(DoubledApp) as h:
        assert isinstance(h.template, ErrorTemplate)
    error = caplog.records[0].exc_info
    assert error is not None
    assert isinstance(error[1], AuthorError)
    assert "'a' stands twice, at $.template.rows[0] and at $.template.rows[1]" in str(error[1])


class Unfit(Screen):
    """What the shell would refuse."""

    def render(self) -> Template:
        return EmptyTemplate(title="T", text="x" * 300)


class UnfitApp(App):
    """Has a page that is refused."""

    def root(self) -> Screen:
        self.page = Unfit()
        return self.page


async def test_a_refused_template_is_logged_once_with_its_path_and_shown_as_an_error() -> None:
    async with AppHarness(UnfitApp) as h:
        h.app.page.invalidate()
        await h.settle()
        assert isinstance(h.template, ErrorTemplate)
        assert len(h.errors) == 1
        assert "$.template.text" in h.errors[0]


class Ticking(Screen):
    """Refused, and different each time."""

    ticks = 0

    def render(self) -> Template:
        self.ticks += 1
        return EmptyTemplate(title="T", text=f"{self.ticks}" * 300)


class TickingApp(App):
    """Sends a fault again and again."""

    def root(self) -> Screen:
        self.page = Ticking()
        return self.page


async def test_the_same_fault_is_logged_once_however_often_the_page_is_drawn() -> None:
    async with AppHarness(TickingApp) as h:
        for _ in range(5):
            h.app.page.invalidate()
            await h.settle()
        assert isinstance(h.template, ErrorTemplate)
        assert len(h.errors) == 1


class Tabbed(Screen):
    """Two tabs, of which one is rendered."""

    def __init__(self) -> None:
        self.selected = "left"
        self.pressed: list[str] = []

    def render(self) -> Template:
        rows = [Row("press", f"Press {self.selected}", on_select=lambda: self.pressed.append(self.selected))]
        page = ListTemplate(title="", rows=rows)
        tabs = [Tab(key, key.title(), template=page if key == self.selected else None) for key in ("left", "right")]
        more = [Action("more", "More", on_select=lambda: self.pressed.append("more"))]
        return TabsTemplate(title="Tabs", tabs=tabs, selected=self.selected, on_select=self.select, actions=more)

    def select(self, key: str) -> None:
        self.selected = key
        self.invalidate()


class TabbedApp(App):
    """Has tabs."""

    def root(self) -> Screen:
        self.page = Tabbed()
        return self.page


async def test_a_tab_is_selected_by_its_key_and_handlers_inside_it_are_found() -> None:
    async with AppHarness(TabbedApp) as h:
        await h.tap("press")
        await h.tap("right")
        assert h.page.rows[0].title == "Press right"
        await h.tap("press")
        await h.tap("more")
        assert h.app.page.pressed == ["left", "right", "more"]


async def failing() -> None:
    raise RuntimeError("background broke")


async def test_a_failed_task_of_a_screen_is_shown_on_it_and_one_of_the_app_is_only_logged() -> None:
    async with AppHarness(Pages) as h:
        h.app.spawn(failing(), "app work")
        await h.settle()
        assert h.template.title == "root"
        h.app.first.spawn(failing(), "screen work")
        await h.settle()
        assert isinstance(h.template, ErrorTemplate)
        assert h.errors == ["app work failed", "screen work of Page failed"]


async def test_leaving_a_screen_ends_its_tasks() -> None:
    async with AppHarness(Pages) as h:
        await h.tap("deeper")
        top = h.session.stack.top
        assert top is not None
        task = top.screen.spawn(asyncio.Event().wait(), "for ever")
        await h.back()
        assert task.cancelled()


async def test_a_root_that_is_no_screen_says_what_to_write() -> None:
    class Forgot(App):
        def root(self) -> Screen:
            return Tabbed  # type: ignore[return-value]

    with pytest.raises(AuthorError, match=r"take a screen such as Hello\(\), not the class Tabbed"):
        async with AppHarness(Forgot):
            pass


def test_a_screen_that_asks_for_its_app_too_early_is_told_when_to_ask() -> None:
    class Early(Screen):
        def __init__(self) -> None:
            self.title = self.app.name

    with pytest.raises(AttributeError, match="Early has no app: it comes when the screen is pushed"):
        Early()
    assert not hasattr(Tabbed(), "nonsense")


async def test_a_render_that_must_be_awaited_says_so(caplog: pytest.LogCaptureFixture) -> None:
    class Awaited(Screen):
        async def render(self) -> Template:  # type: ignore[override]
            return ListTemplate(title="x")

    class Waits(App):
        def root(self) -> Screen:
            return Awaited()

    async with AppHarness(Waits) as h:
        assert isinstance(h.template, ErrorTemplate)
        assert "render() is an async def: write def" in caplog.text
