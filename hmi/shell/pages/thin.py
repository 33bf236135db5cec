"""Points of a chart, no more than a screen can show: the peaks and the ends stay."""

from __future__ import annotations

from collections.abc import Sequence

from hmi.sdk.templates import Point

MOST = 120
"""One for every ten pixels of the widest chart. Of a jagged line twice as many take ten times as long to draw."""


def thin(points: Sequence[Point], most: int = MOST) -> Sequence[Point]:
    """The very same points when they are few; else of each stretch the lowest and the highest."""
    if len(points) <= most:
        return points
    stretches = (most - 2) // 2
    length = (len(points) - 2) / stretches
    kept = [points[0]]
    for number in range(stretches):
        stretch = points[1 + int(number * length) : 1 + int((number + 1) * length)]
        if not stretch:
            continue
        low, high = min(stretch, key=lambda point: point.y), max(stretch, key=lambda point: point.y)
        kept += [low] if low is high else sorted((low, high), key=lambda point: point.x)
    return [*kept, points[-1]]
