"""The list of signals, and a release of COVESA in its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hmi.vehicle import catalogue
from hmi.vehicle.errors import BadSetup, TooManyPaths, UnknownSignal


def test_a_head_unit_finds_about_two_hundred_signals() -> None:
    assert 200 <= len(catalogue.bundled()) <= 300


def test_a_branch_means_every_signal_below_it() -> None:
    found = catalogue.bundled().expand(["Vehicle.Speed", "Vehicle.Acceleration", "Vehicle.Speed"])
    assert found == ["Vehicle.Speed", "Vehicle.Acceleration.Lateral", "Vehicle.Acceleration.Longitudinal"]


def test_an_unknown_path_is_named_in_the_refusal() -> None:
    with pytest.raises(UnknownSignal, match=r"Vehicle\.Sped"):
        catalogue.bundled().expand(["Vehicle.Sped"])


def test_a_branch_beyond_the_limit_is_refused() -> None:
    with pytest.raises(TooManyPaths):
        catalogue.bundled().expand(["Vehicle"], 10)


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "{", '{"Vehicle": 1}', '{"Vehicle": {"type": "sensor"}}',
        '{"Vehicle": {"type": "sensor", "datatype": "matrix"}}',
        '{"Vehicle": {"children": {"A": {"type": "sensor", "datatype": "float", "min": "low"}}}}',
    ],
)  # fmt: skip
def test_a_file_that_is_no_release_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    file = tmp_path / "signals.json"
    file.write_text(text)
    with pytest.raises(BadSetup, match=r"signals\.json"):
        catalogue.from_release(file)


def test_a_release_that_is_nested_without_end_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "deep.json"
    file.write_text('{"a": {"children": ' * 5000 + "{}" + "}}" * 5000)
    with pytest.raises(BadSetup, match=r"deep\.json"):
        catalogue.from_release(file)


def test_a_missing_file_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(BadSetup, match="No such file"):
        catalogue.from_release(tmp_path / "none.json")


def test_a_small_release_of_ones_own_is_enough(tmp_path: Path) -> None:
    file = tmp_path / "own.json"
    leaf = {"type": "actuator", "datatype": "uint8", "max": 7, "description": "Level"}
    file.write_text(json.dumps({"Vehicle": {"type": "branch", "children": {"Level": leaf}}}))
    signal = catalogue.from_release(file)["Vehicle.Level"]
    assert (signal.kind, signal.maximum, signal.description) == ("actuator", 7, "Level")


def test_exactly_as_many_as_the_limit_are_expanded() -> None:
    signals = catalogue.bundled()
    count = len(signals.expand(["Vehicle.Acceleration"]))
    assert len(signals.expand(["Vehicle.Acceleration"], count)) == count
    with pytest.raises(TooManyPaths):
        signals.expand(["Vehicle.Acceleration"], count - 1)
