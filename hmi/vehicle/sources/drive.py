"""Drive source: the simulator, following a speed trace from the first moment on."""

from __future__ import annotations

from hmi.vehicle.catalogue import Catalogue
from hmi.vehicle.sim.cycle import Cycle
from hmi.vehicle.sim.model import Model
from hmi.vehicle.sources.simulator import SimulatorSource
from hmi.vehicle.sources.source import Output


class DriveSource(SimulatorSource):
    """Replays a trace through the car's physics: what a person sees is the car's answer, not the trace."""

    def __init__(self, cycle: Cycle, model: Model, catalogue: Catalogue, time_scale: float = 1.0) -> None:
        super().__init__(model, catalogue, f"drive {cycle.name}", time_scale)
        self._cycle = cycle

    async def run(self, output: Output) -> None:
        """Start driving, once."""
        if self.model.motion.distance_m == 0:
            self.model.start_drive(self._cycle)
        await super().run(output)
