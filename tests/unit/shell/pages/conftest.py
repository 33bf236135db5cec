"""The pages on a real bus, with a fake host and a fake app."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from hmi.bus import Bus
from hmi.bus.daemon import PrivateBus
from hmi.shell.apps.app_record import AppRecord
from hmi.shell.pages.app_registry import AppRegistry
from hmi.shell.pages.card_desk import CardDesk
from hmi.shell.pages.cards import CardsModel
from hmi.shell.pages.context_source import ContextSource
from hmi.shell.pages.driving_object import DrivingObject
from hmi.shell.pages.host_client import HostClient
from hmi.shell.pages.identity import Identities
from hmi.shell.pages.page_object import PageObject
from hmi.shell.pages.pages_service import PagesService
from hmi.shell.pages.picture_side import PictureSide
from hmi.shell.pages.picture_store import PictureStore
from hmi.shell.pages.place_store import PlaceStore
from hmi.shell.pages.shell_service import ShellService
from hmi.shell.policy.table import load_table
from hmi.shell.policy.watch import DrivingWatch
from tests.fakes.bus_world import FakeApp, FakeHost, FakeVehicle

APP = "org.hmi.test"


class Pages:
    """The parts of the shell that these tests need, wired as its bus side wires them."""

    def __init__(self, bus: Bus, picture_bus: Bus, folder: Path) -> None:
        self._bus = bus
        self.driving = DrivingObject()
        self.page = PageObject()
        self.cards = CardsModel(self.driving)
        self.context = ContextSource(self.driving)
        self.places = PlaceStore(folder)
        self.pictures = PictureStore()
        self.identities = Identities(bus)
        self.registry = AppRegistry(bus, self.driving, self.context, self.pictures)
        self.service = PagesService(self.registry, HostClient(bus), self.page, CardDesk(self.cards), self.places)
        self._watch = DrivingWatch(bus, load_table(), self.driving.apply)
        self._picture_side = PictureSide(self.identities, self.pictures, picture_bus)

    async def run(self) -> None:
        self._bus.export("/org/hmi/Shell", ShellService(self.identities, self.registry, self.service))
        await self._bus.own("org.hmi.Shell")
        self.registry.start()
        side = asyncio.ensure_future(self._picture_side.run())
        try:
            await self._watch.run()
        finally:
            side.cancel()
            await asyncio.gather(side, return_exceptions=True)
            await self.registry.stop()
            await self.service.stop()
            self.identities.close()


class World:
    """A shell's pages and everybody they talk to."""

    def __init__(self, address: str, folder: Path, stack: AsyncExitStack) -> None:
        self.address = address
        self.folder = folder
        self.host = FakeHost()
        self._stack = stack
        self._running: asyncio.Task[None] | None = None
        self.left = 0
        self.brought: list[str] = []

    async def bus(self, *, fds: bool = False) -> Bus:
        bus = Bus(self.address, file_descriptors=fds)
        await self._stack.enter_async_context(bus)
        return bus

    async def begin(self) -> None:
        self.host_bus = await self.bus()
        self.host_bus.export("/org/hmi/Apps", self.host)
        await self.host_bus.own("org.hmi.Host")
        await self.start_shell()

    async def start_shell(self) -> None:
        self.shell_bus = await self.bus()
        self.pages = Pages(self.shell_bus, await self.bus(fds=True), self.folder)
        self.pages.service.leave = self._count_leave
        self.pages.service.bring = self.brought.append
        self._running = asyncio.get_running_loop().create_task(self.pages.run())
        self.know()

    async def kill_shell(self) -> None:
        """The shell's connection goes, and with it the shell."""
        assert self._running is not None
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        await self.shell_bus.close()

    def know(self, state: str = "running") -> None:
        """What the host says of the app."""
        record = AppRecord(app_id=APP, name="Test", icon="car", state=state)
        self.pages.service.apps_changed({APP: record}, host_away=False)

    async def app(self) -> FakeApp:
        """An app's process comes up."""
        bus = await self.bus()
        app = FakeApp(bus)
        bus.export("/org/hmi/App", app)
        self.host.owners[bus.unique_name] = APP
        await bus.own(f"org.hmi.App.{APP}")
        await app.calls.until("Start")
        return app

    async def vehicle(self) -> FakeVehicle:
        bus = await self.bus()
        vehicle = FakeVehicle(bus)
        bus.export("/org/hmi/Vehicle", vehicle)
        await bus.own("org.hmi.Vehicle")
        return vehicle

    async def until(self, check: Callable[[], Any], limit: float = 30) -> None:
        """Wait for something that the shell shows."""
        async with asyncio.timeout(limit):
            while not check():
                await asyncio.sleep(0.005)

    def _count_leave(self) -> None:
        self.left += 1

    async def end(self) -> None:
        await self.kill_shell()


@pytest.fixture
async def world(private_bus: PrivateBus, tmp_path: Path, qapp: object) -> AsyncIterator[World]:
    async with AsyncExitStack() as stack:
        world = World(private_bus.address, tmp_path / "state", stack)
        await world.begin()
        yield world
        await world.end()
