"""What an app's process has besides its screens: signals, notices, pictures, storage."""

from __future__ import annotations

import asyncio
import json

import pytest

from hmi.bus import Bus
from tests.fakes.bus_notices import FakeBusNotices, FakeBusPictures
from tests.fakes.bus_shell import FakeBusShell
from tests.fakes.bus_vehicle import CHARGE, LIMIT, SPEED, FakeBusVehicle

from .conftest import LIMIT_S, TESTER, Process, row, stop

pytestmark = pytest.mark.end2end


async def test_signals_carry_units_and_outlive_the_service(shell: FakeBusShell, bus: Bus, app: Process) -> None:
    async with Bus() as first:
        vehicle = FakeBusVehicle(first)
        await vehicle.begin()
        vehicle.feed(SPEED, 50.0)
        await app.start("tester")
        await shell.until(lambda: row(shell, "signal") == "good 50.0 km/h")
        vehicle.feed(SPEED, 51.0)
        await shell.until(lambda: row(shell, "signal") == "good 51.0 km/h")
        vehicle.feed(SPEED, 51.0, quality=1)
        await shell.until(lambda: row(shell, "signal") == "stale 51.0 km/h")
    await shell.until(lambda: "The car's signals are not available" in row(shell, "signal"))
    second = FakeBusVehicle(bus)
    second.feed(SPEED, 7.0)
    await second.begin()
    await shell.until(lambda: row(shell, "signal") == "good 7.0 km/h")
    await shell.event(TESTER, "limit")
    await shell.event(TESTER, "speed")
    await shell.until(lambda: row(shell, "signal") == "NotAnActuator: This car cannot do that.")
    assert second.sets == [{LIMIT: 80.0}]
    assert await stop(shell, app) == (0, "")
    assert CHARGE in second.samples


async def test_a_notice_is_shown_and_its_action_comes_back(shell: FakeBusShell, bus: Bus, app: Process) -> None:
    notices = FakeBusNotices()
    await notices.begin(bus)
    await app.start("tester")
    await shell.until(lambda: shell.template)
    await shell.event(TESTER, "notice")
    async with asyncio.timeout(LIMIT_S):
        while not notices.shown:
            await shell.call(TESTER, "Ping")
    shown = notices.shown[1]
    assert (shown["app"], shown["summary"], shown["body"], shown["expire"]) == ("Tester", "Charged", "80 %", 5000)
    assert shown["actions"] == ["stop", "Stop"]
    assert shown["hints"] == {"urgency": 1, "category": "x-hmi.charging"}
    notices.act(1, "stop")
    await shell.until(lambda: row(shell, "signal") == "stopped")
    assert await stop(shell, app) == (0, "")


async def test_a_picture_arrives_as_sealed_premultiplied_pixels(shell: FakeBusShell, app: Process) -> None:
    pictures = FakeBusPictures()
    async with Bus(file_descriptors=True) as passing:
        await pictures.begin(passing)
        await app.start("tester")
        await shell.until(lambda: shell.template)
        await shell.event(TESTER, "picture")
        async with asyncio.timeout(LIMIT_S):
            while not pictures.put_down:
                await shell.call(TESTER, "Ping")
        width, height, pixels, seals = pictures.put_down[TESTER, "red"]
        assert (width, height, seals) == (8, 4, 0b1111)
        assert pixels == bytes((128, 0, 0, 128)) * 32
        assert await stop(shell, app) == (0, "")


async def test_what_was_saved_is_there_after_kill_9(shell: FakeBusShell, app: Process) -> None:
    await app.start("tester")
    await shell.until(lambda: row(shell, "saved") == "0")
    await shell.event(TESTER, "save")
    await shell.until(lambda: row(shell, "saved") == "1")
    assert app.process is not None
    app.process.kill()
    await app.ended()
    await app.start("tester")
    await shell.until(lambda: row(shell, "saved") == "1" and shell.apps[TESTER])
    assert await stop(shell, app) == (0, "")
    assert json.loads((app.state / "store.json").read_bytes()) == {"saved": 1, "ended": True}
