"""The step that opens an app, on a head unit that has only just started."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from hmi.bus import RemoteError
from hmi.emulator import stage as stages
from hmi.emulator.findings import Findings
from hmi.emulator.hands import World
from hmi.emulator.stage import Stage
from hmi.emulator.verbs import action

APP = "org.example.hello"
TILE = f"key:app-{APP}"


class Screen:
    """A screen on which an app's tile comes late, and may be missed."""

    def __init__(self) -> None:
        self.now = 0.0
        self.tile_comes = 0.0
        self.to_be_missed = 0
        self.app = ""
        self.taps: list[str] = []

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

    async def tap(self, target: str) -> None:
        if target == TILE and self.now < self.tile_comes:
            raise RemoteError("org.hmi.Error.NotThere", f"{target} is not there")
        self.taps.append(target)
        if target == TILE and self.to_be_missed:
            self.to_be_missed -= 1
        elif target == TILE:
            self.app = APP

    async def tree(self) -> dict[str, Any]:
        return {"app": self.app}


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    screen = Screen()
    monkeypatch.setattr(stages.time, "monotonic", lambda: screen.now)
    monkeypatch.setattr(asyncio, "sleep", screen.sleep)
    return screen


async def opened(screen: Screen) -> str:
    world: Any = World.__new__(World)
    world.screen, world.scale = screen, 1.0
    return await action("open", [APP])(Stage(world, Findings(None), None))


async def test_it_waits_for_a_tile_that_a_busy_machine_shows_late(screen: Screen) -> None:
    screen.tile_comes = 25.0
    assert await opened(screen) == ""
    assert screen.taps == ["key:dock-apps", TILE]


async def test_a_tile_that_moved_away_under_the_finger_is_touched_again(screen: Screen) -> None:
    screen.to_be_missed = 1
    assert await opened(screen) == ""
    assert screen.taps == ["key:dock-apps", TILE] * 2


async def test_an_app_that_never_comes_is_named(screen: Screen) -> None:
    screen.tile_comes = 1e9
    assert await opened(screen) == f"{TILE} is not there (waited 30 s)"
