"""org.hmi.Vehicle on a real bus, with the simulator behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from hmi.bus import Bus, RemoteError, Variant, variant
from hmi.bus.daemon import PrivateBus
from hmi.vehicle.broker import Broker
from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.limits import Limits
from hmi.vehicle.service import NAME, PATH, VehicleService
from hmi.vehicle.sim.model import Model
from hmi.vehicle.simulator_service import PATH as SIMULATOR_PATH
from hmi.vehicle.simulator_service import SimulatorService
from hmi.vehicle.sources.simulator import SimulatorSource

SPEED = "Vehicle.Speed"
PLATE = "Vehicle.VehicleIdentification.LicensePlate"
LIMIT = "Vehicle.Powertrain.TractionBattery.Charging.ChargeLimit"
LIMITS = Limits(calls_per_second=50, burst=60, subscriptions_per_client=5)


class Service:
    """The service and what is behind it."""

    def __init__(self, bus: Bus, broker: Broker, vehicle: VehicleService, source: SimulatorSource) -> None:
        self.bus, self.broker, self.vehicle, self.source = bus, broker, vehicle, source


@pytest.fixture
async def service(private_bus: PrivateBus, model: Model, signals: Catalogue) -> AsyncIterator[Service]:
    async with Bus() as bus:
        broker = Broker(signals, asyncio.get_running_loop(), LIMITS)
        source = SimulatorSource(model, signals)
        runtime = broker.add(source)
        vehicle = VehicleService(bus, broker)
        bus.export(PATH, vehicle)
        bus.export(SIMULATOR_PATH, SimulatorService(source, signals))
        runtime.start()
        await asyncio.sleep(0)
        await bus.own(NAME)
        yield Service(bus, broker, vehicle, source)
        await runtime.stop()
        vehicle.close()


@pytest.fixture
async def client(service: Service) -> AsyncIterator[Bus]:
    async with Bus() as bus:
        yield bus


def vehicle(client: Bus) -> Any:
    return client.proxy(NAME, PATH, "org.hmi.Vehicle1")


def simulator(client: Bus) -> Any:
    return client.proxy(NAME, SIMULATOR_PATH, "org.hmi.Simulator1")


async def subscribe(client: Bus, paths: list[str], rate: int) -> tuple[str, asyncio.Queue[dict[str, Any]]]:
    """A subscription's path, and its changes as they come."""
    path = await vehicle(client).call("Subscribe", paths, rate)
    queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
    changes = client.proxy(NAME, path, "org.hmi.VehicleSubscription1")
    await changes.on_signal("Changed", queue.put_nowait)
    return path, queue


async def after(queue: asyncio.Queue[dict[str, Any]], path: str, value: object) -> None:
    """Wait until a signal has a value."""
    async with asyncio.timeout(5):
        while (await queue.get()).get(path, (None,))[0] != value:
            pass


async def test_get_gives_value_time_and_quality(client: Bus) -> None:
    got = await vehicle(client).call("Get", ["Vehicle.Acceleration", SPEED, PLATE])
    assert set(got) == {
        "Vehicle.Acceleration.Lateral", "Vehicle.Acceleration.Longitudinal", SPEED, PLATE,
    }  # fmt: skip
    value, time_us, quality = got[SPEED]
    assert (value, quality) == (0.0, 0)
    assert time_us >= 1_700_000_000_000_000
    assert got[PLATE] == ("", 0, 2)


async def test_everything_can_be_read_in_one_call(client: Bus, signals: Catalogue) -> None:
    assert len(await vehicle(client).call("Get", ["Vehicle"])) == len(signals)


async def test_describe_tells_type_kind_unit_and_limits(client: Bus) -> None:
    got = await vehicle(client).call("Describe", [LIMIT, "Vehicle.LowVoltageSystemState"])
    assert got[LIMIT]["type"] == "uint8"
    assert (got[LIMIT]["kind"], got[LIMIT]["unit"], got[LIMIT]["max"]) == ("actuator", "percent", 100.0)
    assert "START" in got["Vehicle.LowVoltageSystemState"]["allowed"]


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({SPEED: variant(3.0)}, "NotAnActuator"), ({LIMIT: variant(300)}, "OutOfRange"),
        ({LIMIT: variant("80")}, "WrongType"), ({"Vehicle.Nope": variant(1)}, "UnknownSignal"),
        ({"Vehicle.Body.Trunk.Front.IsOpen": variant(True)}, "NoSource"),
    ],
)  # fmt: skip
async def test_a_wrong_request_is_a_named_error(client: Bus, values: dict[str, Variant], name: str) -> None:
    with pytest.raises(RemoteError) as caught:
        await vehicle(client).call("Set", values)
    assert caught.value.name == f"org.hmi.Error.{name}"


async def test_the_sensor_s_next_value_answers_a_request(client: Bus) -> None:
    _, queue = await subscribe(client, [LIMIT], 0)
    await vehicle(client).call("Set", {LIMIT: variant(90)})
    await after(queue, LIMIT, 90)


