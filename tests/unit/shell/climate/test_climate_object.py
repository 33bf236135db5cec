"""The climate bar as QML sees it."""

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from hmi.shell.climate.climate_object import ClimateObject
from hmi.shell.reading import UNKNOWN, Reading
from hmi.shell.tasks import Tasks

DRIVER = "Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature"
FAN = "Vehicle.Cabin.HVAC.Station.Row1.Driver.FanSpeed"
DEFROST = "Vehicle.Cabin.HVAC.IsFrontDefrosterActive"


class Car:
    def __init__(self) -> None:
        self.asked: list[tuple[str, float | bool]] = []

    async def ask(self, path: str, value: float | bool) -> str:
        self.asked.append((path, value))
        return ""


@pytest.fixture
def car() -> Car:
    return Car()


@pytest.fixture
async def climate(qtbot: QtBot, car: Car) -> ClimateObject:
    climate = ClimateObject(car.ask, Tasks())
    climate.set_locale(QLocale("en_GB"), "celsius")
    return climate


async def test_unknown_is_a_dash_never_a_number(climate: ClimateObject) -> None:
    assert climate.driver.text == climate.volume.text == "–"
    assert (climate.driver.state, climate.fan.level) == ("unknown", -1)


async def test_without_any_signal_it_says_so_once_for_all(climate: ClimateObject) -> None:
    climate.see({DRIVER: UNKNOWN})
    assert (climate.trouble, climate.troubleState) == ("", "unknown")
    climate.see({DRIVER: Reading(21.0)})
    assert climate.troubleState == ""


async def test_half_degrees_in_the_drivers_own_writing(climate: ClimateObject) -> None:
    climate.see({DRIVER: Reading(21.5)})
    assert climate.driver.text == "21.5°"
    climate.set_locale(QLocale("de_DE"), "celsius")
    assert climate.driver.text == "21,5°"
    climate.set_locale(QLocale("en_GB"), "fahrenheit")
    assert climate.driver.text == "71°"


async def test_a_step_of_fahrenheit_is_one_degree(climate: ClimateObject) -> None:
    climate.set_locale(QLocale("en_US"), "fahrenheit")
    climate.see({DRIVER: Reading(20.0)})
    climate.driver.up()
    assert climate.driver.text == "69°"


async def test_steps_end_at_the_ends(climate: ClimateObject) -> None:
    climate.see({DRIVER: Reading(28.0)})
    climate.driver.up()
    assert climate.driver.state == "known"
    climate.driver.down()
    assert climate.driver.text == "27.5°"


async def test_nothing_can_be_stepped_from_unknown(climate: ClimateObject) -> None:
    climate.driver.up()
    assert climate.driver.state == "unknown"


@pytest.mark.parametrize(("now", "then"), [(0, 1), (60, 4), (100, 0)])
async def test_the_fan_goes_round_its_levels(climate: ClimateObject, now: int, then: int) -> None:
    climate.see({FAN: Reading(now)})
    climate.fan.cycle()
    assert climate.fan.level == then


async def test_defrost_asks_for_a_truth_value(climate: ClimateObject, car: Car) -> None:
    climate.see({DEFROST: Reading(False)})
    await climate.defrost._actuator._ask(DEFROST, 1.0)
    assert car.asked == [(DEFROST, True)]


@pytest.mark.parametrize("value", [1e300, -1e300, 1e9, float("nan"), float("inf"), 10**30])
async def test_what_cannot_be_is_a_dash_though_the_car_calls_it_good(climate: ClimateObject, value: float) -> None:
    climate.see({path: Reading(value) for path in climate.paths})
    for control in (climate.driver, climate.passenger, climate.fan, climate.volume, climate.defrost):
        assert (control.text, control.state, control.level) == ("–", "unknown", -1)
    climate.driver.up()
    climate.see({DRIVER: Reading(20.0)})
    assert climate.driver.text == "20.0°"


async def test_a_number_next_to_nothing_is_written_short(climate: ClimateObject) -> None:
    climate.see({DRIVER: Reading(1e-300), FAN: Reading(1e-300)})
    assert (climate.driver.text, climate.fan.text) == ("0.0°", "0")
