"""A client that does not read costs neither memory nor the updates of others, and wakes to the newest values."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from hmi.bus import Bus
from hmi.bus.daemon import PrivateBus
from hmi.vehicle.broker import Broker
from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.pace import MOST_UNREAD, Pace
from hmi.vehicle.service import NAME, PATH, VehicleService
from hmi.vehicle.signal import Signal

PATHS = [f"Vehicle.Signal{number}" for number in range(50)]
CLIENT = """
import asyncio, sys
from hmi.bus import Bus

async def main():
    async with Bus() as bus:
        vehicle = bus.proxy("org.hmi.Vehicle", "/org/hmi/Vehicle", "org.hmi.Vehicle1")
        path = await vehicle.call("Subscribe", ["Vehicle"], 0)
        changes = bus.proxy("org.hmi.Vehicle", path, "org.hmi.VehicleSubscription1")
        ended = asyncio.Event()
        seen, count = {}, 0

        def take(news):
            nonlocal count
            count += 1
            seen.update({name: sample[0] for name, sample in news.items()})
            if set(seen.values()) == {float(sys.argv[1])}:
                ended.set()

        await changes.on_signal("Changed", take)
        await vehicle.call("Get", ["Vehicle"])
        print("ready", flush=True)
        await ended.wait()
        print(count, flush=True)

asyncio.run(main())
"""


def test_a_client_that_answers_is_never_held() -> None:
    asked: list[Any] = []
    pace = Pace(asked.append, lambda: None)
    for _ in range(100):
        pace.sent(MOST_UNREAD)
        assert pace.ready()
        asked.pop()()


def test_a_client_that_does_not_answer_is_held_until_it_does() -> None:
    asked: list[Any] = []
    resumed: list[bool] = []
    pace = Pace(asked.append, lambda: resumed.append(True))
    pace.sent(MOST_UNREAD)
    pace.sent(MOST_UNREAD)
    assert not pace.ready()
    assert len(asked) == 1
    asked[0]()
    assert pace.ready()
    assert (len(asked), resumed) == (2, [True])


@pytest.mark.fault
async def test_a_stopped_client_costs_nothing_and_wakes_to_the_newest(private_bus: PrivateBus) -> None:
    async with Bus() as bus, Bus() as other:
        broker = Broker(Catalogue([Signal(path, "sensor", "float") for path in PATHS]), asyncio.get_running_loop())
        slot = broker.store.claim("car", PATHS, 1e9)
        service = VehicleService(bus, broker)
        bus.export(PATH, service)
        await bus.own(NAME)
        rounds = 2000
        client = await asyncio.create_subprocess_exec(
            sys.executable, "-c", CLIENT, str(rounds - 1), stdout=asyncio.subprocess.PIPE
        )
        assert client.stdout is not None
        vehicle = other.proxy(NAME, PATH, "org.hmi.Vehicle1")
        path = await vehicle.call("Subscribe", PATHS, 0)
        got: list[float] = []
        newest = asyncio.Event()

        def take(news: dict[str, Any]) -> None:
            got.append(news[PATHS[0]][0])
            if got[-1] == rounds - 1:
                newest.set()

        await other.proxy(NAME, path, "org.hmi.VehicleSubscription1").on_signal("Changed", take)
        try:
            assert await asyncio.wait_for(client.stdout.readline(), 20) == b"ready\n"
            os.kill(client.pid, signal.SIGSTOP)
            before = resident_kb(private_bus.pid)
            for value in range(rounds):
                broker.store.publish(slot, dict.fromkeys(PATHS, float(value)), 0)
                await asyncio.sleep(0)
            await asyncio.wait_for(newest.wait(), 20)
            assert resident_kb(private_bus.pid) - before < 4_000
            os.kill(client.pid, signal.SIGCONT)
            count = int(await asyncio.wait_for(client.stdout.readline(), 20))
            assert count < 3 * MOST_UNREAD / len(PATHS)
        finally:
            if client.returncode is None:
                client.kill()
            await client.wait()
            service.close()


def resident_kb(pid: int) -> int:
    """What a process holds in memory."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024
