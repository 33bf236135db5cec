"""One reader per endpoint: schedule, back-off, one state, many listeners."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from hmi.sdk import Coordinator, SdkError
from hmi.sdk.coordinator import State
from hmi.sdk.http import Offline
from hmi.sdk.testing import FakeClock

AWAY = Offline("timeout", "example.invalid")


class Endpoint:
    """Answers what the test says."""

    def __init__(self) -> None:
        self.answer: int | Offline | Exception = 1
        self.reads = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def fetch(self) -> int | Offline:
        self.reads += 1
        await self.gate.wait()
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def endpoint() -> Endpoint:
    return Endpoint()


@pytest.fixture
def coordinator(endpoint: Endpoint, clock: FakeClock) -> Coordinator[int]:
    return Coordinator("things", endpoint.fetch, interval=60, clock=clock, jitter=lambda: 1.0)


@pytest.fixture
async def running(coordinator: Coordinator[int]) -> AsyncIterator[Coordinator[int]]:
    task = asyncio.ensure_future(coordinator.run())
    yield coordinator
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def test_nothing_is_read_while_nobody_listens(
    running: Coordinator[int], endpoint: Endpoint, clock: FakeClock
) -> None:
    await clock.advance(1000)
    assert endpoint.reads == 0
    undo = running.listen(lambda _state: None)
    await clock.advance(125)
    assert endpoint.reads == 3
    undo()
    await clock.advance(1000)
    assert endpoint.reads == 3


async def test_a_failure_keeps_the_old_data_and_tells_its_age(
    running: Coordinator[int], endpoint: Endpoint, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    states: list[State[int]] = []
    running.listen(states.append)
    await clock.advance(1)
    endpoint.answer = AWAY
    await clock.advance(60)
    assert (running.state.data, running.state.error) == (1, AWAY)
    assert running.age == timedelta(seconds=61)
    endpoint.answer = 2
    await clock.advance(60)
    assert (running.state.data, running.state.error) == (2, None)
    assert [state.refreshing for state in states[:2]] == [True, False]
    assert [record.levelname for record in caplog.records if record.levelname != "INFO"] == ["WARNING"]


async def test_failures_back_off_to_a_quarter_of_an_hour(
    running: Coordinator[int], endpoint: Endpoint, clock: FakeClock
) -> None:
    endpoint.answer = AWAY
    running.listen(lambda _state: None)
    reads = []
    for seconds in (4.9, 0.2, 9.8, 0.3, 3000):
        await clock.advance(seconds)
        reads.append(endpoint.reads)
    assert reads[:4] == [1, 2, 2, 3]
    before = endpoint.reads
    await clock.advance(900)
    assert endpoint.reads == before + 1


async def test_callers_that_come_meanwhile_share_one_reading(coordinator: Coordinator[int], endpoint: Endpoint) -> None:
    endpoint.gate.clear()
    asked = [asyncio.ensure_future(coordinator.refresh()) for _ in range(5)]
    await asyncio.sleep(0)
    endpoint.gate.set()
    states = await asyncio.gather(*asked)
    assert endpoint.reads == 1
    assert {state.data for state in states} == {1}


async def test_an_expected_failure_of_the_app_is_a_state(coordinator: Coordinator[int], endpoint: Endpoint) -> None:
    endpoint.answer = SdkError("The gate is shut.", "Open the gate.")
    state = await coordinator.refresh()
    assert state.error is not None
    assert (state.error.sentence, state.error.remedy) == ("The gate is shut.", "Open the gate.")


async def test_a_mistake_of_the_app_is_logged_once_and_a_state(
    coordinator: Coordinator[int], endpoint: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    endpoint.answer = ZeroDivisionError()
    await coordinator.refresh()
    await coordinator.refresh()
    assert coordinator.state.error is not None
    assert [record.levelname for record in caplog.records] == ["ERROR"]


async def test_a_listener_that_fails_ends_nobody_s_reading(
    coordinator: Coordinator[int], caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[int | None] = []

    def broken(_state: State[int]) -> None:
        raise ZeroDivisionError("a screen's mistake")

    coordinator.listen(broken)
    coordinator.listen(lambda state: seen.append(state.data))
    assert (await coordinator.refresh()).data == 1
    assert seen[-1] == 1
    assert "a listener to things failed" in caplog.text


class BusyError(SdkError):
    """The server wants to be left alone for twenty minutes."""

    retry_after = 1200.0


async def test_a_server_that_asks_to_be_left_alone_is(
    running: Coordinator[int], endpoint: Endpoint, clock: FakeClock
) -> None:
    endpoint.answer = BusyError("Too many requests.")
    running.listen(lambda _state: None)
    await clock.advance(1199)
    assert endpoint.reads == 1
    await clock.advance(122)
    assert endpoint.reads == 2


async def test_a_reading_between_moves_the_schedule(
    running: Coordinator[int], endpoint: Endpoint, clock: FakeClock
) -> None:
    endpoint.answer = BusyError("Too many requests.")
    running.listen(lambda _state: None)
    await clock.advance(1)
    endpoint.answer = 2
    await running.refresh()
    await clock.advance(59)
    assert endpoint.reads == 2
    await clock.advance(2)
    assert endpoint.reads == 3
