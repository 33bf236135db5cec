"""When the rear view is on."""

import pytest

from hmi.shell.rearview.backing import BackingEvent


@pytest.fixture
def event() -> BackingEvent:
    event = BackingEvent()
    event.gear(-1, 0.0)
    return event


def test_reverse_gear_starts_an_event(event: BackingEvent) -> None:
    assert (event.active, event.number) == (True, 1)


@pytest.mark.parametrize("gear", [126, 127, 0, 1])
def test_any_other_gear_ends_it(event: BackingEvent, gear: float) -> None:
    event.gear(gear, 1.0)
    assert not event.active


def test_it_lasts_as_long_as_reverse_does(event: BackingEvent) -> None:
    for second in range(100):
        event.speed(8.0, float(second))
    assert event.active


def test_each_event_has_a_number_of_its_own(event: BackingEvent) -> None:
    event.gear(127, 1.0)
    event.gear(-1, 2.0)
    event.gear(-2, 3.0)
    assert event.number == 2


def test_an_unknown_gear_does_not_take_the_picture_away(event: BackingEvent) -> None:
    event.gear(None, 1.0)
    event.speed(0.0, 100.0)
    assert event.active


def test_then_sixteen_kilometres_an_hour_end_it(event: BackingEvent) -> None:
    event.gear(None, 1.0)
    event.speed(15.9, 1.1)
    assert event.active
    event.speed(16.1, 1.2)
    assert not event.active


def test_or_ten_metres(event: BackingEvent) -> None:
    event.gear(None, 0.0)
    event.speed(14.4, 0.0)
    event.time(2.4)
    assert event.active
    event.time(2.6)
    assert not event.active


def test_or_ten_seconds(event: BackingEvent) -> None:
    event.gear(None, 0.0)
    event.speed(1.0, 0.0)
    assert event.time(9.9) == 10.0
    assert event.active
    event.time(10.0)
    assert not event.active


def test_an_unknown_gear_alone_starts_nothing() -> None:
    event = BackingEvent()
    event.gear(None, 0.0)
    event.speed(5.0, 1.0)
    assert not event.active
