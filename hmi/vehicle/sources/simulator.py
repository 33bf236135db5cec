"""Simulator source: runs the model at its own pace and publishes what changed."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.errors import OutOfRange, VehicleError
from hmi.vehicle.signal import Value
from hmi.vehicle.sim import signals
from hmi.vehicle.sim.controls import Controls
from hmi.vehicle.sim.cycle import Cycle
from hmi.vehicle.sim.memory import Memory
from hmi.vehicle.sim.model import Model
from hmi.vehicle.sources.source import Output

log = logging.getLogger("hmi.vehicle.simulator")

TICK_DRIVING, TICK_FAST, TICK_RESTING = 0.1, 0.2, 1.0
MOST_STEPS = 5000
"""In one turn of the loop, so that nothing else waits for the physics."""
SLOWEST, FASTEST = 0.1, 1000.0


class SimulatorSource:
    """An electric car in software."""

    def __init__(
        self,
        model: Model,
        catalogue: Catalogue,
        name: str = "simulator",
        time_scale: float = 1.0,
        memory: Memory | None = None,
    ) -> None:
        self.name = name
        self._memory = memory
        self.limit = 3.0
        self.limits: Mapping[str, float] = {}
        self.model = model
        self.controls = Controls(model, catalogue)
        self.time_scale = time_scale
        self.on_drive_ended: Callable[[str, float], None] = lambda _cycle, _km: None
        self._output: Output | None = None
        self._published: dict[str, Value | None] = {}
        self._owed = 0.0
        self._at = 0.0
        self._woken = asyncio.Event()

    @property
    def paths(self) -> set[str]:
        """Everything the model shows."""
        return set(signals.values(self.model))

    async def run(self, output: Output) -> None:
        """Advance and publish until cancelled."""
        self._output = output
        self._published = {}
        self._at = time.monotonic()
        while True:
            self.advance()
            self.publish()
            self._woken.clear()
            handle = asyncio.get_running_loop().call_later(self._tick(), self._woken.set)
            try:
                await self._woken.wait()
            finally:
                handle.cancel()

    def advance(self) -> None:
        """Catch up with the clock, in the model's own steps."""
        now = time.monotonic()
        self._owed += min(now - self._at, 1.0) * self.time_scale
        self._at = now
        for _ in range(MOST_STEPS):
            step = self.model.step_seconds
            if self._owed < step:
                return
            self._owed -= self.model.step()
            if self.model.drive_ended is not None:
                (cycle, kilometres), self.model.drive_ended = self.model.drive_ended, None
                self.publish()
                self.on_drive_ended(cycle, kilometres)
        self._owed = 0.0

    def publish(self) -> None:
        """Tell the store what differs from last time."""
        if self._output is None:
            return
        present = signals.values(self.model)
        known = self._published
        news = {path: value for path, value in present.items() if path not in known or known[path] != value}
        self._published = present
        if news:
            if self._memory is not None:
                self._memory.keep(self.model)
            self._output.publish(news, int(self.model.now * 1e6))
        else:
            self._output.beat()

    def _tick(self) -> float:
        """How long until the next look; a resting car hardly needs one."""
        if self.time_scale == 0 or (self.model.resting and self.time_scale <= 1):
            return TICK_RESTING
        return TICK_FAST if self.model.resting else TICK_DRIVING

    def _changed(self) -> None:
        """Somebody touched the car: show it at once."""
        self.publish()
        self._woken.set()

    def refuse(self, values: Mapping[str, Any]) -> VehicleError | None:
        """Why it would not carry out a request."""
        return self.controls.refuse(values)

    def actuate(self, values: Mapping[str, Any]) -> None:
        """A request to actuators."""
        self.advance()
        self.controls.actuate(values)
        self._changed()

    def control(self, values: Mapping[str, Any]) -> None:
        """The control window's levers."""
        self.advance()
        self.controls.control(values)
        self._changed()

    def drive(self, cycle: Cycle) -> None:
        """Follow a cycle."""
        self.advance()
        self.model.start_drive(cycle)
        self._changed()

    def stop_drive(self) -> None:
        """Leave the cycle."""
        self.model.stop_drive()
        self._changed()

    def set_time_scale(self, scale: float) -> None:
        """Simulated seconds per real second; 0 pauses."""
        if scale != 0 and not SLOWEST <= scale <= FASTEST:
            raise OutOfRange("time scale", f"0, or {SLOWEST:g} to {FASTEST:g}", scale)
        self.advance()
        self.time_scale = scale
        self._changed()

    def freeze(self, paths: Iterable[str], *, frozen: bool) -> None:
        """Fault injection: no more updates for these paths."""
        if self._output is None:
            return
        wanted = set(paths)
        self._output.freeze(wanted, frozen=frozen)
        if not frozen:
            self._published = {path: value for path, value in self._published.items() if path not in wanted}
        self._changed()

    def status(self) -> dict[str, bool | int | float | str]:
        """The figures of Simulator1.Status."""
        model = self.model
        return {
            "time_s": model.now - model.started,
            "time_scale": float(self.time_scale),
            "distance_km": model.motion.distance_m / 1000,
            "drive": model.driver.cycle.name if model.driver else "",
            "drive_time_s": model.driver.elapsed if model.driver else 0.0,
            "soc": model.battery.soc,
            "energy_used_kwh": model.trip.used_kwh,
            "energy_charged_kwh": model.charger.session_kwh,
            "accelerator": model.accelerator,
            "brake": model.brake,
            "plug": model.charger.plug,
        }
