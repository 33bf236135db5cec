"""The bus is stopped, killed, flooded: what hmi.bus mends in the libraries."""

from __future__ import annotations

import asyncio
import gc
import itertools
import logging
import os
import signal
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from hmi.bus import Bus, BusUnavailable, Caller, RemoteError, Service, inbox, variant
from hmi.bus.daemon import PrivateBus

pytestmark = pytest.mark.fault
PATH = "/org/hmi/Vehicle/1"
SUBSCRIPTION = "org.hmi.VehicleSubscription1"
BURST = 20_000
SEVERAL = 5
"""Looks for the bus in vain, each later than the one before."""


class Source(Service):
    """Only signals."""

    interface = SUBSCRIPTION

    def close(self, caller: Caller) -> None:
        """Nothing to do."""


class Pictures(Service):
    """Reads what it is handed."""

    interface = "org.hmi.Pictures1"

    def __init__(self) -> None:
        self.seen: list[bytes] = []

    async def put(self, caller: Caller, *values: Any) -> None:
        await asyncio.sleep(0)
        self.seen.append(os.pread(values[-1], 100, 0))

    def drop(self, caller: Caller, app: str, keys: list[str]) -> None:
        """Nothing to do."""


@pytest.fixture(params=["dbus-fast", "dbus-next"])
def backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("HMI_BUS_BACKEND", request.param)
    return str(request.param)


@pytest.fixture
async def buses(backend: str, private_bus: PrivateBus) -> AsyncIterator[tuple[Bus, Bus]]:
    async with Bus() as server, Bus() as client:
        yield server, client


async def until(condition: Callable[[], bool], limit: float = 30) -> float:
    """Wait for a condition; returns how long that took."""
    start = time.monotonic()
    async with asyncio.timeout(limit):
        while not condition():
            await asyncio.sleep(0.005)
    return time.monotonic() - start


async def burst(server: Bus, client: Bus, received: list[int]) -> Source:
    source = Source()
    server.export(PATH, source)
    await server.own("org.hmi.Vehicle")
    proxy = client.proxy("org.hmi.Vehicle", PATH, SUBSCRIPTION)
    await proxy.on_signal("Changed", lambda samples: received.append(samples["n"][0]))
    return source


async def test_a_burst_of_20000_messages_passes(buses: tuple[Bus, Bus]) -> None:
    received: list[int] = []
    source = await burst(*buses, received)
    for number in range(BURST):
        source.emit("Changed", {"n": (variant(number), 1, 0)})
    await until(lambda: len(received) == BURST)
    assert received == list(range(BURST))


async def test_a_burst_waits_for_a_stopped_bus(buses: tuple[Bus, Bus], private_bus: PrivateBus) -> None:
    received: list[int] = []
    source = await burst(*buses, received)
    private_bus.kill(signal.SIGSTOP)
    for number in range(BURST):
        source.emit("Changed", {"n": (variant(number), 1, 0)}, to=buses[1].unique_name)
    for _ in range(100):
        await asyncio.sleep(0)
    assert not received
    private_bus.kill(signal.SIGCONT)
    await until(lambda: len(received) == BURST)
    assert received == list(range(BURST))


async def test_a_burst_of_calls_is_answered(buses: tuple[Bus, Bus]) -> None:
    server, client = buses
    server.export(PATH, Source())
    proxy = client.proxy(server.unique_name, PATH, SUBSCRIPTION)
    await asyncio.gather(*(proxy.call("Close", timeout=60) for _ in range(2000)))
    assert client.connection.waiting == 0


async def test_a_loop_keeps_its_beat_under_a_burst(buses: tuple[Bus, Bus], monkeypatch: pytest.MonkeyPatch) -> None:
    """By a clock on which every message costs a quarter of a turn's budget."""
    ticks = itertools.count(step=inbox.TURN_SECONDS / 4)
    received: list[int] = []
    source = await burst(*buses, received)
    monkeypatch.setattr(inbox, "time", SimpleNamespace(monotonic=lambda: next(ticks)))
    for number in range(1000):
        source.emit("Changed", {"n": (variant(number), 1, 0)})
    most = 0
    async with asyncio.timeout(30):
        while len(received) < 1000:
            before = len(received)
            await asyncio.sleep(0)
            most = max(most, len(received) - before)
    assert 0 < most <= 5


