"""What one client may ask for."""

from __future__ import annotations

import pytest

from hmi.vehicle.errors import TooManyCalls, TooManyPaths, TooManySubscriptions
from hmi.vehicle.limits import Client, Limits


class Clock:
    """Time that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_flood_of_calls_is_refused_and_forgiven_with_time() -> None:
    clock = Clock()
    client = Client(Limits(calls_per_second=10, burst=5), clock)
    for _ in range(5):
        client.count_call()
    with pytest.raises(TooManyCalls, match="10 calls a second"):
        client.count_call()
    clock.now += 0.1
    client.count_call()


def test_subscriptions_are_counted_and_given_back() -> None:
    client = Client(Limits(subscriptions_per_client=2))
    client.open(1)
    client.open(1)
    with pytest.raises(TooManySubscriptions, match="close one"):
        client.open(1)
    client.close(1)
    client.open(1)


def test_signals_are_counted_over_all_subscriptions() -> None:
    client = Client(Limits(paths_per_client=10))
    client.open(8)
    with pytest.raises(TooManyPaths):
        client.open(3)
    client.open(2)
