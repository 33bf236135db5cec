"""One sync and expansion in a process of its own, so that the app's process carries neither httpx nor icalendar.

The request comes on stdin as JSON (the password never stands in arguments or environment), the outcome goes to stdout.
"""

from __future__ import annotations

import asyncio
import ctypes
import logging
import os
import signal
import sqlite3
import sys
from pathlib import Path

import msgspec

from .limits import bound_memory
from .records import Account, Outcome, Trouble
from .store import Store

PR_SET_PDEATHSIG = 1
MEGABYTES = 512
NICENESS = 5
CONNECT_SECONDS, SILENT_SECONDS, REQUEST_SECONDS = 8, 12, 60
"""A driver who waits learns within this that a server is not there, says nothing, or never comes to an end."""


class WorkerRequest(msgspec.Struct):
    """What the app asks for. No account: only expand what is cached."""

    file: str
    today: str
    now: int
    account: Account | None = None
    parent: int = 0


def main() -> int:
    """The worker's whole life."""
    logging.basicConfig(
        format="%(levelname)s %(name)s: %(message)s", level=os.environ.get("HMI_LOG", "WARNING").upper()
    )
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=WorkerRequest)
    _die_with_parent(request.parent)
    os.nice(NICENESS)
    bound_memory(MEGABYTES)
    outcome = asyncio.run(work(request))
    sys.stdout.buffer.write(msgspec.json.encode(outcome))
    return 0


async def work(request: WorkerRequest) -> Outcome:
    """Sync if there is an account, then expand; the troubles of the one do not stop the other."""
    try:
        store = Store(Path(request.file))
        try:
            outcome = await _synced(request, request.account, store) if request.account else Outcome()
            return msgspec.structs.replace(outcome, waiting=_expanded(store, request.today))
        finally:
            store.close()
    except sqlite3.Error as error:
        return Outcome(trouble=Trouble("disk", str(error)))


async def _synced(request: WorkerRequest, account: Account, store: Store) -> Outcome:
    from hmi.sdk.http import Client, TimeLimits  # noqa: PLC0415 - an expansion alone needs no network

    from .sync import sync  # noqa: PLC0415
    from .transport import HttpTransport  # noqa: PLC0415

    limits = TimeLimits(connect=CONNECT_SECONDS, read=SILENT_SECONDS, total=REQUEST_SECONDS)
    async with Client(attempts=2, limits=limits) as client:
        return await sync(account, HttpTransport(client), store, request.now)


def _expanded(store: Store, today: str) -> int:
    if store.fact("window") == today and not store.pending():
        return 0
    from .backlog import expand_pending  # noqa: PLC0415 - loads icalendar, which most runs do not need

    return expand_pending(store, today)


def _die_with_parent(parent: int) -> None:
    """A killed app leaves no worker behind."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if parent and os.getppid() != parent:
        os._exit(1)
