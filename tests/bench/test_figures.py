"""The arithmetic of the bench, without measuring anything."""

from __future__ import annotations

import json

import pytest

from hmi.cli.main import main
from hmi.emulator.bench.figures import absolute, against_floor, percentile
from hmi.emulator.bench.main import NAMES
from hmi.emulator.bench.unit import Log, Seen

MEMBERS = ["name", "value", "unit", "floor", "ratio", "bar", "ok", "n", "min", "max"]


def test_a_figure_is_the_median_of_its_rounds() -> None:
    figure = absolute("memory", [3.0, 1.0, 20.0], "MB", 3)
    assert (figure.value, figure.min, figure.max, figure.n, figure.ok) == (3.0, 1.0, 20.0, 3, True)


def test_a_figure_above_its_bar_is_a_miss() -> None:
    assert not absolute("memory", [4.0], "MB", 3).ok


def test_a_figure_with_a_floor_is_judged_by_its_ratio() -> None:
    figure = against_floor("start", [30.0, 30.0], [10.0, 20.0], "ms", 2)
    assert (figure.floor, figure.ratio, figure.ok) == (15.0, 2.0, True)


def test_a_percentile_is_taken_in_every_round_by_itself() -> None:
    figure = percentile("age", [list(range(101)), list(range(201)), list(range(11))], 95, "ms", 100)
    assert (figure.value, figure.min, figure.max) == (95.0, 9.5, 190.0)


def test_a_figure_has_the_members_of_the_report_in_their_order() -> None:
    assert list(json.loads(json.dumps(absolute("memory", [1.0], "MB", 3).as_json()))) == MEMBERS


def test_frames_are_counted_from_the_first_after_the_touch_to_the_one_that_shows_the_page() -> None:
    log = Log(frames=[1.0, 2.0, 3.0, 4.0], taps=[1.5], pages=[Seen(3.0, "app", "org.hmi.x", "ready", "X")])
    assert log.frames_between(log.taps[-1], log.pages[0].at) == 2


def test_a_measurement_that_does_not_exist_is_refused_with_those_that_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--only", "nonsense"]) == 2
    assert ", ".join(NAMES) in capsys.readouterr().err
