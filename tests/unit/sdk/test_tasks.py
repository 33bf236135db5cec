"""Every task has an owner that ends it."""

from __future__ import annotations

import asyncio

from hmi.sdk.tasks import Tasks


async def boom() -> None:
    raise ValueError("boom")


async def stubborn() -> None:
    while True:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            await asyncio.sleep(0.2)
            raise


async def test_a_failure_is_told_once_with_its_name() -> None:
    failures: list[tuple[str, str]] = []
    tasks = Tasks(lambda name, error: failures.append((name, str(error))))
    tasks.spawn(boom(), "work")
    await asyncio.sleep(0.01)
    assert failures == [("work", "boom")]
    assert len(tasks) == 0


async def test_closing_ends_everything_and_names_who_is_late() -> None:
    tasks = Tasks(lambda _name, _error: None)
    tasks.spawn(asyncio.Event().wait(), "waiter")
    late = tasks.spawn(stubborn(), "stubborn")
    await asyncio.sleep(0)
    assert await tasks.close(limit=0.05) == ["stubborn"]
    await asyncio.wait([late])


async def test_work_that_comes_after_closing_is_cancelled() -> None:
    tasks = Tasks(lambda _name, _error: None)
    await tasks.close()
    task = tasks.spawn(asyncio.Event().wait(), "late")
    await asyncio.wait([task])
    assert task.cancelled()
