"""A head unit for measuring: the bench apps installed, its screen touched by name, and what was seen when."""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec import json as wire

from hmi.bus import BusError
from hmi.emulator.head_unit import HeadUnit
from hmi.emulator.options import Options

APPS = Path(__file__).parent / "apps"
LIMIT = 20.0
LOOK_EVERY = 0.05
SETTLE = 3.0
"""Apps that start with the car have started, and the shell has finished what it puts off."""


class Seen(Struct, frozen=True):
    """A page, and the moment of the first frame that showed it."""

    at: float
    place: str
    app: str
    state: str
    title: str


class Log(Struct, frozen=True):
    """As Inspect1.Seen says."""

    frames: list[float]
    taps: list[float]
    pages: list[Seen]

    def frames_between(self, begin: float, end: float) -> int:
        """Frames after ``begin``, up to and including the one at ``end``."""
        return sum(begin < at <= end for at in self.frames)


def bench_apps() -> list[Path]:
    """Their folders."""
    return sorted(manifest.parent for manifest in APPS.glob("*/manifest.toml"))


class BenchUnit:
    """A running head unit and its screen."""

    def __init__(self, unit: HeadUnit) -> None:
        self.unit = unit
        self.world = unit.world
        self._inspect = unit.bus.proxy("org.hmi.Shell", "/org/hmi/Inspect", "org.hmi.Inspect1")

    async def install(self) -> None:
        """The bench apps, without what other runs left beside them."""
        with tempfile.TemporaryDirectory() as folder:
            for source in bench_apps():
                copy = Path(folder) / source.name
                shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
                await self.world.apps.install(copy)

    async def watch(self, *, on: bool = True, draw: bool = True) -> None:
        """Note from now on what is seen, while frames are drawn without a pause."""
        await self._inspect.call("Watch", on, draw)

    async def log(self) -> Log:
        """What was seen since then."""
        return wire.decode(await self._inspect.call("Seen"), type=Log)

    async def home(self) -> None:
        """By the dock."""
        await self._tap("key:dock-home")
        await self._until(lambda tree: tree["place"] == "home", "home")

    async def all_apps(self) -> None:
        """By the dock; drawn and at rest."""
        await self._tap("key:dock-apps")
        await self._until(lambda tree: tree["place"] == "apps", "all apps")

    async def open(self, name: str, app: str) -> Seen:
        """Tap an app's tile; the first frame of its page."""
        await self._tap(name)
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            log = await self.log()
            seen = [page for page in log.pages if page.at > log.taps[-1] and _ready(page, app)]
            if seen:
                return seen[0]
            await asyncio.sleep(LOOK_EVERY)
        raise RuntimeError(f"{name} did not come to the screen within {LIMIT:g} s")

    async def stop(self, app: str) -> None:
        """Let an app end."""
        await self.world.apps.command("Stop", app)
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            if (await self.world.apps.records())[app]["state"] == "stopped":
                return
            await asyncio.sleep(LOOK_EVERY)
        raise RuntimeError(f"{app} did not end within {LIMIT:g} s")

    async def _tap(self, target: str) -> None:
        """Once it is there."""
        end = time.monotonic() + LIMIT
        while True:
            try:
                return await self.world.screen.tap(target)
            except BusError:
                if time.monotonic() > end:
                    raise
                await asyncio.sleep(LOOK_EVERY)

    async def _until(self, met: Callable[[dict[str, Any]], bool], what: str) -> None:
        end = time.monotonic() + LIMIT
        while not met(tree := await self.world.screen.tree()):
            if time.monotonic() > end:
                raise RuntimeError(f"no {what} on the screen within {LIMIT:g} s, but {json.dumps(tree)[:300]}")
            await asyncio.sleep(LOOK_EVERY)


def _ready(page: Seen, app: str) -> bool:
    return page.place == "app" and page.app == app and page.state == "ready"


@asynccontextmanager
async def running(options: Options) -> AsyncIterator[BenchUnit]:
    """A head unit with the bench apps, settled; gone at the end."""
    unit = HeadUnit(options)
    try:
        await unit.start()
        bench = BenchUnit(unit)
        await bench.install()
        await asyncio.sleep(SETTLE)
        yield bench
    finally:
        await unit.stop()
