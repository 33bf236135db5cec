"""Charging: plug, limit, start and stop, timer, and the power that flows."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from hmi.vehicle.sim.battery import Battery
from hmi.vehicle.sim.car import ChargingFigures
from hmi.vehicle.sim.curve import ChargingCurve

Plug = Literal["none", "ac", "dc"]
TimerMode = Literal["INACTIVE", "START_TIME", "END_TIME"]

MAINS_VOLT = 230.0
RESUME_BELOW = 2.0
"""Per cent under the limit at which a finished charge begins again."""


class Charger:
    """Decides whether current flows, and how much."""

    def __init__(self, figures: ChargingFigures, battery: Battery) -> None:
        self.figures = figures
        self._battery = battery
        self._curve = ChargingCurve(figures.curve)
        self.plug: Plug = "none"
        self.plug_kw = 0.0
        self.limit = 80
        self.wanted = True
        self.override = False
        """Start was pressed while a timer waits: charge now."""
        self.timer_mode: TimerMode = "INACTIVE"
        self.timer_time = ""
        self.locked = False
        self.charging = False
        self.complete = False
        self.inlet_kw = 0.0
        self.loss_kw = 0.0
        self.session_kwh = 0.0
        self.session_s = 0.0
        self.session_max_kw = 0.0

    def connect(self, plug: Plug, power_kw: float) -> None:
        """Plug in, unplug, or change what the charging point offers."""
        if plug != self.plug:
            self.wanted, self.override, self.complete = True, False, False
            self.locked = plug != "none"
        if plug != "none" and self.plug == "none":
            self.session_kwh = self.session_s = self.session_max_kw = 0.0
        if plug == "none":
            self._off()
        self.plug, self.plug_kw = plug, power_kw if plug != "none" else 0.0

    def command(self, word: str) -> None:
        """START or STOP."""
        self.wanted = word == "START"
        self.override = self.wanted
        self.complete = self.complete and not self.wanted

    def set_limit(self, percent: int) -> None:
        """A new limit may finish the charge, or take it up again."""
        self.limit = percent
        self.complete = self.complete and self._battery.soc >= percent

    def set_timer(self, mode: TimerMode, time: str) -> None:
        """A new timer ends an override, and at the mains a stop: it is a wish to charge later."""
        if (mode, time) != (self.timer_mode, self.timer_time):
            self.override = False
            self.wanted = self.wanted or (mode != "INACTIVE" and self.plug != "dc")
        self.timer_mode, self.timer_time = mode, time

    @property
    def command_word(self) -> str:
        """START or STOP, as it stands."""
        return "START" if self.wanted else "STOP"

    def power(self, soc: float) -> float:
        """kW into the battery at a state of charge, from the present plug."""
        takes = self._curve.kilowatts(soc, self._battery.temperature)
        if self.plug == "ac":
            inlet = min(self.plug_kw, self.figures.ac_kw)
            return min(max(inlet * self.figures.efficiency - self.figures.overhead_kw, 0.0), takes)
        if self.plug == "dc":
            return max(min(self.plug_kw - self.figures.overhead_kw, self.figures.dc_kw, takes), 0.0)
        return 0.0

    def step(self, dt: float, now: float) -> float:
        """Advance; returns the power that reaches the battery's bus, W."""
        soc = self._battery.soc
        if soc >= self.limit - 1e-9:
            self._finish()
        elif soc < self.limit - RESUME_BELOW:
            self.complete = False
        ready = self.plug != "none" and self.wanted and not self.complete
        self.charging = ready and self._timer_allows(now) and self.power(soc) > 0
        if not self.charging:
            self._off()
            return 0.0
        kw = self.power(soc)
        self.inlet_kw = (kw + self.figures.overhead_kw) / (self.figures.efficiency if self.plug == "ac" else 1.0)
        self.inlet_kw = min(self.inlet_kw, self.plug_kw)
        self.loss_kw = self.inlet_kw - kw
        self.session_s += dt
        self.session_kwh += kw * dt / 3600
        self.session_max_kw = max(self.session_max_kw, kw)
        return kw * 1000

    def _off(self) -> None:
        """No current flows."""
        self.charging = False
        self.inlet_kw = self.loss_kw = 0.0

    def _finish(self) -> None:
        """The limit is reached; the vehicle then sets its timer to inactive."""
        if self.charging:
            self.timer_mode = "INACTIVE"
            self.override = False
        self.complete = self.plug != "none"

    def _timer_allows(self, now: float) -> bool:
        return self.override or self.timer_start(now) <= now

    def timer_start(self, now: float) -> float:
        """When the timer lets the current flow, seconds since the epoch.

        A wrong time never stops a charge, and nobody waits at a fast charger: as in a LEAF, the timer is for AC.
        """
        if self.timer_mode == "INACTIVE" or self.plug == "dc" or (self.charging and self.timer_mode == "END_TIME"):
            return now
        at = parse_time(self.timer_time)
        if at is None:
            return now
        return at if self.timer_mode == "START_TIME" else at - self.duration()

    def duration(self) -> float:
        """Seconds of charging from here to the limit."""
        seconds, soc = 0.0, self._battery.soc
        usable = self._battery.figures.usable_kwh
        while soc < self.limit:
            step = min(1.0, self.limit - soc)
            kw = self.power(soc + step / 2)
            if kw <= 0:
                return 0.0
            seconds += usable * step / 100 / kw * 3600
            soc += step
        return seconds

    def time_to_complete(self, now: float) -> float:
        """Seconds until the limit, the timer's wait included; 0 when nothing is planned."""
        if self.plug == "none" or not self.wanted or self.complete:
            return 0.0
        wait = 0.0 if self.charging or self.override else max(self.timer_start(now) - now, 0.0)
        return wait + self.duration()


def parse_time(text: str) -> float | None:
    """Seconds since the epoch of an ISO 8601 time in UTC; None when it is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.timestamp() if moment.tzinfo is not None else None
