"""An app that cannot start: the driver reads why and tries again; a mistake of its author is a crash."""

from __future__ import annotations

import asyncio

import pytest

from hmi.sdk import App, EmptyTemplate, ErrorTemplate, Screen, StorageError, Template
from hmi.sdk.context import Context
from hmi.sdk.testing import AppHarness

FULL = StorageError("{name} cannot be saved.", "Free some space.", name="history")
START = "hmi-start"


class Home(Screen):
    """The app's first page."""

    def render(self) -> Template:
        return EmptyTemplate(title="Home", text="Here we are.")


class Needy(App):
    """Its first starts end as the test says."""

    troubles: list[Exception]
    saved = 0

    async def on_start(self) -> None:
        self.spawn(asyncio.Event().wait(), "work")
        if self.troubles:
            raise self.troubles.pop(0)

    def root(self) -> Screen:
        return Home()

    async def on_context(self, old: Context, new: Context) -> None:
        raise AssertionError("nobody has started")

    async def on_stop(self) -> None:
        self.saved += 1


def needy(*troubles: Exception) -> type[Needy]:
    return type("Needy", (Needy,), {"troubles": list(troubles)})


async def test_what_a_start_lacks_is_said_with_its_remedy_and_once_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async with AppHarness(needy(FULL, FULL)) as h:
        await h.tap(START)
        assert isinstance(h.template, ErrorTemplate)
        assert (h.template.title, h.template.text, h.template.remedy) == (
            "Needy",
            "history cannot be saved.",
            "Free some space.",
        )
        assert [action.label for action in h.template.actions] == ["Try again"]
        assert await h.back() is False
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("WARNING", "the app cannot start: history cannot be saved. Free some space.")
    ]
    assert h.app.saved == 0


async def test_the_driver_tries_again_until_it_starts() -> None:
    async with AppHarness(needy(FULL, StorageError("The disk is broken."))) as h:
        await h.tap(START)
        assert h.template.text == "The disk is broken."
        await h.tap(START)
        assert (h.template.text, h.depth, len(h.app.tasks)) == ("Here we are.", 1, 1)
        assert h.shell.popped == ["CannotStart-1"]
    assert h.app.saved == 1


async def test_any_other_error_is_a_crash_at_the_first_start_and_at_a_later_one() -> None:
    with pytest.raises(ZeroDivisionError):
        async with AppHarness(needy(ZeroDivisionError())):
            pass
    with pytest.raises(ZeroDivisionError):
        async with AppHarness(needy(FULL, ZeroDivisionError())) as h:
            await h.tap(START)
