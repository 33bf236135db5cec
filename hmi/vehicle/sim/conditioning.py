"""Battery conditioning: warm the battery before a drive or a fast charge."""

from __future__ import annotations

from hmi.vehicle.sim.car import BatteryFigures
from hmi.vehicle.sim.charging import parse_time

TARGETS = {"FAST_CHARGING_PREPARATION": 25.0, "DRIVING_PREPARATION": 15.0}
LEAD_SECONDS = 2400.0
"""How long before the target time it begins when no start time is set."""


class Conditioning:
    """Heats only; a LEAF has no cooling."""

    def __init__(self, figures: BatteryFigures) -> None:
        self._figures = figures
        self.mode = "INACTIVE"
        self.start_time = ""
        self.target_time = ""
        self.target_temperature: float | None = None
        self.active = False
        self.heater_w = 0.0

    def request(self, mode: str) -> None:
        """A mode of VSS; a new mode brings its own target."""
        self.mode = mode
        self.target_temperature = TARGETS.get(mode)

    def step(self, now: float, temperature: float, *, powered: bool) -> None:
        """Switch the heater; after the target time the request is over."""
        end = parse_time(self.target_time)
        if self.mode != "INACTIVE" and end is not None and now > end:
            self.mode = "INACTIVE"
        begin = parse_time(self.start_time)
        if begin is None and end is not None:
            begin = end - LEAD_SECONDS
        self.active = self.mode != "INACTIVE" and (begin is None or now >= begin)
        cold = self.target_temperature is not None and temperature < self.target_temperature
        self.heater_w = self._figures.heater_w if self.active and cold and powered else 0.0
