"""What an app's process imports: it is the largest part of its start and of its memory."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from hmi.bus import Bus
from hmi.bus.daemon import PrivateBus
from tests.bus_fixtures import private_bus
from tests.fakes.bus_shell import FakeBusShell

pytestmark = pytest.mark.end2end
HELLO = "org.hmi.hello"
ROOT = Path(__file__).parents[2]
NEEDLESS = {"_ssl", "dis", "dbus_fast.service", "xml.etree.ElementTree", "httpx", "babel", "sqlite3"}

__all__ = ["private_bus"]


async def test_an_app_that_only_draws_runs_no_module_that_it_does_not_need(
    private_bus: PrivateBus, tmp_path: Path
) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HMI_APP_STATE": str(tmp_path),
        "PYTHONPROFILEIMPORTTIME": "1",
    }
    command = [sys.executable, "-m", "hmi.sdk.main", str(ROOT / "tests" / "fakes" / "apps" / "hello")]
    async with Bus() as bus:
        shell = FakeBusShell(bus)
        await shell.begin()
        process = await asyncio.create_subprocess_exec(*command, env=environment, stderr=asyncio.subprocess.PIPE)
        try:
            await shell.until(lambda: shell.template)
            await shell.event(HELLO, "greet")
            await shell.until(lambda: shell.template.rows[0].title == "Pressed 1 times")
            await shell.call(HELLO, "Stop")
        except BaseException:
            process.kill()
            raise
        finally:
            _, text = await process.communicate()
    imported = {line.rpartition("|")[2].strip() for line in text.decode().splitlines()}
    assert (process.returncode, "hmi.sdk.session" in imported) == (0, True)
    assert imported & NEEDLESS == set()
