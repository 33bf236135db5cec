"""When a page counts as shown."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from hmi.sdk import App, EmptyTemplate, Screen, Template
from hmi.sdk.presenter import Presenter
from hmi.sdk.stack import ScreenStack
from hmi.sdk.testing.fakes import FakeShell


class Page(Screen):
    """Any page."""

    def render(self) -> Template:
        return EmptyTemplate(title="Page", text="Any.")


class SlowShell(FakeShell):
    """Takes a page when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()
        self.free = asyncio.Event()

    async def present(self, screen: str, depth: int, template: str) -> int:
        self.asked.set()
        await self.free.wait()
        return await super().present(screen, depth, template)


async def test_idle_is_when_the_shell_has_taken_the_newest_page_and_while_nobody_looks() -> None:
    shell = SlowShell()
    app: Any = type("Named", (App,), {"name": "Named"})()
    stack = ScreenStack(app, lambda: None, lambda *_: None)
    await stack.push(Page())
    presenter = Presenter(stack, shell, logging.getLogger())
    running = asyncio.create_task(presenter.run())
    async with asyncio.timeout(30):
        await presenter.idle()  # no shell: there is nothing to wait for
        presenter.attach()
        idle = asyncio.create_task(presenter.idle())
        await shell.asked.wait()
        assert not idle.done()
        shell.free.set()
        await idle
        assert shell.presents == 1
        presenter.hidden = True
        presenter.wake()
        await presenter.idle()
    running.cancel()
