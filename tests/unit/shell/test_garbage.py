"""Garbage with Qt in it goes where Qt lives."""

from __future__ import annotations

import asyncio
import gc
import threading

import pytest

from hmi.shell import garbage


class Knot:
    """Only a collector finds it."""

    def __init__(self, ends: list[int]) -> None:
        self.me, self.ends = self, ends

    def __del__(self) -> None:
        self.ends.append(threading.get_ident())


async def test_garbage_is_collected_on_the_thread_of_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "PAUSE", 0.001)
    ends: list[int] = []
    Knot(ends)

    def make_much() -> None:
        kept = [[n] for n in range(10 * gc.get_threshold()[0])]
        assert kept

    await asyncio.to_thread(make_much)
    assert ends == []
    kept = [[n] for n in range(2 * gc.get_threshold()[0])]
    task = asyncio.create_task(garbage.collect_here())
    async with asyncio.timeout(10):
        while not ends:
            await asyncio.sleep(0.001)
    task.cancel()
    assert kept
    assert ends == [threading.get_ident()]
