"""Real child processes: tied to their parent's life, and all of what they print is read."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hmi.host.launcher import LaunchRequest, app_environment
from hmi.host.local_process import LaunchError, LocalProcess
from hmi.host.manifest_reader import read_manifest
from hmi.host.process_tree import ancestry, usage

from .conftest import WriteApp


def start(tmp_path: Path, *command: str) -> asyncio.Task[LocalProcess]:
    return asyncio.create_task(LocalProcess.start(command, dict(os.environ), tmp_path / "state"))


async def test_output_and_exit_status_arrive(tmp_path: Path) -> None:
    process = await start(tmp_path, "sh", "-c", "echo out; echo err >&2; exit 7")
    assert await process.wait() == 7
    assert await process.output.read() == b"out\nerr\n"


async def test_a_signal_that_ended_it_is_a_negative_status(tmp_path: Path) -> None:
    process = await start(tmp_path, "sleep", "1000")
    process.signal(signal.SIGKILL)
    assert await process.wait() == -signal.SIGKILL


async def test_a_signal_after_the_end_does_nothing(tmp_path: Path) -> None:
    process = await start(tmp_path, "true")
    assert await process.wait() == 0
    process.signal(signal.SIGKILL)


async def test_a_process_that_has_ended_speaks_for_nobody(tmp_path: Path) -> None:
    process = await start(tmp_path, "sleep", "1000")
    assert process.pids == (process.pid,)
    process.signal(signal.SIGKILL)
    await process.wait()
    assert process.pids == ()


async def test_a_program_that_does_not_exist_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LaunchError, match="its process cannot be started"):
        await start(tmp_path, "/no/such/program")


async def test_its_folder_is_private(tmp_path: Path) -> None:
    process = await start(tmp_path, "pwd")
    await process.wait()
    assert (await process.output.read()).decode().strip() == str(tmp_path / "state")
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o700


PARENT = """
import asyncio, os, sys
from pathlib import Path
from hmi.host.local_process import LocalProcess
async def main():
    process = await LocalProcess.start(["sleep", "1000"], dict(os.environ), Path(sys.argv[1]))
    print(process.pid, flush=True)
    await process.wait()
asyncio.run(main())
"""


def test_it_does_not_outlive_a_parent_that_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT, str(tmp_path)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        descriptor = os.pidfd_open(child)
        parent.kill()
    assert select.select([descriptor], [], [], 5)[0]
    os.close(descriptor)


def test_ancestry_goes_up_to_the_first_process() -> None:
    assert list(ancestry(os.getpid()))[:2] == [os.getpid(), os.getppid()]
    assert list(ancestry(2**22 + 1)) == [2**22 + 1]


def test_usage_counts_children_and_forgives_the_dead() -> None:
    with subprocess.Popen(["sleep", "1000"]) as child:
        own = usage([child.pid]).pss_bytes
        both = usage([os.getpid(), 2**22 + 1]).pss_bytes
        child.kill()
    assert 0 < own < both


def test_an_app_sees_its_own_folders_and_no_secrets_of_the_host(
    app_folder: WriteApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "x")
    monkeypatch.setenv("HMI_BUS_ADDRESS", "unix:path=/bus")
    folder = app_folder()
    manifest = read_manifest(folder).manifest
    assert manifest is not None
    environment = app_environment(LaunchRequest(manifest=manifest, folder=folder, state=tmp_path / "state"))
    assert "SECRET_TOKEN" not in environment
    assert environment["HMI_APP_ID"] == "org.example.demo"
    assert environment["HMI_BUS_ADDRESS"] == "unix:path=/bus"
    assert environment["HOME"] == environment["HMI_APP_STATE"] == str(tmp_path / "state")


async def test_a_process_that_cannot_be_watched_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    def refuse(pid: int) -> int:
        seen.append(pid)
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(os, "pidfd_open", refuse)
    with pytest.raises(LaunchError, match="cannot be watched"):
        await start(tmp_path, "sleep", "1000")
    assert not Path(f"/proc/{seen[0]}").exists()
