"""Real CalDAV servers over HTTPS, and what a test does to them from the other side."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import bcrypt
import httpx
import trustme

from hmi.emulator.caldav import LocalCalendar
from hmi.emulator.ports import free_port

READY_LIMIT = 30.0
_NUMBERS = count(1)
_MAKE = """<?xml version="1.0"?><c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>
<d:displayname>{name}</d:displayname></d:prop></d:set></c:mkcalendar>"""


@dataclass
class Server:
    """A running server as another client of the account sees it."""

    name: str
    url: str
    home: str
    user: str
    password: str
    ca_file: Path
    calendar: str = field(default="")

    def client(self) -> httpx.Client:
        """Another client of the same account."""
        return httpx.Client(verify=_context(self.ca_file), auth=(self.user, self.password), timeout=30)

    @contextmanager
    def fresh_calendar(self) -> Iterator[Server]:
        """A calendar for one test."""
        self.calendar = f"{self.home}test-{next(_NUMBERS)}/"
        with self.client() as client:
            made = client.request("MKCALENDAR", self.calendar, content=_MAKE.format(name="Test"))
            assert made.status_code == 201, made.text
            try:
                yield self
            finally:
                client.delete(self.calendar)

    def put(self, name: str, text: str) -> None:
        """Create or change an item."""
        with self.client() as client:
            answer = client.put(f"{self.calendar}{name}.ics", content=text, headers={"content-type": "text/calendar"})
            assert answer.status_code in (201, 204), f"{answer.status_code} {answer.text}"

    def put_many(self, items: dict[str, str]) -> None:
        """Create items on one connection."""
        with self.client() as client:
            for name, text in items.items():
                answer = client.put(f"{self.calendar}{name}.ics", content=text)
                assert answer.status_code in (201, 204), f"{answer.status_code} {answer.text}"

    def delete(self, name: str) -> None:
        """Delete an item."""
        with self.client() as client:
            assert client.delete(f"{self.calendar}{name}.ics").status_code in (200, 204)


def _context(ca_file: Path) -> object:
    import ssl

    return ssl.create_default_context(cafile=str(ca_file))


@contextmanager
def radicale(folder: Path) -> Iterator[Server]:
    """Radicale, as the emulator starts it."""
    local = LocalCalendar(folder)
    with asyncio.Runner() as loop:  # one for its whole life: what it prints is read there
        loop.run(local.start())
        try:
            yield Server("radicale", local.url, f"{local.url}{local.user}/", local.user, local.password, local.ca_file)
        finally:
            loop.run(local.stop())


@contextmanager
def xandikos(folder: Path) -> Iterator[Server]:
    """Xandikos; the certificate lies where it would put its own, which names no address that a client could check."""
    certificates = folder / "state" / "certs"
    for part in (folder / "data", certificates):
        part.mkdir(parents=True)
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    issued = authority.issue_cert("127.0.0.1")
    issued.private_key_pem.write_to_path(certificates / "selfsigned.key")
    issued.cert_chain_pems[0].write_to_path(certificates / "selfsigned.crt")
    secret = bcrypt.hashpw(b"secret", bcrypt.gensalt(4)).decode()
    (folder / "users").write_text(f"alice:{secret}\n")
    port = free_port()
    arguments = ["-d", str(folder / "data"), "--defaults", "--state-dir", str(folder / "state")]
    arguments += ["--current-user-principal", "/alice/", "--autocert", "--htpasswd", str(folder / "users")]
    arguments += ["-l", "127.0.0.1", "-p", str(port), "--no-detect-systemd"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "-m", "xandikos", "serve", *arguments], stdout=log, stderr=log)
    url, ca_file = f"https://127.0.0.1:{port}/", folder / "ca.pem"
    server = Server("xandikos", url, f"{url}alice/calendars/", "alice", "secret", ca_file)
    try:
        _wait(server, process, folder / "log")
        yield server
    finally:
        process.terminate()
        process.wait(10)


def _wait(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + READY_LIMIT
    while time.monotonic() < end and process.poll() is None:
        try:
            with server.client() as client:
                client.options(server.url)
            return
        except (httpx.HTTPError, OSError):
            pass
        time.sleep(0.05)
    raise AssertionError(f"xandikos does not answer: {log.read_text()}")
