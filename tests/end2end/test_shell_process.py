"""The shell as a process: alone, on a bus, and ended."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from hmi.bus import Bus
from hmi.bus.daemon import PrivateBus

pytestmark = pytest.mark.end2end


class ShellProcess:
    """``hmi shell`` offscreen."""

    def __init__(self, folder: Path, process: asyncio.subprocess.Process) -> None:
        self.folder, self.process = folder, process

    @classmethod
    async def start(cls, folder: Path, **more: str) -> ShellProcess:
        environment = {**os.environ, "HMI_STATE_DIR": str(folder), "HMI_INSPECT": "1", **more}
        command = [sys.executable, "-m", "hmi.cli", "shell", "--size", "1280x720"]
        return cls(
            folder, await asyncio.create_subprocess_exec(*command, env=environment, stderr=asyncio.subprocess.PIPE)
        )

    async def end(self) -> tuple[int, str]:
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        _, errors = await asyncio.wait_for(self.process.communicate(), 10)
        return self.process.returncode or 0, errors.decode()


class Eyes:
    """Inspect1."""

    def __init__(self, bus: Bus) -> None:
        self._inspect = bus.proxy("org.hmi.Shell", "/org/hmi/Inspect", "org.hmi.Inspect1")

    async def call(self, member: str, *arguments: Any) -> Any:
        return await self._inspect.call(member, *arguments)

    async def tree(self) -> dict[str, Any]:
        tree: dict[str, Any] = json.loads(await self.call("Tree"))
        return tree

    async def keys(self) -> set[str]:
        return {item["key"] for item in (await self.tree())["items"]}


async def arrived(bus: Bus, name: str) -> None:
    there = asyncio.Event()
    undo = bus.watch_name(name, lambda owner: there.set() if owner else None)
    async with asyncio.timeout(20):
        await there.wait()
    undo()


@pytest.fixture
async def bus(private_bus: PrivateBus) -> AsyncIterator[Bus]:
    async with Bus() as bus:
        yield bus


@pytest.fixture
async def shell(bus: Bus, tmp_path: Path) -> AsyncIterator[ShellProcess]:
    shell = await ShellProcess.start(tmp_path)
    await arrived(bus, "org.hmi.Shell")
    yield shell
    await shell.end()


async def test_without_a_bus_it_stands_and_ends_when_asked(tmp_path: Path) -> None:
    shell = await ShellProcess.start(tmp_path)
    assert shell.process.stderr is not None
    line = await asyncio.wait_for(shell.process.stderr.readline(), 20)
    assert line.startswith(b"WARNING hmi.shell.bus_side: no address of the hmi bus")
    assert await shell.end() == (0, "")


async def test_without_host_and_car_it_says_so_in_words(shell: ShellProcess, bus: Bus) -> None:
    tree = await Eyes(bus).tree()
    texts = {item["text"] for item in tree["items"]}
    assert (tree["place"], tree["driving"]["state"]) == ("home", "unknown")
    assert "No connection to the car" in texts
    assert await shell.end() == (0, "")


async def test_every_place_is_reached_by_touch_and_left_by_back(shell: ShellProcess, bus: Bus) -> None:
    eyes = Eyes(bus)
    seen = []
    for target in ("key:dock-apps", "key:apps-settings", "key:dock-notices", "key:dock-back", "key:dock-home"):
        await eyes.call("Tap", target)
        seen.append((await eyes.tree())["place"])
    assert seen == ["apps", "settings", "notices", "settings", "home"]
    assert (await shell.end())[1] == ""


async def test_keys_alone_reach_everything(shell: ShellProcess, bus: Bus) -> None:
    eyes = Eyes(bus)
    wanted = {"dock-notices", "dock-home", "dock-apps", "home-settings"}
    reached: set[str] = set()
    for key in ["Left", "Left", "Down", "Down", "Right", "Down", "Right"]:
        await eyes.call("Press", key)
        reached |= {item["key"] for item in (await eyes.tree())["items"] if item["focused"]}
    assert wanted <= reached
    await eyes.call("Tap", "key:dock-apps")
    await eyes.call("Press", "Back")
    assert (await eyes.tree())["place"] == "home"


async def test_a_setting_changes_the_screen_and_survives_a_restart(shell: ShellProcess, bus: Bus) -> None:
    from hmi.bus import variant

    await Eyes(bus).call("SetSetting", "language", variant("de"))
    texts = {item["text"] for item in (await Eyes(bus).tree())["items"]}
    assert {"Alle Apps", "Zurück"} <= texts
    await shell.end()
    again = await ShellProcess.start(shell.folder)
    await arrived(bus, "org.hmi.Shell")
    assert "Alle Apps" in {item["text"] for item in (await Eyes(bus).tree())["items"]}
    assert await again.end() == (0, "")


async def test_idle_at_home_nothing_is_drawn(shell: ShellProcess, bus: Bus) -> None:
    eyes = Eyes(bus)
    async with asyncio.timeout(15):
        while "Apps are not available right now" not in {item["text"] for item in (await eyes.tree())["items"]}:
            await asyncio.sleep(0.5)
    until_minute = 60 - time.time() % 60
    await asyncio.sleep(until_minute + 0.5 if until_minute < 3 else 0)
    frames = json.loads(await eyes.call("Stats"))["frames"]
    await asyncio.sleep(2)
    assert json.loads(await eyes.call("Stats"))["frames"] == frames
