"""When to charge: cheap hours, ready by, and clocks that change."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.charge import plan

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
READY = datetime(2026, 3, 3, 6, 0, tzinfo=UTC)
NIGHT = plan.CheapHours(time(23, 0), time(5, 0), BERLIN)


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def test_without_cheap_hours_it_charges_as_late_as_is_safe() -> None:
    found = plan.schedule(NOW, READY, hours(3), None)
    assert found.end == READY - plan.MARGIN
    assert not found.late


def test_a_charge_that_fits_lies_wholly_in_the_cheap_hours() -> None:
    found = plan.schedule(NOW, READY, hours(3), NIGHT)
    assert found.start == datetime(2026, 3, 2, 22, 0, tzinfo=UTC)
    assert found.cheap == hours(3)


def test_a_long_charge_covers_the_cheap_hours() -> None:
    found = plan.schedule(NOW, READY, hours(8), NIGHT)
    assert found.cheap == hours(6)
    assert found.end <= READY


def test_cheap_hours_after_the_departure_are_no_use() -> None:
    noon = plan.CheapHours(time(12, 0), time(14, 0), BERLIN)
    found = plan.schedule(NOW, READY, hours(3), noon)
    assert found.end == READY - plan.MARGIN
    assert found.cheap == plan.NOTHING


def test_too_little_time_begins_now_and_says_so() -> None:
    found = plan.schedule(NOW, READY, hours(20), NIGHT)
    assert (found.start, found.late) == (NOW, True)


def test_the_next_departure_is_today_or_tomorrow_by_the_wall_clock() -> None:
    assert plan.next_ready(NOW, time(19, 30), BERLIN) == datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
    assert plan.next_ready(NOW, time(7, 0), BERLIN) == datetime(2026, 3, 3, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "length"), [(datetime(2026, 3, 28, 20, tzinfo=UTC), 5), (datetime(2026, 10, 24, 20, tzinfo=UTC), 7)]
)
def test_a_night_in_which_the_clock_changes_has_its_own_length(day: datetime, length: int) -> None:
    assert NIGHT.overlap(day, day + hours(12)) == hours(length)


def test_cheap_is_cheap_on_both_sides_of_midnight() -> None:
    assert NIGHT.contains(datetime(2026, 3, 2, 22, 30, tzinfo=UTC))
    assert NIGHT.contains(datetime(2026, 3, 3, 3, 0, tzinfo=UTC))
    assert not NIGHT.contains(datetime(2026, 3, 3, 4, 0, tzinfo=UTC))


def test_duration_follows_energy_and_power() -> None:
    assert plan.duration(50, 80, 40, 6) == hours(2)
    assert plan.duration(90, 80, 40, 6) == plan.NOTHING
    assert plan.duration(50, 80, 40, 0) == plan.NOTHING


TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(
    minutes=st.integers(0, 3000),
    at=TIMES,
    opens=TIMES,
    closes=TIMES,
    minute=st.integers(0, 366 * 1440),
)
def test_a_plan_is_never_in_the_past_never_late_without_need_and_never_dearer_than_the_latest(
    minutes: int, at: time, opens: time, closes: time, minute: int
) -> None:
    now = NOW + timedelta(minutes=minute)
    length, cheap = timedelta(minutes=minutes), plan.CheapHours(opens, closes, BERLIN)
    ready = plan.next_ready(now, at, BERLIN)
    found = plan.schedule(now, ready, length, cheap)
    assert found.start >= now
    assert found.end - found.start == length
    assert found.late == (found.end > ready)
    latest = ready - plan.MARGIN - length
    if latest > now:
        assert found.end <= ready
        assert found.cheap >= cheap.overlap(latest, latest + length)
