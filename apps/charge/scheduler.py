"""Carries the driver's plan to the car: its charging timer, and through Comfort what is warmed before departure."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from hmi.sdk import StorageError, VehicleRefused

from . import plan, signals
from .comfort import Comfort
from .readings import moment

if TYPE_CHECKING:
    from .app import Charge

ANSWER_SECONDS = 10.0
TOLERANCE = timedelta(minutes=5)
"""A timer this close to the plan is left alone."""
SOON = timedelta(minutes=1)
"""Until the next look at what should have been done already."""
OURS = "timer set by us"
USUAL_KW, MOST_AC_KW = 3.0, 22.0
"""Of a charging point nothing is known about."""


class Asked(NamedTuple):
    """What the car was asked for, when, and what it said against it."""

    value: object
    at: float
    refused: VehicleRefused | None


class Scheduler:
    """The car's own timer does the work, so the plan holds even when this app is not running."""

    def __init__(self, app: Charge) -> None:
        self._app = app
        self.plan: plan.Plan | None = None
        self.trouble = ""
        """Why the car does not have the plan: it or the disk refused."""
        self.comfort = Comfort(app, self._ask)
        self._lock = asyncio.Lock()
        self._asked: dict[str, Asked] = {}

    async def apply(self) -> None:
        """Compare the car with the plan, and ask for what differs."""
        async with self._lock:
            self.plan = self._plan()
            await self._carry_out()

    async def _carry_out(self) -> None:
        """A part of the plan that the car refuses keeps no other from being asked for."""
        parts = (self._charging, lambda: self.comfort.battery(self.plan), self.comfort.cabin)
        troubles = [await self._trouble(part) for part in parts]
        self.trouble = next(filter(None, troubles), "")

    async def _trouble(self, part: Callable[[], Awaitable[None]]) -> str:
        """Why a part of the plan is not carried out; "" when it is."""
        try:
            await part()
        except VehicleRefused as refused:
            return refused.sentence
        except StorageError as error:
            if self.trouble != error.sentence:
                self._app.log.warning("the plan is not carried out: %s", error)
            return error.sentence
        return ""

    async def resume(self) -> None:
        """Set the plan's timer anew after a stop: in the car, a stop outweighs the timer that was set before it."""
        plan = self.plan
        if not self._app.settings.ready_on or plan is None or plan.start <= self._app.car_time() + TOLERANCE:
            return
        self._asked.clear()
        if self._app.readings.word(signals.TIMER_MODE) != "INACTIVE":
            await self._app.ask(signals.TIMER_MODE, "INACTIVE")

    async def _ask(self, values: dict[str, object]) -> None:
        """Ask once, and again only when the car has not answered for a while; until then what it refused is refused."""
        now = self._app.ports.clock.monotonic()
        asked = [self._asked.get(path) for path in values]
        if all(
            one is not None and one.value == value and now - one.at <= ANSWER_SECONDS
            for one, value in zip(asked, values.values(), strict=True)
        ):
            if refused := next((one.refused for one in asked if one is not None and one.refused), None):
                raise refused
            return
        refused = None
        try:
            await self._app.vehicle.set_many(values)
        except VehicleRefused as error:
            refused = error
            raise
        finally:
            self._asked |= {path: Asked(value, now, refused) for path, value in values.items()}

    def cheap(self) -> plan.CheapHours | None:
        """The cheap hours, when they are on and there are any."""
        settings = self._app.settings
        return plan.CheapHours(settings.cheap, self._app.zone) if settings.cheap_on and settings.cheap else None

    def kilowatts(self) -> float:
        """The power to plan with: what flows, what last time flowed, or what the charger takes.

        A fast charge says nothing about the next night at the mains, where the car's own timer is used.
        """
        readings, past = self._app.readings, self._app.recorder.past
        if readings.switch(signals.IS_CHARGING) and (readings.power_kw or 0) > 0.5:
            return readings.power_kw or USUAL_KW
        last = past.average_kw if past is not None else None
        if last and last <= (readings.mains_kw or MOST_AC_KW):
            return last
        return (readings.mains_kw or USUAL_KW) * 0.88

    def _plan(self) -> plan.Plan | None:
        settings, readings = self._app.settings, self._app.readings
        soc, limit = readings.number(signals.SOC), readings.number(signals.LIMIT)
        capacity = readings.number(signals.CAPACITY)
        if not settings.ready_on or soc is None or limit is None or capacity is None:
            return None
        now = self._app.car_time()
        ready = plan.next_ready(now, settings.ready, self._app.zone)
        needed = plan.duration(soc, limit, capacity, self.kilowatts())
        return plan.schedule(now, ready, needed, self.cheap())

    async def _charging(self) -> None:
        """Set, move or clear the car's timer; never while current flows, for that would stop it."""
        app = self._app
        mode = app.readings.word(signals.TIMER_MODE)
        ours = app.store.get(OURS, "")
        if not app.settings.ready_on:
            if ours:
                if mode != "INACTIVE":
                    await self._ask({signals.TIMER_MODE: "INACTIVE"})
                await app.store.set(OURS, "")
            return
        if self.plan is None or app.readings.switch(signals.IS_CHARGING) is not False or not mode or self.broken_off:
            return
        if self.plan.end <= self.plan.start:
            return
        wanted = self.plan.start.astimezone(UTC).replace(microsecond=0)
        present = moment(app.readings.word(signals.TIMER_TIME)) if mode == "START_TIME" else None
        if present is not None and (abs(present - wanted) < TOLERANCE or self._is_due(present)):
            return
        text = wanted.isoformat().replace("+00:00", "Z")
        if ours != text:
            await app.store.set(OURS, text)
        await self._ask({signals.TIMER_TIME: text, signals.TIMER_MODE: "START_TIME"})

    @property
    def broken_off(self) -> bool:
        """A charge that stopped by itself goes on as soon as it can: a timer set now would hold it back."""
        return self._app.recorder.doubtful or self._app.recorder.interrupted

    def _is_due(self, present: datetime) -> bool:
        """The timer has let the charge begin, and it is over or about to begin."""
        assert self.plan is not None
        return present <= self._app.car_time() and self.plan.start <= self._app.car_time() + TOLERANCE

    def next_look(self) -> timedelta | None:
        """How long until the clock alone is a reason to act; a sleeping car says nothing that would wake us."""
        settings, now = self._app.settings, self._app.car_time()
        ready = plan.next_ready(now, settings.ready, self._app.zone) if settings.ready_on else None
        moments = [*([ready] if ready is not None else []), *self.comfort.moments(now, ready)]
        return min((at - now if at > now else SOON for at in moments), default=None)
