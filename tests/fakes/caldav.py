"""A CalDAV server that can be told to misbehave: endless, slow, lying, redirecting, hostile."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from xml.sax.saxutils import escape

import trustme

NAMES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
HOME = "/home/"
CALENDAR = "/home/work/"


@dataclass(frozen=True)
class Request:
    """What a client sent."""

    method: str
    path: str
    headers: dict[str, str]
    body: str


@dataclass
class Answer:
    """What it gets."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


Misbehaviour = Callable[[Request, asyncio.StreamWriter], Awaitable[Answer | None]]
"""Answers in its place; None when it has written, or not written, whatever it likes."""


class FakeCalDav:
    """``async with FakeCalDav(folder) as server``; ``items`` is its calendar; ``misbehave`` takes requests over."""

    def __init__(self, folder: Path) -> None:
        self.items: dict[str, str] = {}
        self.requests: list[Request] = []
        self.ca_file = folder / "fake-ca.pem"
        self._misbehaviours: dict[str, Misbehaviour] = {}
        self._server: asyncio.Server | None = None
        self._clients: set[asyncio.StreamWriter] = set()
        authority = trustme.CA()
        authority.cert_pem.write_to_path(self.ca_file)
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1", "localhost").configure_cert(self._context)

    async def __aenter__(self) -> FakeCalDav:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._context, limit=2**20)
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"https://127.0.0.1:{self.port}/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        for client in list(self._clients):
            client.transport.abort()
        await self._server.wait_closed()
        await asyncio.sleep(0)

    def misbehave(self, what: str, how: Misbehaviour | Answer) -> None:
        """``what`` is a method, or a word of the body, such as ``multiget``."""

        async def fixed(_request: Request, _writer: asyncio.StreamWriter) -> Answer | None:
            return how if isinstance(how, Answer) else None

        self._misbehaviours[what] = fixed if isinstance(how, Answer) else how

    @property
    def passwords_seen(self) -> int:
        """Requests that carried the password."""
        return sum("authorization" in request.headers for request in self.requests)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._clients.add(writer)
        try:
            while (request := await _read(reader)) is not None:
                self.requests.append(request)
                answer = await self._answer(request, writer)
                if answer is None:
                    break
                writer.write(_written(answer))
                await writer.drain()
        except (ConnectionError, ssl.SSLError, asyncio.IncompleteReadError):
            pass
        finally:
            self._clients.discard(writer)
            writer.transport.abort()

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> Answer | None:
        for what, how in self._misbehaviours.items():
            if what == request.method or what in request.body:
                return await how(request, writer)
        return self._behave(request)

    def _behave(self, request: Request) -> Answer:
        if request.method == "GET":
            text = self.items.get(request.path.rpartition("/")[2])
            return Answer(200, text.encode(), {"ETag": _etag(text)}) if text is not None else Answer(404)
        if request.method == "PROPFIND" and request.path == HOME:
            return multistatus(_calendar())
        if request.method == "PROPFIND" and request.path == CALENDAR:
            return multistatus(*(self._item(name, body=False) for name in self.items))
        if request.method == "PROPFIND":
            home = f"<c:calendar-home-set><d:href>{HOME}</d:href></c:calendar-home-set>"
            return multistatus(response(request.path, home))
        if "sync-collection" in request.body:
            listed = (self._item(name, body=False) for name in self.items)
            return multistatus(*listed, "<d:sync-token>token</d:sync-token>")
        return multistatus(*(self._item(name, body=True) for name in self.items if name in request.body))

    def _item(self, name: str, *, body: bool) -> str:
        text = self.items[name]
        data = f"<c:calendar-data>{escape(text)}</c:calendar-data>" if body else ""
        return response(f"{CALENDAR}{name}", f"<d:getetag>{escape(_etag(text))}</d:getetag>{data}")


def multistatus(*parts: str) -> Answer:
    """A 207."""
    text = f'<?xml version="1.0"?><d:multistatus {NAMES}>{"".join(parts)}</d:multistatus>'
    return Answer(207, text.encode(), {"Content-Type": "application/xml"})


def response(href: str, properties: str) -> str:
    """One response with properties that were found."""
    found = f"<d:propstat><d:prop>{properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
    return f"<d:response><d:href>{escape(href)}</d:href>{found}</d:response>"


def _calendar() -> str:
    kind = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><d:displayname>Work</d:displayname>"
    return response(CALENDAR, kind)


def _etag(text: str) -> str:
    return f'"{hash(text)}"'


async def _read(reader: asyncio.StreamReader) -> Request | None:
    line = await reader.readline()
    if not line:
        return None
    method, path, _ = line.decode().split(" ", 2)
    headers = {}
    while (line := await reader.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode().partition(":")
        headers[name.strip().lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method, path, headers, body.decode())


def _written(answer: Answer) -> bytes:
    headers = {"Content-Length": str(len(answer.body)), **answer.headers}
    lines = [f"HTTP/1.1 {answer.status} Fake", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + answer.body
