"""The newest message wins, and an app never gets more than its part of the loop."""

from __future__ import annotations

import asyncio

import pytest

from hmi.shell.pages.gate import MOST_WAITING, FloodError, Gate


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


async def test_a_first_message_comes_through_at_once() -> None:
    taken: list[int] = []
    await Gate(taken.append).submit(1)
    assert taken == [1]


async def test_of_many_within_a_frame_the_newest_comes_through_and_all_are_answered() -> None:
    taken: list[int] = []
    gate = Gate(taken.append)
    await asyncio.gather(*(gate.submit(number) for number in range(10)))
    assert taken == [0, 9]


async def test_who_sent_a_message_learns_whether_it_came_through_or_a_newer_one() -> None:
    gate = Gate(lambda _number: None)
    assert await asyncio.gather(*(gate.submit(number) for number in range(3))) == [True, False, True]


async def test_what_is_wrong_with_the_newest_is_told_to_who_sent_it() -> None:
    def take(number: int) -> None:
        if number == 2:
            raise ValueError(number)

    gate = Gate(take)
    answers = await asyncio.gather(*(gate.submit(number) for number in range(3)), return_exceptions=True)
    assert [type(answer) for answer in answers] == [bool, bool, ValueError]
    await gate.submit(3)


async def test_a_message_that_cost_much_keeps_the_gate_shut_for_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    taken: list[int] = []

    def take(number: int) -> None:
        taken.append(number)
        clock.now += 0.01

    gate = Gate(take, clock)
    await gate.submit(1)
    loop = asyncio.get_running_loop()
    shut: list[float] = []
    later = loop.call_later
    monkeypatch.setattr(loop, "call_later", lambda delay, *call: (shut.append(delay), later(0, *call))[1])
    await gate.submit(2)
    assert taken == [1, 2]
    assert shut == [pytest.approx(0.05)]


async def test_who_does_not_wait_for_answers_is_refused() -> None:
    gate: Gate[int] = Gate(lambda _number: None)
    await gate.submit(0)
    waiting = [asyncio.ensure_future(gate.submit(number)) for number in range(MOST_WAITING)]
    await asyncio.sleep(0)
    with pytest.raises(FloodError):
        await gate.submit(-1)
    gate.close()
    await asyncio.gather(*waiting, return_exceptions=True)
