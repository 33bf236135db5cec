"""What a subscriber is told, and how often."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.signal import Sample, Signal
from hmi.vehicle.store import Slot, Store
from hmi.vehicle.subscription import Distributor, Subscription

SPEED, SOC = "Vehicle.Speed", "Vehicle.Charge"
CATALOGUE = Catalogue([Signal(path, "sensor", "float") for path in (SPEED, SOC)])


class Timers:
    """An event loop's clock, moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waiting: list[Timer] = []

    def time(self) -> float:
        return self.now

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        timer = Timer(self, self.now + delay, callback)
        self.waiting.append(timer)
        return timer

    def advance(self, seconds: float) -> None:
        self.now += seconds
        for timer in [timer for timer in self.waiting if timer.at <= self.now + 1e-9]:
            self.waiting.remove(timer)
            timer.callback()


class Timer:
    """One call to come."""

    def __init__(self, timers: Timers, at: float, callback: Callable[[], None]) -> None:
        self.timers, self.at, self.callback = timers, at, callback

    def cancel(self) -> None:
        self.timers.waiting.remove(self)


class Car:
    """A store with one source and one subscriber."""

    def __init__(self, rate: int, paths: tuple[str, ...] = (SPEED, SOC)) -> None:
        self.timers = Timers()
        self.store = Store(CATALOGUE, self.timers.time)
        self.slot: Slot = self.store.claim("car", [SPEED, SOC], 1e9)
        self.got: list[dict[str, Sample]] = []
        self.distributor = Distributor(self.store)
        self.subscription = Subscription(paths, rate, self.store, self.timers, self.got.append)
        self.distributor.add(self.subscription)

    def publish(self, **values: float) -> None:
        self.store.publish(self.slot, {f"Vehicle.{name}": value for name, value in values.items()}, 0)

    def values(self) -> list[dict[str, object]]:
        return [{path: sample.value for path, sample in news.items()} for news in self.got]


def test_the_current_samples_come_first() -> None:
    car = Car(rate=1)
    car.publish(Speed=50)
    car.got.clear()
    car.subscription.start()
    assert car.values() == [{SOC: None, SPEED: 50.0}]


def test_a_change_after_a_quiet_time_is_sent_at_once() -> None:
    car = Car(rate=2)
    car.subscription.start()
    car.timers.advance(10)
    car.publish(Speed=1)
    assert car.values()[-1] == {SPEED: 1.0}


def test_changes_within_an_interval_are_sent_once_with_the_last_value() -> None:
    car = Car(rate=2)
    car.subscription.start()
    car.got.clear()
    for speed in range(1, 50):
        car.publish(Speed=speed, Charge=speed / 10)
    assert car.got == []
    car.timers.advance(0.5)
    assert car.values() == [{SPEED: 49.0, SOC: 4.9}]


def test_a_value_that_went_and_came_back_is_no_news() -> None:
    car = Car(rate=2)
    car.publish(Speed=1)
    car.subscription.start()
    car.got.clear()
    car.publish(Speed=2)
    car.publish(Speed=1)
    car.timers.advance(1)
    assert car.got == []


def test_rate_zero_sends_every_change() -> None:
    car = Car(rate=0)
    car.subscription.start()
    car.got.clear()
    for speed in (1.0, 2.0, 3.0):
        car.publish(Speed=speed)
    assert car.values() == [{SPEED: 1.0}, {SPEED: 2.0}, {SPEED: 3.0}]


def test_a_subscriber_hears_nothing_of_other_signals() -> None:
    car = Car(rate=0, paths=(SPEED,))
    car.subscription.start()
    car.got.clear()
    car.publish(Charge=50)
    assert car.got == []


def test_an_unchanged_car_sets_no_timer() -> None:
    car = Car(rate=10)
    car.subscription.start()
    car.publish(Speed=1)
    car.timers.advance(1)
    assert car.timers.waiting == []


def test_a_closed_subscription_is_silent_and_leaves_no_timer() -> None:
    car = Car(rate=1)
    car.subscription.start()
    car.publish(Speed=1)
    car.got.clear()
    car.distributor.remove(car.subscription)
    car.publish(Speed=2)
    car.timers.advance(5)
    assert car.got == []
    assert car.timers.waiting == []


@pytest.mark.parametrize("rate", [1, 5, 30])
@given(steps=st.lists(st.tuples(st.floats(0, 0.4), st.integers(0, 5)), max_size=60))
def test_whatever_happens_the_rate_holds_and_the_last_value_arrives(rate: int, steps: list[tuple[float, int]]) -> None:
    car = Car(rate)
    at: list[float] = []
    car.subscription._deliver = lambda news: (at.append(car.timers.now), car.got.append(news))  # type: ignore[func-returns-value]
    car.subscription.start()
    for wait, speed in steps:
        car.timers.advance(wait)
        car.publish(Speed=speed)
    car.timers.advance(1)
    assert all(later - earlier >= 1 / rate - 1e-6 for earlier, later in itertools.pairwise(at))
    last = {path: sample for news in car.got for path, sample in news.items()}
    assert last[SPEED].value == car.store.sample(SPEED).value
