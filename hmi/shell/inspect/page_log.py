"""When which page was first on the screen: the moments of touches and frames, for those who measure."""

from __future__ import annotations

import time
from collections import deque
from typing import Any, Protocol

from PySide6.QtQuick import QQuickWindow

from hmi.shell.pages.page_object import PageObject

KEPT = 10_000


class Place(Protocol):
    """Who knows which place is on the screen."""

    def place(self) -> str:
        """home, apps, app, settings or notices."""


class PageLog:
    """All moments are those of CLOCK_MONOTONIC. It can draw frame after frame, as if something moved."""

    def __init__(self, window: QQuickWindow, view: Place, page: PageObject) -> None:
        self._window = window
        self._view = view
        self._page = page
        self._on = self._draw = False
        self._frames: deque[float] = deque(maxlen=KEPT)
        self._taps: deque[float] = deque(maxlen=KEPT)
        self._pages: deque[tuple[float, str, str, str, str]] = deque(maxlen=KEPT)
        self._last = ("", "", "", "")

    def watch(self, *, on: bool, draw: bool) -> None:
        """Begin anew, or end."""
        if on:
            for kept in (self._frames, self._taps, self._pages):
                kept.clear()
            self._last = ("", "", "", "")
        if on != self._on:
            self._on = on
            (self._window.frameSwapped.connect if on else self._window.frameSwapped.disconnect)(self._swapped)
        self._draw = on and draw
        if on:
            self._window.update()

    def tapped(self, moment: float) -> None:
        """A finger was lifted."""
        self._taps.append(moment)

    def facts(self) -> dict[str, Any]:
        """As org.hmi.Inspect1.Seen says."""
        names = ("at", "place", "app", "state", "title")
        pages = [dict(zip(names, page, strict=True)) for page in self._pages]
        return {"frames": list(self._frames), "taps": list(self._taps), "pages": pages}

    def _swapped(self) -> None:
        now = time.monotonic()
        self._frames.append(now)
        app, state, title = self._page.showing()
        seen = (self._view.place(), app, state, title)
        if seen != self._last:
            self._last = seen
            self._pages.append((now, *seen))
        if self._draw:
            self._window.update()
