"""An app that hangs leaves a line in its log that says where."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import asyncio, logging, time
from hmi.sdk.runtime.watchdog import Watchdog
logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
def blocking_handler():
    time.sleep({seconds})
async def main():
    watchdog = Watchdog(1.2)
    watchdog.arm()
    watchdog.arm()
    await asyncio.sleep(0.01)
    blocking_handler()
    await asyncio.sleep(1.5)
    watchdog.stop()
asyncio.run(main())
"""


def said(seconds: float) -> str:
    program = PROGRAM.format(seconds=seconds)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stderr


def test_a_handler_that_blocks_is_named_with_its_line_and_what_to_do() -> None:
    log = said(2.5)
    assert "in blocking_handler" in log
    assert 'File "<string>", line 6 in' in log
    assert "WARNING hmi.sdk: the app stood still for more than 2 s" in log
    assert "asyncio.to_thread" in log


def test_an_app_whose_loop_turns_says_nothing() -> None:
    assert said(0) == ""
