"""Values checked against the type and range of their signal."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmi.vehicle.errors import OutOfRange, WrongType
from hmi.vehicle.signal import Signal

LIMIT = Signal("Vehicle.Limit", "actuator", "uint8", "percent", 0, 100)
SWITCH = Signal("Vehicle.Switch", "actuator", "boolean")
MODE = Signal("Vehicle.Mode", "actuator", "string", allowed=("DAY", "NIGHT"))
SPEED = Signal("Vehicle.Speed", "sensor", "float", "km/h")
CODES = Signal("Vehicle.Codes", "sensor", "string[]")


def test_a_value_of_the_right_type_passes() -> None:
    assert LIMIT.check(80) == 80
    assert SWITCH.check(True) is True
    assert MODE.check("DAY") == "DAY"
    assert CODES.check(["P0A80"]) == ["P0A80"]


def test_a_whole_number_serves_where_a_number_is_asked_for() -> None:
    assert SPEED.check(30) == 30.0
    assert isinstance(SPEED.check(30), float)
    assert isinstance(LIMIT.check(80.0), int)


@pytest.mark.parametrize(
    ("signal", "value"),
    [
        (LIMIT, "80"), (LIMIT, True), (LIMIT, 80.5), (LIMIT, None), (SWITCH, 1), (SWITCH, "true"),
        (MODE, 1), (SPEED, "fast"), (SPEED, math.nan), (SPEED, math.inf), (LIMIT, math.nan), (CODES, "P0A80"),
    ],
)  # fmt: skip
def test_a_value_of_another_type_is_refused(signal: Signal, value: object) -> None:
    with pytest.raises(WrongType, match=signal.path):
        signal.check(value)


@pytest.mark.parametrize(("signal", "value"), [(LIMIT, 101), (LIMIT, -1), (LIMIT, 256), (MODE, "DUSK")])
def test_a_value_beyond_the_limits_is_refused_with_the_limits(signal: Signal, value: object) -> None:
    with pytest.raises(OutOfRange, match=r"0 to 100 percent|one of DAY, NIGHT"):
        signal.check(value)


@pytest.mark.parametrize("value", [["x"] * 2000, ["x" * 5000]])
def test_a_flood_of_text_is_refused_with_its_size(value: list[str]) -> None:
    with pytest.raises(OutOfRange, match="at most"):
        CODES.check(value)


@given(st.one_of(st.integers(), st.floats(), st.text(), st.booleans(), st.none(), st.lists(st.integers())))
def test_whatever_passes_lies_within_the_limits(value: object) -> None:
    try:
        checked = LIMIT.check(value)
    except (WrongType, OutOfRange):
        return
    assert type(checked) is int
    assert 0 <= checked <= 100
