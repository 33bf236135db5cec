"""Day or night."""

from datetime import datetime

import pytest

from hmi.shell.settings.daylight import Daylight

NOON = datetime(2026, 11, 22, 12).astimezone()
MIDNIGHT = datetime(2026, 11, 22, 0, 30).astimezone()


@pytest.mark.parametrize(("light", "theme"), [(0.0, "night"), (19.0, "night"), (36.0, "day"), (100.0, "day")])
def test_the_light_decides_whatever_the_clock_says(light: float, theme: str) -> None:
    daylight = Daylight()
    daylight.see(light)
    assert daylight.theme(NOON) == daylight.theme(MIDNIGHT) == theme


def test_a_light_between_the_limits_changes_nothing() -> None:
    daylight = Daylight()
    daylight.see(80.0)
    assert daylight.theme(NOON) == "day"
    daylight.see(25.0)
    assert daylight.theme(NOON) == "day"
    daylight.see(10.0)
    assert daylight.theme(NOON) == "night"
    daylight.see(25.0)
    assert daylight.theme(NOON) == "night"


def test_without_a_light_the_clock_decides() -> None:
    daylight = Daylight()
    assert (daylight.theme(NOON), daylight.theme(MIDNIGHT)) == ("day", "night")


@pytest.mark.parametrize(("hour", "hours"), [(5, 2), (7, 12), (12, 7), (19, 12), (23, 8)])
def test_the_next_change_by_the_clock_is_known(hour: int, hours: int) -> None:
    now = datetime(2026, 11, 22, hour).astimezone()
    assert Daylight.until_change(now) == hours * 3600
