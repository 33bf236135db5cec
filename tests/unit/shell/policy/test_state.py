"""The driving state from gear, parking brake and speed."""

from __future__ import annotations

import math

import pytest

from hmi.shell.policy.state import DrivingStateMachine, SignalRule

PARK, DRIVE, NEUTRAL, REVERSE = 126, 127, 0, -1


def machine_with(gear: object = PARK, brake: object = True, speed: object = 0.0, at: float = 0) -> DrivingStateMachine:
    machine = DrivingStateMachine()
    machine.sample("gear", gear, 0, at)
    machine.sample("parking_brake", brake, 0, at)
    machine.sample("speed", speed, 0, at)
    return machine


def test_nothing_known_is_unknown() -> None:
    assert DrivingStateMachine().state(0) == "unknown"


@pytest.mark.parametrize(
    ("gear", "brake", "speed", "state"),
    [
        (PARK, True, 0.0, "parked"),
        (PARK, False, 0.0, "parked"),
        (NEUTRAL, True, 0.0, "parked"),
        (NEUTRAL, False, 0.0, "idling"),
        (DRIVE, True, 0.0, "idling"),
        (DRIVE, False, 0.0, "idling"),
        (1, False, 0.0, "idling"),
        (DRIVE, False, 30.0, "moving"),
        (REVERSE, False, -5.0, "moving"),
        (NEUTRAL, False, 5.0, "moving"),
        (PARK, True, 30.0, "unknown"),
    ],
)
def test_the_state_follows_the_signals(gear: int, brake: bool, speed: float, state: str) -> None:
    assert machine_with(gear, brake, speed).state(0) == state


@pytest.mark.parametrize("name", ["gear", "parking_brake", "speed"])
@pytest.mark.parametrize("quality", [1, 2, 3, 99])
def test_a_signal_that_is_not_good_makes_the_state_unknown(name: str, quality: int) -> None:
    machine = machine_with()
    machine.sample(name, {"gear": PARK, "parking_brake": True, "speed": 0.0}[name], quality, 0)
    assert machine.state(0) == "unknown"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("speed", math.nan),
        ("speed", math.inf),
        ("speed", 5000.0),
        ("speed", ""),
        ("speed", True),
        ("gear", 77),
        ("gear", "P"),
        ("gear", None),
        ("parking_brake", 1),
        ("parking_brake", ""),
    ],
)
def test_a_value_that_cannot_be_makes_the_state_unknown(name: str, value: object) -> None:
    machine = machine_with()
    machine.sample(name, value, 0, 0)
    assert machine.state(0) == "unknown"


def test_between_the_two_speeds_the_last_answer_holds() -> None:
    machine = machine_with(DRIVE, False, 0.0)
    machine.sample("speed", 0.8, 0, 0)
    assert machine.state(0) == "idling"
    machine.sample("speed", 1.0, 0, 0)
    assert machine.state(0) == "moving"
    machine.sample("speed", 0.6, 0, 0)
    assert machine.state(0) == "moving"
    machine.sample("speed", 0.4, 0, 0)
    assert machine.state(0) == "idling"


def test_a_first_speed_between_the_two_counts_as_moving() -> None:
    assert machine_with(DRIVE, False, 0.8).state(0) == "moving"


def test_silence_of_the_service_makes_the_state_unknown_and_a_sign_of_life_brings_it_back() -> None:
    machine = machine_with(at=10)
    assert machine.state(12) == "parked"
    assert machine.state(12.01) == "unknown"
    machine.alive(13)
    assert machine.state(13.5) == "parked"


def test_a_clock_that_runs_backwards_makes_the_state_unknown() -> None:
    assert machine_with(at=10).state(9) == "unknown"


def test_a_service_that_has_gone_takes_all_knowledge_with_it() -> None:
    machine = machine_with(DRIVE, False, 0.0)
    machine.lost()
    machine.sample("gear", PARK, 0, 0)
    assert machine.state(0) == "unknown"


def car_without_a_brake_signal(gear: int, speed: float = 0.0) -> DrivingStateMachine:
    machine = DrivingStateMachine()
    machine.absent("parking_brake", 0)
    machine.sample("gear", gear, 0, 0)
    machine.sample("speed", speed, 0, 0)
    return machine


@pytest.mark.parametrize(
    ("gear", "speed", "state"),
    [(PARK, 0.0, "parked"), (NEUTRAL, 0.0, "idling"), (DRIVE, 0.0, "idling"), (DRIVE, 30.0, "moving"), (PARK, 30.0, "unknown")],
)  # fmt: skip
def test_a_car_without_a_brake_signal_is_parked_in_p_alone(gear: int, speed: float, state: str) -> None:
    assert car_without_a_brake_signal(gear, speed).state(0) == state


def test_a_brake_signal_that_the_car_has_must_be_good() -> None:
    machine = car_without_a_brake_signal(PARK)
    machine.sample("parking_brake", True, 1, 0)
    assert machine.state(0) == "unknown"


@pytest.mark.parametrize("name", ["gear", "speed"])
def test_no_car_goes_without_gear_or_speed(name: str) -> None:
    machine = DrivingStateMachine(signals=SignalRule(optional=("gear", "parking_brake", "speed")))
    machine.sample("gear", PARK, 0, 0)
    machine.sample("speed", 0.0, 0, 0)
    machine.absent("parking_brake", 0)
    machine.absent(name, 0)
    assert machine.state(0) == "unknown"


def test_a_car_maker_may_insist_on_the_brake() -> None:
    machine = DrivingStateMachine(signals=SignalRule(optional=()))
    machine.sample("gear", PARK, 0, 0)
    machine.sample("speed", 0.0, 0, 0)
    machine.absent("parking_brake", 0)
    assert machine.state(0) == "unknown"


def test_after_a_gap_in_the_speed_the_last_answer_holds_no_more() -> None:
    machine = machine_with(DRIVE, False, 0.0)
    machine.sample("speed", 0.0, 1, 0)
    machine.sample("speed", 0.8, 0, 0)
    assert machine.state(0) == "moving"
