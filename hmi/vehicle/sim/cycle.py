"""Drive cycles, and the driver who follows them."""

from __future__ import annotations

import csv
from bisect import bisect_right
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from hmi.vehicle.errors import BadSetup
from hmi.vehicle.sim.motion import Motion

BUNDLED = ("wltc-3b", "nedc", "udds")
LOOK_AHEAD = 0.5
"""Seconds a driver sees the trace coming."""
HARDEST_BRAKING, HARDEST_START = -6.0, 5.0
MAX_POINTS = 200_000
MAX_KMH = 300


class Cycle:
    """A speed over time."""

    def __init__(self, name: str, times: list[float], speeds: list[float]) -> None:
        self.name = name
        self.origin = name
        """What ``load`` finds it by."""
        self._times = times
        self._speeds = speeds
        self.duration = times[-1]

    def speed(self, time: float) -> float:
        """m/s at a time; the ends go on for ever."""
        index = bisect_right(self._times, time)
        if index == 0:
            return self._speeds[0]
        if index == len(self._times):
            return self._speeds[-1]
        t0, t1 = self._times[index - 1], self._times[index]
        share = (time - t0) / (t1 - t0)
        return self._speeds[index - 1] + share * (self._speeds[index] - self._speeds[index - 1])


class Driver:
    """Looks half a second ahead, and asks for the force that gets there."""

    def __init__(self, cycle: Cycle) -> None:
        self.cycle = cycle
        self.elapsed = 0.0

    @property
    def done(self) -> bool:
        """The trace is over."""
        return self.elapsed >= self.cycle.duration

    def request(self, motion: Motion, dt: float) -> float:
        """The force for the next ``dt``."""
        target = 0.0 if self.done else self.cycle.speed(self.elapsed + LOOK_AHEAD)
        self.elapsed += dt
        wanted = (target - motion.speed) / LOOK_AHEAD
        if target == 0 and motion.speed < 0.3:
            wanted = min(wanted, -1.0)
        return motion.force_for(min(max(wanted, HARDEST_BRAKING), HARDEST_START))


def load(name: str) -> Cycle:
    """A cycle that ships with the product, or a CSV with time_s,speed_kmh; BadSetup says what is wrong with it."""
    try:
        if name in BUNDLED:
            text = files("hmi.vehicle").joinpath("data/cycles", f"{name}.csv").read_text("utf-8")
        else:
            text = Path(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetup(f"there is no drive cycle {name!r} ({error}); {', '.join(BUNDLED)} ship with hmi") from None
    cycle = parse(Path(name).stem, text.splitlines())
    cycle.origin = name if name in BUNDLED else str(Path(name).absolute())
    return cycle


def parse(name: str, lines: Iterable[str]) -> Cycle:
    """Read a trace; a wrong line is named."""
    times: list[float] = []
    speeds: list[float] = []
    reader = csv.DictReader(lines)
    if not {"time_s", "speed_kmh"} <= set(reader.fieldnames or ()):
        raise BadSetup(f"drive cycle {name}: the first line must name the columns time_s,speed_kmh")
    for row in reader:
        time, kmh = _point(name, reader.line_num, row)
        if times and time <= times[-1]:
            raise BadSetup(f"drive cycle {name}, line {reader.line_num}: time does not grow")
        times.append(time)
        speeds.append(kmh / 3.6)
        if len(times) > MAX_POINTS:
            raise BadSetup(f"drive cycle {name}: more than {MAX_POINTS} points")
    if len(times) < 2:
        raise BadSetup(f"drive cycle {name}: fewer than two points")
    return Cycle(name, times, speeds)


def _point(name: str, line: int, row: dict[str, str]) -> tuple[float, float]:
    try:
        time, kmh = float(row["time_s"]), float(row["speed_kmh"])
    except (TypeError, ValueError):
        raise BadSetup(f"drive cycle {name}, line {line}: time_s and speed_kmh must be numbers") from None
    if not (0 <= kmh <= MAX_KMH and 0 <= time < 1e7):
        raise BadSetup(f"drive cycle {name}, line {line}: {kmh} km/h at {time} s is no drive")
    return time, kmh
