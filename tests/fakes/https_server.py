"""A real HTTPS server on this machine with a private CA, that also misbehaves on request."""

from __future__ import annotations

import asyncio
import gzip
import ssl
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import trustme

MEGABYTE = b"x" * 1_000_000
BOMB = gzip.compress(b"\0" * 20_000_000)


class HttpsServer:
    """``async with HttpsServer(folder) as server: server.url``; ``ca_file`` is to be trusted. ``seen`` counts paths."""

    def __init__(self, folder: Path, host: str = "localhost", not_before: datetime | None = None) -> None:
        self._ca = trustme.CA()
        self._certificate = self._ca.issue_cert(host, not_before=not_before)
        self.raw = b""
        """The answer to /raw."""
        self.ca_file = folder / "ca.pem"
        self._ca.cert_pem.write_to_path(self.ca_file)
        self.seen: Counter[str] = Counter()
        self.sent = 0
        self.requests: list[str] = []
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> HttpsServer:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0, ssl=self._context())
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"https://localhost:{self.port}"

    def _context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._certificate.configure_cert(context)
        return context

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                self.requests.append(head.decode())
                path = head.split()[1].decode().partition("?")[0]
                self.seen[path] += 1
                await self._answer(path, writer)
        except (asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            pass
        finally:
            writer.close()

    async def _answer(self, path: str, writer: asyncio.StreamWriter) -> None:
        answers: dict[str, Callable[[], bytes]] = {
            "/raw": lambda: self.raw,
            "/ok": lambda: page(b'{"works": true}', "content-type: application/json"),
            "/latin": lambda: page("größer".encode("latin-1"), "content-type: text/plain; charset=latin-1"),
            "/gzip": lambda: page(gzip.compress(b"packed" * 100), "content-encoding: gzip"),
            "/bomb": lambda: page(BOMB, "content-encoding: gzip"),
            "/redirect": lambda: page(b"", "location: /ok", status="302 Found"),
            "/loop": lambda: page(b"", "location: /loop", status="302 Found"),
            "/busy": lambda: page(b"ready") if self.seen["/busy"] > 2 else page(b"", status="503 Busy"),
            "/never": lambda: page(b"", status="503 Busy"),
            "/missing": lambda: page(b"", status="404 Not Found"),
            "/huge": lambda: b"HTTP/1.1 200 OK\r\ncontent-length: 10000000000\r\n\r\n" + MEGABYTE,
            "/drop": lambda: b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf",
            "/garbage": lambda: b"\x00\xff this is not HTTP\r\n\r\n",
        }
        if path == "/slow":
            await asyncio.Event().wait()
        if path == "/endless":
            await self._endless(writer)
        writer.write(answers[path]())
        await writer.drain()
        if path in ("/drop", "/garbage", "/raw"):
            raise ConnectionResetError

    async def _endless(self, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"f4240\r\n" + MEGABYTE + b"\r\n")
            await writer.drain()
            self.sent += len(MEGABYTE)


def page(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An answer with its length."""
    lines = [f"HTTP/1.1 {status}", f"content-length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body
