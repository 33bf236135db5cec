"""A CalDAV connection: one account at one origin. Asks, follows redirects within the origin, says what went wrong.

The password goes to the address that the driver typed and nowhere else: not to another host, not over plain http.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from typing import Protocol
from urllib.parse import SplitResult, urljoin, urlsplit

from msgspec import Struct

from .dav_xml import BrokenAnswerError, Multistatus, read_multistatus
from .records import Account, Trouble

MAX_REDIRECTS = 5
MAX_LISTING = 32_000_000
MAX_ITEM = 1_000_000
TOO_BIG = "too-big"
"""The fact of a Trouble whose answer went beyond its limit."""
XML = "application/xml; charset=utf-8"
REDIRECTS = (301, 302, 307, 308)
NO_MULTISTATUS = (200, 201, 204, 400, 404, 405, 406, 410, 415, 422, 501)
"""What a host answers that speaks HTTP, but no CalDAV at that address."""


TYPED = re.compile(r"(?:([a-z][a-z0-9+.-]*)://)?(?:[^/?#]*@)?(.*)", re.IGNORECASE | re.DOTALL)
"""Scheme; who logs in, up to an @ before the path; and the rest, whose path may hold an @ of its own."""


class DavError(Exception):
    """A request did not succeed; ``trouble`` says why, ``status`` is 0 when there was no answer."""

    def __init__(self, trouble: Trouble, status: int = 0) -> None:
        super().__init__(f"{trouble.kind} {status} {trouble.fact}")
        self.trouble = trouble
        self.status = status


class Reply(Struct):
    """An answer, headers in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    wait: float = 0
    """Seconds that the server wants to be left alone."""


class Transport(Protocol):
    """Sends one request, follows nothing, keeps time and size limits."""

    async def send(
        self, method: str, url: str, headers: Mapping[str, str], content: bytes, limit: int
    ) -> Reply | Trouble:
        """The answer, or why there is none."""


class DavClient:
    """Requests of one account."""

    def __init__(self, account: Account, transport: Transport) -> None:
        self.address = account_address(account.url)
        self._origin = _origin(urlsplit(self.address))
        self._transport = transport
        self._secret = b64encode(f"{account.user}:{account.password}".encode()).decode()

    async def multistatus(self, method: str, url: str, content: bytes, depth: str = "") -> Multistatus:
        """PROPFIND or REPORT; anything but a readable 207 is a DavError."""
        headers = {"content-type": XML, **({"depth": depth} if depth else {})}
        reply = await self._ask(method, url, headers, content, MAX_LISTING)
        if reply.status != 207:
            raise DavError(Trouble("not-caldav"), reply.status)
        try:
            return read_multistatus(reply.body)
        except BrokenAnswerError as error:
            raise DavError(Trouble("broken-answer", str(error)), reply.status) from error

    async def get(self, url: str) -> tuple[bytes, str]:
        """One item and its etag."""
        reply = await self._ask("GET", url, {"accept": "text/calendar"}, b"", MAX_ITEM)
        if reply.status != 200:
            raise DavError(Trouble("broken-answer"), reply.status)
        return reply.body, reply.headers.get("etag", "")

    def resolve(self, base: str, href: str) -> str:
        """The address that a server's href means; DavError when the password may not go there."""
        return self._checked(urljoin(base, href))

    async def _ask(self, method: str, url: str, headers: Mapping[str, str], content: bytes, limit: int) -> Reply:
        url = self._checked(url)
        headers = {**headers, "authorization": f"Basic {self._secret}"}
        for _ in range(MAX_REDIRECTS):
            reply = await self._transport.send(method, url, headers, content, limit)
            if isinstance(reply, Trouble):
                raise DavError(reply)
            if reply.status not in REDIRECTS or "location" not in reply.headers:
                return _checked_status(reply)
            url = self._checked(urljoin(url, reply.headers["location"]))
        raise DavError(Trouble("broken-answer", "too many redirects"))

    def _checked(self, url: str) -> str:
        try:
            parts = urlsplit(url)
            origin = _origin(parts)
        except ValueError as error:
            raise DavError(Trouble("broken-answer", "an address that is none")) from error
        if (parts.scheme, parts.netloc.lower()) == ("http", self._origin[0]):
            own = urlsplit(self.address)  # it does not know that a proxy speaks TLS for it
            return parts._replace(scheme=own.scheme, netloc=own.netloc).geturl()
        if parts.scheme != "https":
            raise DavError(Trouble("insecure", parts.hostname or ""))
        if origin != self._origin:
            raise DavError(Trouble("moved", parts.netloc.rpartition("@")[2]))
        return url


def account_address(typed: str) -> str:
    """What the driver typed, as an https address; DavError when it is none."""
    found = TYPED.fullmatch(typed.strip())
    assert found is not None
    scheme, text = (found[1] or "https").lower(), f"{found[1] or 'https'}://{found[2]}"
    typed = found[2].rpartition("@")[2]  # a password in an address is neither sent nor shown
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise DavError(Trouble("address", typed)) from error
    if scheme != "https":
        raise DavError(Trouble("insecure" if scheme == "http" else "address", parts.hostname or typed))
    host = parts.hostname or ""
    if not host or any(mark.isspace() for mark in text) or port == 0:
        raise DavError(Trouble("address", typed))
    return f"https://{parts.netloc}{parts.path or '/'}"


def _origin(parts: SplitResult) -> tuple[str, int]:
    return (parts.hostname or "").lower(), parts.port or 443


def _checked_status(reply: Reply) -> Reply:
    """Statuses that mean the same wherever they come from."""
    status = reply.status
    if status == 401:
        raise DavError(Trouble("password"), status)
    if status == 403:
        raise DavError(Trouble("forbidden"), status)
    if status in NO_MULTISTATUS and status != 200:
        raise DavError(Trouble("not-caldav"), status)
    if status >= 400:
        raise DavError(Trouble("server", str(status), reply.wait), status)
    return reply
