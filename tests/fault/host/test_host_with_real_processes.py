"""Crash, hang, stubbornness, orphans: with real processes on a real bus."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from hmi.bus import Bus, RemoteError
from hmi.host.output_log import BYTES_PER_SECOND, LINES_KEPT

from .conftest import Head

pytestmark = [pytest.mark.fault, pytest.mark.end2end]


async def test_an_app_starts_answers_and_stops_on_request(head: Head) -> None:
    app = head.write_app("good")
    await head.begin()
    await head.apps.call("Start", app)
    up = await head.until_state(app, "background")
    assert Path(f"/proc/{up['pid']}").exists()
    await head.apps.call("Stop", app)
    assert head.records[app]["state"] == "stopped"
    assert not Path(f"/proc/{up['pid']}").exists()
    assert await head.apps.call("Log", app, 10) == ["asked to stop"]


async def test_list_says_what_a_running_app_takes(head: Head) -> None:
    app = head.write_app("good")
    await head.begin()
    await head.apps.call("Start", app)
    await head.until_state(app, "background")
    (record,) = await head.apps.call("List")
    assert 2_000_000 < record["memory_bytes"] < 100_000_000
    assert record["starts"] == 1


async def test_kill_9_is_a_crash_until_quarantine_and_restart_lifts_it(head: Head) -> None:
    app = head.write_app("good")
    await head.begin()
    await head.apps.call("Start", app)
    for crashes in range(5):
        up = await head.until(app, lambda record: record["state"] == "background" and record["pid"] > 0)
        os.kill(up["pid"], signal.SIGKILL)
        await head.until(app, lambda record, n=crashes + 1: record["crashes"] == n)
    assert (await head.until_state(app, "quarantined"))["starts"] == 5
    with pytest.raises(RemoteError, match="stays closed for now"):
        await head.apps.call("Start", app)
    await head.apps.call("Restart", app)
    await head.until_state(app, "background")


async def test_a_stopped_process_does_not_respond_and_comes_back(head: Head) -> None:
    app = head.write_app("good")
    await head.begin()
    await head.apps.call("Start", app)
    up = await head.until_state(app, "background")
    await head.apps.call("SetVisible", [app])
    await head.until_state(app, "running")
    os.kill(up["pid"], signal.SIGSTOP)
    await head.until_state(app, "not-responding")
    os.kill(up["pid"], signal.SIGCONT)
    assert (await head.until_state(app, "running"))["pid"] == up["pid"]


async def test_a_hanging_app_can_be_closed(head: Head) -> None:
    app = head.write_app("good")
    await head.begin()
    await head.apps.call("Start", app)
    up = await head.until_state(app, "background")
    os.kill(up["pid"], signal.SIGSTOP)
    await head.apps.call("Stop", app)
    assert head.records[app]["state"] == "stopped"


async def test_a_stubborn_app_is_killed_within_its_limits(head: Head) -> None:
    app = head.write_app("stubborn")
    await head.begin()
    await head.apps.call("Start", app)
    await head.until_state(app, "background")
    async with asyncio.timeout(30):
        await head.apps.call("Stop", app)
    assert head.records[app] | {"pid": 0} == head.records[app]
    assert head.records[app]["crashes"] == 0


async def test_an_app_that_exits_at_start_ends_in_quarantine_with_its_status(head: Head) -> None:
    app = head.write_app("exits at start")
    await head.begin()
    await head.apps.call("Start", app)
    crashed = await head.until_state(app, "crashed")
    assert (crashed["cause"], list(crashed["cause_values"])) == ("start-failed", ["seconds"])
    assert crashed["message"].startswith("Demo could not be started. The next try is in ")
    await head.until_state(app, "quarantined")
    assert (await head.apps.call("Log", app, 1)) == ["-- ended with exit status 3 before it was up"]


async def test_what_an_app_started_ends_with_it(head: Head) -> None:
    app = head.write_app("parent")
    await head.begin()
    await head.apps.call("Start", app)
    await head.until_state(app, "background")
    child = int((await head.apps.call("Log", app, 1))[0].split()[1])
    assert head.supervisor.owner_of(child) == app
    await head.apps.call("Kill", app)
    async with asyncio.timeout(30):
        await asyncio.to_thread(_until_gone, child)


async def test_a_daemon_that_an_app_leaves_ends_with_it_and_costs_no_descriptor(head: Head) -> None:
    app = head.write_app("leaves a daemon")
    await head.begin()
    await head.apps.call("List")
    before = len(list(Path("/proc/self/fd").iterdir()))
    await head.apps.call("Start", app)
    await head.until_state(app, "background")
    daemon = int((await head.apps.call("Log", app, 1))[0].split()[1])
    async with asyncio.timeout(30):
        await head.apps.call("Kill", app)
        await asyncio.to_thread(_until_gone, daemon)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


async def test_a_flood_of_output_costs_the_app_and_not_the_host(head: Head) -> None:
    app = head.write_app("floods")
    await head.begin()
    await head.apps.call("Start", app)
    await head.until_state(app, "background")
    began = asyncio.get_running_loop().time()
    await asyncio.sleep(1.5)  # the length of the measurement
    async with asyncio.timeout(30):
        lines = await head.apps.call("Log", app, 10_000)
    seconds = asyncio.get_running_loop().time() - began + 1
    assert len(lines) <= LINES_KEPT
    assert int(lines[-1].split()[1]) * len("flood 1234567\n") < BYTES_PER_SECOND * (seconds + 1) + 400_000
    await head.apps.call("Kill", app)
    assert head.records[app]["state"] == "stopped"


async def test_a_connection_is_identified_by_its_process(head: Head) -> None:
    app = head.write_app("good")
    await head.begin()
    await head.apps.call("Start", app)
    await head.until_state(app, "background")
    owners: list[str] = []
    head.client.watch_name(f"org.hmi.App.{app}", owners.append)
    await head.apps.call("Log", app, 1)
    assert await head.apps.call("Identify", owners[-1]) == app
    with pytest.raises(RemoteError, match="NotAnApp"):
        await head.apps.call("Identify", head.client.unique_name)
    with pytest.raises(RemoteError, match="NotAnApp"):
        await head.apps.call("Identify", ":1.9999")


async def test_a_name_that_another_process_has_taken_is_not_the_app(head: Head) -> None:
    app = head.write_app("good")
    await head.begin()
    await head.client.own(f"org.hmi.App.{app}")
    await head.apps.call("Start", app)
    crashed = await head.until_state(app, "crashed")
    assert crashed["cause"] == "start-failed"
    assert "belongs to another process on this bus" in "".join(await head.apps.call("Log", app, 50))


async def test_an_app_may_not_command_apps(head: Head) -> None:
    app = head.write_app("nosy")
    await head.begin()
    await head.apps.call("Start", app)
    await head.until_state(app, "background")
    await head.apps.call("Stop", app)
    assert "apps do not command apps" in (await head.apps.call("Log", app, 2))[0]


async def test_unknown_apps_are_refused_by_name(head: Head) -> None:
    await head.begin()
    with pytest.raises(RemoteError, match="There is no app") as refused:
        await head.apps.call("Start", "org.example.none")
    assert refused.value.name == "org.hmi.Error.NoSuchApp"


async def test_two_starts_at_once_start_one_process(head: Head) -> None:
    app = head.write_app("good")
    await head.begin()
    await asyncio.gather(head.apps.call("Start", app), head.apps.call("Start", app))
    assert (await head.until_state(app, "background"))["starts"] == 1


async def test_the_bus_may_die_without_costing_an_app(head: Head, bus_daemon: object) -> None:
    app = head.write_app("good")
    await head.begin()
    await head.apps.call("Start", app)
    up = await head.until_state(app, "background")
    await head.apps.call("SetVisible", [app])
    back = asyncio.Event()
    head.client.on_connection(lambda there: back.set() if there else None)
    await bus_daemon.stop()  # type: ignore[attr-defined]
    await bus_daemon.start()  # type: ignore[attr-defined]
    async with asyncio.timeout(30):
        await back.wait()
        record = (await _list_when_back(head.client))[0]
    assert (record["pid"], record["crashes"]) == (up["pid"], 0)


async def _list_when_back(client: Bus) -> list[dict[str, object]]:
    """List as soon as the host has its name again."""
    there = asyncio.Event()
    client.watch_name("org.hmi.Host", lambda owner: there.set() if owner else None)
    await there.wait()
    records: list[dict[str, object]] = await client.proxy("org.hmi.Host", "/org/hmi/Apps", "org.hmi.Apps1").call("List")
    return records


def _until_gone(pid: int) -> None:
    """Wait on the process itself; one that is gone already needs no wait."""
    import select

    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    select.select([descriptor], [], [], 30)
    os.close(descriptor)
