"""The worker as a process: it ends in an outcome, whatever becomes of it, and leaves nobody behind."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from apps.calendar import runner as runner_module
from apps.calendar.reading import read_flaws, read_span
from apps.calendar.records import Account, Flaw, Outcome, Trouble
from apps.calendar.runner import Runner
from apps.calendar.store import Store
from tests.conformance.caldav.car import DAYS, NOW, event
from tests.fakes.caldav import FakeCalDav
from tests.unit.apps.calendar.conftest import NOW as MOMENT


@pytest.fixture
async def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeCalDav]:
    async with FakeCalDav(tmp_path) as running:
        monkeypatch.setenv("HMI_CA_FILE", str(running.ca_file))
        running.items = {"one.ics": event("one", "Stand-up")}
        yield running


async def test_one_run_reads_and_expands(server: FakeCalDav, tmp_path: Path):
    server.items["bad.ics"] = event("bad", "Trap", "20260301T000000Z", "RRULE:FREQ=SOMETIMES")
    file = tmp_path / "calendar.sqlite"
    outcome = await Runner(file).run(Account(server.url, "ada", "geheim"), MOMENT)
    assert outcome == Outcome(changed=2)
    store = Store(file)
    assert [one.title for one in read_span(store._sql, NOW - DAYS, NOW + DAYS)] == ["Stand-up"]
    assert read_flaws(store._sql) == [Flaw("rule", "Trap")]
    assert int(store.fact("synced")) == int(MOMENT.timestamp())
    store.close()


async def test_a_run_that_takes_too_long_is_ended(server: FakeCalDav, tmp_path: Path):
    async def wait(_request: object, _writer: object) -> None:
        await asyncio.Event().wait()

    server.misbehave("PROPFIND", wait)
    outcome = await Runner(tmp_path / "calendar.sqlite", limit=1.0).run(Account(server.url, "a", "b"), MOMENT)
    assert outcome.trouble == Trouble("stuck")


async def test_a_worker_that_is_killed_is_a_failure_and_the_next_run_works(
    server: FakeCalDav, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    arguments: list[bytes] = []

    async def kill(_request: object, _writer: object) -> None:
        worker = next(pid for pid in _children() if b"start_worker" in _arguments(pid))
        arguments.append(_arguments(worker) + Path(f"/proc/{worker}/environ").read_bytes())
        os.kill(worker, signal.SIGKILL)

    server.misbehave("PROPFIND", kill)
    runner, account = Runner(tmp_path / "calendar.sqlite"), Account(server.url, "ada", "geheim")
    assert (await runner.run(account, MOMENT)).trouble == Trouble("failed", "-9")
    assert b"geheim" not in arguments[0]
    server._misbehaviours.clear()
    assert (await runner.run(account, MOMENT)).trouble is None
    assert capfd.readouterr().err == ""


async def test_a_run_that_is_cancelled_takes_its_worker_along(server: FakeCalDav, tmp_path: Path):
    reached = asyncio.Event()

    async def wait(_request: object, _writer: object) -> None:
        reached.set()
        await asyncio.Event().wait()

    server.misbehave("PROPFIND", wait)
    task = asyncio.create_task(Runner(tmp_path / "calendar.sqlite").run(Account(server.url, "a", "b"), MOMENT))
    await asyncio.wait_for(reached.wait(), 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not [pid for pid in _children() if b"start_worker" in _arguments(pid)]


async def test_a_run_that_is_stopped_has_written_its_last(server: FakeCalDav, tmp_path: Path):
    reached = asyncio.Event()

    async def wait(_request: object, _writer: object) -> None:
        reached.set()
        await asyncio.Event().wait()

    server.misbehave("PROPFIND", wait)
    runner = Runner(tmp_path / "calendar.sqlite")
    task = asyncio.create_task(runner.run(Account(server.url, "a", "b"), MOMENT))
    await asyncio.wait_for(reached.wait(), 10)
    await runner.stop()
    assert not [pid for pid in _children() if b"start_worker" in _arguments(pid)]
    assert (await task).trouble is not None
    await runner.stop()


async def test_a_disk_that_takes_nothing_is_a_trouble_in_words(tmp_path: Path):
    (tmp_path / "calendar.sqlite").mkdir()
    outcome = await Runner(tmp_path / "calendar.sqlite").run(None, MOMENT)
    assert outcome.trouble is not None
    assert outcome.trouble.kind == "disk"


async def test_a_program_that_says_nothing_of_use_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "silent.py").write_text("print('hello')")
    monkeypatch.setattr(runner_module, "PROGRAM", tmp_path / "silent.py")
    assert (await Runner(tmp_path / "x").run(None, MOMENT)).trouble == Trouble("failed", "no outcome")


def _children() -> list[int]:
    found = []
    for task in Path("/proc/self/task").iterdir():
        found += [int(pid) for pid in (task / "children").read_text().split()]
    return found


def _arguments(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return b""
