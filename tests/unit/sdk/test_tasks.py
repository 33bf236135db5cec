"""Every task has an owner that ends it."""

from __future__ import annotations

import asyncio

from hmi.sdk.tasks import Tasks


async def boom() -> None:
    raise ValueError("boom")


async def stubborn(released: asyncio.Event) -> None:
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        await released.wait()
        raise


async def test_a_failure_is_told_once_with_its_name() -> None:
    failures: list[tuple[str, str]] = []
    tasks = Tasks(lambda name, error: failures.append((name, str(error))))
    await asyncio.wait([tasks.spawn(boom(), "work")])
    assert failures == [("work", "boom")]
    assert len(tasks) == 0


async def test_closing_ends_everything_and_names_who_is_late() -> None:
    tasks = Tasks(lambda _name, _error: None)
    tasks.spawn(asyncio.Event().wait(), "waiter")
    released = asyncio.Event()
    late = tasks.spawn(stubborn(released), "stubborn")
    await asyncio.sleep(0)
    assert await tasks.close(limit=0.05) == ["stubborn"]
    released.set()
    await asyncio.wait([late])


async def test_work_that_comes_after_closing_is_cancelled() -> None:
    tasks = Tasks(lambda _name, _error: None)
    await tasks.close()
    task = tasks.spawn(asyncio.Event().wait(), "late")
    await asyncio.wait([task])
    assert task.cancelled()
