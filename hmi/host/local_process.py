"""A child process of the host: tied to the host's life, watched by its pidfd, its output in one pipe."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from hmi.bus.child import die_with_parent
from hmi.host.leftovers import end_leftovers


class LaunchError(Exception):
    """An app's process could not be started; the text is a sentence with the reason."""


class LocalProcess:
    """One process in a session of its own; what it started ends with it, also what left that session."""

    def __init__(
        self, process: subprocess.Popen[bytes], folder: Path, output: asyncio.StreamReader, pipe: asyncio.ReadTransport
    ) -> None:
        self._process = process
        self._folder = folder
        self._pipe = pipe
        self._pidfd = os.pidfd_open(process.pid)
        self._ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.output = output
        asyncio.get_running_loop().add_reader(self._pidfd, self._reap)

    @classmethod
    async def start(cls, command: Sequence[str], environment: dict[str, str], folder: Path) -> LocalProcess:
        """Start a command in a folder, which is made when absent."""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            process = _spawn(command, environment, folder)
        except (OSError, subprocess.SubprocessError) as error:
            raise LaunchError(f"its process cannot be started ({error})") from error
        try:
            return await cls._watched(process, folder)
        except BaseException as error:
            _kill_group(process.pid)  # nobody would ever know of it
            await asyncio.to_thread(process.wait)
            if isinstance(error, OSError):
                raise LaunchError(f"its process cannot be watched ({error})") from error
            raise

    @classmethod
    async def _watched(cls, process: subprocess.Popen[bytes], folder: Path) -> LocalProcess:
        loop = asyncio.get_running_loop()
        output = asyncio.StreamReader()
        pipe, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(output), process.stdout)
        try:
            return cls(process, folder, output, pipe)
        except BaseException:
            pipe.close()
            raise

    @property
    def pid(self) -> int:
        """The number of the process, which is also that of its session and group."""
        return self._process.pid

    @property
    def pids(self) -> tuple[int, ...]:
        """The process alone; its number may be another's once it has ended."""
        return (self._process.pid,) if self._pidfd >= 0 else ()

    async def wait(self) -> int:
        """Wait for the end."""
        return await asyncio.shield(self._ended)

    def signal(self, number: int) -> None:
        """Signal the process, and no other that might have got its number."""
        try:
            signal.pidfd_send_signal(self._pidfd, number)
        except OSError:
            return

    def close(self) -> None:
        """Close the pipe: a process that left the group may hold its other end for ever."""
        self._pipe.close()

    def _reap(self) -> None:
        """The pidfd became readable: the process has ended."""
        asyncio.get_running_loop().remove_reader(self._pidfd)
        _kill_group(self._process.pid)  # before it is reaped: until then nobody else can get its number
        end_leftovers(self._folder)
        status = self._process.wait()
        os.close(self._pidfd)
        self._pidfd = -1
        if not self._ended.done():
            self._ended.set_result(status)


def _spawn(command: Sequence[str], environment: dict[str, str], folder: Path) -> subprocess.Popen[bytes]:
    """Start the process; it dies with the host, however the host dies."""
    return subprocess.Popen(
        command,
        env=environment,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=die_with_parent(),  # noqa: PLW1509 - the host forks from its only thread that runs Python
    )


def _kill_group(group: int) -> None:
    """Kill what an app started and left behind."""
    try:
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return
