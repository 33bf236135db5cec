"""Reads a body piece by piece, and never more of it than allowed, however small it came packed."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator

import httpx

from hmi.sdk.http.failures import TooLargeError

ACCEPT_ENCODING = "gzip"
_PIECE = 262_144


async def pieces(response: httpx.Response, limit: int) -> AsyncIterator[bytes]:
    """The decoded body; TooLargeError as soon as it is known to be longer than ``limit`` bytes."""
    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > limit:
        raise TooLargeError(f"{announced} bytes were announced, {limit} are allowed")
    total = 0
    async for piece in _decoded(response):
        total += len(piece)
        if total > limit:
            raise TooLargeError(f"more than {limit} bytes")
        yield piece


async def _decoded(response: httpx.Response) -> AsyncIterator[bytes]:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        async for raw in response.aiter_raw():
            yield raw
        return
    if encoding not in ("gzip", "x-gzip"):
        raise httpx.DecodingError(f"the server packs with {encoding}, which was not asked for")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    begun = False
    try:
        async for raw in response.aiter_raw():
            rest, begun = raw, True
            while rest:
                yield unpacker.decompress(rest, _PIECE)
                rest = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as error:
        raise httpx.DecodingError(str(error)) from error
    if begun and not unpacker.eof:
        raise httpx.DecodingError("the packed body was cut short")
