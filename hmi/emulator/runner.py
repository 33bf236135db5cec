"""Runs a scenario step by step and remembers what held and what did not."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from hmi.emulator.scenario import Scenario, ScenarioError, Step
from hmi.emulator.stage import Action, Stage
from hmi.emulator.verbs import NotAStepError, action

CHECKED = {"expect", "at"}
"""A failed expectation is noted and the drive goes on; any other step that fails ends it."""


@dataclass(slots=True)
class Outcome:
    """Expectations that held, those that did not, and whether the end was reached."""

    passed: int = 0
    failed: list[str] = field(default_factory=list)
    ended: bool = False


Plan = list[tuple[Step, Action]]


def prepared(scenario: Scenario) -> Plan:
    """Every step with what it does; ScenarioError when one makes no sense, before anything is started for it."""
    return [(step, _prepared(scenario.file, step)) for step in scenario.steps]


class Runner:
    """One scenario on one stage."""

    def __init__(self, plan: Plan, stage: Stage, say: Callable[[str], None]) -> None:
        self._plan = plan
        self._stage = stage
        self._say = say
        self.outcome = Outcome()

    async def run(self) -> Outcome:
        """To the end, or to the step that cannot be done."""
        began = time.monotonic()
        for step, act in self._plan:
            why = await act(self._stage)
            self._say(f"{time.monotonic() - began:7.1f} s  {'ok  ' if not why else 'FAIL'}  {step}")
            if not why:
                self.outcome.passed += step.verb in CHECKED
                continue
            self._say(f"           {why}")
            self.outcome.failed.append(f"{step}: {why}")
            if step.verb not in CHECKED:
                return self.outcome
        self.outcome.ended = True
        return self.outcome


def _prepared(file: str, step: Step) -> Action:
    try:
        return action(step.verb, step.words)
    except NotAStepError as error:
        raise ScenarioError(f"{file}:{step.line}: {error}") from None
