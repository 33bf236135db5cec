"""A host, an app and a vehicle on a real bus, each the simplest that the shell can talk to."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

from hmi.bus import Bus, Caller, PeerGone, RefusedCall, Service, Variant
from tests.fakes.bus_vehicle import QuietVehicle

GEAR = "Vehicle.Powertrain.Transmission.SelectedGear"
BRAKE = "Vehicle.Chassis.ParkingBrake.IsEngaged"
SPEED = "Vehicle.Speed"


class Calls:
    """What was called, in order, and a way to wait for more."""

    def __init__(self) -> None:
        self.log: list[tuple[Any, ...]] = []
        self._news = asyncio.Condition()

    async def note(self, *call: Any) -> None:
        self.log.append(call)
        async with self._news:
            self._news.notify_all()

    async def until(self, *call: Any, limit: float = 30) -> None:
        """Wait until this has been called."""
        async with asyncio.timeout(limit), self._news:
            await self._news.wait_for(lambda: call in self.log)


class FakeHost(Service):
    """org.hmi.Apps1 for apps that the test runs itself; ``owners`` says which connection is which app."""

    interface = "org.hmi.Apps1"

    def __init__(self) -> None:
        self.calls = Calls()
        self.owners: dict[str, str] = {}

    async def list(self, _caller: Caller) -> list[dict[str, Variant]]:
        return []

    async def start(self, _caller: Caller, app_id: str) -> None:
        await self.calls.note("Start", app_id)

    async def stop(self, _caller: Caller, app_id: str) -> None:
        await self.calls.note("Stop", app_id)

    async def kill(self, _caller: Caller, app_id: str) -> None:
        await self.calls.note("Kill", app_id)

    async def restart(self, _caller: Caller, app_id: str) -> None:
        await self.calls.note("Restart", app_id)

    async def set_visible(self, _caller: Caller, ids: list[str]) -> None:  # type: ignore[valid-type]
        await self.calls.note("SetVisible", tuple(ids))

    async def identify(self, _caller: Caller, connection: str) -> str:
        if connection not in self.owners:
            raise RefusedCall("NotAnApp", f"{connection} is no app")
        await self.calls.note("Identify", self.owners[connection])
        return self.owners[connection]

    async def log(self, _caller: Caller, _app_id: str, _lines: int) -> list[str]:  # type: ignore[valid-type]
        return []

    async def rescan(self, _caller: Caller) -> None:
        return


class FakeApp(Service):
    """org.hmi.App1; ``slow`` delays every answer to the driver, ``handled`` is what Back says."""

    interface = "org.hmi.App1"

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.calls = Calls()
        self.contexts: list[dict[str, Any]] = []
        self.handled = True
        self.slow = asyncio.Event()
        self.slow.set()
        self.shell = bus.proxy("org.hmi.Shell", "/org/hmi/Shell", "org.hmi.Shell1")

    async def present(self, template: dict[str, Any], screen: str = "s1", depth: int = 1) -> int:
        text = json.dumps({"version": 1, "template": template})
        return int(await self.shell.call("Present", screen, depth, text))

    async def patch(self, base: int, **patch: Any) -> int:
        return int(await self.shell.call("Patch", "s1", 1, base, json.dumps({"version": 1, **patch})))

    async def start(self, _caller: Caller, context: str) -> None:
        self.contexts.append(json.loads(context))
        await self.calls.note("Start")

    async def resume(self, _caller: Caller) -> None:
        await self.calls.note("Resume")

    async def pause(self, _caller: Caller) -> None:
        await self.calls.note("Pause")

    async def stop(self, _caller: Caller) -> None:
        await self.calls.note("Stop")

    async def back(self, _caller: Caller) -> bool:
        await self.calls.note("Back")
        await self.slow.wait()
        return self.handled

    async def event(self, _caller: Caller, screen: str, key: str, event: str, value: str) -> None:
        await self.calls.note("Event", screen, key, event, json.loads(value))
        await self.slow.wait()

    async def load_more(self, _caller: Caller, screen: str) -> None:
        await self.calls.note("LoadMore", screen)

    async def set_context(self, _caller: Caller, context: str) -> None:
        self.contexts.append(json.loads(context))
        await self.calls.note("SetContext", self.contexts[-1]["driving"]["state"])

    async def ping(self, _caller: Caller) -> None:
        return


class FakeVehicle(QuietVehicle):
    """org.hmi.Vehicle1 with the three driving signals; ``hang`` makes it deaf."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self.samples: dict[str, tuple[Variant, int, int]] = {}
        self.answering = asyncio.Event()
        self.answering.set()
        self.asked = 0
        self.news = asyncio.Event()
        self.followed = asyncio.Event()
        """Somebody has subscribed and then asked once more: from now on nothing escapes him."""
        self._subscribers: list[str] = []
        self.put(gear=126, brake=True, speed=0.0)

    def put(self, **values: Any) -> None:
        """New values; a tuple is (value, quality)."""
        paths = {"gear": (GEAR, "n"), "brake": (BRAKE, "b"), "speed": (SPEED, "d")}
        fresh: dict[str, tuple[Variant, int, int]] = {}
        for name, given in values.items():
            value, quality = given if isinstance(given, tuple) else (given, 0)
            path, kind = paths[name]
            fresh[path] = (Variant(kind, value), 1, quality)
        self.samples.update(fresh)
        for subscriber in self._subscribers:
            self.emit("Changed", fresh, to=subscriber)

    async def get(self, _caller: Caller, paths: list[str]) -> dict[str, tuple[Variant, int, int]]:
        self.asked += 1
        self.news.set()
        await self.answering.wait()
        if self._subscribers:
            self.followed.set()
        return {path: self.samples[path] for path in paths if path in self.samples}

    async def heard_by(self, bus: Bus) -> None:
        """Until what was sent before is there, and not a turn of the bus longer."""
        for one in (self._bus, bus):
            with contextlib.suppress(PeerGone):  # an answer of the bus itself
                await one.proxy("org.hmi.Nobody", "/", "org.hmi.App1").call("Ping")

    def subscribe(self, caller: Caller, _paths: list[str], _rate: int) -> str:
        self._subscribers.append(caller.name)
        return "/org/hmi/Vehicle"
