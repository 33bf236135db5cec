"""What is warmed or cooled before the departure or at once: battery and cabin; and what was, is switched off again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from . import signals
from .plan import Plan, next_ready
from .readings import moment

if TYPE_CHECKING:
    from .app import Charge

CABIN_LEAD, CABIN_AFTER = timedelta(minutes=15), timedelta(minutes=15)
AT_ONCE = timedelta(minutes=30)
"""How long the driver's word holds: what he has switched on goes off then, also when he has forgotten it."""
TOLERANCE = timedelta(minutes=5)
"""A time this close to the plan is left alone."""
AWAKE = ("ON", "START")
"""Somebody sits in the car and has the climate in hand."""
WARMED, HEATED = "cabin warmed for", "battery warmed for"
CABIN_UNTIL, BATTERY_UNTIL = "cabin at once until", "battery at once until"


class Comfort:
    """Asks the car through ``ask``; remembers what it has asked, so that a wish of somebody else is left alone."""

    def __init__(self, app: Charge, ask: Callable[[dict[str, object]], Awaitable[None]]) -> None:
        self._app = app
        self._ask = ask

    def moments(self, now: datetime, ready: datetime | None) -> list[datetime]:
        """When there will be something to do, or should have been."""
        warmed, until = self._kept(WARMED), self._kept(CABIN_UNTIL)
        found = [ready - CABIN_LEAD] if ready is not None else []
        found += [warmed + CABIN_AFTER] if warmed is not None and now < warmed + 4 * CABIN_AFTER else []
        return found + ([until] if until is not None else [])

    async def cabin_at_once(self, *, on: bool) -> None:
        """The driver wants the cabin warmed or cooled now, or not any more."""
        await self._app.store.set(CABIN_UNTIL, _text(self._app.car_time() + AT_ONCE) if on else "")
        await self._app.ask(signals.CLIMATE, on)

    async def battery_at_once(self, *, on: bool) -> None:
        """The same for the battery; the car ends it at its target time. A plan keeps off it meanwhile."""
        until = _text(self._app.car_time() + AT_ONCE)
        await self._app.store.set(BATTERY_UNTIL, until)
        if on:
            await self._app.ask(signals.CONDITIONING_TIME, until)
        if not on or not self._app.trouble:
            await self._app.ask(signals.CONDITIONING_MODE, "DRIVING_PREPARATION" if on else "INACTIVE")

    async def battery(self, plan: Plan | None) -> None:
        """The car knows how long warming takes; it is told for when, and when not any more."""
        app = self._app
        if not (app.settings.ready_on and app.settings.battery):
            if app.store.get(HEATED, ""):
                if app.readings.word(signals.CONDITIONING_MODE) == "DRIVING_PREPARATION":
                    await self._ask({signals.CONDITIONING_MODE: "INACTIVE"})
                await app.store.set(HEATED, "")
            return
        until = self._kept(BATTERY_UNTIL)
        if plan is None or not app.readings.switch(signals.PLUGGED) or (until is not None and app.car_time() < until):
            return
        known = moment(app.readings.word(signals.CONDITIONING_TIME))
        mode = app.readings.word(signals.CONDITIONING_MODE)
        if mode == "DRIVING_PREPARATION" and known is not None and abs(known - plan.ready) < TOLERANCE:
            return
        text = _text(plan.ready)
        await app.store.set(HEATED, text)
        await self._ask({signals.CONDITIONING_TIME: text, signals.CONDITIONING_MODE: "DRIVING_PREPARATION"})

    async def cabin(self) -> None:
        """On a quarter of an hour before, off a quarter after if nobody came."""
        app = self._app
        ignition = app.readings.word(signals.IGNITION)
        if ignition in AWAKE and self._kept(CABIN_UNTIL):
            await app.store.set(CABIN_UNTIL, "")
        if not ignition or ignition in AWAKE:
            return
        now, wanted = app.car_time(), app.settings.ready_on and app.settings.cabin
        warmed, until = self._kept(WARMED), self._kept(CABIN_UNTIL)
        ready = next_ready(now, app.settings.ready, app.zone)
        active = app.readings.switch(signals.CLIMATE)
        mine = active is False or (active and until is not None)
        if wanted and mine and ready - CABIN_LEAD <= now and warmed != ready:
            await app.store.set(WARMED, ready.isoformat())
            await app.store.set(CABIN_UNTIL, "")
            await self._ask({} if active else {signals.CLIMATE: True})
        elif until is not None:
            if until <= now:
                await app.store.set(CABIN_UNTIL, "")
                await self._ask({signals.CLIMATE: False} if active else {})
        elif active and warmed is not None and now < warmed + 4 * CABIN_AFTER:
            over = warmed + CABIN_AFTER <= now or not wanted
            await self._ask({signals.CLIMATE: False} if over else {})

    def _kept(self, key: str) -> datetime | None:
        """A moment that was written down."""
        return moment(str(self._app.store.get(key, "")))


def _text(at: datetime) -> str:
    """As VSS writes a moment."""
    return at.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
