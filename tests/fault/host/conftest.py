"""A host with real processes on a real private bus."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from hmi.bus import Bus, Proxy
from hmi.bus.daemon import PrivateBus
from hmi.host import apps_service
from hmi.host.apps_service import AppsService
from hmi.host.bus_peer import BusPeer
from hmi.host.clock import LoopClock
from hmi.host.finder import Finder
from hmi.host.limits import Limits
from hmi.host.running_file import RunningFile
from hmi.host.supervisor import Supervisor
from hmi.host.usage_sampler import UsageSampler

from .minimal_launcher import MinimalLauncher

MANIFEST = """\
id = "{id}"
name = "Demo"
version = "0.1.0"
sdk = "1"
icon = "car"
kind = "template"
entry = "app:Demo"
description = "{manner}"
"""

QUICK = Limits(
    ping_every=0.3, ping_answer=0.3, stop_answer=0.5, stop_exit=0.5, terminate=0.3, first_pause=0.05, start=30
)


class Head:
    """The host's parts, and a client on a connection of its own that sees what the shell would see."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.host_bus = Bus()
        self.client = Bus()
        self.records: dict[str, dict[str, Any]] = {}
        self._changed = asyncio.Condition()
        self._notifying: set[asyncio.Task[None]] = set()

    def write_app(self, manner: str, name: str = "demo") -> str:
        app_folder = self.folder / "apps" / name
        app_folder.mkdir(parents=True)
        (app_folder / "manifest.toml").write_text(MANIFEST.format(id=f"org.example.{name}", manner=manner))
        (app_folder / "app.py").write_text("class Demo: ...\n")
        return f"org.example.{name}"

    @property
    def apps(self) -> Proxy:
        return self.client.proxy(apps_service.NAME, apps_service.PATH, "org.hmi.Apps1")

    async def begin(self) -> None:
        await self.host_bus.connect()
        await self.client.connect()
        self.supervisor = Supervisor(
            Finder(self.folder / "apps", [self.folder / "installed"], signals=None),
            launcher=MinimalLauncher(),
            peer_of=lambda app_id: BusPeer(self.host_bus, app_id),
            clock=LoopClock(),
            limits=QUICK,
            state_folder=self.folder / "state",
            running=RunningFile(self.folder / "run" / "host.json"),
        )
        self.supervisor.load()
        self.host_bus.export(apps_service.PATH, AppsService(self.host_bus, self.supervisor, UsageSampler(LoopClock())))
        await self.host_bus.own(apps_service.NAME)
        await self.apps.on_signal("Changed", self._take)
        await self.supervisor.start_up()

    async def until(self, app_id: str, matches: Callable[[dict[str, Any]], bool], limit: float = 30) -> dict[str, Any]:
        """Wait until a record reads as wanted."""
        async with asyncio.timeout(limit), self._changed:
            await self._changed.wait_for(lambda: app_id in self.records and matches(self.records[app_id]))
            return self.records[app_id]

    async def until_state(self, app_id: str, state: str) -> dict[str, Any]:
        return await self.until(app_id, lambda record: record["state"] == state)

    async def end(self) -> None:
        await self.supervisor.shut_down()
        await self.client.close()
        await self.host_bus.close()

    def _take(self, record: dict[str, Any]) -> None:
        self.records[record["id"]] = record
        task = asyncio.create_task(self._notify())
        self._notifying.add(task)
        task.add_done_callback(self._notifying.discard)

    async def _notify(self) -> None:
        async with self._changed:
            self._changed.notify_all()


@pytest.fixture
async def bus_daemon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[PrivateBus]:
    daemon = PrivateBus(tmp_path / "bus")
    (tmp_path / "bus").mkdir()
    monkeypatch.setenv("HMI_BUS_ADDRESS", await daemon.start())
    yield daemon
    await daemon.stop()


@pytest.fixture
async def head(bus_daemon: PrivateBus, tmp_path: Path) -> AsyncIterator[Head]:
    """Not begun yet: a test first writes its apps."""
    head = Head(tmp_path)
    yield head
    await head.end()
