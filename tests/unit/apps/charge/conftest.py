"""A charge app in the harness, and the car's side of a charge."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from apps.charge import signals
from apps.charge.app import Charge
from hmi.sdk.testing import AppHarness

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)


class Car:
    """Says what a car says, through the harness."""

    def __init__(self, harness: AppHarness) -> None:
        self.h = harness
        self.counter = 1000.0

    async def say(self, **values: Any) -> None:
        """Signals by their names in signals.py."""
        for name, value in values.items():
            await self.h.signal(getattr(signals, name.upper()), value)

    async def park(self, soc: float = 54.0, limit: int = 80) -> None:
        """Parked, unplugged, everything known."""
        await self.say(
            soc=soc, limit=limit, range=150_000, power=0.0, capacity=39, counter=self.counter, loss=0.0, command="START",
            is_charging=False, seconds_left=0, plugged=False, locked=False, flap=False, timer_mode="INACTIVE",
            climate=False, ignition="OFF",
        )  # fmt: skip

    async def plug(self, kilowatts: float = 6.0) -> None:
        """Plugged in, and current flows."""
        await self.say(flap=True, plugged=True, locked=True)
        await self.say(power=kilowatts * 1000, loss=600.0, seconds_left=6240, is_charging=True)
        await self.until(lambda: self.app.recorder.charging)

    async def charge(self, soc: float, energy: float, seconds: float) -> None:
        """Time passes, the meter runs."""
        self.counter += energy
        await self.h.advance(seconds)
        await self.say(counter=self.counter, soc=soc)
        await self.until(lambda: self.app.recorder.session is None or self.app.recorder.session.soc == soc)

    async def off(self, **more: Any) -> None:
        """No current any more."""
        self.h.vehicle.feed(signals.POWER, 0.0, "W", "good", "")
        for name, value in more.items():
            self.h.vehicle.feed(getattr(signals, name.upper()), value, "", "good", "")
        await self.h.signal(signals.IS_CHARGING, value=False)

    async def until(self, condition: Any) -> None:
        """Background work has come so far."""
        await self.h.until(condition)

    @property
    def app(self) -> Charge:
        """The app under test."""
        assert isinstance(self.h.app, Charge)
        return self.h.app


@pytest.fixture
async def h(tmp_path: Path) -> AsyncIterator[AppHarness]:
    """The app on the screen, in a car that has said nothing yet."""
    async with AppHarness(Charge, state=tmp_path / "state", now=NOW, app_id="org.hmi.charge") as harness:
        yield harness
        assert harness.errors == []


@pytest.fixture
def car(h: AppHarness) -> Car:
    """Its car."""
    return Car(h)
