"""The power a battery takes, by its state of charge and its temperature."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

COLD, HOT = 10.0, 42.0
"""°C of the battery between which it takes full power."""


class ChargingCurve:
    """Straight lines between the points of a car's file."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        self._points = points
        self._percents = [percent for percent, _ in points]

    def kilowatts(self, soc: float, temperature: float) -> float:
        """Into the battery."""
        index = min(max(bisect_right(self._percents, soc), 1), len(self._points) - 1)
        (x0, y0), (x1, y1) = self._points[index - 1], self._points[index]
        share = min(max((soc - x0) / (x1 - x0), 0.0), 1.0)
        return (y0 + share * (y1 - y0)) * _by_temperature(temperature)


def _by_temperature(degrees: float) -> float:
    if degrees < COLD:
        return min(max(0.2 + 0.8 * (degrees + 10) / (COLD + 10), 0.1), 1.0)
    return min(max(1 - (degrees - HOT) / 15, 0.3), 1.0)
