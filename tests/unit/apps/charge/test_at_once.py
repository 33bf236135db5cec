"""Cabin and battery, warmed now: started and stopped by the driver, and never left on by accident."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from apps.charge import signals
from hmi.sdk import Row
from hmi.sdk.testing import AppHarness

from .conftest import Car

BATTERY = signals.CONDITIONING_MODE
UNTIL = "cabin at once until"


@pytest.fixture
async def plan(h: AppHarness, car: Car) -> AppHarness:
    """The plan's tab, of a car that is plugged in and full."""
    await car.park(soc=80.0)
    await car.say(plugged=True, conditioning=False, conditioning_mode="INACTIVE")
    await h.tap("plan")
    return h


def row(h: AppHarness, key: str) -> Row:
    return next(row for section in h.page.sections for row in section.rows if row.key == key)


def asked(h: AppHarness, path: str) -> list[Any]:
    return [value for asked, value in h.vehicle_sets if asked == path]


async def test_the_cabin_is_warmed_at_once_and_off_after_half_an_hour(plan: AppHarness, car: Car) -> None:
    await plan.toggle("cabin_now")
    assert asked(plan, signals.CLIMATE) == [True]
    await car.say(climate=True)
    assert (row(plan, "cabin_now").checked, row(plan, "cabin_now").subtitle) == (True, "For 30 minutes")
    await plan.advance(29 * 60)
    await car.say(range=151_000)
    assert asked(plan, signals.CLIMATE) == [True]
    await plan.advance(60)
    await car.until(lambda: asked(plan, signals.CLIMATE)[:2] == [True, False])


async def test_a_half_hour_that_was_over_unseen_is_seen_within_a_minute(plan: AppHarness, car: Car) -> None:
    await plan.toggle("cabin_now")
    await car.say(climate=True)
    await car.until(lambda: row(plan, "cabin_now").checked)
    plan.clock._now += timedelta(hours=2)  # the clock is set
    await car.say(ignition="LOCK")
    await car.until(lambda: asked(plan, signals.CLIMATE)[:2] == [True, False])


async def test_who_has_warmed_the_cabin_can_stop_it(plan: AppHarness, car: Car) -> None:
    await plan.toggle("cabin_now")
    await car.say(climate=True)
    await plan.toggle("cabin_now")
    assert asked(plan, signals.CLIMATE) == [True, False]
    await car.say(climate=False)
    await plan.advance(3600)
    assert asked(plan, signals.CLIMATE) == [True, False]


async def test_a_driver_who_comes_keeps_the_climate_in_hand(plan: AppHarness, car: Car) -> None:
    await plan.toggle("cabin_now")
    await car.say(climate=True, ignition="ON")
    assert row(plan, "cabin_now").subtitle == ""
    await car.until(lambda: not car.app.store.get(UNTIL, ""))
    await car.say(ignition="OFF")
    await plan.advance(3600)
    assert asked(plan, signals.CLIMATE) == [True]


async def test_a_cabin_warmed_at_once_stays_warm_for_the_departure(plan: AppHarness, car: Car) -> None:
    await plan.toggle("ready_on")
    await plan.toggle("cabin")
    await plan.advance(12 * 3600 + 30 * 60)
    await plan.toggle("cabin_now")
    await car.say(climate=True)
    await plan.advance(16 * 60)
    await car.until(lambda: car.app.store.get("cabin warmed for", "") and not car.app.store.get(UNTIL, ""))
    await plan.advance(20 * 60)
    await car.say(range=151_000)
    assert asked(plan, signals.CLIMATE) == [True]
    await plan.advance(10 * 60)
    await car.say(range=152_000)
    await car.until(lambda: asked(plan, signals.CLIMATE)[:2] == [True, False])


async def test_the_battery_is_warmed_at_once_and_the_plan_keeps_off_it_meanwhile(plan: AppHarness, car: Car) -> None:
    await plan.toggle("battery_now")
    assert asked(plan, BATTERY) == ["DRIVING_PREPARATION"]
    assert asked(plan, signals.CONDITIONING_TIME) == ["2026-03-02T18:30:00Z"]
    await car.say(conditioning=True, conditioning_mode="DRIVING_PREPARATION", conditioning_time="2026-03-02T18:30:00Z")
    await plan.toggle("ready_on")
    await plan.toggle("battery")
    assert len(asked(plan, signals.CONDITIONING_TIME)) == 1
    await plan.advance(31 * 60)
    await car.say(conditioning=False, conditioning_mode="INACTIVE")
    await car.until(lambda: asked(plan, signals.CONDITIONING_TIME)[1:] == ["2026-03-03T07:00:00Z"])


async def test_who_has_warmed_the_battery_can_stop_it(plan: AppHarness, car: Car) -> None:
    await plan.toggle("battery_now")
    await car.say(conditioning=True, conditioning_mode="DRIVING_PREPARATION")
    await plan.toggle("battery_now")
    assert asked(plan, BATTERY) == ["DRIVING_PREPARATION", "INACTIVE"]


async def test_what_the_car_does_not_tell_cannot_be_switched_and_a_refusal_is_said(plan: AppHarness, car: Car) -> None:
    await plan.signal(signals.CONDITIONING, None, quality="unknown")
    assert (row(plan, "battery_now").enabled, row(plan, "battery_now").subtitle) == (False, "Unknown: not reported")
    plan.refuse(signals.CLIMATE, "The battery is too low for that.")
    await plan.toggle("cabin_now")
    assert plan.page.note == "The battery is too low for that."
