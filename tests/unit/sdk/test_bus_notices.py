"""Notices over a real bus: a driver who is faster than the answer, and a server that leaves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from hmi.bus import Bus
from hmi.bus.daemon import PrivateBus
from hmi.sdk.notices import Notice
from hmi.sdk.runtime.bus_notices import BusNotices
from tests.fakes.bus_notices import FakeBusNotices


class QuickDriver(FakeBusNotices):
    """Touches an action, and closes the notice, before its number can be answered."""

    def notify(self, *arguments: Any) -> int:
        number = super().notify(*arguments)
        self.act(number, "stop")
        self.dismiss(number)
        return number


class Heard:
    """What the app was told."""

    def __init__(self) -> None:
        self.words: asyncio.Queue[str] = asyncio.Queue()

    def acted(self, key: str) -> None:
        self.words.put_nowait(f"acted {key}")

    def closed(self, reason: str) -> None:
        self.words.put_nowait(f"closed {reason}")

    async def next(self) -> str:
        return await asyncio.wait_for(self.words.get(), 5)


@pytest.fixture
async def server_bus(private_bus: PrivateBus) -> AsyncIterator[Bus]:
    async with Bus(private_bus.address) as bus:
        yield bus


@pytest.fixture
async def app_bus(private_bus: PrivateBus) -> AsyncIterator[Bus]:
    async with Bus(private_bus.address) as bus:
        yield bus


async def test_a_touch_that_overtakes_the_answer_is_heard(server_bus: Bus, app_bus: Bus) -> None:
    await QuickDriver().begin(server_bus)
    notices, heard = BusNotices(app_bus, "Tester"), Heard()
    await notices.notify(Notice(title="Charged"), 0, heard.acted, heard.closed)
    assert [await heard.next(), await heard.next()] == ["acted stop", "closed dismissed"]


async def test_a_server_that_leaves_takes_its_notices_along(server_bus: Bus, app_bus: Bus) -> None:
    await FakeBusNotices().begin(server_bus)
    notices, heard = BusNotices(app_bus, "Tester"), Heard()
    await notices.notify(Notice(title="Charged"), 0, heard.acted, heard.closed)
    await server_bus.close()
    assert await heard.next() == "closed undefined"
    assert notices._standing == {}
