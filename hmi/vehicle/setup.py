"""From the words of the command line to sources."""

from __future__ import annotations

import time
from pathlib import Path

from msgspec import Struct

from hmi.vehicle.catalogue import Catalogue, bundled, from_release
from hmi.vehicle.errors import BadSetup
from hmi.vehicle.sim import car as cars
from hmi.vehicle.sim import cycle as cycles
from hmi.vehicle.sim.memory import Memory
from hmi.vehicle.sim.model import Model
from hmi.vehicle.sources.can import CanSetup, CanSource
from hmi.vehicle.sources.drive import DriveSource
from hmi.vehicle.sources.simulator import FASTEST, SLOWEST, SimulatorSource
from hmi.vehicle.sources.source import Source

CAN_WITHOUT_HARDWARE = "udp_multicast"
"""What ``can`` alone means: python-can's own group, on this host."""


class Options(Struct, frozen=True, kw_only=True):
    """What the command line may say."""

    sources: tuple[str, ...] = ("simulator",)
    """In order of priority."""
    car: str = "leaf-40"
    seed: int = 1
    soc: float = 72.0
    time_scale: float = 1.0
    vss: Path | None = None
    mapping: str = "leaf"
    state: Path | None = None
    """Folder where the simulated car is remembered; None: it begins anew each time."""


def catalogue(options: Options) -> Catalogue:
    """Our own list, or a release."""
    return from_release(options.vss) if options.vss else bundled()


def sources(options: Options, signals: Catalogue) -> list[Source]:
    """All of them; BadSetup when a word means nothing."""
    if not 0 <= options.soc <= 100:
        raise BadSetup(f"a state of charge is 0 to 100 percent, not {options.soc:g}")
    if not SLOWEST <= options.time_scale <= FASTEST:
        raise BadSetup(f"time runs {SLOWEST:g} to {FASTEST:g} times as fast, not {options.time_scale:g}")
    found = [_source(word, options, signals) for word in options.sources]
    if sum(isinstance(source, SimulatorSource) for source in found) > 1:
        raise BadSetup("one simulated car is enough: name one of simulator and drive:...")
    return found


def _source(word: str, options: Options, signals: Catalogue) -> Source:
    """simulator · drive:CYCLE · can[:INTERFACE[:CHANNEL]] · can-log:FILE"""
    kind, _, rest = word.partition(":")
    if kind in {"simulator", "sim"} and not rest:
        return _simulator(options, signals)
    if kind == "drive" and rest:
        return DriveSource(cycles.load(rest), _model(options), signals, options.time_scale)
    if kind == "can":
        interface, _, channel = (rest or CAN_WITHOUT_HARDWARE).partition(":")
        return CanSource(CanSetup(mapping=options.mapping, interface=interface, channel=channel), signals)
    if kind == "can-log" and rest:
        return CanSource(CanSetup(mapping=options.mapping, log=Path(rest)), signals, "can-log")
    raise BadSetup(f"{word!r} is no source; write simulator, drive:CYCLE, can[:INTERFACE[:CHANNEL]] or can-log:FILE")


def _simulator(options: Options, signals: Catalogue) -> SimulatorSource:
    """The car that was there before, if it was made by the same words."""
    model, memory = _model(options), None
    if options.state is not None:
        memory = Memory(options.state / "simulated-car.json", f"{options.car} seed={options.seed} soc={options.soc:g}")
        memory.recall(model)
    return SimulatorSource(model, signals, time_scale=options.time_scale, memory=memory)


def _model(options: Options) -> Model:
    if not 0 <= options.soc <= 100:
        raise BadSetup(f"the car begins with a charge of 0 to 100 per cent, not --soc {options.soc:g}")
    return Model(cars.load(options.car), seed=options.seed, start=time.time(), soc=options.soc)
