"""Streams a body into a file that appears only when it is whole."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path


async def save(body: AsyncIterator[bytes], path: Path) -> str:
    """Write ``body`` to ``path``; empty, or what the disk said. What the network raises passes through."""
    part = path.with_name(f".{path.name}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC
    try:
        descriptor = await asyncio.to_thread(os.open, part, flags, 0o600)
    except OSError as error:
        return str(error)
    try:
        async for piece in body:
            problem = await asyncio.to_thread(_write, descriptor, piece)
            if problem:
                return problem
        return await asyncio.to_thread(_finish, descriptor, part, path)
    finally:
        os.close(descriptor)
        part.unlink(missing_ok=True)


def _write(descriptor: int, piece: bytes) -> str:
    view = memoryview(piece)
    try:
        while view:
            view = view[os.write(descriptor, view) :]
    except OSError as error:
        return str(error)
    return ""


def _finish(descriptor: int, part: Path, path: Path) -> str:
    try:
        os.fsync(descriptor)
        part.replace(path)
    except OSError as error:
        return str(error)
    return ""
