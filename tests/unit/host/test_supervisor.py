"""States, back-off, quarantine and order, with time and processes moved by hand."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from pathlib import Path

import pytest

from hmi.host.app_runtime import AppRuntime
from hmi.host.app_state import AppState, Refusal
from hmi.host.cause import Cause

from .conftest import MANIFEST, write_app
from .fakes import Bench, FakePeer, ripple

DEMO = "org.example.demo"
BACKGROUND = MANIFEST.replace("notices = true", "notices = true\nbackground = true").replace(
    "[why]", '[why]\nbackground = "Watches."'
)


@pytest.fixture
async def bench(tmp_path: Path) -> Bench:
    write_app(tmp_path / "apps")
    return Bench(tmp_path)


def demo(bench: Bench) -> AppRuntime:
    app = bench.supervisor.get(DEMO)
    assert isinstance(app, AppRuntime)
    return app


async def started(bench: Bench) -> AppRuntime:
    app = demo(bench)
    assert app.start() is None
    await ripple()
    return app


async def crash_until_quarantine(bench: Bench) -> AppRuntime:
    app = await started(bench)
    for pause in (1, 2, 4, 8):
        await bench.crash()
        await bench.clock.pass_by(pause)
    await bench.crash()
    assert app.state is AppState.QUARANTINED
    return app


async def test_a_start_goes_through_starting_to_background(bench: Bench) -> None:
    app = await started(bench)
    assert bench.states[-1] == (DEMO, "background")
    assert (DEMO, "starting") in bench.states
    assert app.record.pid == bench.launcher.started[0].pid


async def test_an_app_on_the_screen_is_running_and_off_it_in_the_background(bench: Bench) -> None:
    app = await started(bench)
    bench.supervisor.show([DEMO])
    assert app.state is AppState.RUNNING
    bench.supervisor.show([])
    assert app.state is AppState.BACKGROUND


async def test_starting_twice_starts_one_process(bench: Bench) -> None:
    await started(bench)
    await started(bench)
    assert len(bench.launcher.started) == 1


async def test_only_a_visible_app_is_pinged_every_five_seconds(bench: Bench) -> None:
    await started(bench)
    await bench.clock.pass_by(100)
    assert bench.peers[DEMO].pings == 0
    bench.supervisor.show([DEMO])
    await bench.clock.pass_by(11)
    assert bench.peers[DEMO].pings == 3


async def test_a_silent_app_does_not_respond_until_it_answers_again(bench: Bench) -> None:
    app = await started(bench)
    bench.supervisor.show([DEMO])
    bench.peers[DEMO].answers = False
    await bench.clock.pass_by(6)
    assert (app.state, app.cause.code) == (AppState.NOT_RESPONDING, "not-responding")
    bench.peers[DEMO].answers = True
    await bench.clock.pass_by(6)
    assert app.state is AppState.RUNNING


async def test_a_lost_bus_is_not_the_apps_silence(bench: Bench) -> None:
    app = await started(bench)
    bench.supervisor.show([DEMO])
    bench.peers[DEMO].answers = bench.peers[DEMO].reachable = False
    await bench.clock.pass_by(30)
    assert app.state is AppState.RUNNING


async def test_a_crash_is_told_and_mended_after_a_pause(bench: Bench) -> None:
    app = await started(bench)
    await bench.crash()
    assert app.state is AppState.CRASHED
    assert app.cause == Cause("stopped", {"seconds": "1"})
    assert app.record.message == "Demo stopped unexpectedly. It starts again in 1 s."
    assert app.output.last(1) == ["-- was killed by SIGSEGV"]
    await bench.clock.pass_by(0.9)
    assert app.state is AppState.CRASHED
    await bench.clock.pass_by(0.2)
    assert app.state is AppState.BACKGROUND
    assert (app.record.starts, app.record.crashes) == (2, 1)


async def test_the_fifth_crash_in_ten_minutes_is_quarantine(bench: Bench) -> None:
    app = await crash_until_quarantine(bench)
    await bench.clock.pass_by(3_600)
    assert len(bench.launcher.started) == 5
    refusal = app.start()
    assert isinstance(refusal, Refusal)
    assert refusal.name == "Quarantined"


async def test_rare_crashes_only_lengthen_the_pause_up_to_a_minute(bench: Bench) -> None:
    app = await started(bench)
    pauses = []
    for _ in range(9):
        await bench.crash()
        pauses.append(float(app.cause.values["seconds"]))
        await bench.clock.pass_by(200)
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]


async def test_ten_quiet_minutes_shorten_the_pause_again(bench: Bench) -> None:
    app = await started(bench)
    await bench.crash()
    await bench.clock.pass_by(1)
    await bench.crash()
    await bench.clock.pass_by(700)
    await bench.crash()
    assert app.cause.values == {"seconds": "1"}


async def test_the_drivers_restart_lifts_quarantine_and_its_history(bench: Bench) -> None:
    app = await crash_until_quarantine(bench)
    assert await app.restart() is None
    await ripple()
    assert app.state is AppState.BACKGROUND
    await bench.crash()
    assert app.state is AppState.CRASHED


async def test_a_new_ignition_cycle_lifts_quarantine(bench: Bench) -> None:
    app = await crash_until_quarantine(bench)
    bench.supervisor.new_ignition_cycle()
    assert app.state is AppState.STOPPED
    assert app.start() is None


async def test_the_drivers_close_is_no_crash(bench: Bench) -> None:
    app = await started(bench)
    await app.kill()
    await bench.clock.pass_by(100)
    assert (app.state, app.record.crashes, len(bench.launcher.started)) == (AppState.STOPPED, 0, 1)
    assert bench.launcher.started[0].signals == [signal.SIGKILL]


async def test_opened_again_while_it_is_being_closed_it_starts_anew_and_no_crash_is_counted(bench: Bench) -> None:
    app = await started(bench)
    closing = asyncio.create_task(app.kill())
    await asyncio.sleep(0)
    app.start()
    await closing
    await ripple()
    assert (app.state, app.record.crashes, len(bench.launcher.started)) == (AppState.BACKGROUND, 0, 2)


async def test_a_tap_during_the_pause_starts_at_once(bench: Bench) -> None:
    app = await started(bench)
    await bench.crash()
    app.start()
    await ripple()
    assert app.state is AppState.BACKGROUND


async def test_close_during_the_pause_stays_closed(bench: Bench) -> None:
    app = await started(bench)
    await bench.crash()
    await app.kill()
    await bench.clock.pass_by(100)
    assert (app.state, len(bench.launcher.started)) == (AppState.STOPPED, 1)


async def test_an_app_that_ends_itself_cleanly_is_stopped(bench: Bench) -> None:
    app = await started(bench)
    await bench.crash(0)
    assert (app.state, app.record.crashes) == (AppState.STOPPED, 0)


async def test_a_clean_exit_before_the_app_was_up_is_a_crash(bench: Bench) -> None:
    bench.peers[DEMO] = peer = FakePeer()
    peer.comes_up = False
    bench.supervisor = bench.new_supervisor()
    app = await started(bench)
    await bench.crash(0)
    assert app.output.last(1) == ["-- ended with exit status 0 before it was up"]


async def test_an_app_that_does_not_come_up_is_killed_as_crashed(bench: Bench) -> None:
    bench.peers[DEMO].comes_up = False
    app = await started(bench)
    await bench.clock.pass_by(19)
    assert app.state is AppState.STARTING
    await bench.clock.pass_by(1.5)
    assert app.output.last(1) == ["-- did not come up within 20 s"]


async def test_an_app_that_comes_up_and_breaks_at_once_is_not_taken_for_a_slow_one(bench: Bench) -> None:
    bench.peers[DEMO].comes_up = False
    app = await started(bench)
    for there in (True, False):  # its name came and went before anybody could look
        bench.peers[DEMO].seen(there)
    await ripple()
    assert bench.launcher.started[0].signals == []
    await bench.crash(1)
    assert app.output.last(1) == ["-- ended with exit status 1"]


async def test_without_a_bus_nobody_is_killed_for_not_coming_up(bench: Bench) -> None:
    bench.peers[DEMO].comes_up = bench.peers[DEMO].reachable = False
    app = await started(bench)
    await bench.clock.pass_by(300)
    assert (app.state, app.record.crashes) == (AppState.STARTING, 0)


async def test_a_process_that_cannot_be_started_is_a_crash_with_a_reason(bench: Bench) -> None:
    bench.launcher.failure = "its process cannot be started (no memory)"
    app = await started(bench)
    assert app.state is AppState.CRASHED
    assert app.output.last(1) == ["-- its process cannot be started (no memory)"]
    assert app.cause == Cause("start-failed", {"seconds": "1"})


async def test_a_stop_asks_then_tells_then_forces(bench: Bench) -> None:
    bench.launcher.deaf_to = frozenset({signal.SIGTERM})
    bench.peers[DEMO].on_stop = lambda: None
    app = await started(bench)
    stop = asyncio.create_task(app.stop())
    await bench.clock.pass_by(3.9)
    assert bench.launcher.started[0].signals == []
    await bench.clock.pass_by(2)
    assert bench.launcher.started[0].signals == [signal.SIGTERM]
    await bench.clock.pass_by(2)
    await stop
    assert bench.launcher.started[0].signals == [signal.SIGTERM, signal.SIGKILL]
    assert (app.state, app.record.crashes) == (AppState.STOPPED, 0)


async def test_an_obedient_app_gets_no_signal(bench: Bench) -> None:
    app = await started(bench)
    bench.peers[DEMO].on_stop = lambda: bench.launcher.started[0].end(0)
    await app.stop()
    assert bench.launcher.started[0].signals == []


async def test_a_start_during_a_stop_runs_again_and_the_stop_returns(bench: Bench) -> None:
    bench.peers[DEMO].on_stop = lambda: None
    app = await started(bench)
    stop = asyncio.create_task(app.stop())
    await ripple()
    app.start()
    bench.launcher.started[0].end(0)
    await stop
    await ripple()
    assert (app.state, app.record.starts, app.record.crashes) == (AppState.BACKGROUND, 2, 0)


async def test_background_apps_start_with_the_host_and_are_kept(tmp_path: Path) -> None:
    write_app(tmp_path / "apps", manifest=BACKGROUND)
    bench = Bench(tmp_path)
    await bench.supervisor.start_up()
    assert demo(bench).state is AppState.BACKGROUND
    await bench.crash(0)
    assert demo(bench).state is AppState.CRASHED


async def test_a_new_host_starts_what_ran_when_the_old_one_was_killed(bench: Bench) -> None:
    await started(bench)
    bench.supervisor = bench.new_supervisor()
    await bench.supervisor.start_up()
    assert demo(bench).state is AppState.BACKGROUND


async def test_a_new_host_ends_what_the_apps_of_the_old_one_had_started(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    environment = {"HMI_APP_STATE": str(bench.tmp_path / "state" / "apps" / DEMO)}
    theirs = subprocess.Popen(["sleep", "1000"], env=environment, start_new_session=True)
    other = subprocess.Popen(
        ["sleep", "1000"], env={"HMI_APP_STATE": str(bench.tmp_path / "state" / "apps-of-another")}
    )
    await bench.supervisor.start_up()
    assert theirs.wait(5) == -signal.SIGKILL
    assert other.poll() is None
    other.kill()
    other.wait()
    assert "left 1 processes of apps behind" in caplog.text


async def test_quarantine_outlives_a_killed_host(bench: Bench) -> None:
    await crash_until_quarantine(bench)
    bench.supervisor = bench.new_supervisor()
    await bench.supervisor.start_up()
    assert demo(bench).state is AppState.QUARANTINED


async def test_after_an_ordered_end_nothing_is_started_again(bench: Bench) -> None:
    await started(bench)
    await bench.supervisor.shut_down()
    bench.supervisor = bench.new_supervisor()
    await bench.supervisor.start_up()
    assert demo(bench).state is AppState.STOPPED


async def test_a_damaged_running_file_is_as_good_as_none(bench: Bench) -> None:
    (bench.tmp_path / "run").mkdir()
    (bench.tmp_path / "run" / "host.json").write_bytes(b"\xff{")
    await bench.supervisor.start_up()
    assert demo(bench).state is AppState.STOPPED


async def test_an_invalid_app_is_listed_and_refused(bench: Bench) -> None:
    write_app(bench.tmp_path / "apps", "broken", manifest="")
    await bench.supervisor.rescan()
    app = bench.supervisor.get("broken")
    assert isinstance(app, AppRuntime)
    assert app.record.state is AppState.INVALID
    assert app.record.errors
    assert app.cause == Cause("bad-manifest")
    assert isinstance(app.start(), Refusal)


async def test_an_app_that_is_gone_is_stopped_and_forgotten(bench: Bench) -> None:
    removed: list[str] = []
    bench.supervisor.on_removed = removed.append
    await started(bench)
    for file in (bench.tmp_path / "apps" / "demo").iterdir():
        file.unlink()
    (bench.tmp_path / "apps" / "demo").rmdir()
    await bench.supervisor.rescan()
    assert removed == [DEMO]
    assert bench.launcher.started[0].signals == [signal.SIGTERM]
    assert isinstance(bench.supervisor.get(DEMO), Refusal)


async def test_a_mended_app_replaces_its_broken_record(bench: Bench) -> None:
    manifest = bench.tmp_path / "apps" / "demo" / "manifest.toml"
    manifest.write_text(MANIFEST.replace('"Demo"', '"Better"'))
    await bench.supervisor.rescan()
    assert demo(bench).record.name == "Better"


async def test_a_process_belongs_to_the_app_that_started_it_or_its_parent(bench: Bench) -> None:
    app = await started(bench)
    bench.launcher.started[0].pid = os.getppid()
    assert app.pids == (os.getppid(),)
    assert bench.supervisor.owner_of(os.getpid()) == DEMO
    assert bench.supervisor.owner_of(1) is None


async def test_a_shutdown_ends_even_when_a_process_cannot_be_killed(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    bench.launcher.deaf_to = frozenset({signal.SIGTERM, signal.SIGKILL})
    await started(bench)
    shutdown = asyncio.create_task(bench.supervisor.shut_down())
    await bench.clock.pass_by(11)
    await shutdown
    assert f"not ended in time: stop {DEMO}" in caplog.text
    bench.launcher.started[0].end(0)
    await ripple()


async def test_a_background_app_that_hangs_at_start_does_not_hold_up_the_others(tmp_path: Path) -> None:
    write_app(tmp_path / "apps", "a", manifest=BACKGROUND)
    write_app(tmp_path / "apps", "b", manifest=BACKGROUND.replace("example.demo", "example.other"))
    bench = Bench(tmp_path)
    bench.peers[DEMO].comes_up = bench.peers[DEMO].reachable = False
    start_up = asyncio.create_task(bench.supervisor.start_up())
    await bench.clock.pass_by(25)
    await start_up
    assert ("org.example.other", "background") in bench.states
    assert demo(bench).state is AppState.STARTING


async def test_an_app_mended_during_its_pause_starts_as_it_is_now(bench: Bench) -> None:
    await started(bench)
    await bench.crash()
    (bench.tmp_path / "apps" / "demo" / "manifest.toml").write_text(MANIFEST.replace('"Demo"', '"Better"'))
    await bench.supervisor.rescan()
    await ripple()
    assert (demo(bench).record.name, demo(bench).state) == ("Better", AppState.BACKGROUND)
    assert demo(bench).record.crashes == 0


async def test_a_running_app_changes_at_its_next_start(bench: Bench) -> None:
    await started(bench)
    (bench.tmp_path / "apps" / "demo" / "manifest.toml").write_text(MANIFEST.replace('"0.1.0"', '"0.2.0"'))
    await bench.supervisor.rescan()
    assert bench.launcher.started[0].signals == []
    await demo(bench).restart()
    await ripple()
    assert bench.launcher.requests[-1].manifest.version == "0.2.0"


async def test_a_new_ignition_cycle_ends_the_pause_and_forgets_the_crashes(bench: Bench) -> None:
    app = await started(bench)
    for pause in (1, 2, 4):
        await bench.crash()
        await bench.clock.pass_by(pause)
    await bench.crash()
    bench.supervisor.new_ignition_cycle()
    await ripple()
    assert app.state is AppState.BACKGROUND
    await bench.crash()
    assert app.cause.values == {"seconds": "1"}


async def test_what_was_on_the_screen_comes_back_first(bench: Bench) -> None:
    write_app(bench.tmp_path / "apps", "zebra", manifest=MANIFEST.replace("example.demo", "example.zebra"))
    await bench.supervisor.rescan()
    zebra = bench.supervisor.get("org.example.zebra")
    assert isinstance(zebra, AppRuntime)
    zebra.start()
    await started(bench)
    bench.supervisor.show(["org.example.zebra"])
    bench.supervisor = bench.new_supervisor()
    await bench.supervisor.start_up()
    assert [request.manifest.id for request in bench.launcher.requests[-2:]] == ["org.example.zebra", DEMO]