async def test_a_change_is_sent_to_its_subscriber_alone(service: Service, client: Bus) -> None:
    async with Bus() as other:
        path, mine = await subscribe(client, [LIMIT], 0)
        overheard: list[object] = []
        spy = other.proxy(NAME, path, "org.hmi.VehicleSubscription1")
        await spy.on_signal("Changed", overheard.append)
        await vehicle(client).call("Set", {LIMIT: variant(60)})
        await after(mine, LIMIT, 60)
        await vehicle(other).call("Sources")
        assert overheard == []


async def test_only_the_subscriber_may_close_his_subscription(service: Service, client: Bus) -> None:
    path, _ = await subscribe(client, [LIMIT], 0)
    async with Bus() as other:
        with pytest.raises(RemoteError, match="another client"):
            await other.proxy(NAME, path, "org.hmi.VehicleSubscription1").call("Close")
    await client.proxy(NAME, path, "org.hmi.VehicleSubscription1").call("Close")
    assert service.vehicle._open == {}


async def test_a_subscriber_that_vanishes_is_forgotten(service: Service) -> None:
    client = Bus()
    await client.connect()
    name = client.unique_name
    await subscribe(client, ["Vehicle"], 5)
    gone = asyncio.Event()
    undo = service.bus.watch_name(name, lambda owner: None if owner else gone.set())
    await client.close()
    await asyncio.wait_for(gone.wait(), 5)
    undo()
    await asyncio.sleep(0)
    assert service.vehicle._open == {}
    assert service.vehicle._watches == {}
    assert service.broker._clients == {}


async def test_a_flooding_client_is_refused_and_another_is_served(service: Service, client: Bus) -> None:
    flood = [vehicle(client).call("Get", [SPEED]) for _ in range(200)]
    results = await asyncio.gather(*flood, return_exceptions=True)
    refused = [result for result in results if isinstance(result, RemoteError)]
    assert 100 < len(refused) <= 140
    assert {error.name for error in refused} == {"org.hmi.Error.TooManyCalls"}
    async with Bus() as other:
        assert (await vehicle(other).call("Get", [SPEED]))[SPEED][2] == 0


async def test_one_client_cannot_open_subscriptions_without_end(client: Bus) -> None:
    for _ in range(LIMITS.subscriptions_per_client):
        await vehicle(client).call("Subscribe", [SPEED], 1)
    with pytest.raises(RemoteError) as caught:
        await vehicle(client).call("Subscribe", [SPEED], 1)
    assert caught.value.name == "org.hmi.Error.TooManySubscriptions"


async def test_sources_tell_how_they_are(client: Bus) -> None:
    (source,) = await vehicle(client).call("Sources")
    assert (source["name"], source["state"]) == ("simulator", "running")
    assert source["signals"] > 200


async def test_the_simulator_has_hands_on_the_bus(client: Bus) -> None:
    hands = simulator(client)
    await hands.call("Control", {"soc": variant(33.0), "plug": variant("ac"), "plug_power_kw": variant(3.7)})
    status = await hands.call("Status")
    assert (status["soc"], status["plug"]) == (pytest.approx(33.0, abs=0.01), "ac")
    assert (status["accelerator"], status["brake"]) == (0.0, 0.0)
    with pytest.raises(RemoteError, match="unplug"):
        await hands.call("Drive", "wltc-3b")
    with pytest.raises(RemoteError, match="accelerator"):
        await hands.call("Control", {"accelerator": variant(7.0)})


async def test_a_drive_on_the_bus_ends_with_a_signal(client: Bus) -> None:
    hands, ended = simulator(client), asyncio.get_running_loop().create_future()
    await hands.on_signal("DriveEnded", lambda cycle, km: ended.set_result((cycle, km)))
    await hands.call("SetTimeScale", 1000.0)
    await hands.call("Drive", "nedc")
    cycle, kilometres = await asyncio.wait_for(ended, 15)
    assert (cycle, kilometres) == ("nedc", pytest.approx(11.01, abs=0.02))


async def test_the_service_is_found_again_after_the_bus_was_lost(private_bus: PrivateBus, service: Service) -> None:
    private_bus.kill()
    back = asyncio.Event()
    undo = service.bus.on_connection(lambda connected: back.set() if connected else None)
    private_bus.start_blocking()
    await asyncio.wait_for(back.wait(), 5)
    undo()
    async with Bus() as client:
        found = asyncio.Event()
        client.watch_name(NAME, lambda owner: found.set() if owner else None)
        await asyncio.wait_for(found.wait(), 5)
        assert (await vehicle(client).call("Get", [SPEED]))[SPEED][2] == 0
    assert service.vehicle._open == {}


async def test_a_client_that_only_asked_for_nonsense_is_forgotten_too(service: Service) -> None:
    client = Bus()
    await client.connect()
    with pytest.raises(RemoteError, match="no signal"):
        await vehicle(client).call("Get", ["Vehicle.Nope"])
    name, gone = client.unique_name, asyncio.Event()
    assert name in service.broker._clients
    undo = service.bus.watch_name(name, lambda owner: None if owner else gone.set())
    await client.close()
    await asyncio.wait_for(gone.wait(), 5)
    undo()
    await asyncio.sleep(0)
    assert service.broker._clients == {}
