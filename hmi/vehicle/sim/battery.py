"""The traction battery: energy, voltage, losses and temperature."""

from __future__ import annotations

import math

from hmi.vehicle.sim.car import BatteryFigures

JOULE_PER_KWH = 3.6e6
FULL = 90.0
"""Per cent above which braking gives back less and less."""


class Battery:
    """Open-circuit voltage grows with the charge; a resistance makes the losses."""

    def __init__(self, figures: BatteryFigures, soc: float, temperature: float) -> None:
        self.figures = figures
        self.energy_kwh = figures.usable_kwh * soc / 100
        self.temperature = temperature
        self.current = 0.0
        """A; positive flows into the battery, as in VSS."""
        self.voltage = self._open_voltage()
        self.loss_w = 0.0

    @property
    def soc(self) -> float:
        """Per cent of the usable energy."""
        return 100 * self.energy_kwh / self.figures.usable_kwh

    @soc.setter
    def soc(self, percent: float) -> None:
        self.energy_kwh = self.figures.usable_kwh * min(max(percent, 0.0), 100.0) / 100

    @property
    def power_w(self) -> float:
        """At the terminals; positive into the battery."""
        return self.voltage * self.current

    @property
    def acceptance(self) -> float:
        """Share of the usual power that braking may put in: none into a full battery, little into a cold one."""
        room = min(max((100 - self.soc) / (100 - FULL), 0.0), 1.0)
        return room * min(max((self.temperature + 20) / 20, 0.1), 1.0)

    def step(self, dt: float, load_w: float, ambient: float, heater_w: float = 0.0) -> None:
        """Deliver ``load_w`` (negative: take it in) for ``dt`` seconds."""
        figures = self.figures
        open_voltage = self._open_voltage()
        if load_w > 0 and self.energy_kwh <= 0:
            load_w = 0.0
        inside = max(open_voltage**2 - 4 * figures.resistance_ohm * load_w, (open_voltage / 2) ** 2)
        self.current = -(open_voltage - math.sqrt(inside)) / (2 * figures.resistance_ohm)
        self.voltage = open_voltage + self.current * figures.resistance_ohm
        self.loss_w = self.current**2 * figures.resistance_ohm
        flow_kwh = open_voltage * self.current * dt / JOULE_PER_KWH
        self.energy_kwh = min(max(self.energy_kwh + flow_kwh, 0.0), figures.usable_kwh)
        heat = self.loss_w + heater_w - figures.heat_loss_w_k * (self.temperature - ambient)
        self.temperature += heat * dt / figures.heat_capacity_j_k

    def _open_voltage(self) -> float:
        figures = self.figures
        return figures.volt_empty + (figures.volt_full - figures.volt_empty) * self.energy_kwh / figures.usable_kwh
