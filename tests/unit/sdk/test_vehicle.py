"""Signals for an app: units, unknown with a reason, newest first."""

from __future__ import annotations

import asyncio

import pytest

from hmi.sdk import App, EmptyTemplate, Sample, Screen, Template, VehicleRefused
from hmi.sdk.runtime.samples import sample, signal_info
from hmi.sdk.testing import AppHarness
from hmi.sdk.vehicle import MOST_PENDING

SPEED = "Vehicle.Speed"


class Speed(Screen):
    """Shows the speed."""

    app: Speeding

    def render(self) -> Template:
        one = self.app.speed
        return EmptyTemplate(title="Speed", text=f"{one.value} {one.unit}" if one.known else one.reason)


class Speeding(App):
    """Follows the speed."""

    async def on_start(self) -> None:
        self.speed = Sample(None, quality="unknown", reason="The car has not said yet.")
        self.screen = Speed()
        self.spawn(self.follow(), "speed")

    async def follow(self) -> None:
        async for batch in self.vehicle.subscribe(SPEED):
            self.speed = batch[SPEED]
            self.screen.invalidate()

    def root(self) -> Screen:
        return self.screen


async def test_an_app_shows_what_the_car_says() -> None:
    async with AppHarness(Speeding) as h:
        assert h.template.text == "The car has not said yet."
        await h.signal(SPEED, 50.0, "km/h")
        assert h.template.text == "50.0 km/h"


async def test_a_service_that_goes_makes_everything_unknown_until_it_is_back() -> None:
    async with AppHarness(Speeding) as h:
        await h.signal(SPEED, 50.0, "km/h")
        await h.vehicle_away("The car sleeps.")
        assert h.template.text == "The car sleeps."
        await h.vehicle_away("")
        assert h.template.text == "50.0 km/h"


async def test_a_slow_reader_gets_the_newest_of_each_signal_once() -> None:
    async with AppHarness(Speeding) as h:
        async with h.app.vehicle.subscribe([SPEED, "Vehicle.Cabin"]) as samples:
            await anext(samples)
            for speed in range(100):
                h.signal(SPEED, speed)
            h.signal("Vehicle.Cabin.Light", 7)
            changed = await anext(samples)
        assert {path: one.value for path, one in changed.items()} == {SPEED: 99, "Vehicle.Cabin.Light": 7}


async def test_closing_a_subscription_ends_its_loop() -> None:
    async with AppHarness(Speeding) as h:
        subscription = h.app.vehicle.subscribe(SPEED)

        async def read() -> str:
            async for _ in subscription:
                pass
            return "ended"

        reading = asyncio.ensure_future(read())
        await h.settle()
        subscription.close()
        assert await asyncio.wait_for(reading, 30) == "ended"


async def test_requests_are_kept_and_refusals_are_sentences() -> None:
    async with AppHarness(Speeding) as h:
        await h.app.vehicle.set("Vehicle.Cabin.Light", 5)
        h.refuse("Vehicle.Cabin.Light", "The light is broken.")
        with pytest.raises(VehicleRefused) as refused:
            await h.app.vehicle.set("Vehicle.Cabin.Light", 6)
        assert refused.value.sentence == "The light is broken."
        assert h.vehicle_sets == [("Vehicle.Cabin.Light", 5)]


async def test_one_or_many_signals_are_read() -> None:
    async with AppHarness(Speeding) as h:
        h.signal("Vehicle.Cabin.Light", 5, "percent")
        h.signal("Vehicle.Cabin.Heat", 6)
        assert (await h.app.vehicle.get("Vehicle.Cabin.Light")).unit == "percent"
        assert set(await h.app.vehicle.get_many(["Vehicle.Cabin"])) == {"Vehicle.Cabin.Light", "Vehicle.Cabin.Heat"}
        assert (await h.app.vehicle.describe("Vehicle.Cabin.Light"))["Vehicle.Cabin.Light"].unit == "percent"


@pytest.mark.parametrize(("value", "number"), [(5, 5.0), (5.5, 5.5), (True, None), ("5", None), (None, None)])
def test_only_a_number_is_a_number(value: object, number: float | None) -> None:
    assert Sample(value).number() == number
    assert Sample(value, quality="stale").number() is None


def test_the_wire_becomes_a_sample() -> None:
    good = sample((5.0, 1_500_000, 0), "km/h")
    assert good.time is not None
    assert (good.value, good.unit, good.time.isoformat(), good.quality) == (
        5.0,
        "km/h",
        "1970-01-01T00:00:01.500000+00:00",
        "good",
    )
    assert [sample((5.0, 0, quality), "").quality for quality in range(5)] == [
        "good",
        "stale",
        "unknown",
        "out-of-range",
        "unknown",
    ]
    assert sample(("", 0, 2), "km/h").value is None
    assert sample((1, 2**63, 0), "").time is None


def test_a_range_of_the_catalogue_may_be_open() -> None:
    info = signal_info("Vehicle.Speed", {"type": "float", "kind": "sensor", "unit": "km/h", "min": "", "max": 250})
    assert (info.minimum, info.maximum, info.unit) == (None, 250.0, "km/h")


async def test_a_reader_of_every_change_gets_what_was_undone_before_it_looked() -> None:
    async with AppHarness(Speeding) as h:
        async with h.app.vehicle.subscribe([SPEED, "Vehicle.Cabin"], max_rate_hz=0) as samples:
            await anext(samples)
            for speed in (1, 2, 1):
                h.signal(SPEED, speed)
            h.signal("Vehicle.Cabin.Light", 7)
            got = [await anext(samples) for _ in range(3)]
        assert [batch[SPEED].value for batch in got] == [1, 2, 1]
        assert got[2]["Vehicle.Cabin.Light"].value == 7


async def test_a_reader_that_sleeps_keeps_no_more_than_a_bound_and_the_newest() -> None:
    async with AppHarness(Speeding) as h:
        async with h.app.vehicle.subscribe(SPEED, max_rate_hz=0) as samples:
            await anext(samples)
            for speed in range(MOST_PENDING + 100):
                h.vehicle.feed(SPEED, speed, "", "good", "")
            got = [await anext(samples) for _ in range(MOST_PENDING)]
        assert got[-1][SPEED].value == MOST_PENDING + 99
