"""asyncio's callbacks on one timer."""

import asyncio
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

from hmi.shell.callbacks import Callbacks
from hmi.shell.loop import ShellLoop


@pytest.fixture
def loop(qapp: QGuiApplication) -> Iterator[ShellLoop]:
    made = ShellLoop(qapp)
    yield made
    made.close()


def test_they_run_in_the_order_in_which_they_were_asked_for(loop: ShellLoop) -> None:
    seen: list[int] = []

    async def main() -> None:
        for number in range(5):
            loop.call_soon(seen.append, number)
        loop.call_later(0.02, seen.append, 7)
        loop.call_later(0.001, seen.append, 6)
        loop.call_soon(seen.append, 5)
        await asyncio.sleep(0.05)

    loop.run_until_complete(main())
    assert seen == list(range(8))


def test_none_runs_before_its_time(loop: ShellLoop) -> None:
    async def main() -> list[float]:
        late = []
        for delay in (0.001, 0.003, 0.02, 0.05):
            began = time.monotonic()
            await asyncio.sleep(delay)
            late.append(time.monotonic() - began - delay)
        return late

    assert min(loop.run_until_complete(main())) >= 0


def test_what_was_cancelled_is_not_run_and_does_not_wake_the_machine(loop: ShellLoop) -> None:
    seen: list[str] = []

    async def main() -> None:
        loop.call_later(0.001, seen.append, "timer").cancel()
        loop.call_soon(seen.append, "soon").cancel()
        await asyncio.sleep(0.01)

    loop.run_until_complete(main())
    assert seen == []


def test_a_callback_that_asks_for_another_lets_qt_have_its_turn_in_between(
    loop: ShellLoop, qapp: QGuiApplication
) -> None:
    class Seen(QObject):
        turns = 0

        def event(self, event: QEvent) -> bool:
            self.turns += 1
            return True

    async def main() -> int:
        watcher = Seen()
        before = 0
        for _ in range(10):
            qapp.postEvent(watcher, QEvent(QEvent.Type.User))
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            before = watcher.turns
        return before

    assert loop.run_until_complete(main()) >= 9


def test_one_that_fails_is_told_and_the_next_one_runs(loop: ShellLoop) -> None:
    told: list[str] = []
    loop.set_exception_handler(lambda _loop, context: told.append(str(context["exception"])))

    def fail() -> None:
        raise ValueError("broken")

    async def main() -> None:
        loop.call_soon(fail)
        loop.call_soon(told.append, "next")
        await asyncio.sleep(0.01)

    loop.run_until_complete(main())
    assert told == ["broken", "next"]


def test_after_the_stop_nothing_runs(qapp: QGuiApplication) -> None:
    seen: list[int] = []
    callbacks = Callbacks()
    loop = asyncio.new_event_loop()
    callbacks.add_callback(asyncio.Handle(seen.append, (1,), loop))
    callbacks.add_callback(asyncio.Handle(seen.append, (2,), loop), 0.001)
    callbacks.stop()
    callbacks.add_callback(asyncio.Handle(seen.append, (3,), loop))
    loop.close()
    end = time.monotonic() + 0.02
    while time.monotonic() < end:
        qapp.processEvents()
    assert seen == []
