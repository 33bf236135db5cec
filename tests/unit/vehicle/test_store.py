"""The present value of every signal, with its quality and age."""

from __future__ import annotations

import logging

import pytest

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.signal import Quality, Signal
from hmi.vehicle.store import Store

SPEED, LIMIT, MODE = "Vehicle.Speed", "Vehicle.Limit", "Vehicle.Mode"
CATALOGUE = Catalogue(
    [
        Signal(SPEED, "sensor", "float", "km/h"),
        Signal(LIMIT, "actuator", "uint8", "percent", 0, 100),
        Signal(MODE, "sensor", "string", allowed=("DAY", "NIGHT")),
    ]
)


class Clock:
    """Time that stands until it is moved."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> Store:
    return Store(CATALOGUE, clock)


def test_a_signal_nobody_has_reported_is_unknown(store: Store) -> None:
    sample = store.sample(SPEED)
    assert (sample.value, sample.quality) == (None, Quality.UNKNOWN)


def test_a_published_value_is_good_and_carries_its_time(store: Store) -> None:
    slot = store.claim("car", [SPEED], 3)
    store.publish(slot, {SPEED: 50}, 7)
    sample = store.sample(SPEED)
    assert (sample.value, sample.time_us, sample.quality) == (50.0, 7, Quality.GOOD)


def test_none_is_unknown_and_not_zero(store: Store) -> None:
    slot = store.claim("car", [SPEED], 3)
    store.publish(slot, {SPEED: 50}, 0)
    store.publish(slot, {SPEED: None}, 1)
    assert store.sample(SPEED).value is None
    assert store.sample(SPEED).quality is Quality.UNKNOWN


@pytest.mark.parametrize(("path", "value"), [(LIMIT, 140), (LIMIT, 300), (MODE, "DUSK")])
def test_a_value_beyond_its_range_is_shown_as_out_of_range(store: Store, path: str, value: int | str) -> None:
    slot = store.claim("car", [path], 3)
    store.publish(slot, {path: value}, 0)
    assert store.sample(path).quality is Quality.OUT_OF_RANGE
    assert store.sample(path).value == value


def test_a_value_of_the_wrong_type_is_unknown_and_logged_once(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    slot = store.claim("car", [SPEED], 3)
    with caplog.at_level(logging.WARNING):
        store.publish(slot, {SPEED: "fast"}, 0)
        store.publish(slot, {SPEED: "faster"}, 0)
    assert store.sample(SPEED).quality is Quality.UNKNOWN
    assert len(caplog.records) == 1


def test_the_first_source_that_claims_a_path_answers_for_it(store: Store) -> None:
    can = store.claim("can", [SPEED], 3)
    simulator = store.claim("simulator", [SPEED, LIMIT], 3)
    store.publish(can, {SPEED: 50}, 0)
    store.publish(simulator, {SPEED: 10, LIMIT: 80}, 0)
    assert store.sample(SPEED).value == 50.0
    assert store.sample(LIMIT).value == 80


def test_a_silent_source_makes_its_own_signals_stale_and_nothing_else(store: Store, clock: Clock) -> None:
    can = store.claim("can", [SPEED], 2)
    simulator = store.claim("simulator", [SPEED, LIMIT], 2)
    store.publish(can, {SPEED: 50}, 0)
    store.publish(simulator, {SPEED: 10, LIMIT: 80}, 0)
    clock.now += 2.1
    store.beat(simulator)
    store.sweep()
    assert (store.sample(SPEED).value, store.sample(SPEED).quality) == (50.0, Quality.STALE)
    assert store.sample(LIMIT).quality is Quality.GOOD
    assert can.silent


def test_a_source_within_its_limit_is_not_stale(store: Store, clock: Clock) -> None:
    slot = store.claim("car", [SPEED], 2)
    store.publish(slot, {SPEED: 50}, 0)
    clock.now += 1.9
    store.sweep()
    assert store.sample(SPEED).quality is Quality.GOOD


def test_a_source_that_comes_back_makes_its_signals_good_again(store: Store, clock: Clock) -> None:
    slot = store.claim("car", [SPEED, LIMIT], 2)
    store.publish(slot, {SPEED: 50, LIMIT: 140}, 0)
    clock.now += 5
    store.sweep()
    store.beat(slot)
    assert store.sample(SPEED).quality is Quality.GOOD
    assert store.sample(LIMIT).quality is Quality.OUT_OF_RANGE


def test_where_signals_arrive_one_by_one_each_has_its_own_limit(store: Store, clock: Clock) -> None:
    slot = store.claim("can", [SPEED, LIMIT], 10, limits={SPEED: 1, LIMIT: 10})
    store.publish(slot, {SPEED: 50, LIMIT: 80}, 0)
    clock.now += 2
    store.publish(slot, {LIMIT: 80}, 0)
    store.sweep()
    assert store.sample(SPEED).quality is Quality.STALE
    assert store.sample(LIMIT).quality is Quality.GOOD


def test_a_frozen_path_goes_stale_while_its_source_lives(store: Store, clock: Clock) -> None:
    slot = store.claim("car", [SPEED, LIMIT], 2)
    store.publish(slot, {SPEED: 50, LIMIT: 80}, 0)
    store.freeze(slot, [SPEED], frozen=True)
    store.publish(slot, {SPEED: 60, LIMIT: 90}, 0)
    clock.now += 3
    store.beat(slot)
    store.sweep()
    assert (store.sample(SPEED).value, store.sample(SPEED).quality) == (50.0, Quality.STALE)
    assert store.sample(LIMIT).quality is Quality.GOOD
    store.freeze(slot, [SPEED], frozen=False)
    store.publish(slot, {SPEED: 60}, 0)
    assert (store.sample(SPEED).value, store.sample(SPEED).quality) == (60.0, Quality.GOOD)


def test_listeners_hear_only_of_what_changed(store: Store, clock: Clock) -> None:
    heard: list[set[str]] = []
    store.listen(heard.append)
    slot = store.claim("car", [SPEED, LIMIT], 2)
    store.publish(slot, {SPEED: 50, LIMIT: 80}, 0)
    store.publish(slot, {SPEED: 50, LIMIT: 81}, 1)
    clock.now += 3
    store.sweep()
    store.sweep()
    assert heard == [{SPEED, LIMIT}, {LIMIT}, {SPEED, LIMIT}]
