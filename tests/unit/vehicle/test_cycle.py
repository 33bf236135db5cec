"""Speed traces: those that ship, and one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from hmi.vehicle.errors import BadSetup
from hmi.vehicle.sim import cycle as cycles


@pytest.mark.parametrize(("name", "seconds"), [("wltc-3b", 1800), ("nedc", 1180), ("udds", 1369)])
def test_the_cycles_ship_whole(name: str, seconds: int) -> None:
    assert cycles.load(name).duration == pytest.approx(seconds, abs=1)


def test_a_trace_of_ones_own_is_interpolated(tmp_path: Path) -> None:
    file = tmp_path / "hill.csv"
    file.write_text("time_s,speed_kmh\n0,0\n10,36\n20,36\n")
    cycle = cycles.load(str(file))
    assert (cycle.name, cycle.speed(5), cycle.speed(15), cycle.speed(99)) == ("hill", 5.0, 10.0, 10.0)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "first line"), ("a,b\n1,2\n", "first line"), ("time_s,speed_kmh\n0,0\n", "fewer than two"),
        ("time_s,speed_kmh\n0,0\n1,fast\n", "line 3"), ("time_s,speed_kmh\n0,0\n0,1\n", "does not grow"),
        ("time_s,speed_kmh\n0,0\n1,900\n", "no drive"), ("time_s,speed_kmh\n0,0\n1\n", "line 3"),
        ("time_s,speed_kmh\n0,0\nnan,1\n", "no drive"),
    ],
)  # fmt: skip
def test_a_wrong_trace_is_refused_with_the_line(text: str, complaint: str) -> None:
    with pytest.raises(BadSetup, match=complaint):
        cycles.parse("own", text.splitlines())


def test_a_missing_trace_is_refused_with_those_that_ship() -> None:
    with pytest.raises(BadSetup, match="wltc-3b"):
        cycles.load("nowhere.csv")
