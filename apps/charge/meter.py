"""What a charge brings: energy, money, peak and curve, from the car's meter or, where it has none, its power."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from . import signals
from .plan import CheapHours
from .readings import Readings
from .settings import Settings
from .store import Session

SAVE_SOC = 0.2
"""Per cent that make another point of the curve."""
MOST_POINTS = 1500
MOST_KWH = 300.0
"""More than that between two looks is a meter that was reset."""
MOST_SECONDS, MOST_BACK = 2 * 86_400.0, 60.0
"""More than that forwards, or backwards, between two looks is a clock that was set."""


class Meter:
    """Adds up in a session."""

    def __init__(self, readings: Readings, settings: Callable[[], Settings]) -> None:
        self._readings = readings
        self._settings = settings
        self.cheap: CheapHours | None = None

    def look(self, session: Session, now: float) -> None:
        """Add what has come since the last look; ``now`` is the car's time."""
        kilowatts = self._readings.power_kw
        seconds = now - session.updated
        if not -MOST_BACK <= seconds <= MOST_SECONDS:
            session.started += seconds
            seconds = 0.0
        seconds = max(seconds, 0.0)
        session.updated = now
        energy = self._energy(session, seconds, kilowatts)
        if energy > 0:
            session.charging_s += seconds or energy * 3600 / max(kilowatts or 0.0, 0.1)
        session.energy_kwh += energy
        wall = energy * self._loss_factor(kilowatts)
        session.wall_kwh += wall
        settings = self._settings()
        cheap = self._cheap_share(now - seconds, now)
        session.cost += wall * (settings.price + cheap * (settings.cheap_price - settings.price))
        soc = self._readings.number(signals.SOC)
        session.soc = session.soc if soc is None else soc
        if self._readings.switch(signals.IS_CHARGING) and kilowatts is not None and kilowatts > 0:
            session.peak_kw = max(session.peak_kw, kilowatts)
            self._add_point(session, kilowatts)

    def _cheap_share(self, begin: float, end: float) -> float:
        """How much of the time since the last look was cheap: a look may come hours later."""
        if self.cheap is None:
            return 0.0
        first, last = datetime.fromtimestamp(begin, UTC), datetime.fromtimestamp(end, UTC)
        return self.cheap.overlap(first, last) / (last - first) if last > first else float(self.cheap.contains(last))

    def _energy(self, session: Session, seconds: float, kilowatts: float | None) -> float:
        """kWh since the last look: by the car's meter, or by power and time where it has none."""
        counter = self._readings.number(signals.COUNTER)
        last, session.counter_kwh = session.counter_kwh, counter if counter is not None else session.counter_kwh
        if counter is not None and last is not None:
            return counter - last if 0 <= counter - last <= MOST_KWH else 0.0
        if counter is None and last is None and kilowatts is not None and kilowatts > 0:
            return kilowatts * seconds / 3600
        return 0.0

    def _loss_factor(self, kilowatts: float | None) -> float:
        loss = self._readings.number(signals.LOSS)
        if loss is None or not kilowatts or kilowatts < 0.1:
            return 1.0
        return min(1 + loss / 1000 / kilowatts, 2.0)

    def _add_point(self, session: Session, kilowatts: float) -> None:
        soc = self._readings.number(signals.SOC)
        if soc is None or len(session.points) >= MOST_POINTS:
            return
        if session.points:
            last_soc, last_kw = session.points[-1]
            again = soc < last_soc  # used up while the cable was in: that stretch of the curve is known
            if again or (soc - last_soc < SAVE_SOC and abs(kilowatts - last_kw) < 0.5):
                return
        session.points.append((round(soc, 2), round(kilowatts, 2)))
