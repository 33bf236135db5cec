"""A touch is a request; the sensor's next value is the answer."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from hmi.shell.climate import actuator as module
from hmi.shell.climate.actuator import Actuator
from hmi.shell.reading import UNKNOWN, Reading
from hmi.shell.tasks import Tasks


class Car:
    def __init__(self) -> None:
        self.asked: list[float] = []
        self.refusal = ""
        self.answering = asyncio.Event()
        self.answering.set()
        self.states: list[str] = []
        self._news = asyncio.Event()
        self.actuator = Actuator("Vehicle.X", self.ask, Tasks(), self.changed)
        self.actuator.see(Reading(20.0))

    async def ask(self, _path: str, value: float | bool) -> str:
        self.asked.append(float(value))
        await self.answering.wait()
        self._news.set()
        return self.refusal

    def changed(self) -> None:
        self.states.append(self.actuator.state if hasattr(self, "actuator") else "")
        self._news.set()

    async def until(self, condition: Callable[[], Any]) -> None:
        async with asyncio.timeout(30):
            while not condition():
                self._news.clear()
                await self._news.wait()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE_S", 0.02)
    monkeypatch.setattr(module, "ANSWER_S", 0.05)
    monkeypatch.setattr(module, "COMPLAINT_S", 0.05)


async def test_the_request_is_shown_at_once_and_the_answer_ends_it() -> None:
    car = Car()
    car.actuator.request(21.0)
    assert (car.actuator.shown, car.actuator.state) == (21.0, "asking")
    await car.until(lambda: car.asked == [21.0])
    car.actuator.see(Reading(21.0))
    assert (car.actuator.shown, car.actuator.state) == (21.0, "known")


@pytest.mark.usefixtures("quick")
async def test_a_car_that_does_not_answer_is_told_and_its_own_value_shown() -> None:
    car = Car()
    car.actuator.request(25.0)
    await car.until(lambda: "waiting" in car.states)
    await car.until(lambda: car.actuator.state == "unanswered")
    assert car.actuator.shown == 20.0
    await car.until(lambda: car.actuator.state == "known")


@pytest.mark.usefixtures("quick")
async def test_a_refusal_is_told() -> None:
    car = Car()
    car.refusal = "out of range"
    car.actuator.request(99.0)
    await car.until(lambda: car.actuator.state == "refused")
    assert car.actuator.shown == 20.0


async def test_of_many_touches_only_the_newest_goes_out_after_the_first() -> None:
    car = Car()
    car.answering.clear()
    for value in (20.5, 21.0, 21.5, 22.0):
        car.actuator.request(value)
        await asyncio.sleep(0)
    car.answering.set()
    await car.until(lambda: len(car.asked) == 2)
    assert car.asked == [20.5, 22.0]
    car.actuator.see(Reading(22.0))


async def test_unknown_is_no_number() -> None:
    car = Car()
    car.actuator.see(UNKNOWN)
    assert (car.actuator.shown, car.actuator.state) == (None, "unknown")
