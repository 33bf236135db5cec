"""Fifty rows that all change at once, ten times a second; the title says when they were sent."""

from __future__ import annotations

import asyncio
import time

from hmi.sdk import App, ListTemplate, Row, Screen, Template

ROWS = 50
PAUSE = 0.1


class Changing(Screen):
    """Changes as long as it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._round = 0
        self._task: asyncio.Task[None] | None = None

    def render(self) -> Template:
        """The title is the monotonic moment at which the rows left the app."""
        rows = [Row(f"row-{n}", f"Row {n}", value=f"{self._round * ROWS + n} km") for n in range(ROWS)]
        return ListTemplate(title=f"{time.monotonic():.6f}", rows=rows)

    async def on_show(self) -> None:
        """Begin."""
        self._task = self.app.spawn(self._change(), "change")

    async def on_hide(self) -> None:
        """Rest."""
        if self._task is not None:
            self._task.cancel()

    async def _change(self) -> None:
        while True:
            await asyncio.sleep(PAUSE)
            self._round += 1
            self.invalidate()


class Rows(App):
    """The app."""

    def root(self) -> Screen:
        """Its only screen."""
        return Changing()
