"""Scenario files."""

from __future__ import annotations

import argparse

import pytest

from hmi.cli import emulator
from hmi.emulator.runner import prepared
from hmi.emulator.scenario import Scenario, ScenarioError, bundled, load, parse


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
        ("for a\nend", r"a.scenario:1: not understood; write 'repeat 3'.* or 'for NAME in A B C'"),
        ("tap $x", r"a.scenario:1: unknown \$name 'x'; bind it"),
        ("repeat 500\nrepeat 500\ntap a\nend\nend", r"a.scenario:1: more than 20000 steps"),
        ("repeat 9999999999\ntap a\nend", r"a.scenario:1: not understood; write 'repeat 3' \(up to 20000\)"),
        ("repeat 20000\nrepeat 20000\nend\nend", r"a.scenario:2: a block without a step; remove it"),
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
        ("expect place home within nan", "s:1: expect place home within nan: nan is no number above 0"),
        ("time-scale 0", "s:1: time-scale 0: 0 is no number above 0"),
        ("at inf", "s:1: at inf: inf is no number above 0"),
        ("app open org.hmi.a", "give start, stop or restart"),
    ],
)
def test_the_whole_file_is_checked_before_its_first_step(text: str, complaint: str) -> None:
    with pytest.raises(ScenarioError, match=complaint):
        prepared(Scenario("s", "s", parse(text, "s")))


@pytest.mark.parametrize("name", bundled())
def test_every_bundled_scenario_is_well_formed(name: str) -> None:
    assert prepared(load(name))


def test_an_unknown_scenario_names_the_bundled_ones() -> None:
    with pytest.raises(ScenarioError, match=f"bundled are {', '.join(bundled())}, or give a file's path"):
        load("nothing")


def test_the_help_of_the_command_names_every_bundled_scenario() -> None:
    parser = argparse.ArgumentParser()
    emulator.add_arguments(parser)
    assert f"run these steps: {', '.join(bundled())}, or a file" in " ".join(parser.format_help().split())
