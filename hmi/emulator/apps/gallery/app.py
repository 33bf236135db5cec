"""Every template once, with the samples that the snapshot tests use: a developer's app, not a bundled one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from hmi.sdk import App, ListTemplate, Row, Screen, Template

from .samples import PAGES


class SamplePage(Screen):
    """One sample; its buttons do nothing."""

    def __init__(self, make: Callable[[], Template]) -> None:
        super().__init__()
        self._make = make

    def render(self) -> Template:
        """As the sample says."""
        return self._make()


class Contents(Screen):
    """The samples by name; the one after that which was shown last comes first, so that none has to be scrolled to."""

    def __init__(self) -> None:
        super().__init__()
        self._names = list(PAGES)

    def render(self) -> Template:
        """One row each."""
        rows = [Row(name, name, on_select=partial(self.show, name)) for name in self._names]
        return ListTemplate(title="Gallery", rows=rows)

    async def show(self, name: str) -> None:
        """Open one."""
        place = self._names.index(name) + 1
        self._names = self._names[place:] + self._names[:place]
        self.invalidate()
        await self.push(SamplePage(PAGES[name]))


class Gallery(App):
    """The app."""

    def root(self) -> Screen:
        """The list of samples."""
        return Contents()
