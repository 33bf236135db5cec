"""Temperature of the cabin, and what the climate system draws to change it."""

from __future__ import annotations

import math

from hmi.vehicle.sim.car import CabinFigures

BLOWER_W = 120.0


class Cabin:
    """One lump of air and trim."""

    def __init__(self, figures: CabinFigures, temperature: float) -> None:
        self.figures = figures
        self.temperature = temperature
        self.power_w = 0.0
        """Electric, drawn by the climate system."""

    def step(self, dt: float, outside: float, target: float, fan_percent: float, *, active: bool) -> None:
        """Drift towards the outside, or be pulled to the target; exact for any ``dt``."""
        figures = self.figures
        drift = figures.heat_loss_w_k * (outside - target)
        heat = 0.0
        if active:
            reach = figures.climate_w * min(max(fan_percent, 10.0) / 60, 1.0)
            pull = (target - self.temperature) * figures.heat_capacity_j_k / max(dt, 120.0)
            heat = min(max(pull - drift, -reach), reach)
        decay = math.exp(-dt * figures.heat_loss_w_k / figures.heat_capacity_j_k)
        balance = outside + heat / figures.heat_loss_w_k
        self.temperature = balance + (self.temperature - balance) * decay
        self.power_w = abs(heat) / figures.coefficient_of_performance + BLOWER_W * fan_percent / 100 if active else 0.0
