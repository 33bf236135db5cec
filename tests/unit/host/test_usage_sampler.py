"""Memory and processor share: of whom, since when, and how often at most."""

from __future__ import annotations

import os

import pytest

from hmi.host import usage_sampler
from hmi.host.process_tree import Usage
from hmi.host.usage_sampler import UsageSampler

from .fakes import FakeClock


async def test_the_first_share_is_since_the_start_and_later_ones_since_the_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = iter([Usage(1_000, 5.0, 50.0), Usage(1_000, 7.0, 60.0)])
    monkeypatch.setattr(usage_sampler, "usage", lambda pids: next(taken))
    clock = FakeClock()
    sampler = UsageSampler(clock)
    assert (await sampler.sample({"app": (1,)}))["app"].cpu_percent == 10.0
    await clock.pass_by(10)
    assert (await sampler.sample({"app": (1,)}))["app"].cpu_percent == 20.0


async def test_whoever_asks_again_at_once_gets_the_last_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[object] = []
    monkeypatch.setattr(usage_sampler, "usage", lambda pids: measured.append(pids) or Usage(1, 1.0, 1.0))
    sampler = UsageSampler(FakeClock())
    assert await sampler.sample({"app": (1,)}) == await sampler.sample({"app": (1,)})
    assert len(measured) == 1


async def test_an_app_that_does_not_run_takes_nothing() -> None:
    assert await UsageSampler(FakeClock()).sample({"app": ()}) == {}


async def test_this_process_takes_something() -> None:
    answer = (await UsageSampler(FakeClock()).sample({"app": (os.getpid(),)}))["app"]
    assert answer.memory_bytes > 1_000_000
    assert answer.cpu_percent > 0
