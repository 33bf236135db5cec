"""A calendar server on this machine: Radicale over HTTPS on loopback, a private CA, one user, a work week in it."""

from __future__ import annotations

import asyncio
import ctypes
import secrets
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import trustme

from hmi.emulator.workweek import fill

PR_SET_PDEATHSIG = 1
READY_LIMIT = 20.0
"""Seconds a slow machine may need until the server answers."""
PROBE_PAUSE = 0.05
STOP_LIMIT = 3.0
_LIBC = ctypes.CDLL(None)
_CONFIGURATION = """[server]
hosts = 127.0.0.1:{port}
ssl = True
certificate = {folder}/server.pem
key = {folder}/server.key
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
[web]
type = none
[logging]
level = error
"""


class LocalCalendarError(Exception):
    """The server did not come up; the sentence says what it said."""


class LocalCalendar:
    """One server with its folder. Start and stop it as often as you like: address, CA and data stay the same.

    ``on_exit`` is called, on the loop, when the server ends without having been asked to.
    """

    user = "driver"
    first_calendar = "work"

    def __init__(self, folder: Path, *, on_exit: Callable[[int], None] | None = None) -> None:
        self._folder = folder
        self._on_exit = on_exit
        self._process: subprocess.Popen[bytes] | None = None
        self._port = 0
        self.password = secrets.token_urlsafe(12)

    @property
    def url(self) -> str:
        """The address to type: discovery finds the rest."""
        return f"https://127.0.0.1:{self._port}/"

    @property
    def ca_file(self) -> Path:
        """The private CA that signed the server's certificate."""
        return self._folder / "ca.pem"

    @property
    def calendar_url(self) -> str:
        """The address of its first calendar."""
        return f"{self.url}{self.user}/{self.first_calendar}/"

    @property
    def pid(self) -> int:
        """The server's process, 0 when it is not running."""
        return self._process.pid if self._process and self._process.poll() is None else 0

    async def start(self) -> None:
        """Run the server and wait until it answers; LocalCalendarError when it does not."""
        if self.pid:
            return
        if not self._port:
            await asyncio.to_thread(self._prepare)
        self._process = self._launch()
        loop = asyncio.get_running_loop()
        watcher = partial(self._watch_process, self._process, loop)
        threading.Thread(target=watcher, name="calendar server", daemon=True).start()
        await self._answers(self._process)

    async def fill_work_week(self, now: datetime) -> None:
        """Put a work week around ``now`` (aware, in the driver's zone) into the first calendar."""
        await asyncio.to_thread(fill, self.calendar_url, self.user, self.password, self._context(), now)

    async def stop(self) -> None:
        """End the server; asking twice is fine."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            await asyncio.to_thread(process.wait, STOP_LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            await asyncio.to_thread(process.wait)

    async def kill(self) -> None:
        """kill -9, as a fault; ``start`` brings it back on the same port."""
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(signal.SIGKILL)
            await asyncio.to_thread(process.wait)

    def _launch(self) -> subprocess.Popen[bytes]:
        """On the calling thread, which must live on: the server dies with it."""
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "radicale", "-C", str(self._folder / "radicale.ini")],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=_die_with_parent,  # noqa: PLW1509 - one system call, no lock is taken
            )

    def _prepare(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        authority = trustme.CA()
        authority.cert_pem.write_to_path(self.ca_file)
        certificate = authority.issue_cert("127.0.0.1", "localhost")
        certificate.private_key_pem.write_to_path(self._folder / "server.key")
        for number, part in enumerate(certificate.cert_chain_pems):
            part.write_to_path(self._folder / "server.pem", append=number > 0)
        (self._folder / "users").write_text(f"{self.user}:{self.password}\n", encoding="utf-8")
        self._port = free_port()
        text = _CONFIGURATION.format(port=self._port, folder=self._folder)
        (self._folder / "radicale.ini").write_text(text, encoding="utf-8")

    async def _answers(self, process: subprocess.Popen[bytes]) -> None:
        """The server has no way to say that it is ready, so its port is asked."""
        try:
            async with asyncio.timeout(READY_LIMIT):
                while process.poll() is None:
                    if await asyncio.to_thread(_speaks_tls, self._port, self._context()):
                        return
                    await asyncio.sleep(PROBE_PAUSE)
        except TimeoutError:
            pass
        said = (self._folder / "log").read_text(encoding="utf-8", errors="replace")[-2000:]
        await self.stop()
        raise LocalCalendarError(f"The local calendar server does not start: {said or 'it said nothing'}")

    def _watch_process(self, process: subprocess.Popen[bytes], loop: asyncio.AbstractEventLoop) -> None:
        """On a thread of its own, which never keeps this program from ending."""
        status = process.wait()
        try:
            loop.call_soon_threadsafe(self._ended, process, status)
        except RuntimeError:  # the loop is closed: nobody is left to be told
            return

    def _ended(self, process: subprocess.Popen[bytes], status: int) -> None:
        if self._process is process and self._on_exit is not None:
            self._on_exit(status)

    def _context(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.ca_file))


def free_port() -> int:
    """A port of loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _speaks_tls(port: int, context: ssl.SSLContext) -> bool:
    try:
        with (
            socket.create_connection(("127.0.0.1", port), 2) as raw,
            context.wrap_socket(raw, server_hostname="127.0.0.1"),
        ):
            return True
    except OSError:
        return False


def _die_with_parent() -> None:
    """Even a killed emulator leaves no server behind."""
    _LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
