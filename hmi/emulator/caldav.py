"""A calendar server on this machine: Radicale over HTTPS on loopback, a private CA, one user, a work week in it."""

from __future__ import annotations

import asyncio
import os
import secrets
import ssl
import sys
from collections import deque
from datetime import datetime
from pathlib import Path

import trustme

from hmi.emulator.calendar_upload import upload
from hmi.emulator.ports import free_port, is_taken, speaks_tls
from hmi.emulator.processes import Program
from hmi.emulator.workweek import work_week

READY_LIMIT = 20.0
"""Seconds a slow machine may need until the server answers."""
PROBE_PAUSE = 0.05
PORTS = 5
"""Tried at the first start: between the choice of a free port and its use another program may take it."""
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
    """One server with its folder. Start and stop it as often as you like: address, CA and data stay the same."""

    user = "driver"
    first_calendar = "work"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = 0
        self._said: deque[str] = deque(maxlen=20)
        command = [sys.executable, "-m", "radicale", "-C", str(folder / "radicale.ini")]
        self._server = Program(command, os.environ, self._said.append)
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
        return self._server.pid

    async def start(self) -> None:
        """Run the server and wait until it answers; LocalCalendarError when it does not."""
        if self.pid:
            return
        if self._port:
            await self._run()
            return
        await asyncio.to_thread(self._prepare)
        for left in reversed(range(PORTS)):
            self._configure(free_port())
            try:
                await self._run()
            except LocalCalendarError:
                if not (left and is_taken(self._port)):
                    self._port = 0
                    raise
            else:
                return

    async def _run(self) -> None:
        self._said.clear()
        await self._server.start()
        await self._answers()

    async def fill_work_week(self, now: datetime) -> None:
        """Put a work week around ``now`` (aware, in the driver's zone) into the first calendar."""
        await asyncio.to_thread(
            upload, self.calendar_url, self.user, self.password, self._context(), list(work_week(now))
        )

    async def stop(self) -> None:
        """End the server; asking twice is fine."""
        await self._server.stop()

    def _prepare(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        authority = trustme.CA()
        authority.cert_pem.write_to_path(self.ca_file)
        certificate = authority.issue_cert("127.0.0.1", "localhost")
        certificate.private_key_pem.write_to_path(self._folder / "server.key")
        for number, part in enumerate(certificate.cert_chain_pems):
            part.write_to_path(self._folder / "server.pem", append=number > 0)
        (self._folder / "users").write_text(f"{self.user}:{self.password}\n", encoding="utf-8")

    def _configure(self, port: int) -> None:
        """The address that stays, once the server has come up there."""
        self._port = port
        text = _CONFIGURATION.format(port=port, folder=self._folder)
        (self._folder / "radicale.ini").write_text(text, encoding="utf-8")

    async def _answers(self) -> None:
        """The server has no way to say that it is ready, so its port is asked."""
        try:
            async with asyncio.timeout(READY_LIMIT):
                while self.pid:
                    if await asyncio.to_thread(speaks_tls, self._port, self._context()):
                        return
                    await asyncio.sleep(PROBE_PAUSE)
        except TimeoutError:
            pass
        await self.stop()
        if is_taken(self._port):
            raise LocalCalendarError(f"The local calendar server does not start: another program has port {self._port}")
        said = "\n".join(self._said)
        raise LocalCalendarError(f"The local calendar server does not start: {said or 'it said nothing'}")

    def _context(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.ca_file))
