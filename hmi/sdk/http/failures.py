"""From the exceptions of httpx to an Offline."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import httpx

from hmi.sdk.http.answers import Offline


class TooLargeError(Exception):
    """The body is longer than its limit."""


CAUGHT = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ssl.SSLError, OSError, TimeoutError, TooLargeError)
"""Everything that a request can raise because of the world."""


def offline(error: BaseException, url: str) -> Offline:  # noqa: PLR0911 one line each
    """The value for what went wrong."""
    host = _host(url)
    causes = list(_chain(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Offline("certificate", host, cause.verify_message)
    for cause in causes:
        if isinstance(cause, ssl.SSLError):
            return Offline("certificate", host, cause.reason or str(cause))
        if isinstance(cause, socket.gaierror):
            return Offline("unknown-host", host, str(cause))
    if isinstance(error, TooLargeError):
        return Offline("too-large", host, str(error))
    if isinstance(error, (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError)):
        return Offline("address", url, str(error))
    if isinstance(error, (httpx.TimeoutException, TimeoutError)):
        return Offline("timeout", host, type(error).__name__)
    if isinstance(error, (httpx.ConnectError, httpx.ProxyError)):
        return Offline("unreachable", host, str(error))
    return Offline("dropped", host, f"{type(error).__name__}: {error}")


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what caused it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _host(url: str) -> str:
    try:
        return httpx.URL(url).host or url
    except httpx.InvalidURL:
        return url
