"""From exec to the first complete frame of home, beside a bare PySide6 program with one empty window."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path

from hmi.bus import Bus
from hmi.emulator.bench.figures import Figure, against_floor

EMPTY_WINDOW = Path(__file__).parent / "floors" / "empty_window.py"
HMI = "from hmi.cli.main import main; raise SystemExit(main())"
"""What the installed command does."""
ROUNDS = 15
SHELL = "org.hmi.Shell"
BAR = 1.5
END_LIMIT = 20
START_LIMIT = 20


async def measure(environment: dict[str, str], bus: Bus) -> list[Figure]:
    """A bus is there, but no host and no car: a shell waits for neither. The two programs run in turn, warm."""
    shells, floors = [], []
    for turn in range(ROUNDS + 1):
        shell, floor = await _shell(environment, bus), _floor(environment)
        if turn:
            shells.append(shell)
            floors.append(floor)
    return [against_floor("shell: exec to the first complete frame of home", shells, floors, "ms", BAR)]


async def _shell(environment: dict[str, str], bus: Bus) -> float:
    start = time.monotonic()
    process = subprocess.Popen(  # noqa: ASYNC220 - nothing else runs meanwhile
        [sys.executable, "-c", HMI, "shell", "--windowed"], env=environment
    )
    try:
        first = await _first_frame(bus)
    finally:
        process.terminate()
        await asyncio.to_thread(process.wait, END_LIMIT)
    return (first - start) * 1000


async def _first_frame(bus: Bus) -> float:
    """Told by the bus when the shell is on it: to ask again and again would slow down what is measured."""
    there = asyncio.Event()
    unwatch = bus.watch_name(SHELL, lambda owner: there.set() if owner else None)
    try:
        async with asyncio.timeout(START_LIMIT):
            await there.wait()
    finally:
        unwatch()
    return float(
        json.loads(await bus.proxy(SHELL, "/org/hmi/Inspect", "org.hmi.Inspect1").call("Stats"))["first_frame_at"]
    )


def _floor(environment: dict[str, str]) -> float:
    start = time.monotonic()
    said = subprocess.run([sys.executable, str(EMPTY_WINDOW)], env=environment, capture_output=True, check=True)
    return (float(said.stdout) - start) * 1000
