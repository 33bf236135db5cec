"""A plan that the car refuses, and one whose charge breaks off."""

from __future__ import annotations

from apps.charge import signals
from hmi.sdk.testing import AppHarness

from .conftest import Car


async def test_what_the_car_refuses_stands_on_the_page_and_keeps_no_other_part_back(h: AppHarness, car: Car) -> None:
    await car.park(soc=50.0)
    await car.say(plugged=True, conditioning_mode="INACTIVE")
    h.refuse(signals.TIMER_MODE, "The car does not allow it now.")
    await h.tap("plan")
    await h.toggle("ready_on")
    await h.toggle("battery")
    await car.until(lambda: (signals.CONDITIONING_MODE, "DRIVING_PREPARATION") in h.vehicle_sets)
    await car.say(conditioning_mode="DRIVING_PREPARATION", conditioning_time="2026-03-03T07:00:00Z")
    count = len(h.vehicle_sets)
    for metres in (151_000, 152_000):
        await rounds(h, car, metres)
        assert h.page.note == "The car does not allow it now."
    assert len(h.vehicle_sets) == count


async def test_a_charge_that_breaks_off_goes_on_by_itself_and_is_not_put_off_by_the_plan(
    h: AppHarness, car: Car
) -> None:
    await car.park(soc=50.0)
    await h.tap("plan")
    await h.toggle("ready_on")
    begin = h.vehicle_sets[0][1]
    await car.say(timer_time=begin, timer_mode="START_TIME", plugged=True)
    await h.tap("now")
    await h.tap("start")
    await car.plug()
    await car.charge(56.0, 2.4, 1500)
    count = len(h.vehicle_sets)
    await car.off()
    await car.until(lambda: car.app.recorder.doubtful)
    await h.advance(2.5)
    await car.until(lambda: h.notices)
    assert h.notices[0].title == "Charging was interrupted at 56%"
    await rounds(h, car, 151_000)
    assert len(h.vehicle_sets) == count
    assert h.page.status == "Charging was interrupted"
    await h.tap("plan")
    assert h.page.note == "Charging was interrupted"


async def rounds(h: AppHarness, car: Car, metres: int) -> None:
    """The car says something, and history and plan have looked at it."""
    looks = []
    apply = car.app.scheduler.apply

    async def counted() -> None:
        await apply()
        looks.append(metres)

    car.app.scheduler.apply = counted  # type: ignore[method-assign]
    await car.say(range=metres)
    await car.until(lambda: looks)
    car.app.scheduler.apply = apply  # type: ignore[method-assign]
