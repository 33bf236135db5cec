"""Starts the worker, one at a time, and turns whatever becomes of it into an Outcome."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import datetime
from pathlib import Path

import hmi.sdk
import msgspec

from .records import Account, Outcome, Trouble

PROGRAM = Path(__file__).with_name("start_worker.py")
LIMIT = 300.0
"""Seconds for one run; what it has read until then stays read."""


class Runner:
    """The app's only way to the network."""

    def __init__(self, file: Path, limit: float = LIMIT) -> None:
        self._file = file
        self._limit = limit
        self._turn = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None

    async def run(self, account: Account | None, now: datetime) -> Outcome:
        """Sync and expand around ``now`` in the driver's zone; without an account only expand."""
        asked = {
            "file": str(self._file),
            "today": now.date().isoformat(),
            "now": int(now.timestamp()),
            "account": account,
            "parent": os.getpid(),
        }
        async with self._turn:
            self._process = process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-P",
                str(PROGRAM),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": _search_path()},
            )
            try:
                async with asyncio.timeout(self._limit):
                    answer, _ = await process.communicate(msgspec.json.encode(asked))
            except TimeoutError:
                return Outcome(trouble=Trouble("stuck"))
            finally:
                await _end(process)
        return _read(answer, process.returncode)

    async def stop(self) -> None:
        """End the run that is under way: when this returns, it writes nothing more."""
        if self._process is not None:
            await _end(self._process)
        async with self._turn:
            pass


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()


def _read(answer: bytes, status: int | None) -> Outcome:
    if status != 0:
        return Outcome(trouble=Trouble("failed", str(status)))
    try:
        return msgspec.json.decode(answer, type=Outcome)
    except msgspec.DecodeError:
        return Outcome(trouble=Trouble("failed", "no outcome"))


def _search_path() -> str:
    """Where ``hmi`` was found, so that the worker finds the same one."""
    here = str(Path(str(hmi.sdk.__file__)).parents[2])
    return os.pathsep.join([here, *filter(None, [os.environ.get("PYTHONPATH", "")])])