async def test_a_killed_bus_is_found_again_within_two_seconds(
    buses: tuple[Bus, Bus], private_bus: PrivateBus, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "hmi.bus.session")
    server, client = buses
    received: list[int] = []
    owners: list[str] = []
    changes: list[bool] = []
    source = await burst(server, client, received)
    client.watch_name("org.hmi.Vehicle", owners.append)
    client.on_connection(changes.append)
    proxy = client.proxy("org.hmi.Vehicle", PATH, SUBSCRIPTION)
    await proxy.call("Close")
    private_bus.kill(signal.SIGKILL)
    await until(lambda: not client.connected and not server.connected)
    with pytest.raises(BusUnavailable, match="looked for again"):
        await proxy.call("Close")
    source.emit("Changed", {"n": (variant(1), 1, 0)})
    await until(lambda: sum("no bus at" in record.message for record in caplog.records) >= 2 * SEVERAL)
    await private_bus.start()
    assert await until(lambda: changes == [False, True] and server.connected and owners[-1] != "") < 2
    await proxy.call("Close")
    source.emit("Changed", {"n": (variant(2), 1, 0)})
    await until(lambda: bool(received))
    assert received == [2]
    assert [bool(owner) for owner in owners] == [True, False, True]
    assert {record.levelno for record in caplog.records} <= {logging.INFO, logging.WARNING, logging.DEBUG}
    assert sum(record.levelno == logging.WARNING for record in caplog.records) == 2


async def test_calls_in_flight_fail_at_once_when_the_bus_dies(buses: tuple[Bus, Bus], private_bus: PrivateBus) -> None:
    private_bus.kill(signal.SIGSTOP)
    question = asyncio.ensure_future(buses[1].proxy("org.hmi.Vehicle", PATH, SUBSCRIPTION).call("Close", timeout=60))
    await asyncio.sleep(0)
    private_bus.kill(signal.SIGKILL)
    with pytest.raises(BusUnavailable):
        await asyncio.wait_for(question, 30)


async def test_a_call_that_finds_the_bus_dead_fails_at_once(buses: tuple[Bus, Bus], private_bus: PrivateBus) -> None:
    private_bus.kill(signal.SIGKILL)  # and nobody has read the end of the connection yet
    async with asyncio.timeout(2):
        with pytest.raises(BusUnavailable):
            await buses[1].proxy("org.hmi.Vehicle", PATH, SUBSCRIPTION).call("Close", timeout=60)


async def test_descriptors_arrive_and_are_closed_when_the_handler_is_done(
    backend: str, private_bus: PrivateBus
) -> None:
    pictures = Pictures()
    async with Bus(file_descriptors=True) as server, Bus(file_descriptors=True) as client, Bus() as plain:
        server.export("/org/hmi/Pictures", pictures)
        proxy = client.proxy(server.unique_name, "/org/hmi/Pictures", "org.hmi.Pictures1")
        with pytest.raises(Exception, match=r"use a Bus\(file_descriptors=True\)"):
            await plain.proxy(server.unique_name, "/org/hmi/Pictures", "org.hmi.Pictures1").call(
                "Put", "a", "b", 1, 1, 0
            )
        before = open_files()
        for number in range(50):
            with memfd(f"picture {number}".encode()) as fd:
                await proxy.call("Put", "app", "key", 1, 1, fd)
        assert open_files() == before
    assert pictures.seen == [f"picture {number}".encode() for number in range(50)]


async def test_a_peer_that_floods_with_descriptors_nobody_wants_costs_nothing(
    backend: str, private_bus: PrivateBus
) -> None:
    async with Bus(file_descriptors=True) as server, Bus(file_descriptors=True) as hostile:
        server.export("/org/hmi/Pictures", Pictures())
        nowhere = hostile.proxy(server.unique_name, "/nowhere", "org.hmi.Pictures1")
        before = open_files()
        with memfd(b"x") as fd:
            for _ in range(20):
                results = await asyncio.gather(
                    *(nowhere.call("Put", "a", "b", 1, 1, fd, timeout=30) for _ in range(50)), return_exceptions=True
                )
                assert all(isinstance(result, RemoteError) for result in results)
        assert open_files() == before


async def test_a_closed_connection_leaves_no_descriptor_and_no_task(backend: str, private_bus: PrivateBus) -> None:
    before = open_files()
    for _ in range(5):
        async with Bus() as bus:
            await bus.own("org.hmi.Vehicle")
    gc.collect()
    assert open_files() == before
    assert asyncio.all_tasks() == {asyncio.current_task()}


def test_all_of_it_runs_on_qts_event_loop(backend: str, private_bus: PrivateBus) -> None:
    import qasync
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    received: list[int] = []

    async def main() -> float:
        async with Bus() as server, Bus() as client:
            source = await burst(server, client, received)
            for number in range(2000):
                source.emit("Changed", {"n": (variant(number), 1, 0)})
            await until(lambda: len(received) == 2000)
            private_bus.kill(signal.SIGKILL)
            await until(lambda: not client.connected)
            private_bus.start_blocking()
            took = await until(lambda: client.connected and server.connected)
            await client.proxy("org.hmi.Vehicle", PATH, SUBSCRIPTION).call("Close")
            return took

    with qasync.QEventLoop(application) as loop:
        assert loop.run_until_complete(main()) < 2


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


class memfd:  # noqa: N801 - used like a function
    """An anonymous file with some bytes in it."""

    def __init__(self, content: bytes) -> None:
        self.fd = os.memfd_create("test")
        os.write(self.fd, content)

    def __enter__(self) -> int:
        return self.fd

    def __exit__(self, *error: Any) -> None:
        os.close(self.fd)
