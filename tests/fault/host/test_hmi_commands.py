"""`hmi host` and `hmi apps` as a person types them, with an app of the SDK."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from hmi.bus import Bus

pytestmark = [pytest.mark.fault, pytest.mark.end2end, pytest.mark.usefixtures("bus_daemon")]

APPS = Path(__file__).parents[2] / "fakes" / "apps"
HELLO = "org.hmi.hello"


async def hmi(*words: str) -> tuple[int, str, str]:
    """Run one command to its end: status, output, complaints."""
    command = [sys.executable, "-m", "hmi.cli", *words]
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdout=pipe, stderr=pipe)
    async with asyncio.timeout(30):
        out, err = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


async def hello_record() -> dict[str, Any]:
    """The app's record as `hmi apps list --json` gives it."""
    _, out, _ = await hmi("apps", "list", "--json")
    return next(record for record in json.loads(out) if record["id"] == HELLO)


class AppName:
    """Follows the app's name on the bus."""

    def __init__(self, bus: Bus) -> None:
        self.there = False
        self._news = asyncio.Event()
        bus.watch_name(f"org.hmi.App.{HELLO}", self._changed)

    def _changed(self, owner: str) -> None:
        self.there = bool(owner)
        self._news.set()

    async def until(self, there: bool) -> None:
        async with asyncio.timeout(30):
            while self.there is not there:
                self._news.clear()
                await self._news.wait()


@asynccontextmanager
async def running_host(*options: str) -> AsyncIterator[Bus]:
    """`hmi host`, and a connection to where it is."""
    host = await asyncio.create_subprocess_exec(sys.executable, "-m", "hmi.cli", "host", *options)
    async with Bus() as bus:
        there = asyncio.Event()
        bus.watch_name("org.hmi.Host", lambda owner: there.set() if owner else None)
        async with asyncio.timeout(30):
            await there.wait()
        yield bus
    host.terminate()
    async with asyncio.timeout(30):
        assert await host.wait() == 0


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HMI_APPS_DIR", str(APPS))
    monkeypatch.setenv("HMI_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setenv("HMI_RUNTIME_DIR", str(tmp_path / "run"))


@pytest.fixture
async def app_name() -> AsyncIterator[AppName]:
    """A running host with the hello app installed."""
    async with running_host() as bus:
        yield AppName(bus)


async def test_an_app_is_started_read_and_stopped_by_command(app_name: AppName) -> None:
    assert await hmi("apps", "start", HELLO) == (0, "", "")
    await app_name.until(there=True)
    record = await hello_record()
    assert record["pid"] > 0
    assert record["memory_bytes"] > 5_000_000
    status, table, _ = await hmi("apps", "list")
    assert (status, HELLO in table) == (0, True)
    assert (await hmi("apps", "log", HELLO))[0] == 0
    assert await hmi("apps", "stop", HELLO) == (0, "", "")
    assert (await hello_record())["state"] == "stopped"


async def test_an_app_of_the_sdk_killed_from_outside_is_back(app_name: AppName) -> None:
    await hmi("apps", "start", HELLO)
    await app_name.until(there=True)
    os.kill((await hello_record())["pid"], signal.SIGKILL)
    await app_name.until(there=False)
    await app_name.until(there=True)
    record = await hello_record()
    assert (record["starts"], record["crashes"]) == (2, 1)


async def test_the_drivers_close_by_command_stays_closed(app_name: AppName) -> None:
    await hmi("apps", "start", HELLO)
    await app_name.until(there=True)
    assert await hmi("apps", "kill", HELLO) == (0, "", "")
    record = await hello_record()
    assert (record["state"], record["crashes"], record["pid"]) == ("stopped", 0, 0)


async def test_refusals_are_sentences_and_status_1(app_name: AppName) -> None:
    status, _, complaint = await hmi("apps", "start", "org.example.none")
    assert status == 1
    assert complaint.startswith('hmi apps: There is no app "org.example.none": ')
    status, _, complaint = await hmi("apps", "start", "org.hmi.helo")
    assert (status, complaint) == (1, f'hmi apps: There is no app "org.hmi.helo": did you mean "{HELLO}"?\n')


@pytest.mark.parametrize("options", [(), ("--no-packages",)])
async def test_apps_of_python_packages_are_there_unless_refused(
    options: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = tmp_path / "site" / "demo_dist-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: demo-dist\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[hmi.apps]\ndemo = nowhere\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    async with running_host(*options):
        _, out, _ = await hmi("apps", "list", "--json")
    assert ("entry-point" in {record["origin"] for record in json.loads(out)}) == (not options)
    assert HELLO in out


async def test_without_a_host_apps_says_so() -> None:
    status, _, complaint = await hmi("apps", "list")
    assert status == 1
    assert complaint.startswith("hmi apps: org.hmi.Host is not there")
