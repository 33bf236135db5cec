"""The host as a process: killed, told to end, started twice, without a bus."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from hmi.bus import Bus, RemoteError

from .conftest import MANIFEST

pytestmark = [pytest.mark.fault, pytest.mark.end2end, pytest.mark.usefixtures("bus_daemon")]

APP = "org.example.demo"
PROGRAM = str(Path(__file__).with_name("host_program.py"))


class Hosts:
    """Starts hosts, and watches what they say on the bus."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.apps = bus.proxy("org.hmi.Host", "/org/hmi/Apps", "org.hmi.Apps1")
        self.owner = ""
        self.record: dict[str, Any] = {}
        self._news = asyncio.Event()
        self.started: list[asyncio.subprocess.Process] = []

    async def begin(self) -> None:
        self.bus.watch_name("org.hmi.Host", self._owner_changed)
        await self.apps.on_signal("Changed", self._record_changed)

    async def start(self) -> asyncio.subprocess.Process:
        process = await asyncio.create_subprocess_exec(sys.executable, PROGRAM, stderr=asyncio.subprocess.PIPE)
        self.started.append(process)
        return process

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(30):
            while not condition():
                self._news.clear()
                await self._news.wait()

    async def app_up(self) -> int:
        """Wait for the app, and give its process."""
        await self.until(lambda: self.record.get("state") == "background")
        return int(self.record["pid"])

    def _owner_changed(self, owner: str) -> None:
        self.owner = owner
        self.record = {}
        self._news.set()

    def _record_changed(self, record: dict[str, Any]) -> None:
        self.record = record
        self._news.set()


@pytest.fixture
async def hosts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hosts]:
    """One installed app; every host that a test started is ended."""
    folder = tmp_path / "installed" / "demo"
    folder.mkdir(parents=True)
    (folder / "manifest.toml").write_text(MANIFEST.format(id=APP, manner="good"))
    (folder / "app.py").write_text("class Demo: ...\n")
    monkeypatch.setenv("HMI_APPS_DIR", str(tmp_path / "installed"))
    monkeypatch.setenv("HMI_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setenv("HMI_RUNTIME_DIR", str(tmp_path / "run"))
    async with Bus() as bus:
        hosts = Hosts(bus)
        await hosts.begin()
        yield hosts
        for process in hosts.started:
            if process.returncode is None:
                process.terminate()
            await process.communicate()


async def test_after_kill_9_the_app_is_gone_and_the_next_host_starts_it_again(hosts: Hosts) -> None:
    first = await hosts.start()
    await hosts.until(lambda: hosts.owner != "")
    await hosts.apps.call("Start", APP)
    old = os.pidfd_open(await hosts.app_up())
    gone = asyncio.Event()
    asyncio.get_running_loop().add_reader(old, gone.set)
    first.kill()
    async with asyncio.timeout(30):
        await gone.wait()
    asyncio.get_running_loop().remove_reader(old)
    os.close(old)
    await hosts.until(lambda: hosts.owner == "")
    await hosts.start()
    assert await hosts.app_up() > 0


async def test_sigterm_ends_the_apps_in_order_and_then_the_host(hosts: Hosts) -> None:
    host = await hosts.start()
    await hosts.until(lambda: hosts.owner != "")
    await hosts.apps.call("Start", APP)
    app = await hosts.app_up()
    host.send_signal(signal.SIGTERM)
    async with asyncio.timeout(30):
        _, said = await host.communicate()
    assert host.returncode == 0
    assert b"asked to stop" in said
    assert not Path(f"/proc/{app}").exists()


async def test_a_second_host_on_the_same_bus_steps_back(hosts: Hosts) -> None:
    await hosts.start()
    await hosts.until(lambda: hosts.owner != "")
    owner = hosts.owner
    second = await hosts.start()
    async with asyncio.timeout(30):
        _, said = await second.communicate()
    assert (second.returncode, hosts.owner) == (1, owner)
    assert b"another host runs on this bus" in said


async def test_a_host_without_a_bus_ends_when_told(hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HMI_BUS_ADDRESS", "unix:path=/nowhere")
    host = await hosts.start()
    host.send_signal(signal.SIGTERM)
    async with asyncio.timeout(30):
        await host.communicate()
    assert host.returncode in {0, -signal.SIGTERM}


async def test_the_bundled_apps_are_listed_too(hosts: Hosts) -> None:
    await hosts.start()
    await hosts.until(lambda: hosts.owner != "")
    origins = {record["id"]: record["origin"] for record in await hosts.apps.call("List")}
    assert origins[APP] == "installed"
    with pytest.raises(RemoteError, match="There is no app"):
        await hosts.apps.call("Stop", "org.example.none")
