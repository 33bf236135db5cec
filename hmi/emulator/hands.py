"""Eyes and hands of a scenario: the screen, the car and the apps, each by its D-Bus interface."""

from __future__ import annotations

import json
import shutil
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from hmi.bus import Bus, BusError, Variant, variant
from hmi.emulator.pace import SlowApps, stop_or_go

QUALITIES = ("good", "stale", "unknown", "out-of-range")
PICTURE_LIMIT = 10.0
TOUCH_LIMIT = 20.0
"""Longer than a busy screen needs: a touch whose answer was late would be done twice."""

Pids = Callable[[], dict[str, int]]


class Screen:
    """What a person sees and touches."""

    def __init__(self, bus: Bus) -> None:
        self._shell = bus.proxy("org.hmi.Shell", "/org/hmi/Inspect", "org.hmi.Inspect1")
        notices = "org.freedesktop.Notifications"
        self._notices = bus.proxy(notices, "/org/freedesktop/Notifications", notices)

    async def tree(self) -> dict[str, Any]:
        """What is on the screen now."""
        tree: dict[str, Any] = json.loads(await self._shell.call("Tree"))
        return tree

    async def tap(self, target: str) -> None:
        """Touch by text, ``key:NAME`` or ``x,y``."""
        await self._shell.call("Tap", target, timeout=TOUCH_LIMIT)

    async def press(self, key: str) -> None:
        """Press a key."""
        await self._shell.call("Press", key, timeout=TOUCH_LIMIT)

    async def type(self, text: str) -> None:
        """Type into the focused field."""
        await self._shell.call("Type", text, timeout=TOUCH_LIMIT)

    async def picture(self, path: Path) -> None:
        """Write what is seen as a PNG."""
        await self._shell.call("Grab", str(path), timeout=PICTURE_LIMIT)

    async def size(self, width: int, height: int) -> None:
        """Resize the window."""
        await self._shell.call("Resize", width, height)

    async def setting(self, name: str, value: Variant) -> None:
        """Change one of the driver's settings."""
        await self._shell.call("SetSetting", name, value)

    async def notice(self, category: str, title: str, body: str, labels: Sequence[str]) -> None:
        """Say something, as a part of the car and not of an app would."""
        actions = [word for number, label in enumerate(labels) for word in (str(number), label)]
        hints = {"category": variant(category)}
        await self._notices.call("Notify", "Car", 0, "", title, body, actions, hints, -1)

    async def stats(self) -> dict[str, Any]:
        """Frames and memory so far."""
        stats: dict[str, Any] = json.loads(await self._shell.call("Stats"))
        return stats


class Car:
    """Signals, and the simulator behind them."""

    def __init__(self, bus: Bus) -> None:
        self._vehicle = bus.proxy("org.hmi.Vehicle", "/org/hmi/Vehicle", "org.hmi.Vehicle1")
        self._simulator = bus.proxy("org.hmi.Vehicle", "/org/hmi/Simulator", "org.hmi.Simulator1")

    async def sample(self, path: str) -> tuple[Any, str]:
        """Value and quality of a signal."""
        samples = await self._vehicle.call("Get", [path])
        value, _, quality = samples[path]
        return value, QUALITIES[quality]

    async def set(self, values: dict[str, Any]) -> None:
        """Ask actuators."""
        await self._vehicle.call("Set", {path: variant(value) for path, value in values.items()})

    async def sources(self) -> list[dict[str, Any]]:
        """The sources and how much they said."""
        sources: list[dict[str, Any]] = await self._vehicle.call("Sources")
        return sources

    async def control(self, values: dict[str, Any]) -> None:
        """Move the simulated car's pedals, lever, plug."""
        await self._simulator.call("Control", {key: variant(value) for key, value in values.items()})

    async def drive(self, cycle: str) -> None:
        """Begin to drive a cycle."""
        await self._simulator.call("Drive", cycle)

    async def stop_drive(self) -> None:
        """End the cycle where it is."""
        await self._simulator.call("StopDrive")

    async def time_scale(self, scale: float) -> None:
        """Simulated seconds per second."""
        await self._simulator.call("SetTimeScale", scale)

    async def freeze(self, paths: list[str], *, frozen: bool) -> None:
        """Let signals go stale, or live again."""
        await self._simulator.call("Freeze", paths, frozen)

    async def status(self) -> dict[str, Any]:
        """The simulator's own account."""
        status: dict[str, Any] = await self._simulator.call("Status")
        return status


class Apps:
    """The host's records."""

    def __init__(self, bus: Bus, folder: Path) -> None:
        self._folder = folder
        self._host = bus.proxy("org.hmi.Host", "/org/hmi/Apps", "org.hmi.Apps1")

    async def records(self) -> dict[str, dict[str, Any]]:
        """Every app's record by id."""
        return {record["id"]: record for record in await self._host.call("List")}

    async def command(self, member: str, app: str) -> None:
        """Start, Stop, Kill or Restart one."""
        await self._host.call(member, app, timeout=15)

    async def install(self, source: Path) -> None:
        """Copy an app to where installed ones are, and let the host look."""
        shutil.copytree(source, self._folder / source.name, dirs_exist_ok=True)
        await self._host.call("Rescan")


class World:
    """All of it, and the processes of the emulator's own parts."""

    def __init__(self, bus: Bus, parts: Pids, kill: Callable[[str], Awaitable[None]], apps_folder: Path) -> None:
        self.screen = Screen(bus)
        self.car = Car(bus)
        self.apps = Apps(bus, apps_folder)
        self.scale = 1.0
        self.kill = kill
        self._parts = parts
        self.noted: dict[str, int] = {}
        self._slow = SlowApps(self.pid)

    async def pid(self, name: str) -> int:
        """The process of a part, or of an app by its id; 0 when it is not running."""
        parts = self._parts()
        if name in parts:
            return parts[name]
        records = await self.apps.records()
        return int(records[name].get("pid", 0)) if name in records else 0

    async def hold(self, name: str, *, held: bool) -> None:
        """Stop a process as if it were endlessly busy, or let it go on."""
        pid = await self.pid(name)
        if not pid:
            raise BusError(f"{name} is not running, so it cannot be held")
        stop_or_go(pid, stop=held)

    async def slow(self, name: str, *, slow: bool) -> None:
        """Let a process answer late, or at its own pace again."""
        if slow and not await self.pid(name):
            raise BusError(f"{name} is not running, so it cannot be made slow")
        await self._slow.make(name, slow=slow)

    async def close(self) -> None:
        """Let go whatever is slow."""
        await self._slow.close()

    async def note_pids(self, names: Sequence[str] = ()) -> None:
        """Remember who is who: these parts and apps, or all."""
        parts = self._parts()
        if not names or set(names) - set(parts):
            parts |= {app: int(record.get("pid", 0)) for app, record in (await self.apps.records()).items()}
        self.noted |= {name: parts.get(name, 0) for name in names or parts}


def value_of(text: str) -> bool | int | float | str:
    """A word of a scenario as a value: true, false, a number, or itself."""
    if text in {"true", "false"}:
        return text == "true"
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text
