"""The HTTP client of apps: a thin, safe face of httpx."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

from hmi.sdk.clock import Clock
from hmi.sdk.http import bodies, retries
from hmi.sdk.http.answers import Offline, Response
from hmi.sdk.http.download import save
from hmi.sdk.http.failures import CAUGHT, check_address, offline
from hmi.sdk.http.limits import TimeLimits
from hmi.sdk.http.trust import Trust

for _chatty in ("hpack", "httpcore"):
    logging.getLogger(_chatty).setLevel(logging.INFO)  # at DEBUG they write every header down: keys, cookies, passwords

BODY_LIMIT = 16_000_000
"""Bytes of an answer, unless the request says otherwise."""


class Client:
    """One per server or per app; connections are kept. ``request`` returns a Response or an Offline and never raises
    because of the network.

    ``auth`` is (user, password) for HTTP Basic. ``attempts`` counts for idempotent methods only.
    """

    def __init__(
        self,
        *,
        base_url: str = "",
        auth: tuple[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        limits: TimeLimits | None = None,
        attempts: int = 3,
        ca_file: str | None = None,
        clock: Clock | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._base_url = base_url
        self._auth = auth
        self._headers = {"accept-encoding": bodies.ACCEPT_ENCODING, "user-agent": "hmi"} | dict(headers or {})
        self._limits = limits or TimeLimits()
        self._attempts = max(attempts, 1)
        self._clock = clock or Clock()
        self._trust = Trust(ca_file)
        self._transport = transport
        self._random = random.Random()  # noqa: S311 jitter
        self._client: httpx.AsyncClient | None = None

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def request(
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | str | None = None,
        json: Any = None,
        data: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        max_bytes: int = BODY_LIMIT,
        save_to: Path | None = None,
        follow_redirects: bool = True,
    ) -> Response | Offline:
        """Ask the server. ``save_to``: the body goes to that file, whole or not at all, and ``content`` stays empty."""
        options: dict[str, Any] = {"params": params, "headers": headers, "content": content, "json": json, "data": data}
        options["follow_redirects"] = follow_redirects
        if auth is not None:
            options["auth"] = auth
        for attempt in range(1, self._attempts + 1):
            answer = await self._attempt(method, url, options, max_bytes, save_to)
            pause = retries.pause(method, answer, attempt, self._random)
            if pause is None or attempt == self._attempts:
                return answer
            await self._clock.sleep(pause)
        raise AssertionError("attempts is at least 1")

    async def get(self, url: str, **options: Any) -> Response | Offline:
        """``request("GET", ...)``."""
        return await self.request("GET", url, **options)

    async def post(self, url: str, **options: Any) -> Response | Offline:
        """``request("POST", ...)``: never sent twice."""
        return await self.request("POST", url, **options)

    async def close(self) -> None:
        """Close the kept connections; a later request opens new ones."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _attempt(
        self, method: str, url: str, options: dict[str, Any], max_bytes: int, save_to: Path | None
    ) -> Response | Offline:
        full = self._base_url + url if self._base_url and "://" not in url else url
        try:
            check_address(full)
            async with asyncio.timeout(self._limits.total):
                client = await self._ready()
                request = client.stream(method, full, **options)
                async with request as response:
                    body = bodies.pieces(response, max_bytes)
                    if save_to is not None and response.is_success:
                        problem = await save(body, save_to)
                        if problem:
                            return Offline("storage", response.url.host, problem)
                        return _answer(response, b"")
                    return _answer(response, b"".join([piece async for piece in body]))
        except CAUGHT as error:
            return offline(error, full)

    async def _ready(self) -> httpx.AsyncClient:
        if self._client is None:
            context = await self._trust.context()
            limits = self._limits
            self._client = self._client or httpx.AsyncClient(
                http2=True,
                verify=context,
                auth=self._auth,
                headers=self._headers,
                timeout=httpx.Timeout(connect=limits.connect, read=limits.read, write=limits.write, pool=limits.pool),
                max_redirects=5,
                transport=self._transport,
            )
        return self._client


def _answer(response: httpx.Response, content: bytes) -> Response:
    return Response(
        status=response.status_code,
        headers={name.lower(): value for name, value in response.headers.items()},
        content=content,
        url=str(response.url),
        http_version=response.http_version,
        history=tuple(str(step.url) for step in response.history),
    )
