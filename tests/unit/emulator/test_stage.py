"""Time limits and retries of a step."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from hmi.bus import CallTimeout
from hmi.emulator import stage as stages
from hmi.emulator.findings import Findings
from hmi.emulator.hands import World
from hmi.emulator.stage import USUAL_LIMIT, Limit, Stage, persist


class Clock:
    """Time that passes only when somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(stages.time, "monotonic", clock.monotonic)
    monkeypatch.setattr(asyncio, "sleep", clock.sleep)
    return clock


@pytest.fixture
def stage() -> Stage:
    world = World.__new__(World)
    world.scale = 10.0
    return Stage(world, Findings(None), None)


def answers(*those: str | Exception) -> Callable[[], Awaitable[str]]:
    rest = list(those)

    async def attempt() -> str:
        answer = rest.pop(0) if len(rest) > 1 else rest[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    return attempt


async def test_it_is_tried_until_it_holds(clock: Clock, stage: Stage) -> None:
    assert await persist(answers("not yet", CallTimeout("no answer"), ProcessLookupError(), ""), stage, Limit(5)) == ""
    assert clock.now == pytest.approx(0.3)


async def test_at_the_limit_it_says_what_is_there_instead(clock: Clock, stage: Stage) -> None:
    assert await persist(answers("not yet"), stage, Limit(2)) == "not yet (waited 2 s)"
    assert clock.now == pytest.approx(2, abs=0.11)


async def test_what_holds_only_after_the_limit_does_not_hold(clock: Clock, stage: Stage) -> None:
    async def slow() -> str:
        clock.now += 1.8
        return ""

    assert await persist(slow, stage, Limit(1.5)) == "only after 1.8 s"


async def test_a_refusal_of_the_system_is_a_reason_and_no_crash(clock: Clock, stage: Stage) -> None:
    said = await persist(answers(PermissionError(13, "Permission denied", "/shots")), stage, Limit(0.1))
    assert "Permission denied: '/shots'" in said


def test_simulated_seconds_shrink_with_the_time_scale() -> None:
    assert Limit(600, simulated=True).real(60) == 600 / 60 * 1.5 + USUAL_LIMIT
    assert Limit(600).real(60) == 600
