"""Going stale in time, without looking in between."""

from __future__ import annotations

import heapq
from collections.abc import Callable

import pytest

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.deadlines import Deadlines
from hmi.vehicle.signal import Quality, Signal
from hmi.vehicle.store import Store

SPEED, LIMIT = "Vehicle.Speed", "Vehicle.Limit"
CATALOGUE = Catalogue([Signal(SPEED, "sensor", "float"), Signal(LIMIT, "actuator", "uint8")])


class Handle:
    """A timer of the world below."""

    cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class World:
    """Time that passes when it is told to, and counts who wakes."""

    def __init__(self) -> None:
        self.now = 100.0
        self.wakes = 0
        self._calls: list[tuple[float, int, Handle, Callable[[], None]]] = []

    def time(self) -> float:
        return self.now

    def call_later(self, delay: float, callback: Callable[[], None], /) -> Handle:
        handle = Handle()
        heapq.heappush(self._calls, (self.now + delay, len(self._calls), handle, callback))
        return handle

    def waiting(self) -> int:
        """Timers that will still ring."""
        return sum(not handle.cancelled for _, _, handle, _ in self._calls)

    def run(self, until: float) -> None:
        """Pass the time up to a moment."""
        while self._calls and self._calls[0][0] <= until:
            at, _, handle, callback = heapq.heappop(self._calls)
            if not handle.cancelled:
                self.now = at
                self.wakes += 1
                callback()
        self.now = until


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def store(world: World) -> Store:
    store = Store(CATALOGUE, world.time)
    Deadlines(store, world, world.time)
    return store


def test_a_silent_source_is_stale_at_its_limit_and_nobody_wakes_before_or_after(store: Store, world: World) -> None:
    slot = store.claim("car", [SPEED, LIMIT], 3)
    store.publish(slot, {SPEED: 50, LIMIT: 80}, 0)
    world.run(102.9)
    assert (store.sample(SPEED).quality, world.wakes) == (Quality.GOOD, 0)
    world.run(103.0)
    assert store.sample(SPEED).quality is Quality.STALE
    world.run(1000.0)
    assert (world.wakes, world.waiting()) == (1, 0)


def test_a_car_of_which_nothing_is_heard_has_no_timer(store: Store, world: World) -> None:
    store.claim("car", [SPEED], 3)
    assert world.waiting() == 0


def test_a_source_that_goes_on_talking_costs_one_look_per_limit(store: Store, world: World) -> None:
    slot = store.claim("car", [SPEED], 3)
    for tick in range(3000):
        world.run(100 + tick / 100)
        store.publish(slot, {SPEED: tick}, 0)
    assert store.sample(SPEED).quality is Quality.GOOD
    assert world.wakes <= 10
    assert world.waiting() == 1


def test_a_shorter_limit_is_kept_although_a_longer_one_waits(store: Store, world: World) -> None:
    slot = store.claim("can", [SPEED, LIMIT], 10, limits={SPEED: 1, LIMIT: 10})
    store.publish(slot, {LIMIT: 80}, 0)
    world.run(102.0)
    store.publish(slot, {SPEED: 50}, 0)
    world.run(103.0)
    assert (store.sample(SPEED).quality, store.sample(LIMIT).quality) == (Quality.STALE, Quality.GOOD)
    world.run(110.0)
    assert store.sample(LIMIT).quality is Quality.STALE


def test_a_frozen_path_is_stale_in_time_while_its_source_beats(store: Store, world: World) -> None:
    slot = store.claim("car", [SPEED, LIMIT], 3)
    store.publish(slot, {SPEED: 50, LIMIT: 80}, 0)
    store.freeze(slot, [SPEED], frozen=True)
    for second in range(1, 7):
        world.run(100.0 + second)
        store.beat(slot)
    assert (store.sample(SPEED).quality, store.sample(LIMIT).quality) == (Quality.STALE, Quality.GOOD)


def test_a_source_that_is_back_is_watched_again(store: Store, world: World) -> None:
    slot = store.claim("car", [SPEED], 3)
    store.publish(slot, {SPEED: 50}, 0)
    world.run(200.0)
    store.beat(slot)
    assert store.sample(SPEED).quality is Quality.GOOD
    world.run(204.0)
    assert store.sample(SPEED).quality is Quality.STALE
