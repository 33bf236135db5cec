"""What a supervisor can run: a program with its output followed, or anything else that starts, stops and has a pid."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from hmi.bus.child import die_with_parent

STOP_LIMIT = 8.0
"""The host gives its apps five seconds."""
LONGEST_LINE = 1 << 20
FOREVER = 10 * 365 * 86400.0


class Process(Protocol):
    """Start and stop it as often as you like."""

    @property
    def pid(self) -> int:
        """The process, 0 when there is none."""
        ...

    async def start(self) -> object:
        """Start it, and return when it is of use."""
        ...

    async def stop(self) -> None:
        """Ask it to end, and wait until it has."""
        ...


class Program:
    """A command line as a Process; every line it prints goes to ``line``."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], line: Callable[[str], None]) -> None:
        self._command = list(command)
        self._environment = dict(environment)
        self._line = line
        self._process: subprocess.Popen[bytes] | None = None
        self._output: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int:
        """The process, 0 when there is none."""
        return self._process.pid if self._process is not None and self._process.poll() is None else 0

    @property
    def status(self) -> int | None:
        """With what it ended; None while it runs."""
        return self._process.poll() if self._process is not None else None

    async def start(self) -> None:
        """Start it in a session of its own: Ctrl-C is for the emulator, which then stops all in order."""
        if self._process is not None:
            self._process.poll()  # takes the predecessor's exit status from the kernel
        reading, writing = os.pipe()
        try:
            self._process = subprocess.Popen(  # noqa: ASYNC220 - a fork of a small process
                self._command,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=writing,
                stderr=writing,
                start_new_session=True,
                preexec_fn=die_with_parent(),  # noqa: PLW1509 - one system call, no lock is taken
            )
        except BaseException:
            os.close(reading)
            raise
        finally:
            os.close(writing)
        await self._drop_output()
        self._output = asyncio.create_task(self._follow(reading), name=f"output of {self._command[-1]}")

    async def stop(self) -> None:
        """Ask it to end; kill it at the limit."""
        if self._process is not None and self.pid:
            self._process.terminate()
            if not await gone(self.pid, STOP_LIMIT):
                self._process.send_signal(signal.SIGKILL)
                await gone(self.pid, STOP_LIMIT)
            self._process.wait()
        await self._drop_output()

    async def _follow(self, descriptor: int) -> None:
        """Hand on whole lines until nobody holds the other end."""
        reader = asyncio.StreamReader(limit=LONGEST_LINE)
        pipe = os.fdopen(descriptor, "rb", buffering=0)
        loop = asyncio.get_running_loop()
        transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), pipe)
        try:
            while raw := await reader.readline():
                self._line(raw.decode(errors="replace").rstrip("\n"))
        except ValueError:
            self._line(f"(printed a line of more than {LONGEST_LINE} bytes)")
        finally:
            transport.close()

    async def _drop_output(self) -> None:
        """Let the last lines in; a grandchild may hold the pipe open, so not for long."""
        if self._output is not None:
            _, late = await asyncio.wait([self._output], timeout=0.5)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
            self._output = None


async def gone(pid: int, limit: float) -> bool:
    """Wait for the end of a child without reaping it; False at the limit."""
    if not pid:
        return True
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    loop.add_reader(descriptor, ended.set)
    try:
        async with asyncio.timeout(limit):
            await ended.wait()
        return True
    except TimeoutError:
        return False
    finally:
        loop.remove_reader(descriptor)
        os.close(descriptor)
