"""Scenario files."""

from __future__ import annotations

import pytest

from hmi.emulator.findings import Findings
from hmi.emulator.runner import Runner
from hmi.emulator.scenario import Scenario, ScenarioError, bundled, load, parse
from hmi.emulator.stage import Stage


def steps(text: str) -> list[str]:
    return [str(step) for step in parse(text, "a.scenario")]


def test_blocks_are_unrolled_and_names_filled_in() -> None:
    text = """
    # a comment
    for size in 1x2 3x4
        repeat 2
            picture "home $size $round"   # another
        end
    end
    say done
    """
    assert steps(text) == [
        'line 5: picture "home 1x2 1"',
        'line 5: picture "home 1x2 2"',
        'line 5: picture "home 3x4 1"',
        'line 5: picture "home 3x4 2"',
        "line 8: say done",
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('tap "a', r"a.scenario:1: No closing quotation; close every quote"),
        ("end", r"a.scenario:1: 'end' without a block"),
        ("repeat 2\ntap a", r"a.scenario:2: a block is open; close it with 'end'"),
        ("repeat x\nend", r"a.scenario:1: not understood; write 'repeat 3'"),
        ("for a\nend", r"a.scenario:1: not understood; write 'repeat 3' or 'for NAME in A B C'"),
        ("tap $x", r"a.scenario:1: unknown \$name 'x'; bind it"),
        ("repeat 500\nrepeat 500\ntap a\nend\nend", r"a.scenario:1: more than 20000 steps"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_a_remedy(text: str, complaint: str) -> None:
    with pytest.raises(ScenarioError, match=complaint):
        parse(text, "a.scenario")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("jump", "s:1: there is no step 'jump'; the steps are"),
        ("expect", "s:1: 'nothing' cannot be expected; there are"),
        ("expect signal a ~ 3", "s:1: 'signal a ~ 3' cannot be expected"),
        ("tap a b", "s:1: tap a b: give what to touch"),
        ("control soc", "s:1: control soc: give NAME=VALUE"),
        ("expect place home within soon", "s:1: expect place home within soon: could not convert"),
        ("size big", "s:1: size big: invalid literal"),
        ("app open org.hmi.a", "give start, stop or restart"),
    ],
)
def test_the_whole_file_is_checked_before_its_first_step(text: str, complaint: str) -> None:
    with pytest.raises(ScenarioError, match=complaint):
        Runner(Scenario("s", parse(text, "s")), Stage(None, Findings(None), None), print)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", bundled())
def test_every_bundled_scenario_is_well_formed(name: str) -> None:
    Runner(load(name), Stage(None, Findings(None), None), print)  # type: ignore[arg-type]


def test_an_unknown_scenario_names_the_bundled_ones() -> None:
    with pytest.raises(ScenarioError, match="bundled are commute, faults, gallery, or give a file's path"):
        load("nothing")
