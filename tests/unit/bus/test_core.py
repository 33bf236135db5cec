"""Calls, errors, signals and names over a real bus, with each library."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest

from hmi.bus import (
    Bus,
    BusUnavailable,
    Caller,
    CallTimeout,
    NameTaken,
    PeerGone,
    RefusedCall,
    RemoteError,
    Service,
    WrongArguments,
    variant,
)
from hmi.bus.daemon import PrivateBus

VEHICLE = ("org.hmi.Vehicle", "/org/hmi/Vehicle", "org.hmi.Vehicle1")


class Vehicle(Service):
    """A service with the shape of the real one."""

    interface = ("org.hmi.Vehicle1", "org.hmi.VehicleSubscription1")

    def __init__(self) -> None:
        self.callers: list[Caller] = []
        self.release = asyncio.Event()

    def get(self, caller: Caller, paths: list[str]) -> dict[str, Any]:
        self.callers.append(caller)
        return {path: (variant(len(path)), 1, 0) for path in paths}

    async def set(self, caller: Caller, values: dict[str, Any]) -> None:
        self.callers.append(caller)
        await asyncio.sleep(0)
        raise RefusedCall("OutOfRange", f"no: {values}")

    async def subscribe(self, caller: Caller, paths: list[str], max_rate_hz: int) -> str:
        self.callers.append(caller)
        await self.release.wait()
        return "/org/hmi/Vehicle/1"

    def describe(self, caller: Caller, paths: list[str]) -> dict[str, Any]:
        raise ZeroDivisionError("a mistake of ours")

    def sources(self, caller: Caller) -> list[dict[str, Any]]:
        return "not a list"  # type: ignore[return-value]

    def close(self, caller: Caller) -> None:
        """Of the subscription."""


class Pair:
    """A service's bus and a client's."""

    def __init__(self, server: Bus, client: Bus) -> None:
        self.server, self.client = server, client
        self.vehicle = Vehicle()
        self.proxy = client.proxy(*VEHICLE)


@pytest.fixture(params=["dbus-fast", "dbus-next"])
async def pair(request: pytest.FixtureRequest, private_bus: PrivateBus) -> AsyncIterator[Pair]:
    backend = request.param
    async with Bus(private_bus.address, backend=backend) as server, Bus(backend=backend) as client:
        pair = Pair(server, client)
        server.export("/org/hmi/Vehicle", pair.vehicle)
        await server.own("org.hmi.Vehicle")
        yield pair
        pair.vehicle.release.set()


async def test_values_come_back_as_plain_python(pair: Pair) -> None:
    assert await pair.proxy.call("Get", ["a", "bc"]) == {"a": (1, 1, 0), "bc": (2, 1, 0)}


async def test_a_refusal_reaches_the_caller_by_name(pair: Pair) -> None:
    with pytest.raises(RemoteError, match=r"no: {'a': \['b'\]}") as caught:
        await pair.proxy.call("Set", {"a": variant(["b"])})
    assert caught.value.name == "org.hmi.Error.OutOfRange"


async def test_a_mistake_in_a_handler_is_logged_once_and_answered(pair: Pair, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(3):
        with pytest.raises(RemoteError, match="a mistake of ours"):
            await pair.proxy.call("Describe", [])
    assert [record.levelname for record in caplog.records] == ["ERROR"]


async def test_a_handler_that_returns_nonsense_is_an_error_not_a_hang(pair: Pair) -> None:
    with pytest.raises(RemoteError, match="expected a list"):
        await pair.proxy.call("Sources")


@pytest.mark.parametrize("arguments", [(), ("a",), (["a", 1],), (["a\0b"],), (["\ud800"],), (["a"], 2)])
async def test_wrong_arguments_never_leave_the_process(pair: Pair, arguments: tuple[Any, ...]) -> None:
    with pytest.raises(WrongArguments, match=r"org.hmi.Vehicle1.Get: expected"):
        await pair.proxy.call("Get", *arguments)
    assert not pair.vehicle.callers


async def test_what_the_bus_cannot_carry_is_refused_before_it_costs_the_connection(pair: Pair) -> None:
    with pytest.raises(WrongArguments, match="the bus carries at most 33554432"):
        await pair.proxy.call("Get", ["x" * 40_000_000])
    assert await pair.proxy.call("Get", ["x" * 10_000_000], timeout=60) == {"x" * 10_000_000: (10_000_000, 1, 0)}
    with pytest.raises(WrongArguments, match="cannot be sent"):
        pair.vehicle.emit("Changed", {}, to="no such name")


async def test_a_misspelt_member_names_those_there_are(pair: Pair) -> None:
    with pytest.raises(WrongArguments, match="no method 'Gett'; it has Get, Set"):
        await pair.proxy.call("Gett")
    with pytest.raises(WrongArguments, match="it has none"):
        await pair.proxy.on_signal("Changed", print)


async def test_nobody_there_is_told_at_once(pair: Pair) -> None:
    with pytest.raises(PeerGone, match=r"org.hmi.Nobody is not there"):
        await pair.client.proxy("org.hmi.Nobody", "/x", "org.hmi.App1").call("Ping")


async def test_a_peer_that_dies_with_the_question_is_gone(pair: Pair) -> None:
    question = asyncio.ensure_future(pair.proxy.call("Subscribe", ["a"], 1))
    while not pair.vehicle.callers:
        await asyncio.sleep(0)
    await pair.server.close()
    with pytest.raises(PeerGone):
        await question


async def test_a_time_limit_ends_a_call_and_leaves_nothing_behind(pair: Pair) -> None:
    for _ in range(20):
        with pytest.raises(CallTimeout, match=r"within 0.01 s"):
            await pair.proxy.call("Subscribe", ["a"], 1, timeout=0.01)
    assert pair.client.connection.waiting == 0


async def test_a_cancelled_call_leaves_nothing_behind(pair: Pair) -> None:
    question = asyncio.ensure_future(pair.proxy.call("Subscribe", ["a"], 1))
    while not pair.vehicle.callers:
        await asyncio.sleep(0)
    question.cancel()
    await asyncio.wait([question])
    assert pair.client.connection.waiting == 0


async def test_a_flood_of_unanswered_calls_is_refused(pair: Pair) -> None:
    questions = [asyncio.ensure_future(pair.proxy.call("Subscribe", ["a"], 1)) for _ in range(300)]
    while sum(question.done() for question in questions) < 300 - 256:
        await asyncio.sleep(0.01)
    refused = [str(question.exception()) for question in questions if question.done()]
    assert all("256 calls of yours are unanswered" in text for text in refused)
    pair.vehicle.release.set()
    results = await asyncio.gather(*questions, return_exceptions=True)
    assert sum(result == "/org/hmi/Vehicle/1" for result in results) == 256


async def test_the_caller_is_known_by_process(pair: Pair) -> None:
    await pair.proxy.call("Get", [])
    (caller,) = pair.vehicle.callers
    assert caller.name == pair.client.unique_name
    assert await caller.pid() == os.getpid()
    assert await pair.client.pid_of(pair.server.unique_name) == os.getpid()


async def test_a_name_belongs_to_one(pair: Pair) -> None:
    with pytest.raises(NameTaken, match=r"org.hmi.Vehicle belongs to another process"):
        await pair.client.own("org.hmi.Vehicle")


async def test_a_unicast_signal_reaches_its_subscriber_alone(pair: Pair) -> None:
    seen: dict[str, list[Any]] = {"mine": [], "theirs": []}
    here = asyncio.Event()
    path = "/org/hmi/Vehicle/1"
    name, _, _ = VEHICLE
    async with Bus() as other:
        pair.server.export(path, pair.vehicle)
        for bus, who in ((pair.client, "mine"), (other, "theirs")):
            proxy = bus.proxy(name, path, "org.hmi.VehicleSubscription1")
            await proxy.on_signal("Changed", lambda samples, who=who: (seen[who].append(samples), here.set()))
        pair.vehicle.emit("Changed", {"a": (variant(1.5), 7, 0)}, to=pair.client.unique_name)
        await asyncio.wait_for(here.wait(), 5)
        await other.pid_of(pair.client.unique_name)
    assert seen == {"mine": [{"a": (1.5, 7, 0)}], "theirs": []}


async def test_a_signal_of_an_impostor_is_not_taken(pair: Pair) -> None:
    seen: list[Any] = []
    path = "/org/hmi/Vehicle/1"
    impostor = Vehicle()
    async with Bus() as stranger:
        stranger.export(path, impostor)
        pair.server.export(path, pair.vehicle)
        await pair.client.proxy(VEHICLE[0], path, "org.hmi.VehicleSubscription1").on_signal("Changed", seen.append)
        impostor.emit("Changed", {"bad": (variant(1), 1, 0)}, to=pair.client.unique_name)
        await stranger.pid_of(stranger.unique_name)
        pair.vehicle.emit("Changed", {"good": (variant(1), 1, 0)})
        await pair.proxy.call("Get", [])
    assert seen == [{"good": (1, 1, 0)}]


async def test_names_and_namespaces_are_watched(pair: Pair) -> None:
    states: list[str] = []
    apps: list[tuple[str, bool]] = []
    undo = pair.client.watch_name("org.hmi.Vehicle", states.append)
    pair.client.watch_name("org.hmi.App.b", lambda owner: apps.append(("alone", bool(owner))))
    pair.client.watch_namespace("org.hmi.App", lambda name, owner: apps.append((name, bool(owner))))
    async with Bus() as other:
        await other.own("org.hmi.App.b")
        await pair.client.pid_of(other.unique_name)
    await pair.server.close()
    while "" not in states:
        await asyncio.sleep(0.01)
    undo()
    assert len(states) == 2
    assert states[0].startswith(":")
    assert sorted(apps) == sorted(
        [("alone", False), ("alone", True), ("org.hmi.App.b", True), ("alone", False), ("org.hmi.App.b", False)]
    )


async def test_an_object_describes_itself(pair: Pair) -> None:
    said = await asyncio.to_thread(
        subprocess.run,
        ["gdbus", "introspect", "-r", "-d", "org.hmi.Vehicle", "-o", "/org/hmi", "-a", os.environ["HMI_BUS_ADDRESS"]],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "interface org.hmi.Vehicle1" in said.stdout
    assert "Subscribe(in  as paths," in said.stdout


async def test_without_a_bus_a_sentence_says_what_to_do(private_bus: PrivateBus) -> None:
    private_bus.stop_blocking()
    with pytest.raises(BusUnavailable, match=r"did not answer within 0.2 s; start it with `hmi emulator`"):
        await Bus(private_bus.address).connect(timeout=0.2)
    with pytest.raises(BusUnavailable, match="no address of the hmi bus is known"):
        await Bus("").connect()
    with pytest.raises(BusUnavailable, match="is no local D-Bus address"):
        await Bus("tcp:host=example").connect()


def test_a_service_without_a_handler_cannot_be_exported() -> None:
    class Half(Service):
        interface = "org.hmi.Pictures1"

        def put(self) -> None:
            """There is no drop."""

    async def main() -> None:
        Bus().export("/x", Half())

    with pytest.raises(TypeError, match=r"Half exports org.hmi.Pictures1 but has no drop"):
        asyncio.run(main())


@pytest.mark.parametrize("name", ["a folder, ~ünïcode; 100%=", "deep" * 50])
async def test_a_bus_listens_in_any_folder_and_leaves_nothing_outside(tmp_path: Any, name: str) -> None:
    daemon = PrivateBus(tmp_path / name)
    try:
        async with Bus(await daemon.start()) as bus:
            await bus.own("org.hmi.Vehicle")
        there = daemon.socket.exists()
    finally:
        daemon.stop_blocking()
    assert there
    assert daemon.socket.is_relative_to(tmp_path) or not daemon.socket.parent.exists()


def test_the_daemon_dies_with_its_parent(tmp_path: Any) -> None:
    program = (
        "import os, pathlib, sys; from hmi.bus.daemon import PrivateBus; bus = PrivateBus(pathlib.Path(sys.argv[1]));"
        "bus.start_blocking(); print(bus.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "b")], capture_output=True, text=True, check=False
    )
    pid = int(run.stdout)
    descriptor = None
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    import select

    try:
        assert select.select([descriptor], [], [], 5)[0]
    finally:
        os.close(descriptor)


async def test_an_answer_is_acted_on_before_a_signal_that_was_sent_after_it(private_bus: PrivateBus) -> None:
    class Counter(Service):
        interface = "org.hmi.VehicleSubscription1"

        def close(self, caller: Caller) -> None:
            asyncio.get_running_loop().call_soon(self.emit, "Changed", {})

    seen: list[str] = []
    async with Bus(private_bus.address) as server, Bus(private_bus.address) as client:
        server.export("/order", Counter())
        await server.own("org.hmi.Order")
        counter = client.proxy("org.hmi.Order", "/order", "org.hmi.VehicleSubscription1")
        heard = asyncio.Event()

        def signal(_samples: object) -> None:
            seen.append("signal")
            heard.set()

        await counter.on_signal("Changed", signal)
        for _ in range(50):
            heard.clear()
            await counter.call("Close")
            seen.append("answer")
            await heard.wait()
    assert seen == ["answer", "signal"] * 50
