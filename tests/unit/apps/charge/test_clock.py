"""A clock that is set while the car charges."""

from __future__ import annotations

from datetime import timedelta

import pytest

from apps.charge import signals
from hmi.sdk.testing import AppHarness

from .conftest import Car


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
