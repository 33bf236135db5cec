"""Charts get no more points than a screen can show."""

from __future__ import annotations

from hmi.sdk.templates import Point
from hmi.shell.pages.thin import thin


def test_few_points_stay_as_they_are() -> None:
    points = [Point(x, x) for x in range(10)]
    assert thin(points) is points


def test_many_points_become_few_and_keep_their_order() -> None:
    kept = thin([Point(x, (x * 7) % 50) for x in range(2000)], 100)
    assert len(kept) <= 100
    assert [point.x for point in kept] == sorted(point.x for point in kept)


def test_a_peak_and_both_ends_stay() -> None:
    points = [Point(x, 0.0) for x in range(2000)]
    points[777] = Point(777, 99.0)
    kept = thin(points, 50)
    assert (kept[0].x, kept[-1].x) == (0, 1999)
    assert max(point.y for point in kept) == 99
