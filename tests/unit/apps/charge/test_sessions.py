"""Sessions, their figures, and the notices at their end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from apps.charge import signals
from apps.charge.store import Session
from hmi.sdk.testing import AppHarness

from .conftest import Car


async def charged(car: Car) -> None:
    """Twenty minutes at 6 kW."""
    await car.park()
    await car.plug()
    await car.charge(57.0, 1.0, 600)
    await car.charge(60.0, 1.0, 600)


async def test_a_session_keeps_energy_cost_peak_and_average(h: AppHarness, car: Car) -> None:
    await charged(car)
    session = car.app.recorder.session
    assert session is not None
    assert session.energy_kwh == pytest.approx(2.0)
    assert session.wall_kwh == pytest.approx(2.2)
    assert session.cost == pytest.approx(2.2 * 0.30)
    assert (session.start_soc, session.soc, session.peak_kw) == (54.0, 60.0, 6.0)
    assert session.average_kw == pytest.approx(6.0)
    assert session.points == [(54.0, 6.0), (57.0, 6.0), (60.0, 6.0)]


async def test_a_late_first_look_loses_no_energy_and_keeps_the_average_honest(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.advance(60)
    car.counter += 0.1
    h.vehicle.feed(signals.POWER, 6000.0, "W", "good", "")
    h.vehicle.feed(signals.COUNTER, car.counter, "kWh", "good", "")
    await h.signal(signals.IS_CHARGING, value=True)
    await car.until(lambda: car.app.recorder.charging)
    await car.charge(57.0, 1.0, 600)
    session = car.app.recorder.session
    assert session is not None
    assert session.energy_kwh == pytest.approx(1.1)
    assert session.average_kw == pytest.approx(6.0)


def test_the_average_is_never_above_the_peak_and_needs_a_minute() -> None:
    session = Session(started=0.0, currency="EUR", updated=30.0, energy_kwh=0.05, charging_s=30.0, peak_kw=5.6)
    assert session.average_kw is None
    session.energy_kwh, session.charging_s = 0.1, 60.0
    assert session.average_kw == 5.6


async def test_energy_in_cheap_hours_costs_less(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.tap("plan")
    await h.tap("values")
    await h.submit(
        cheap1_start="12:00",
        cheap1_end="13:00",
        cheap2_start="18:00",
        cheap2_end="18:15",
        price="0,50",
        cheap_price="0.10",
    )
    await h.toggle("ready_on")
    await h.toggle("cheap_on")
    await car.plug()
    await car.charge(57.0, 1.0, 600)
    await car.charge(60.0, 1.0, 600)
    session = car.app.recorder.session
    assert session is not None
    assert session.cost == pytest.approx(1.1 * 0.10 + 1.1 * (0.10 + 0.50) / 2)


async def test_the_limit_is_told_once(h: AppHarness, car: Car) -> None:
    await charged(car)
    await car.charge(80.0, 6.0, 3600)
    await car.off(seconds_left=0)
    await car.until(lambda: h.notices)
    assert [(notice.title, notice.text) for notice in h.notices] == [
        ("Charged to 80%", "Range 150 km. You can unplug."),
    ]
    await car.say(plugged=False)
    await h.advance(10)
    assert len(h.notices) == 1
    assert h.page.status == "The charging flap is open"


async def test_pulling_the_cable_early_is_told_once_and_is_no_interruption(h: AppHarness, car: Car) -> None:
    await charged(car)
    await car.off()
    await car.say(plugged=False)
    await car.until(lambda: h.notices)
    await h.advance(10)
    assert [(notice.title, notice.text) for notice in h.notices] == [("Unplugged at 60%", "The limit is 80%.")]


async def test_an_interruption_is_told_after_a_moment_of_doubt(h: AppHarness, car: Car) -> None:
    await charged(car)
    await car.off()
    await car.until(lambda: car.app.recorder.doubtful)
    assert h.notices == []
    await h.advance(2.5)
    await car.until(lambda: h.notices)
    assert h.notices[0].title == "Charging was interrupted at 60%"
    await car.say(plugged=False)
    await h.advance(10)
    assert len(h.notices) == 1


async def test_who_stops_it_himself_is_told_nothing(h: AppHarness, car: Car) -> None:
    await charged(car)
    await car.off(command="STOP")
    await car.until(lambda: not car.app.recorder.charging)
    await car.say(plugged=False)
    await h.advance(10)
    assert h.notices == []
    assert h.page.status == "The charging flap is open"


async def test_a_charge_that_begins_again_on_the_same_cable_is_the_same_session(h: AppHarness, car: Car) -> None:
    await charged(car)
    await car.off(command="STOP")
    await car.until(lambda: not car.app.recorder.charging)
    await car.say(command="START", is_charging=True, power=6000.0)
    await car.until(lambda: car.app.recorder.charging)
    await car.charge(63.0, 1.0, 600)
    assert len(await car.app.history.newest(10)) == 1
    await car.off(command="STOP")
    await car.until(lambda: not car.app.recorder.charging)
    await car.say(plugged=False)
    await car.until(lambda: car.app.recorder.session is None)
    await car.plug()
    assert len(await car.app.history.newest(10)) == 2


async def test_a_service_that_is_away_ends_no_session(h: AppHarness, car: Car) -> None:
    await charged(car)
    await h.vehicle_away()
    await h.advance(60)
    assert car.app.recorder.charging
    await h.vehicle_away("")
    assert h.notices == []


async def test_a_meter_that_was_reset_adds_nothing(h: AppHarness, car: Car) -> None:
    await charged(car)
    car.counter = 5.0
    await car.charge(61.0, 0.0, 60)
    await car.charge(62.0, 0.5, 300)
    session = car.app.recorder.session
    assert session is not None
    assert session.energy_kwh == pytest.approx(2.5)


@pytest.mark.parametrize("years", [56, -3])
async def test_a_clock_that_is_set_while_the_car_charges_makes_no_energy_and_moves_the_session(
    h: AppHarness, car: Car, years: int
) -> None:
    await car.park()
    await h.signal(signals.COUNTER, None, quality="unknown", reason="no meter")
    await car.plug(kilowatts=3.0)
    session = car.app.recorder.session
    assert session is not None
    started = session.started
    h.clock._now += timedelta(days=365 * years)
    await car.say(soc=55.0)
    await car.until(lambda: session.soc == 55.0)
    await h.advance(1200)
    await car.say(soc=56.0)
    await car.until(lambda: session.soc == 56.0)
    assert (session.energy_kwh, session.charging_s) == (pytest.approx(1.0), pytest.approx(1200, abs=1))
    assert session.started == pytest.approx(started + 365 * years * 86_400, abs=1)


async def test_without_a_meter_power_and_time_are_counted(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.signal(signals.COUNTER, None, quality="unknown", reason="no meter")
    await car.plug(kilowatts=3.0)
    await h.advance(1200)
    await car.say(soc=56.0)
    await car.until(lambda: car.app.recorder.session.soc == 56.0)
    assert car.app.recorder.session is not None
    assert car.app.recorder.session.energy_kwh == pytest.approx(1.0)


async def test_the_curve_shows_this_charge_and_the_last_one_faint(h: AppHarness, car: Car) -> None:
    await h.tap("curve")
    assert h.page.series == []
    assert h.page.sentence == "The curve appears while the car charges."
    await charged(car)
    await car.off(plugged=False)
    await car.until(lambda: car.app.recorder.session is None)
    assert [alone.style for alone in h.page.series] == ["line"]
    await car.plug(kilowatts=5.0)
    await car.charge(63.0, 1.0, 600)
    past, now = h.page.series
    assert (past.style, len(past.points), now.style) == ("faint", 3, "line")
    assert h.page.sentence == "5.0 kW at 63%."


async def test_history_lists_sessions_and_opens_one(h: AppHarness, car: Car) -> None:
    await h.tap("history")
    await car.until(lambda: not h.page.loading)
    assert (h.page.rows, h.page.empty) == ([], "No charging session yet.")
    await charged(car)
    await car.off(plugged=False)
    await car.until(lambda: h.page.rows)
    (row,) = h.page.rows
    assert row.title.replace("\u202f", " ") == "Today 6:00 PM · 54% → 60%"
    assert row.subtitle == "2.0 kWh · peak 6.0 kW · average 6.0 kW"
    assert row.value == "€0.66"
    assert h.page.note == "This month: 2.0 kWh, €0.66"
    await h.tap(row.key)
    assert h.page.headline == "54% → 60%"
    assert h.page.summary == "Unplugged before the limit"
    assert {fact.key for fact in h.page.facts} == {"energy", "wall", "cost", "time", "peak", "average"}
    assert await h.back()


async def test_an_empty_battery_is_recorded_as_empty(h: AppHarness, car: Car) -> None:
    await car.park(soc=0.4)
    await car.plug()
    await car.charge(0.0, 0.0, 10)
    session = car.app.recorder.session
    assert session is not None
    assert session.soc == 0.0


async def test_a_raised_limit_is_told_again_when_it_is_reached(h: AppHarness, car: Car) -> None:
    await charged(car)
    await car.charge(80.0, 6.0, 3600)
    await car.off()
    await car.until(lambda: h.notices)
    await car.say(limit=90, is_charging=True, power=6000.0)
    await car.until(lambda: car.app.recorder.charging)
    await car.charge(90.0, 4.0, 2400)
    await car.off()
    await car.until(lambda: len(h.notices) == 2)
    assert h.notices[1].title == "Charged to 90%"


async def test_an_interruption_stands_on_the_page_until_it_is_over(h: AppHarness, car: Car) -> None:
    await charged(car)
    await car.off()
    await car.until(lambda: car.app.recorder.doubtful)
    await h.advance(2.5)
    await car.until(lambda: h.page.status == "Charging was interrupted")
    assert h.page.tone == "caution"
    await car.say(is_charging=True)
    await car.until(lambda: h.page.tone == "good")


async def test_a_curve_never_runs_backwards(h: AppHarness, car: Car) -> None:
    await charged(car)
    await car.off(command="STOP")
    await car.until(lambda: not car.app.recorder.charging)
    await car.say(soc=55.0, command="START", is_charging=True, power=5000.0)
    await car.until(lambda: car.app.recorder.charging)
    await car.charge(58.0, 1.0, 600)
    await car.charge(61.0, 1.0, 600)
    session = car.app.recorder.session
    assert session is not None
    assert session.points == [(54.0, 6.0), (57.0, 6.0), (60.0, 6.0), (61.0, 5.0)]


async def test_the_page_of_a_session_follows_it_to_its_end(h: AppHarness, car: Car) -> None:
    await charged(car)
    await h.tap("history")
    await car.until(lambda: h.page.rows)
    await h.tap(h.page.rows[0].key)
    assert h.page.summary == "Charging"
    await car.charge(63.0, 1.0, 600)
    await car.until(lambda: h.page.headline == "54% → 63%")
    await car.off(plugged=False)
    await car.until(lambda: car.app.recorder.session is None)
    await car.until(lambda: h.page.summary == "Unplugged before the limit")


async def test_a_charge_that_was_over_before_anybody_looked_is_a_session(h: AppHarness, car: Car) -> None:
    await car.park()
    await car.say(plugged=True)
    h.vehicle.feed(signals.IS_CHARGING, True, "", "good", "")
    h.vehicle.feed(signals.COUNTER, car.counter + 0.1, "kWh", "good", "")
    h.vehicle.feed(signals.COMMAND, "STOP", "", "good", "")
    await h.signal(signals.IS_CHARGING, value=False)
    await car.until(lambda: car.app.recorder.session is not None and not car.app.recorder.charging)
    (session,) = await car.app.history.newest(5)
    assert (session.reason, session.energy_kwh) == ("stopped", pytest.approx(0.1))


async def test_a_cable_out_and_in_again_at_once_begins_another_session(h: AppHarness, car: Car) -> None:
    await charged(car)
    for path, value in ((signals.IS_CHARGING, False), (signals.PLUGGED, False), (signals.PLUGGED, True)):
        h.vehicle.feed(path, value, "", "good", "")
    await h.signal(signals.IS_CHARGING, value=True)
    await car.until(lambda: car.app.recorder.session is not None and car.app.recorder.session.id == 2)
    assert [session.reason for session in await car.app.history.newest(5)] == ["", "unplugged"]
