"""The head of the dock."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from hmi.shell.reading import UNKNOWN, Reading
from hmi.shell.status.status_object import OUTSIDE, StatusObject

NOW = datetime(2026, 11, 22, 14, 5, 59, 900_000).astimezone()


@pytest.fixture
def status(qtbot: QtBot) -> StatusObject:
    status = StatusObject(now=lambda: NOW)
    status.set_locale(QLocale("en_GB"), "celsius")
    return status


def test_the_clock_ticks_on_the_minute(status: StatusObject, qtbot: QtBot) -> None:
    assert status.clock == "14:05"
    assert 0 < status._timer.interval() <= 101
    status._now = lambda: NOW + timedelta(seconds=1)
    with qtbot.waitSignal(status.clockChanged, timeout=1000):
        pass
    assert status.clock == "14:06"


def test_the_outside_temperature_is_a_dash_when_unknown(status: StatusObject) -> None:
    assert status.temperature == "–"
    status.see({OUTSIDE: Reading(-0.4)})
    assert status.temperature == "0°"
    status.see({OUTSIDE: UNKNOWN})
    assert status.temperature == "–"


def test_a_change_that_cannot_be_seen_repaints_nothing(status: StatusObject, qtbot: QtBot) -> None:
    status.see({OUTSIDE: Reading(4.1)})
    with qtbot.assertNotEmitted(status.temperatureChanged):
        status.see({OUTSIDE: Reading(4.2)})


def test_it_speaks_the_drivers_units(status: StatusObject) -> None:
    status.see({OUTSIDE: Reading(20.0)})
    status.set_locale(QLocale("en_US"), "fahrenheit")
    assert status.temperature == "68°"
    assert status.clock == "2:05"


@pytest.mark.parametrize(("language", "clock"), [("de_DE", "14:05"), ("ar_EG", "٢:٠٥"), ("ja_JP", "14:05")])
def test_the_clock_is_hours_and_minutes_in_every_language(status: StatusObject, language: str, clock: str) -> None:
    status.set_locale(QLocale(language), "celsius")
    assert status.clock == clock


@pytest.mark.parametrize("value", [1e300, -1e300, 1000.0, float("nan")])
@pytest.mark.parametrize("unit", ["celsius", "fahrenheit"])
def test_a_temperature_that_cannot_be_is_a_dash(status: StatusObject, value: float, unit: str) -> None:
    status.set_locale(QLocale("en_GB"), unit)
    status.see({OUTSIDE: Reading(value)})
    assert status.temperature == "–"


def test_a_temperature_next_to_nothing_is_nought(status: StatusObject) -> None:
    status.see({OUTSIDE: Reading(1e-300)})
    assert status.temperature == "0°"
