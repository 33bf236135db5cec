"""SIGTERM ends an app in order, whatever else the app does with signals."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import asyncio, os, signal
from hmi.sdk.runtime import process

async def main():
    stopped, own = asyncio.Event(), asyncio.Event()
    process._on_signals(stopped)
    {how}
    os.kill(os.getpid(), signal.SIGUSR1)
    await own.wait()
    print(stopped.is_set())
    os.kill(os.getpid(), signal.{name})
    async with asyncio.timeout(10):
        await stopped.wait()

asyncio.run(main())
"""
PLAIN = "signal.signal(signal.SIGUSR1, lambda *_: asyncio.get_running_loop().call_soon(own.set))"
LOOPS = "asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, own.set)"


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
@pytest.mark.parametrize("how", [PLAIN, LOOPS])
def test_an_apps_own_signals_neither_end_it_nor_keep_it_alive(how: str, name: str) -> None:
    program = PROGRAM.format(how=how, name=name)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "False\n", "")
