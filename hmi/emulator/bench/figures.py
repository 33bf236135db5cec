"""One measured figure, beside the floor measured in the same run and the bar it has to meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Figure:
    """``value`` and ``floor`` are medians in ``unit``; ``bar`` limits the ratio when there is a floor, else the value."""

    name: str
    value: float
    unit: str
    floor: float | None
    ratio: float | None
    bar: float
    ok: bool
    n: int
    min: float
    max: float

    def as_json(self) -> dict[str, object]:
        """The members in the order of the report."""
        return asdict(self)

    def line(self) -> str:
        """One line for a person."""
        verdict = "ok  " if self.ok else "MISS"
        beside = "" if self.floor is None else f"   floor {self.floor:.2f}, ratio {self.ratio:.2f}"
        limit = f"bar {self.bar:g}" + (" x floor" if self.floor is not None else f" {self.unit}")
        spread = f"{self.min:.2f}..{self.max:.2f}, n={self.n}"
        return f"{verdict} {self.name:<58} {self.value:9.2f} {self.unit:<8} {limit:<14} ({spread}){beside}"


def absolute(name: str, values: Sequence[float], unit: str, bar: float) -> Figure:
    """A figure whose bar is in its own unit."""
    value = median(values)
    return Figure(name, value, unit, None, None, bar, value <= bar, len(values), min(values), max(values))


def against_floor(name: str, values: Sequence[float], floors: Sequence[float], unit: str, bar: float) -> Figure:
    """A figure whose bar is a multiple of its floor."""
    value, floor = median(values), median(floors)
    ratio = value / floor
    return Figure(name, value, unit, floor, ratio, bar, ratio <= bar, len(values), min(values), max(values))


def percentile(name: str, rounds: Sequence[Sequence[float]], share: int, unit: str, bar: float) -> Figure:
    """A figure of which each round gives one value: its percentile. A round in which nothing was seen is a fault."""
    return absolute(name, [quantiles(values, n=100, method="inclusive")[share - 1] for values in rounds], unit, bar)
