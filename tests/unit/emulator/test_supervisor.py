"""Back-off, order and complaints of the supervisor; and a program's output, with real processes."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from hmi.emulator import supervisor as supervisors
from hmi.emulator.processes import Program, gone
from hmi.emulator.supervisor import LONGEST_PAUSE, Part, Supervisor


class FakeProcess:
    """Is gone as soon as it was started."""

    pid = 0

    def __init__(self, name: str = "a", log: list[str] | None = None, fails: int = 0) -> None:
        self.name, self.log, self.fails = name, [] if log is None else log, fails

    async def start(self) -> None:
        self.log.append(f"start {self.name}")
        if len(self.log) > 1 and self.fails:
            self.fails -= 1
            raise OSError("no room")

    async def stop(self) -> None:
        self.log.append(f"stop {self.name}")


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the supervisor sleeps; after a dozen it sleeps for ever."""
    pauses: list[float] = []
    yielding = asyncio.sleep

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        await (yielding(0) if len(pauses) < 12 else asyncio.Event().wait())

    monkeypatch.setattr(supervisors.asyncio, "sleep", sleep)
    return pauses


async def enough(pauses: list[float]) -> None:
    async with asyncio.timeout(10):
        while len(pauses) < 12:
            await asyncio.wait([asyncio.ensure_future(asyncio.Event().wait())], timeout=0.001)


async def test_a_part_that_a_person_closed_stays_closed(pauses: list[float]) -> None:
    process, told = FakeProcess(), []
    part = Part("a", process, told.append, lambda: True)
    await part.start()
    assert part._keeper is not None
    await asyncio.wait_for(part._keeper, 10)
    await part.stop()
    assert (process.log, told, pauses) == (["start a", "stop a"], [], [])


async def test_a_part_that_ends_at_once_is_started_ever_more_slowly(pauses: list[float]) -> None:
    part = Part("a", FakeProcess(), lambda _text: None)
    await part.start()
    await enough(pauses)
    await part.stop()
    assert pauses == [min(0.01 * 2**n, LONGEST_PAUSE) for n in range(12)]
    assert part.starts == 12


async def test_a_part_that_does_not_start_again_is_told_and_tried_again(pauses: list[float]) -> None:
    said: list[str] = []
    part = Part("a", FakeProcess(fails=1), said.append)
    await part.start()
    await enough(pauses)
    await part.stop()
    assert said.count("a does not start: no room") == 1
    assert said[-1] == "a ended by itself"


async def test_all_are_stopped_the_last_first_even_when_one_cannot_be(caplog: pytest.LogCaptureFixture) -> None:
    log: list[str] = []
    supervisor = Supervisor()

    class Stuck(FakeProcess):
        pid = os.getpid()

        async def stop(self) -> None:
            await super().stop()
            raise OSError("stuck")

    for part in (Part(name, Stuck(name, log), print) for name in "ab"):
        await supervisor.add(part)
    await supervisor.stop()
    assert log == ["start a", "start b", "stop b", "stop a"]
    assert supervisor.parts == {}
    assert [record.message for record in caplog.records] == ["b could not be stopped", "a could not be stopped"]


async def test_every_line_of_a_program_is_handed_on_and_no_descriptor_is_left() -> None:
    lines: list[str] = []
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        program = Program([sys.executable, "-c", "print('one'); print('two', end='')"], os.environ, lines.append)
        await program.start()
        assert program.status is None
        assert await gone(program.pid, 30)
        assert (program.pid, program.status) == (0, 0)
        await program.stop()
    assert lines == ["one", "two"] * 3
    assert len(list(Path("/proc/self/fd").iterdir())) == before


async def test_a_program_that_does_not_heed_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hmi.emulator.processes.STOP_LIMIT", 0.1)
    ready = asyncio.Event()
    deaf = "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); time.sleep(600)"
    program = Program([sys.executable, "-c", deaf], os.environ, lambda _line: ready.set())
    await program.start()
    async with asyncio.timeout(30):
        await ready.wait()
    await program.stop()
    assert program.status == -9


async def test_a_line_without_end_is_given_up_and_named() -> None:
    lines: list[str] = []
    told = asyncio.Event()
    flood = "import sys; sys.stdout.write('x' * (2 << 20))"
    program = Program([sys.executable, "-c", flood], os.environ, lambda line: (lines.append(line), told.set()))
    await program.start()
    async with asyncio.timeout(30):
        await told.wait()
    await program.stop()
    assert lines == ["(printed a line of more than 1048576 bytes)"]
