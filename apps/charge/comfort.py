"""What is warmed or cooled before the departure: battery and cabin; and what was, is switched off again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from . import signals
from .plan import Plan, next_ready
from .readings import moment

if TYPE_CHECKING:
    from .app import Charge

CABIN_LEAD, CABIN_AFTER = timedelta(minutes=15), timedelta(minutes=15)
TOLERANCE = timedelta(minutes=5)
"""A time this close to the plan is left alone."""
WARMED, HEATED = "cabin warmed for", "battery warmed for"


class Comfort:
    """Asks the car through ``ask``; remembers what it has asked, so that a wish of somebody else is left alone."""

    def __init__(self, app: Charge, ask: Callable[[dict[str, object]], Awaitable[None]]) -> None:
        self._app = app
        self._ask = ask

    def moments(self, ready: datetime) -> list[datetime]:
        """When there will be something to do."""
        warmed = self._warmed()
        return [ready - CABIN_LEAD, *([warmed + CABIN_AFTER] if warmed is not None else [])]

    async def battery(self, plan: Plan | None) -> None:
        """The car knows how long warming takes; it is told for when, and when not any more."""
        app = self._app
        if not (app.settings.ready_on and app.settings.battery):
            if app.store.get(HEATED, ""):
                if app.readings.word(signals.CONDITIONING_MODE) == "DRIVING_PREPARATION":
                    await self._ask({signals.CONDITIONING_MODE: "INACTIVE"})
                await app.store.set(HEATED, "")
            return
        if plan is None or not app.readings.switch(signals.PLUGGED):
            return
        known = moment(app.readings.word(signals.CONDITIONING_TIME))
        mode = app.readings.word(signals.CONDITIONING_MODE)
        if mode == "DRIVING_PREPARATION" and known is not None and abs(known - plan.ready) < TOLERANCE:
            return
        text = plan.ready.replace(microsecond=0).isoformat().replace("+00:00", "Z")
        await app.store.set(HEATED, text)
        await self._ask({signals.CONDITIONING_TIME: text, signals.CONDITIONING_MODE: "DRIVING_PREPARATION"})

    async def cabin(self) -> None:
        """On a quarter of an hour before, off a quarter after if nobody came."""
        app = self._app
        if app.readings.word(signals.IGNITION) in {"", "ON", "START"}:
            return
        now, wanted = app.car_time(), app.settings.ready_on and app.settings.cabin
        warmed = self._warmed()
        ready = next_ready(now, app.settings.ready, app.zone)
        active = app.readings.switch(signals.CLIMATE)
        if wanted and active is False and ready - CABIN_LEAD <= now and warmed != ready:
            await app.store.set(WARMED, ready.isoformat())
            await self._ask({signals.CLIMATE: True})
        elif active and warmed is not None and now < warmed + 4 * CABIN_AFTER:
            over = warmed + CABIN_AFTER <= now or not wanted
            await self._ask({signals.CLIMATE: False} if over else {})

    def _warmed(self) -> datetime | None:
        """The departure that the cabin was last warmed for."""
        return moment(str(self._app.store.get(WARMED, "")))
