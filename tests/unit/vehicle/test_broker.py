"""Requests and sources: who gets what, and what a refusal stops."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from hmi.vehicle.broker import Broker
from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import (
    NoSource,
    NotAnActuator,
    OutOfRange,
    TooManyPaths,
    TooManySubscriptions,
    UnknownSignal,
    VehicleError,
    WrongType,
)
from hmi.vehicle.limits import Limits
from hmi.vehicle.signal import Signal
from hmi.vehicle.sources.source import Output

SPEED, LIMIT, VOLUME, LIGHT = "Vehicle.Speed", "Vehicle.Limit", "Vehicle.Volume", "Vehicle.Light"
CATALOGUE = Catalogue(
    [
        Signal(SPEED, "sensor", "float"),
        Signal(LIMIT, "actuator", "uint8", maximum=100),
        Signal(VOLUME, "actuator", "uint8", maximum=100),
        Signal(LIGHT, "actuator", "boolean"),
    ]
)


class FakeSource:
    """Takes what it is told, except what it was told to refuse."""

    def __init__(self, name: str, paths: set[str], refusal: VehicleError | None = None) -> None:
        self.name, self.paths, self.refusal = name, paths, refusal
        self.limit = 1.0
        self.limits: Mapping[str, float] = {}
        self.done: list[dict[str, Any]] = []

    async def run(self, output: Output) -> None:
        await asyncio.Event().wait()

    def refuse(self, values: Mapping[str, Any]) -> VehicleError | None:
        return self.refusal

    def actuate(self, values: Mapping[str, Any]) -> None:
        self.done.append(dict(values))


@pytest.fixture
async def broker() -> Broker:
    return Broker(CATALOGUE, asyncio.get_running_loop(), Limits(paths_per_call=3))


async def test_a_request_goes_to_the_source_that_owns_the_signal(broker: Broker) -> None:
    body, screen = FakeSource("body", {SPEED, LIMIT}), FakeSource("screen", {LIMIT, VOLUME})
    broker.add(body)
    broker.add(screen)
    broker.set("me", {LIMIT: 80, VOLUME: 10})
    assert body.done == [{LIMIT: 80}]
    assert screen.done == [{VOLUME: 10}]


@pytest.mark.parametrize(
    ("path", "value", "kind"),
    [
        (SPEED, 1.0, NotAnActuator), (LIMIT, 101, OutOfRange), (LIMIT, "80", WrongType), (LIGHT, True, NoSource),
        ("Vehicle.None", 1, UnknownSignal),
    ],
)  # fmt: skip
async def test_one_wrong_value_refuses_the_whole_request(
    broker: Broker, path: str, value: object, kind: type[VehicleError]
) -> None:
    source = FakeSource("car", {SPEED, LIMIT, VOLUME})
    broker.add(source)
    with pytest.raises(kind):
        broker.set("me", {VOLUME: 10, path: value})
    assert source.done == []


async def test_a_source_that_refuses_stops_the_others_too(broker: Broker) -> None:
    willing, unwilling = FakeSource("a", {VOLUME}), FakeSource("b", {LIMIT}, NoSource(LIMIT, "it only listens"))
    broker.add(willing)
    broker.add(unwilling)
    with pytest.raises(NoSource, match="only listens"):
        broker.set("me", {VOLUME: 10, LIMIT: 80})
    assert willing.done == []


async def test_too_many_paths_in_one_call_are_refused(broker: Broker) -> None:
    with pytest.raises(TooManyPaths):
        broker.get("me", [SPEED] * 4)
    with pytest.raises(TooManyPaths):
        broker.get("me", ["Vehicle"])


async def test_a_client_that_is_gone_leaves_nothing_behind(broker: Broker) -> None:
    runtime = broker.add(FakeSource("car", {SPEED}))
    got: list[Any] = []
    subscription = broker.subscribe("gone", [SPEED], 0, got.append)
    subscription.start()
    broker.forget("gone")
    got.clear()
    runtime.output.publish({SPEED: 5}, 0)
    assert got == []
    assert broker._clients == {}
    assert broker._distributor._wanted == {}


async def test_a_flooding_client_does_not_hinder_another(broker: Broker) -> None:
    for _ in range(broker.limits.subscriptions_per_client):
        broker.subscribe("flood", [SPEED], 0, lambda _: None)
    with pytest.raises(VehicleError):
        broker.subscribe("flood", [SPEED], 0, lambda _: None)
    broker.subscribe("polite", [SPEED], 0, lambda _: None)


async def test_of_a_thousand_subscriptions_a_client_gets_its_share_and_a_sentence(broker: Broker) -> None:
    broker.limits = Limits(calls_per_second=10_000, burst=10_000)
    refused = []
    for _ in range(1000):
        try:
            broker.subscribe("hostile", [SPEED], 0, lambda _: None)
        except TooManySubscriptions as error:
            refused.append(str(error))
    assert (1000 - len(refused), set(refused)) == (64, {"more than 64 open subscriptions: close one first"})
    broker.subscribe("polite", [SPEED], 0, lambda _: None)
    assert len(broker.forget("hostile")) == 64


async def test_a_branch_of_more_signals_than_a_call_may_name_is_refused(broker: Broker) -> None:
    broker.limits = Limits(paths_per_call=1)
    with pytest.raises(TooManyPaths):
        broker.get("me", ["Vehicle"])
