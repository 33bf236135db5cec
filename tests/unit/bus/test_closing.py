"""A connection that closes while calls are on their way, and a bus that answers too late."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from typing import Any

import pytest

from hmi.bus import Bus, Caller, Service, WrongArguments
from hmi.bus import owners as owners_module
from hmi.bus.daemon import PrivateBus
from hmi.bus.message import Kind, Message
from hmi.bus.signature import parse
from hmi.bus.values import encoder

PATH = "/org/hmi/Pictures"


class Slow(Service):
    """Takes long over everything."""

    interface = "org.hmi.Pictures1"

    def __init__(self) -> None:
        self.began = asyncio.Event()
        self.ended = False

    async def put(self, _caller: Caller, _app: str, _key: str, _width: int, _height: int, _pixels: int) -> None:
        self.began.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.ended = True

    async def drop(self, _caller: Caller, _app: str, _keys: list[str]) -> None:
        return


def put_call(descriptor: int) -> Message:
    body: list[Any] = ["org.example", "key", 1, 1, 0]
    return Message(Kind.CALL, path=PATH, interface=Slow.interface, member="Put", signature="ssuuh", body=body,
                   sender=":1.99", fds=[descriptor])  # fmt: skip


async def test_a_call_that_comes_with_the_end_of_the_connection_leaves_nothing_behind(private_bus: PrivateBus) -> None:
    bus = Bus(private_bus.address, file_descriptors=True)
    await bus.connect()
    slow = Slow()
    bus.export(PATH, slow)
    descriptor = os.open(os.devnull, os.O_RDONLY)
    bus._received(put_call(descriptor))  # its handler has not made one step when the bus is closed
    await bus.close()
    assert not slow.began.is_set()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)
    gc.collect()  # a coroutine that was never awaited is told now, and fails this test


async def test_closing_waits_until_the_handlers_have_ended(private_bus: PrivateBus) -> None:
    bus = Bus(private_bus.address, file_descriptors=True)
    await bus.connect()
    slow = Slow()
    bus.export(PATH, slow)
    bus._received(put_call(os.open(os.devnull, os.O_RDONLY)))
    await slow.began.wait()
    await bus.close()
    assert slow.ended


async def test_an_owner_is_learnt_from_a_bus_that_was_stopped_when_it_was_asked(
    private_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owners_module, "LIMIT", 0.05)
    async with Bus(private_bus.address) as owner, Bus(private_bus.address) as watcher:
        await owner.own("org.hmi.Vehicle")
        late = asyncio.Event()
        ask_again = owners_module.Owners._ask_again
        found: asyncio.Queue[tuple[str, str]] = asyncio.Queue()

        def noted(self: owners_module.Owners, watch: Any, got: Any) -> None:
            late.set()
            ask_again(self, watch, got)

        monkeypatch.setattr(owners_module.Owners, "_ask_again", noted)
        private_bus.kill(signal.SIGSTOP)
        watcher.watch_name("org.hmi.Vehicle", lambda name: found.put_nowait(("name", name)))
        watcher.watch_namespace("org.hmi", lambda name, _: found.put_nowait(("namespace", name)))
        async with asyncio.timeout(5):
            await late.wait()
            private_bus.kill(signal.SIGCONT)
            heard = {await found.get(), await found.get()}
        assert heard == {("name", owner.unique_name), ("namespace", "org.hmi.Vehicle")}


def test_a_number_beyond_all_floats_is_a_wrong_argument() -> None:
    with pytest.raises(WrongArguments, match="expected a number"):
        encoder(parse("d")[0], lambda _signature, value: value)(10**400, [])
