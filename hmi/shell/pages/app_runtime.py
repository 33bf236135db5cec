"""One app as the pages know it: whether it is there, its screens, its gates, and the way to call it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from hmi.sdk.reading import read_card, read_patch, read_template
from hmi.sdk.templates import Card
from hmi.shell.pages.app_client import AppClient
from hmi.shell.pages.gate import Gate
from hmi.shell.pages.screens import Screens

TOUCH_COUNTS_S = 10.0
"""So long after a touch of its own page, card or notice an app may bring a page to the screen."""


class Presented(NamedTuple):
    """A message of Shell1.Present, or, with the revision that it changes, of Shell1.Patch."""

    screen: str
    depth: int
    text: str
    base: int | None = None


class AppRuntime:
    """``shown`` and ``card`` are told what came through, after validation."""

    def __init__(
        self, app_id: str, client: AppClient, screens: Screens, shown: Callable[[], None], card: Callable[[Card], None]
    ) -> None:
        self.app_id = app_id
        self.client = client
        self.screens = screens
        self.owner = ""
        self.taken_up = False
        self.has_presented = False
        """This process has, or, when there is none, the last one had."""
        self._first = True
        self._touched_at = float("-inf")
        self._shown = shown
        self._card = card
        self.pages: Gate[Presented] = Gate(self._take_page)
        self.cards: Gate[str] = Gate(self._take_card)

    def renew(self, owner: str) -> None:
        """A process owns the app's name, or none does any more."""
        self.owner = owner
        self.taken_up = False
        if owner:
            self.has_presented = False
            self._first = True
            self.screens.renew()

    def touch(self) -> None:
        """The driver has touched something of this app."""
        self._touched_at = time.monotonic()

    @property
    def may_bring_pages(self) -> bool:
        return time.monotonic() - self._touched_at <= TOUCH_COUNTS_S

    def first_page(self) -> bool:
        """Whether this was the first page of the process; true once."""
        first, self._first = self._first, False
        return first

    def close(self) -> None:
        """Nothing of the app comes through any more; its page stays as it is."""
        self.pages.close()
        self.cards.close()

    def _take_page(self, message: Presented) -> None:
        self._show(message)
        self.has_presented = True
        self._shown()

    def _show(self, message: Presented) -> None:
        screen, depth, text, base = message
        if base is None:
            self.screens.present(screen, depth, read_template(text), len(text))
        else:
            self.screens.patch(screen, depth, base, read_patch(text))

    def _take_card(self, text: str) -> None:
        self._card(read_card(text))
