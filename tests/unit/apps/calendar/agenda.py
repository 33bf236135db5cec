"""A day of meetings, and how a test finds its way in it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from hmi.sdk.testing.harness import AppHarness
from tests.conformance.caldav.car import calendar, event

Start = Callable[..., AppHarness]
DAY = {
    "standup": event("standup", "Stand-up", "20260304T081500Z", "LOCATION:Room Zuse", "DESCRIPTION:Bring figures"),
    "lunch": event("lunch", "Lunch", "20260304T113000Z"),
    "off": event("off", "Budget", "20260304T093000Z", "STATUS:CANCELLED"),
    "fair": calendar("BEGIN:VEVENT\r\nUID:f\r\nDTSTART;VALUE=DATE:20260304\r\nSUMMARY:Fair\r\nEND:VEVENT\r\n"),
    "next": event("next", "Review", "20260305T090000Z"),
}


def titles(harness: AppHarness) -> list[str]:
    return [item.title for item in harness.template.items]


def key_of(harness: AppHarness, title: str) -> str:
    return next(item.key for item in harness.template.items if item.title == title)


async def meanwhile(condition: Callable[[], bool]) -> None:
    """Wait while a handler runs, which the harness would wait for."""
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.005)
