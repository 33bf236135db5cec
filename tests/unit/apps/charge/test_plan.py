"""When to charge: cheap hours, ready by, and clocks that change."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from apps.charge import plan
from apps.charge.settings import Windows

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
READY = datetime(2026, 3, 3, 6, 0, tzinfo=UTC)
NIGHT = plan.CheapHours(((time(23, 0), time(5, 0)),), BERLIN)


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
    noon = plan.CheapHours(((time(12, 0), time(14, 0)),), BERLIN)
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


def test_windows_that_overlap_or_touch_count_once_and_as_one() -> None:
    pieces = ((time(2, 0), time(5, 0)), (time(23, 0), time(1, 0)), (time(0, 30), time(2, 0)))
    whole = plan.CheapHours(pieces, BERLIN)
    assert whole.occurrences(NOW, READY) == NIGHT.occurrences(NOW, READY)
    assert plan.schedule(NOW, READY, hours(5), whole) == plan.schedule(NOW, READY, hours(5), NIGHT)


def test_of_two_windows_the_first_that_holds_the_charge_is_taken() -> None:
    both = plan.CheapHours(((time(20, 0), time(21, 0)), (time(23, 0), time(5, 0))), BERLIN)
    assert plan.schedule(NOW, READY, hours(1), both).start == datetime(2026, 3, 2, 19, 0, tzinfo=UTC)
    assert plan.schedule(NOW, READY, hours(2), both).start == datetime(2026, 3, 2, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("windows", "cheap"),
    [(((time(0, 0), time(2, 30)),), 2.0), (((time(2, 30), time(5, 0)),), 2.0), (((time(2, 10), time(2, 50)),), 0.0)],
)
def test_a_window_that_ends_or_begins_in_the_hour_that_the_clock_skips(windows: Windows, cheap: float) -> None:
    evening = datetime(2026, 3, 28, 22, tzinfo=UTC)
    assert plan.CheapHours(windows, BERLIN).overlap(evening, evening + hours(9)) == hours(cheap)


TIMES = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
CHANGES = (datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 10, 24, tzinfo=UTC))
MOMENTS = st.one_of(
    st.integers(0, 366 * 1440).map(lambda minute: NOW + timedelta(minutes=minute)),
    st.builds(lambda day, minute: day + timedelta(minutes=minute), st.sampled_from(CHANGES), st.integers(0, 2 * 1440)),
)
WINDOWS = st.lists(st.tuples(TIMES, TIMES).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=3).map(tuple)
ZONES = st.sampled_from(
    [BERLIN, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Kolkata")]
)


def by_the_clock(windows: Windows, wall: time) -> bool:
    return any(a <= wall < b if a < b else wall >= a or wall < b for a, b in windows)


@given(windows=WINDOWS, moment=MOMENTS, zone=ZONES)
def test_cheap_is_what_the_wall_clock_says(windows: Windows, moment: datetime, zone: ZoneInfo) -> None:
    wall = moment.astimezone(zone)
    assume(wall.utcoffset() == wall.replace(fold=1 - wall.fold).utcoffset())  # the clock shows that time once
    assert plan.CheapHours(windows, zone).contains(moment) == by_the_clock(windows, wall.time())


@given(soc=st.integers(0, 100), power=st.floats(1, 22), at=TIMES, windows=WINDOWS, now=MOMENTS, zone=ZONES)
def test_a_plan_is_in_time_where_that_can_be_and_no_other_charge_in_time_is_cheaper(
    soc: int, power: float, at: time, windows: Windows, now: datetime, zone: ZoneInfo
) -> None:
    length, cheap = plan.duration(soc, 100, 60, power), plan.CheapHours(windows, zone)
    ready = plan.next_ready(now, at, zone)
    found = plan.schedule(now, ready, length, cheap)
    assert found.start >= now
    assert found.end - found.start == length
    assert found.late == (found.end > ready) == (now + length > ready)
    assert found.cheap == cheap.overlap(found.start, found.end)
    start, latest = now, ready - plan.MARGIN - length
    while start <= latest:
        assert cheap.overlap(start, start + length) <= found.cheap
        start += timedelta(minutes=15)
    if latest > now:
        assert cheap.overlap(latest, latest + length) <= found.cheap
