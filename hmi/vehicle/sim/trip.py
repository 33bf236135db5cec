"""The trip computer: where the car is, how far and how long it went, and what it took."""

from __future__ import annotations

import math
import random

from hmi.vehicle.sim.battery import JOULE_PER_KWH, Battery

EARTH_M_PER_DEGREE = 111_320.0
START_PLACE = (52.2689, 10.5268)
TYPICAL_KM = 20.0
"""Distance over which the range estimate forgets."""


class TripComputer:
    """Counts; changes nothing."""

    def __init__(self, dice: random.Random, typical_kwh_per_km: float) -> None:
        self.latitude, self.longitude = START_PLACE
        self.heading = dice.uniform(0, 360)
        self.odometer_m = 20_000_000 + dice.randrange(30_000_000)
        self.reset_m = 0.0
        """Of the trip meter."""
        self.seconds = 0.0
        self.used_kwh = 0.0
        self.charged_kwh = dice.uniform(3000, 6000)
        self.consumed_kwh = self.charged_kwh * 0.97
        self.typical_kwh_per_km = typical_kwh_per_km

    def travel(self, speed: float, dt: float) -> None:
        """Move on the map along a gentle bend."""
        step = speed * dt
        self.seconds += dt
        self.heading = (self.heading + abs(step) * 0.02) % 360
        angle = math.radians(self.heading)
        self.latitude += step * math.cos(angle) / EARTH_M_PER_DEGREE
        self.longitude += step * math.sin(angle) / (EARTH_M_PER_DEGREE * math.cos(math.radians(self.latitude)))

    def account(self, battery: Battery, before_kwh: float, speed: float, dt: float, *, charging: bool) -> None:
        """Meters of energy, and the estimate behind the range."""
        flow, used = battery.power_w * dt / JOULE_PER_KWH, before_kwh - battery.energy_kwh
        if charging:
            self.charged_kwh += max(flow, 0.0)
        else:
            self.used_kwh += used
            self.consumed_kwh += max(-flow, 0.0)
        km = abs(speed) * dt / 1000
        if km > 0:
            self.typical_kwh_per_km += (used - self.typical_kwh_per_km * km) / TYPICAL_KM
            self.typical_kwh_per_km = min(max(self.typical_kwh_per_km, 0.08), 0.40)
