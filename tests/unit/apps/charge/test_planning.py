"""The Plan tab, and what it asks of the car."""

from __future__ import annotations

import pytest

from apps.charge import signals
from hmi.sdk import Row
from hmi.sdk.testing import MOVING, AppHarness

from .conftest import Car


def row(h: AppHarness, key: str) -> Row:
    """A row of the page."""
    return next(row for section in h.page.sections for row in section.rows if row.key == key)


async def test_nothing_is_planned_until_it_is_switched_on(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.tap("plan")
    assert h.page.note == "The car charges as soon as it is plugged in."
    assert h.vehicle_sets == []


async def test_ready_by_sets_the_cars_own_timer(h: AppHarness, car: Car) -> None:
    await car.park(soc=50.0)
    await h.tap("plan")
    await h.toggle("ready_on")
    (time, begin), (mode, word) = h.vehicle_sets
    assert (time, mode, word) == (signals.TIMER_TIME, signals.TIMER_MODE, "START_TIME")
    assert begin.startswith("2026-03-03T02:")
    assert begin.endswith("Z")
    assert h.page.note.startswith("Charges from")


async def test_the_timer_is_set_once_and_cleared_when_the_plan_is_switched_off(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.tap("plan")
    await h.toggle("ready_on")
    await car.until(lambda: len(h.vehicle_sets) == 2)
    begin = h.vehicle_sets[0][1]
    await car.say(timer_time=begin, timer_mode="START_TIME", plugged=True)
    await h.advance(60)
    await car.say(range=151_000)
    assert len(h.vehicle_sets) == 2
    await h.tap("now")
    await car.until(lambda: h.page.status.startswith("Charging begins at"))
    await h.tap("plan")
    await h.toggle("ready_on")
    await car.until(lambda: h.vehicle_sets[-1] == (signals.TIMER_MODE, "INACTIVE"))


async def test_a_timer_that_somebody_else_set_is_left_alone(h: AppHarness, car: Car) -> None:
    await car.park()
    await car.say(timer_mode="END_TIME", timer_time="2026-03-03T06:00:00Z")
    assert h.vehicle_sets == []


async def test_a_full_battery_needs_no_timer(h: AppHarness, car: Car) -> None:
    await car.park(soc=80.0)
    await h.tap("plan")
    await h.toggle("ready_on")
    assert h.vehicle_sets == []
    assert h.page.note == "The limit is reached."


async def test_cheap_hours_move_the_begin(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.tap("plan")
    await h.toggle("ready_on")
    await h.toggle("cheap_on")
    begins = [value for path, value in h.vehicle_sets if path == signals.TIMER_TIME]
    assert begins[-1] == "2026-03-03T00:00:00Z"
    assert "cheap hours" in h.page.note
    await car.say(timer_time=begins[-1], timer_mode="START_TIME", plugged=True)
    await h.tap("now")
    assert h.page.status.startswith("Begins in cheap hours, at")


async def test_a_running_charge_is_not_disturbed_by_a_plan(h: AppHarness, car: Car) -> None:
    await car.park()
    await car.plug()
    await h.tap("plan")
    await h.toggle("ready_on")
    assert h.vehicle_sets == []
    assert h.page.note.startswith("Charging to 80%")


async def test_the_battery_is_warmed_for_the_departure_while_plugged_in(h: AppHarness, car: Car) -> None:
    await car.park()
    await car.say(plugged=True, conditioning_mode="INACTIVE")
    await h.tap("plan")
    await h.toggle("ready_on")
    await h.toggle("battery")
    assert (signals.CONDITIONING_MODE, "DRIVING_PREPARATION") in h.vehicle_sets
    assert (signals.CONDITIONING_TIME, "2026-03-03T07:00:00Z") in h.vehicle_sets
    await car.say(conditioning_mode="DRIVING_PREPARATION", conditioning_time="2026-03-03T07:00:00Z")
    count = len(h.vehicle_sets)
    await car.say(range=149_000)
    assert len(h.vehicle_sets) == count


async def test_the_cabin_is_warmed_a_quarter_of_an_hour_before_and_off_when_nobody_comes(
    h: AppHarness, car: Car
) -> None:
    await car.park(soc=80.0)
    await h.tap("plan")
    await h.toggle("ready_on")
    await h.toggle("cabin")
    climate = [value for path, value in h.vehicle_sets if path == signals.CLIMATE]
    assert climate == []
    await h.advance(12 * 3600 + 50 * 60)  # the car sleeps and says nothing
    await car.until(lambda: (signals.CLIMATE, True) in h.vehicle_sets)
    await car.say(climate=True)
    await h.advance(30 * 60)
    await car.until(lambda: (signals.CLIMATE, False) in h.vehicle_sets)


async def test_what_the_plan_has_switched_on_is_off_again_when_the_driver_changes_his_mind(
    h: AppHarness, car: Car
) -> None:
    await car.park(soc=80.0)
    await car.say(plugged=True, conditioning_mode="INACTIVE")
    await h.tap("plan")
    for switch in ("ready_on", "cabin", "battery"):
        await h.toggle(switch)
    await h.advance(12 * 3600 + 50 * 60)
    await car.until(lambda: (signals.CLIMATE, True) in h.vehicle_sets)
    await car.say(climate=True, conditioning_mode="DRIVING_PREPARATION", conditioning_time="2026-03-03T07:00:00Z")
    await h.toggle("cabin")
    await car.until(lambda: h.vehicle_sets[-1] == (signals.CLIMATE, False))
    await h.toggle("ready_on")
    await car.until(lambda: h.vehicle_sets[-1] == (signals.CONDITIONING_MODE, "INACTIVE"))


async def test_conditioning_that_somebody_else_asked_for_is_left_alone(h: AppHarness, car: Car) -> None:
    await car.park()
    await car.say(plugged=True, conditioning_mode="DRIVING_PREPARATION", conditioning_time="2026-03-03T05:00:00Z")
    assert h.vehicle_sets == []


async def test_a_fast_charge_says_nothing_about_the_night_at_the_mains(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.signal(signals.MAX_PHASES[0], 28.7)
    await car.plug(kilowatts=40.0)
    await car.charge(62.0, 3.3, 300)
    await car.off(plugged=False)
    await car.until(lambda: car.app.recorder.session is None)
    await car.say(soc=50.0)
    await h.tap("plan")
    await h.toggle("ready_on")
    begins = [value for path, value in h.vehicle_sets if path == signals.TIMER_TIME]
    assert begins[-1].startswith("2026-03-03T04:"), "two hours at 5.8 kW, not twenty minutes at 40 kW"


async def test_a_refused_plan_is_a_sentence(h: AppHarness, car: Car) -> None:
    await car.park()
    h.refuse(signals.TIMER_MODE, "The car has no timer.")
    await h.tap("plan")
    await h.toggle("ready_on")
    await h.until(lambda: h.page.note == "The car has no timer.")


async def test_an_unknown_charge_plans_nothing_and_says_so(h: AppHarness) -> None:
    await h.tap("plan")
    await h.toggle("ready_on")
    await h.until(lambda: h.page.note == "The plan waits until the car reports its charge and limit.")
    assert h.vehicle_sets == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ready", "25:00"),
        ("ready", ""),
        ("cheap1_end", "soon"),
        ("cheap1_end", ""),
        ("cheap2_start", "13:00"),
        ("cheap1_end", "00:00"),
        ("price", "-1"),
        ("price", "free"),
    ],
)
async def test_a_wrong_field_says_what_it_wants_and_saves_nothing(
    h: AppHarness, car: Car, field: str, value: str
) -> None:
    await h.tap("plan")
    await h.tap("values")
    await h.submit({field: value})
    wanting = "cheap2_end" if field == "cheap2_start" else field
    assert {entry.key for entry in h.page.fields if entry.error} == {wanting}
    assert car.app.settings.price == 0.30


async def test_values_are_kept_over_a_restart(h: AppHarness, car: Car) -> None:
    await h.tap("plan")
    await h.tap("values")
    await h.submit(ready="06:45", price="0,41", currency="CHF")
    assert h.depth == 1
    assert (car.app.settings.ready.hour, car.app.settings.price, car.app.settings.currency) == (6, 0.41, "CHF")
    assert (h.state / "store.json").read_bytes().count(b"0.41") == 1


async def test_up_to_three_cheap_windows_are_kept_and_said_in_words(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.tap("plan")
    await h.toggle("ready_on")
    await h.tap("values")
    await h.submit(cheap1_start="22:00", cheap1_end="06:00", cheap3_start="13:00", cheap3_end="15:00")
    assert row(h, "cheap_on").subtitle == "10:00\u202fPM – 6:00\u202fAM and 1:00\u202fPM – 3:00\u202fPM"
    await h.tap("values")
    assert {field.key: field.value for field in h.page.fields}["cheap2_start"] == "13:00", "no gap is kept"
    await h.submit(cheap3_start="17:00", cheap3_end="18:00")
    assert row(h, "cheap_on").subtitle.endswith(", 1:00\u202fPM – 3:00\u202fPM and 5:00\u202fPM – 6:00\u202fPM")
    await h.tap("values")
    await h.submit({f"cheap{number}_{edge}": "" for number in (1, 2, 3) for edge in ("start", "end")})
    assert car.app.settings.cheap == ()
    assert (row(h, "cheap_on").subtitle, row(h, "cheap_on").enabled) == ("Set cheap hours first", False)


async def test_the_next_window_before_the_departure_is_used(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.tap("plan")
    await h.tap("values")
    await h.submit(cheap1_start="13:00", cheap1_end="15:00", cheap2_start="20:30", cheap2_end="04:00")
    await h.toggle("ready_on")
    await h.toggle("cheap_on")
    begins = [value for path, value in h.vehicle_sets if path == signals.TIMER_TIME]
    assert begins[-1] == "2026-03-02T20:30:00Z"


async def test_a_grey_row_says_why(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.tap("plan")
    for key in ("cheap_on", "cabin", "battery"):
        assert (row(h, key).subtitle, row(h, key).enabled) == ("Set a ready-by time first", False)
    await h.toggle("ready_on")
    for key in ("cheap_on", "cabin", "battery"):
        assert row(h, key).subtitle != "Set a ready-by time first"
        assert row(h, key).enabled


async def test_values_are_typed_only_while_parked(h: AppHarness) -> None:
    await h.tap("plan")
    await h.restrict(MOVING)
    (values,) = h.page.actions
    assert not values.enabled


async def test_a_stop_before_the_plan_begins_leaves_the_plan_standing(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.tap("plan")
    await h.toggle("ready_on")
    await car.until(lambda: len(h.vehicle_sets) == 2)
    begin = h.vehicle_sets[0][1]
    await car.say(timer_time=begin, timer_mode="START_TIME")
    await car.plug()
    await h.tap("now")
    await h.tap("stop")
    assert h.vehicle_sets[-2:] == [(signals.COMMAND, "STOP"), (signals.TIMER_MODE, "INACTIVE")]
    await car.off(command="STOP")
    await car.say(timer_mode="INACTIVE")
    await car.until(lambda: h.vehicle_sets[-1] == (signals.TIMER_MODE, "START_TIME"))
    await car.say(timer_mode="START_TIME", command="START")
    assert h.page.status.startswith("Charging begins at")


async def test_a_stop_of_the_plans_own_charge_holds_and_the_page_says_until_when(h: AppHarness, car: Car) -> None:
    await car.park(soc=2.0)
    await car.say(capacity=100)
    await h.signal(signals.MAX_PHASES[0], 10.0)
    await h.tap("plan")
    await h.toggle("ready_on")
    await car.until(lambda: h.page.note.startswith("Too short for the limit"))
    await car.plug(kilowatts=2.0)
    await h.tap("now")
    await h.tap("stop")
    await car.off(command="STOP")
    await h.advance(60)
    assert h.vehicle_sets[-1] == (signals.COMMAND, "STOP")
    await h.tap("plan")
    assert h.page.note == "You have stopped charging. It goes on when you start it, or plug in again."


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
