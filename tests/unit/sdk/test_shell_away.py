"""Shells come and go; the app and its page stay."""

from __future__ import annotations

import asyncio
import logging

import pytest

from hmi.sdk import Action, App, Card, Context, EmptyTemplate, Screen, Template, session
from hmi.sdk import cards as cards_module
from hmi.sdk import presenter as presenter_module
from hmi.sdk.errors import ShellAway
from hmi.sdk.testing import MOVING, PARKED, AppHarness


class Page(Screen):
    """Shows the app's word."""

    app: Wordy

    def render(self) -> Template:
        return EmptyTemplate(title=self.context.driving.state, text=self.app.word)


class Wordy(App):
    """Has a word, and a slow end if asked."""

    word = "first"
    slow = False
    impatient = False
    contexts: list[tuple[str, str]]

    async def on_start(self) -> None:
        self.contexts = []

    def root(self) -> Screen:
        self.page = Page()
        return self.page

    async def on_context(self, old: Context, new: Context) -> None:
        self.contexts.append((old.driving.state, new.driving.state))

    async def on_stop(self) -> None:
        if self.slow:
            await asyncio.Event().wait()
        if self.impatient:
            raise TimeoutError("a server of mine")

    def say(self, word: str) -> None:
        self.word = word
        self.page.invalidate()


def away(h: AppHarness, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The shell is there and does not answer; what it was asked."""
    asked: list[object] = []

    async def silent(*arguments: object) -> None:
        asked.append(arguments)
        raise ShellAway("silence")

    monkeypatch.setattr(h.shell, "present", silent)
    monkeypatch.setattr(h.shell, "set_card", silent)
    return asked


async def test_a_shell_that_does_not_answer_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presenter_module, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(cards_module, "RETRY_SECONDS", 0.01)
    async with AppHarness(Wordy) as h:
        with monkeypatch.context() as patch:
            asked = away(h, patch)
            h.app.say("second")
            h.app.set_card(Card(title="Card"))
            await h.until(lambda: len(asked) >= 6)
            assert h.template.text == "first"
        await h.until(lambda: h.template.text == "second" and h.card is not None)
        assert h.errors == []


async def test_nothing_is_sent_to_a_shell_that_is_gone_and_everything_to_the_next_one() -> None:
    async with AppHarness(Wordy) as h:
        h.app.set_card(Card(title="Card", action=Action("go", "Go")))
        await h.settle()
        h.session.shell_gone()
        presents = h.shell.presents
        h.app.say("second")
        h.app.set_card(Card(title="Newer"))
        await h.settle()
        assert (h.shell.presents, h.card.title if h.card else "") == (presents, "Card")
        await h.session.start(Context(driving=PARKED))
        await h.settle()
        assert (h.template.text, h.card.title if h.card else "") == ("second", "Newer")


async def test_the_same_page_is_presented_again_to_a_new_shell() -> None:
    async with AppHarness(Wordy) as h:
        presents = h.shell.presents
        await h.session.start(Context(driving=PARKED))
        await h.settle()
        assert h.shell.presents == presents + 1


async def test_a_card_is_sent_once_while_it_stays_the_same_and_can_be_removed() -> None:
    async with AppHarness(Wordy) as h:
        sent: list[str] = []
        original = h.shell.set_card

        async def counted(card: str) -> None:
            sent.append(card)
            await original(card)

        h.shell.set_card = counted  # type: ignore[method-assign]
        for _ in range(3):
            h.app.set_card(Card(title="Card"))
            await h.settle()
        assert len(sent) == 1
        h.app.remove_card()
        await h.settle()
        assert h.card is None


async def test_a_change_of_context_reaches_app_and_page_and_the_same_again_does_not() -> None:
    async with AppHarness(Wordy) as h:
        await h.restrict(MOVING)
        await h.restrict(MOVING)
        assert h.template.title == "moving"
        assert h.app.contexts == [("unknown", "parked"), ("parked", "moving")]


async def test_an_app_that_does_not_end_is_ended(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(session, "ON_STOP_LIMIT", 0.05)
    async with AppHarness(Wordy) as h:
        h.app.slow = True
    assert [(record.levelno, "on_stop took longer" in record.message) for record in caplog.records] == [
        (logging.WARNING, True)
    ]


async def test_a_time_limit_of_the_apps_own_is_not_taken_for_ours(caplog: pytest.LogCaptureFixture) -> None:
    async with AppHarness(Wordy) as h:
        h.app.impatient = True
    assert [record.message for record in caplog.records] == ["on_stop failed"]


async def test_an_app_can_open_another_one_and_itself() -> None:
    async with AppHarness(Wordy) as h:
        await h.app.open_app("org.hmi.charge")
        h.app.open_app(h.app.app_id)
        await h.settle()
        assert h.shell.opened == ["org.hmi.charge", "org.hmi.test"]
