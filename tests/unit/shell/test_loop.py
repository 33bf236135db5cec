"""The event loop of the screen."""

import asyncio
import logging
import os
import signal
import sys
import time

import pytest
from PySide6.QtGui import QGuiApplication

from hmi.shell import loop as module


def test_qt_widgets_are_not_imported_by_the_loop() -> None:
    import subprocess

    code = "import sys, hmi.shell.loop; sys.exit('PySide6.QtWidgets' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_sigterm_ends_it_with_the_status_of_main(qapp: QGuiApplication) -> None:
    async def main(stop: asyncio.Event) -> int:
        os.kill(os.getpid(), signal.SIGTERM)
        async with asyncio.timeout(5):
            await stop.wait()
        return 7

    assert module.run(qapp, main) == 7


def test_a_callback_that_holds_the_screen_up_is_named(
    qapp: QGuiApplication, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SETTLED_S", -1.0)
    monkeypatch.setattr(module, "LIMIT_S", 0.05)

    def slow_reader() -> None:
        time.sleep(0.06)  # the very thing that must not happen

    async def main(stop: asyncio.Event) -> int:
        done = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(slow_reader)
        asyncio.get_running_loop().call_later(0.1, done.set_result, None)
        await done
        return 0

    with caplog.at_level(logging.WARNING):
        module.run(qapp, main)
    assert "slow_reader" in caplog.text
