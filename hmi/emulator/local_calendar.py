"""The local calendar server as a part of the head unit: a work week in it, and the calendar app's account to it."""

from __future__ import annotations

import json
import os
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from hmi.emulator.caldav import LocalCalendar
from hmi.emulator.places import Places
from hmi.emulator.processes import Process

APP = "org.hmi.calendar"
PART = "calendar-server"


async def start(places: Places, add: Callable[[str, Process], Awaitable[None]]) -> dict[str, str]:
    """Start and fill it; returns what the environment of the others needs."""
    calendar = LocalCalendar(places.calendar)
    await add(PART, calendar)
    await calendar.fill_work_week(datetime.now().astimezone())
    account = {"url": calendar.url, "user": calendar.user, "password": calendar.password}
    _write_private(places.state / "apps" / APP / "account.json", json.dumps(account))
    return {"HMI_CA_FILE": str(calendar.ca_file)}


def _write_private(path: Path, text: str) -> None:
    """A file that only its owner reads, from its first byte on."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
