"""The example app, driven without a shell; what a test gets wrong is told in words."""

from collections.abc import Awaitable, Callable

import pytest

from hmi.sdk import AgendaTemplate, App, Field, FormTemplate, ListTemplate, Row, Screen, Template
from hmi.sdk.testing import AppHarness
from tests.fakes.apps.hello.app import Hello

Step = Callable[[AppHarness], Awaitable[object] | object]


class Page(Screen):
    """Whatever template it is given."""

    def __init__(self, template: Template) -> None:
        self._template = template

    def render(self) -> Template:
        return self._template


class Pages(App):
    """One page; ``nothing`` listens where somebody has to."""

    page: Template = ListTemplate(title="T")

    def root(self) -> Screen:
        return Page(type(self).page)


def nothing(*_: object) -> None:
    """Listens."""


ROW = Row("greet", "Hello", on_select=nothing)
FORM = FormTemplate(title="T", fields=[Field("name", "Name")], submit_label="Go", on_submit=nothing)
AGENDA = AgendaTemplate(title="T", day="2026-03-02", items=[], on_next=nothing)
MISTAKES: dict[str, tuple[Template, Step, str]] = {
    "a key that is not there": (
        ListTemplate(title="T", rows=[ROW]),
        lambda h: h.tap("great"),
        "nothing on the ListTemplate has the key 'great'; there are 'greet'",
    ),
    "a page without keys": (ListTemplate(title="T"), lambda h: h.tap("x"), "there are none"),
    "a switch that is none": (
        ListTemplate(title="T", rows=[ROW]),
        lambda h: h.toggle("greet"),
        "nobody listens to on_toggle of 'greet'",
    ),
    "a form that is none": (ListTemplate(title="T"), lambda h: h.submit(a="b"), "ListTemplate is no form"),
    "a field that is not there": (
        FORM,
        lambda h: h.submit(nome="Ada"),
        "the form has no field 'nome'; there are 'name'",
    ),
    "an agenda that is none": (FORM, lambda h: h.next(), "FormTemplate is no agenda"),
    "a day that cannot be turned to": (AGENDA, lambda h: h.previous(), "nobody listens to on_previous"),
    "a gauge that is none": (FORM, lambda h: h.drag(5), "FormTemplate is no gauge"),
    "a notice that was not shown": (FORM, lambda h: h.act(0), "there is no notice 0; there are none"),
    "a card that is not there": (FORM, lambda h: h.tap_card(), "the card has no action"),
    "what never comes": (FORM, lambda h: h.until(lambda: False, 0.01), "the page is FormTemplate"),
}


@pytest.mark.parametrize(("page", "step", "words"), MISTAKES.values(), ids=MISTAKES)
async def test_a_mistake_of_a_test_is_told_with_what_there_is(
    page: Template, step: Step, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Pages, "page", page)
    async with AppHarness(Pages) as h:
        with pytest.raises(AssertionError, match=words):
            await step(h)


async def test_an_action_that_a_notice_does_not_have_is_told() -> None:
    async with AppHarness(Hello) as h:
        await h.app.notices.notify("Full", actions={"show": ("Show", nothing)})
        with pytest.raises(AssertionError, match="'Full' has no action 'default'; there are 'show'"):
            h.act(0)


async def test_a_touched_row_counts_and_the_page_follows() -> None:
    async with AppHarness(Hello) as h:
        assert h.template.rows[0].title == "Pressed 0 times"
        await h.tap("greet")
        await h.tap("greet")
        assert h.template.rows[0].title == "Pressed 2 times"
        assert h.shell.presents == 3


async def test_back_at_the_root_is_left_to_the_shell() -> None:
    async with AppHarness(Hello) as h:
        assert not await h.back()
