"""An app's process on a real private bus, against a shell that a test holds in its hands."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hmi.bus import Bus
from hmi.bus.daemon import PrivateBus
from tests.fakes.bus_shell import FakeBusShell

APPS = Path(__file__).parents[2] / "fakes" / "apps"
ROOT = Path(__file__).parents[3]
TESTER = "org.hmi.tester"
LIMIT_S = 15.0


class Process:
    """An app started as the host starts it."""

    def __init__(self, state: Path) -> None:
        self.state = state
        self.process: asyncio.subprocess.Process | None = None

    async def start(self, name: str) -> None:
        """Run one of the fake apps."""
        self.state.mkdir(exist_ok=True)
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1", "HMI_APP_STATE": str(self.state)}
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "hmi.sdk.main", str(APPS / name), env=environment, stderr=asyncio.subprocess.PIPE
        )

    async def ended(self) -> tuple[int, str]:
        """Exit status, and what it logged."""
        assert self.process is not None
        _, text = await asyncio.wait_for(self.process.communicate(), LIMIT_S)
        return self.process.returncode or 0, text.decode()


@pytest.fixture
async def bus(private_bus: PrivateBus) -> AsyncIterator[Bus]:
    async with Bus() as running:
        yield running


@pytest.fixture
async def shell(bus: Bus) -> FakeBusShell:
    shell = FakeBusShell(bus)
    await shell.begin()
    return shell


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[Process]:
    process = Process(tmp_path / "state")
    yield process
    if process.process is not None and process.process.returncode is None:
        process.process.kill()
        await process.process.communicate()


def row(shell: FakeBusShell, key: str) -> str:
    rows = getattr(shell.template, "rows", [])
    return next((one.title for one in rows if one.key == key), "")


async def stop(shell: FakeBusShell, app: Process) -> tuple[int, str]:
    await shell.call(TESTER, "Stop")
    return await app.ended()
