"""org.hmi.Inspect1: exported only where somebody asked for it with HMI_INSPECT=1."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

import msgspec
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickWindow

from hmi.bus import Caller, RefusedCall, Service
from hmi.shell.inspect import hands
from hmi.shell.inspect.frame_meter import FrameMeter
from hmi.shell.inspect.items import Eyes, find
from hmi.shell.inspect.page_log import PageLog
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.page_object import PageObject
from hmi.shell.pages.template_object import TemplateObject

PATH = "/org/hmi/Inspect"
FRAME_LIMIT_S = 2.0
STILL_AFTER_S = 0.08
MOVES_AT_MOST_S = 1.0
STEADY_S = 0.06
"""Some steps of an animation, of which the first may not have been drawn yet."""
MAX_SIDE = 8192
DEAF = "notice-pause"
"""See NoticeBanner.qml."""


class View(Protocol):
    """What only the composition root knows."""

    def place(self) -> str:
        """home, apps, app, settings or notices."""

    def overlay(self) -> str:
        """ "rear-view", or "" when nothing lies over the page."""

    def notice(self) -> str:
        """The summary of the notice on the screen, or ""."""

    def set_setting(self, name: str, value: Any) -> str:
        """Change one of the driver's settings; why not, or ""."""


class InspectService(Service):
    """One window."""

    interface = "org.hmi.Inspect1"

    def __init__(
        self,
        window: QQuickWindow,
        view: View,
        page: PageObject,
        driving: DrivingObject,
        meter: FrameMeter,
        presents: Mapping[str, int] | None = None,
    ) -> None:
        self._window = window
        self._eyes = Eyes(window)
        self._view = view
        self._page = page
        self._driving = driving
        self._meter = meter
        self._log = PageLog(window, view, page)
        self._presents = {} if presents is None else presents

    def tree(self, _caller: Caller) -> str:
        """What a person sees now."""
        in_app = self._view.place() == "app"
        facts = self._page.facts() if in_app else {"app": "", "screen": "", "depth": 0, "page_state": "empty"}
        shown = self._page.current() if in_app else None
        restrictions = self._driving.restrictions
        tree = {
            "place": self._view.place(),
            **facts,
            "driving": {"state": restrictions.state, "restrictions": msgspec.to_builtins(restrictions)},
            "overlay": self._view.overlay(),
            "notice": self._view.notice(),
            "template": describe(shown) if shown is not None else None,
            "items": [msgspec.to_builtins(item) for item in self._eyes.items()],
        }
        return json.dumps(tree)

    async def tap(self, _caller: Caller, target: str) -> None:
        """Touch what a person would, once it stands still."""
        self._log.tapped(await hands.tap(self._window, await self._aim(target)))

    def press(self, _caller: Caller, key: str) -> None:
        """One key."""
        if not hands.press(self._window, key):
            raise RefusedCall(
                "NoSuchKey", f"Qt has no key {key!r}; use Left, Right, Up, Down, Enter, Back, Home or Tab"
            )

    def type(self, _caller: Caller, text: str) -> None:
        """Write into what has the focus."""
        hands.type_text(self._window, text)

    async def grab(self, _caller: Caller, path: str) -> None:
        """A picture of the window once it is still, or after a second of movement."""
        await self._next_frame()
        await self._still()
        image = self._window.grabWindow()
        if not await asyncio.to_thread(_save, image.save, Path(path)):
            raise RefusedCall("NotWritten", f"no picture could be written to {path}; does its folder exist?")

    async def resize(self, _caller: Caller, width: int, height: int) -> None:
        """Another size, drawn before this returns."""
        if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
            raise RefusedCall("OutOfRange", f"{width} x {height} is no size of a screen")
        self._window.resize(width, height)
        await self._next_frame()

    def set_setting(self, _caller: Caller, name: str, value: Any) -> None:
        """One of the driver's settings."""
        reason = self._view.set_setting(name, value)
        if reason:
            raise RefusedCall("NotSet", reason)

    def stats(self, _caller: Caller) -> str:
        """Frames, memory, start."""
        return json.dumps({**self._meter.stats(), "presents": dict(self._presents)})

    def reset_stats(self, _caller: Caller) -> None:
        """Count anew."""
        self._meter.reset()

    def watch(self, _caller: Caller, on: bool, draw: bool) -> None:
        """Note what is seen when."""
        self._log.watch(on=on, draw=draw)

    def seen(self, _caller: Caller) -> str:
        """What was noted."""
        return json.dumps(self._log.facts())

    def _place(self, target: str) -> QPointF:
        x, comma, y = target.partition(",")
        if comma and x.strip().isdigit() and y.strip().isdigit():
            return QPointF(int(x), int(y))
        items = self._eyes.items()
        item = find(items, target)
        if item is None:
            there = ", ".join(sorted({item.text or f"key:{item.key}" for item in items}))
            raise RefusedCall("NotOnScreen", f"{target!r} is not on the screen; there is: {there[:2000]}")
        return item.centre

    async def _aim(self, target: str) -> QPointF:
        """Where it has come to rest, and no notice has just come or gone: a person looks first."""
        place, since = self._place(target), time.monotonic()
        end = since + MOVES_AT_MOST_S
        while time.monotonic() < min(since + STEADY_S, end):
            await self._next_frame()
            before, place = place, self._place(target)
            if place != before or any(one.key == DEAF and one.covers(place) for one in self._eyes.items()):
                since = time.monotonic()
        return place

    async def _still(self) -> None:
        moved = asyncio.Event()
        connection = self._window.frameSwapped.connect(moved.set)
        try:
            async with asyncio.timeout(MOVES_AT_MOST_S):
                while True:
                    moved.clear()
                    async with asyncio.timeout(STILL_AFTER_S):
                        await moved.wait()
        except TimeoutError:
            return
        finally:
            self._window.frameSwapped.disconnect(connection)

    async def _next_frame(self) -> None:
        drawn = asyncio.Event()
        connection = self._window.frameSwapped.connect(drawn.set)
        self._window.update()
        try:
            async with asyncio.timeout(FRAME_LIMIT_S):
                await drawn.wait()
        except TimeoutError:
            raise RefusedCall("NotDrawn", f"no frame was drawn within {FRAME_LIMIT_S:g} s") from None
        finally:
            self._window.frameSwapped.disconnect(connection)


def describe(shown: TemplateObject) -> dict[str, Any] | None:
    """The page as it is shown, for a reader: cut, with its items and the selected tab's page."""
    page = shown.page()
    if page is None:
        return None
    child = shown.selected()
    template: dict[str, Any] = msgspec.to_builtins(page.template)
    items = [{"section": entry.section, **msgspec.to_builtins(entry.part)} for entry in page.entries]
    return {**template, "items": items, "cut": page.cut, "child": describe(child) if child is not None else None}


def _save(save: Callable[[str], bool], path: Path) -> bool:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return save(str(path))
