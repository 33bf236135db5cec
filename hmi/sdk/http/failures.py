"""From the exceptions of httpx to an Offline."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator

import httpx

from hmi.sdk.http.answers import Offline, OfflineKind


class TooLargeError(Exception):
    """The body is longer than its limit."""


class TrustError(Exception):
    """The file of extra certificate authorities cannot be used."""


class AddressError(Exception):
    """What should be a web address is none."""


CAUGHT = (
    httpx.HTTPError,
    httpx.InvalidURL,
    httpx.StreamError,
    ssl.SSLError,
    OSError,
    TimeoutError,
    TooLargeError,
    TrustError,
    AddressError,
)
"""Everything that a request can raise because of the world."""
NOT_YET_VALID = 9
"""X509_V_ERR_CERT_NOT_YET_VALID: a car that lost its time lives in the past."""
_WAITING = (ssl.SSLWantReadError, ssl.SSLWantWriteError, ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
"""Errors of SSL that say nothing about trust."""
_KINDS: tuple[tuple[tuple[type[BaseException], ...], OfflineKind], ...] = (
    ((TooLargeError,), "too-large"),
    ((TrustError,), "certificate"),
    ((AddressError, httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError), "address"),
    ((httpx.TimeoutException, TimeoutError), "timeout"),
    ((httpx.ConnectError, httpx.ProxyError), "unreachable"),
)
_HOST = re.compile(r"[\w.:-]+")


def check_address(url: str) -> None:
    """AddressError unless ``url`` is one of a web server."""
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise AddressError(str(error)) from None
    if parsed.scheme not in ("http", "https") or not _HOST.fullmatch(parsed.host):
        raise AddressError("an address begins with https:// and names a host")


def offline(error: BaseException, url: str) -> Offline:
    """The value for what went wrong."""
    host = _host(url)
    for cause in _chain(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            if cause.verify_code == NOT_YET_VALID:
                return Offline("clock", host, cause.verify_message)
            return Offline("certificate", host, cause.verify_message)
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, _WAITING):
            return Offline("certificate", host, cause.reason or str(cause))
        if isinstance(cause, socket.gaierror):
            return Offline("unknown-host", host, str(cause))
    for types, kind in _KINDS:
        if isinstance(error, types):
            return Offline(kind, url if kind == "address" else host, str(error))
    return Offline("dropped", host, f"{type(error).__name__}: {error}")


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what caused it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _host(url: str) -> str:
    try:
        return httpx.URL(url).host or url
    except (httpx.InvalidURL, ValueError):
        return url
