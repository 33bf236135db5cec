"""The screens of one app that the shell knows, from the root up; those below the top wait for Back as they were left."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from PySide6.QtCore import QTimer

from hmi.sdk.patches import Patch
from hmi.sdk.templates import AnyTemplate
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.maps import PictureAddress
from hmi.shell.pages.patching import apply_patch
from hmi.shell.pages.template_object import TemplateObject

MAX_DEPTH = 32

_revisions = count(time.time_ns())
"""From the clock, so that the next shell never takes a patch of a page that only this one held."""

Sent = Callable[[str, str, str, Any], None]


class ShownScreen:
    """One screen: its id in the app, its depth, and what QML draws."""

    def __init__(self, screen_id: str, depth: int, page: TemplateObject) -> None:
        self.screen_id = screen_id
        self.depth = depth
        self.page = page
        self.revision = 0


class UnknownRevision(Exception):  # noqa: N818 - an answer
    """The page that a patch is about is not held: it must be presented whole."""


class Screens:
    """At most one screen per depth."""

    def __init__(
        self, driving: DrivingObject, picture: PictureAddress, sent: Sent, more: Callable[[str], None]
    ) -> None:
        self._driving = driving
        self._picture = picture
        self._sent = sent
        self._more = more
        self._shown: list[ShownScreen] = []
        self._stale = False

    @property
    def top(self) -> ShownScreen | None:
        return self._shown[-1] if self._shown else None

    def __iter__(self) -> Iterator[ShownScreen]:
        return iter(self._shown)

    def present(self, screen_id: str, depth: int, template: AnyTemplate, size: int = 0) -> None:
        """This is the app's top screen now."""
        screen = self._bring_to_top(self._find(screen_id) or self._new_screen(screen_id), depth)
        screen.page.feed(template, depth, size)

    def patch(self, screen_id: str, depth: int, base: int, patch: Patch) -> None:
        """The same by what has changed since revision ``base``. TemplateRefused or UnknownRevision, and everything stays."""
        screen = self._find(screen_id)
        uncut = screen.page.uncut() if screen is not None else None
        if self._stale or screen is None or uncut is None or screen.revision != base:
            raise UnknownRevision
        changes = apply_patch(uncut, patch)
        self._bring_to_top(screen, depth).page.patched(changes, depth)

    def revision(self, screen_id: str) -> int:
        """The number of the page that is held of this screen; 0 when none is."""
        screen = self._find(screen_id)
        return screen.revision if screen is not None else 0

    def _find(self, screen_id: str) -> ShownScreen | None:
        return next((shown for shown in self._shown if shown.screen_id == screen_id), None)

    def _bring_to_top(self, screen: ShownScreen, depth: int) -> ShownScreen:
        """Whatever stood at its depth or above is covered by it no longer."""
        below = [] if self._stale else [shown for shown in self._shown if shown.depth < depth and shown is not screen]
        self._stale = False
        self._forget(shown for shown in self._shown if shown is not screen and shown not in below)
        screen.depth, screen.revision = depth, next(_revisions)
        self._shown = [*below, screen]
        return screen

    def pop(self, screen_id: str) -> None:
        """Gone for good; the one below is the top until the app says otherwise."""
        gone = [shown for shown in self._shown if shown.screen_id == screen_id]
        self._shown = [shown for shown in self._shown if shown.screen_id != screen_id]
        self._forget(gone)

    def picture_changed(self, key: str) -> None:
        """There is a picture under this key now."""
        for shown in self._shown:
            shown.page.picture_changed(key)

    def renew(self) -> None:
        """The app has started anew: its next page is the first; the last one stays in view until then."""
        self._stale = True

    def clear(self) -> None:
        """The app has gone."""
        self._forget(self._shown)
        self._shown = []

    def _new_screen(self, screen_id: str) -> ShownScreen:
        page = TemplateObject(self._driving, self._picture)
        page.sent.connect(lambda key, event, value: self._sent(screen_id, key, event, value))
        page.moreWanted.connect(lambda: self._more(screen_id))
        screen = ShownScreen(screen_id, 1, page)
        page.limit_items(lambda: self._budget(screen))
        return screen

    def _budget(self, screen: ShownScreen) -> int | None:
        """What the task may still show: its items less those of the screens below."""
        most = self._driving.restrictions.items
        if most is None:
            return None
        below = (shown.page.count() for shown in self._shown if shown.depth < screen.depth)
        return max(0, most - sum(below))

    @staticmethod
    def _forget(screens: Any) -> None:
        for screen in screens:
            # Not at once: the view that shows it is on its way out, and goes in the turn of the loop before.
            QTimer.singleShot(0, screen.page.deleteLater)
