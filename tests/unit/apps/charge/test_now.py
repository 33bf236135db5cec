"""The page of now: what is known, what is not, and what a touch asks of the car."""

from __future__ import annotations

import pytest

from apps.charge import signals
from hmi.sdk.testing import MOVING, AppHarness

from .conftest import Car


def facts(h: AppHarness) -> dict[str, str]:
    return {fact.key: fact.value for fact in h.page.facts}


async def test_a_silent_car_is_unknown_with_a_reason_and_never_zero(h: AppHarness) -> None:
    assert h.page.value is None
    assert h.page.reason == "The car has not said yet."
    assert set(facts(h).values()) == {"Unknown: not reported"}
    assert h.card is not None
    assert (h.card.value, h.card.reason) == ("", "The car has not said yet.")


@pytest.mark.parametrize("soc", [250.0, -3.0, "full", True])
async def test_an_impossible_charge_is_unknown(h: AppHarness, car: Car, soc: object) -> None:
    await car.park()
    await h.signal(signals.SOC, soc)
    assert h.page.value is None
    assert h.page.reason == "The car reports an impossible value."
    assert h.card is not None
    assert h.card.value == ""


async def test_a_stale_signal_is_unknown_and_the_rest_is_shown(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.signal(signals.RANGE, 150_000, "m", quality="stale")
    assert facts(h)["range"] == "Unknown: out of date"
    assert h.page.value == 54.0


async def test_the_service_goes_and_comes_back(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.vehicle_away("The vehicle service is away.")
    assert h.page.reason == "The vehicle service is away."
    await h.vehicle_away("")
    assert h.page.value == 54.0


async def test_the_gauge_shows_charge_limit_range_and_plug(h: AppHarness, car: Car) -> None:
    await car.park()
    page = h.page
    assert (page.value, page.target, page.target_label, page.status) == (54.0, 80.0, "Limit", "Not plugged in")
    assert facts(h) == {"range": "150 km", "plug": "Not connected", "flap": "Closed"}


async def test_a_charge_says_until_when(h: AppHarness, car: Car) -> None:
    await car.park()
    await car.plug()
    assert h.page.status.replace("\u202f", " ") == "Charging to 80%, ready at 7:44 PM"
    assert facts(h)["power"] == "6.0 kW"
    assert facts(h)["plug"] == "Connected, locked"
    assert h.page.tone == "good"


async def test_power_comes_from_voltage_and_current_where_the_car_has_no_better(h: AppHarness, car: Car) -> None:
    await car.park()
    await car.plug()
    await h.signal(signals.POWER, None, quality="unknown", reason="none")
    await car.say(voltage=360.0, current=10.0)
    assert facts(h)["power"] == "3.6 kW"


async def test_dragging_the_handle_asks_the_car_for_the_limit(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.drag(90)
    assert h.vehicle_sets == [(signals.LIMIT, 90)]


async def test_without_a_limit_there_is_no_handle(h: AppHarness, car: Car) -> None:
    await car.say(soc=50.0)
    assert (h.page.target, h.page.on_target) == (None, False)


async def test_the_main_action_starts_and_stops(h: AppHarness, car: Car) -> None:
    await car.park()
    assert [action.key for action in h.page.actions] == ["open-flap"]
    await car.say(plugged=True)
    await h.tap("start")
    await car.plug()
    await h.tap("stop")
    assert h.vehicle_sets == [(signals.COMMAND, "START"), (signals.COMMAND, "STOP")]


async def test_a_refusal_is_a_sentence_on_the_page(h: AppHarness, car: Car) -> None:
    await car.park()
    h.refuse(signals.LIMIT, "The car does not allow it now.")
    await h.drag(70)
    assert h.page.status == "The car does not allow it now."
    assert h.page.tone == "caution"
    await h.advance(9)
    assert h.page.status == "Not plugged in"


async def test_the_cable_can_be_unlocked_and_the_flap_opened_while_parked(h: AppHarness, car: Car) -> None:
    await car.park()
    await h.tap("open-flap")
    await car.say(plugged=True, locked=True)
    await h.tap("unlock")
    assert h.vehicle_sets == [(signals.FLAP, True), (signals.LOCKED, False)]
    await car.say(plugged=False)
    await h.restrict(MOVING)
    assert h.page.actions == []


async def test_the_card_shows_the_charge_and_one_action(h: AppHarness, car: Car) -> None:
    await car.park()
    assert h.card is not None
    assert (h.card.value, h.card.unit, h.card.progress, h.card.action) == ("54", "%", 0.54, None)
    await car.plug()
    assert h.card.line.startswith("Charging to 80%")
    await h.tap_card()
    assert h.vehicle_sets == [(signals.COMMAND, "STOP")]


@pytest.mark.parametrize(
    ("said", "status", "tone"),
    [
        ({}, "Not plugged in", "accent"),
        ({"soc": 9.0}, "Not plugged in", "caution"),
        ({"flap": True}, "The charging flap is open", "caution"),
        ({"plugged": True}, "Plugged in, not charging", "accent"),
        ({"plugged": True, "soc": 80.0}, "Charged to 80%", "accent"),
        ({"plugged": True, "soc": 80.0, "limit": 50}, "Above the limit of 50%", "accent"),
        ({"plugged": True, "command": "STOP"}, "Charging stopped", "accent"),
        ({"plugged": True, "timer_mode": "START_TIME", "timer_time": "2026-03-02T23:30:00Z"},
         "Charging begins at 11:30 PM", "accent"),
        ({"plugged": True, "timer_mode": "START_TIME", "timer_time": "2026-03-02T17:30:00Z"},
         "Plugged in, not charging", "accent"),
        ({"plugged": True, "timer_mode": "START_TIME", "timer_time": "2026-03-02T23:30:00Z", "command": "STOP"},
         "Charging stopped", "accent"),
        ({"plugged": True, "timer_mode": "END_TIME", "timer_time": "2026-03-03T06:10:00Z"},
         "Charging begins by itself, ready at 6:10 AM", "accent"),
        ({"is_charging": True, "plugged": True}, "Charging to 80%", "good"),
        ({"is_charging": None}, "Charging state unknown: The car has not said.", "accent"),
        ({"plugged": None}, "Plug unknown: The car has not said.", "accent"),
    ],
)  # fmt: skip
async def test_the_state_is_one_sentence(
    h: AppHarness, car: Car, said: dict[str, object], status: str, tone: str
) -> None:
    await car.park()
    for name, value in said.items():
        quality = "good" if value is not None else "unknown"
        await h.signal(getattr(signals, name.upper()), value, quality=quality, reason="The car has not said.")
    assert h.page.status.replace("\u202f", " ") == status
    assert h.page.tone == tone
    assert h.card is not None
    assert h.card.line.replace("\u202f", " ") == status


async def test_a_charge_that_waits_says_when_it_will_be_ready(h: AppHarness, car: Car) -> None:
    await car.park()
    await car.say(plugged=True, timer_mode="START_TIME", timer_time="2026-03-02T23:30:00Z", seconds_left=8 * 3600)
    assert facts(h)["time"].replace("\u202f", " ") == "2:00 AM"
    await car.say(plugged=False)
    assert "time" not in facts(h)
