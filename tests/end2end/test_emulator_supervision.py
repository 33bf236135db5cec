"""The emulator's supervision, with small processes in the place of the real parts."""

from __future__ import annotations

import asyncio
import json
import os
import select
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hmi.emulator.guard import relatives
from hmi.emulator.head_unit import HeadUnit
from hmi.emulator.main import run
from hmi.emulator.options import Options
from hmi.emulator.scenario import Scenario, parse

pytestmark = pytest.mark.end2end
STAND_IN = Path(__file__).parents[1] / "fakes" / "stand_in.py"
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def import_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def programs(*extra: str) -> dict[str, list[str]]:
    return {part: [sys.executable, str(STAND_IN), part] for part in ("vehicle", "host", "shell", *extra)}


def options(tmp_path: Path, text: str) -> Options:
    scenario = Scenario("test", "test", parse(text, "test"))
    return Options(
        headless=True,
        scenario=scenario,
        shots=tmp_path / "shots",
        report=tmp_path / "report.json",
        state=tmp_path / "state",
        calendar=False,
    )


async def play(tmp_path: Path, text: str, parts: dict[str, list[str]] | None = None) -> tuple[int, dict[str, Any], str]:
    wanted = options(tmp_path, text)
    made: list[HeadUnit] = []

    def make(wanted: Options) -> HeadUnit:
        made.append(HeadUnit(wanted, parts or programs()))
        return made[0]

    status = await run(wanted, make)
    address = made[0].environment["HMI_BUS_ADDRESS"]
    report = json.loads(wanted.report.read_text()) if wanted.report and wanted.report.exists() else {}
    assert relatives(address) == []
    return status, report, address


async def test_a_scenario_sees_taps_controls_and_photographs(tmp_path: Path) -> None:
    text = """
        expect text "Pressed 0 times"
        repeat 2
            tap key:button
        end
        expect text "Pressed 2 times"
        expect place home
        expect driving parked
        expect template none
        control plug=ac soc=20.5
        expect simulator soc == 20.5
        drive wltc-3b
        expect simulator distance_km > 23
        set Vehicle.X=80
        expect signal Vehicle.X == 80
        expect signal Vehicle.Y is unknown
        setting theme=night reduced_motion=true
        expect text "theme: night" and text "reduced_motion: True"
        picture button
        picture folder/one
        picture folder/two
    """
    status, report, _ = await play(tmp_path, text)
    assert status == 0, report
    assert (tmp_path / "shots" / "button.png").read_bytes() == b"PNG"
    assert {file.name for file in (tmp_path / "shots" / "folder").iterdir()} == {"one.png", "two.png"}
    assert report["expectations"] == {"passed": 10, "failed": []}
    assert report["shell"]["frames"] == 7
    assert report["distance_km"] == 23.27
    assert report["soc"] == {"start": 50.0, "end": 20.5}
    assert report["apps"]["org.hmi.a"]["starts"] == 1
    assert report["signals"] == 10


async def test_every_part_comes_back_by_itself(tmp_path: Path) -> None:
    text = """
        note pids
        for part in vehicle host bus shell org.hmi.a
            kill $part
            expect pid $part new within 5
        end
        expect text "Pressed 0 times" within 5
        expect simulator soc == 50 within 5
        note pids
        kill vehicle
        expect pid vehicle new within 5
        expect pid shell same
        expect pid host same
    """
    status, report, _ = await play(tmp_path, text)
    assert (status, report["errors"], report["expectations"]["failed"]) == (0, [], [])


async def test_what_is_killed_while_it_comes_back_is_killed_once_it_is_there(tmp_path: Path) -> None:
    unit = HeadUnit(options(tmp_path, "say nothing"), programs())
    try:
        await unit.start()
        for _ in range(3):
            await unit.world.kill("vehicle")
        async with asyncio.timeout(10):
            await unit.parts["vehicle"].running()
        assert unit.parts["vehicle"].starts == 4
        assert unit.findings.errors == []
    finally:
        await unit.stop()


async def test_a_failed_expectation_is_in_the_report_and_in_the_status(tmp_path: Path) -> None:
    status, report, _ = await play(tmp_path, 'expect text "Nothing" within 0.1\nexpect place home')
    assert status == 1
    (failed,) = report["expectations"]["failed"]
    assert "line 1: expect text Nothing within 0.1: texts on the screen: Pressed 0 times" in failed
    assert report["expectations"]["passed"] == 1


async def test_a_step_that_cannot_be_done_ends_the_scenario(tmp_path: Path) -> None:
    status, report, _ = await play(tmp_path, "tap Nowhere within 0.1\nexpect place home")
    assert status == 1
    assert "Nowhere is not there; there is key:button" in report["expectations"]["failed"][0]
    assert report["expectations"]["passed"] == 0


async def test_an_error_in_a_log_fails_the_run_unless_foreseen(tmp_path: Path) -> None:
    status, report, _ = await play(tmp_path, "tap complain\nexpect place home")
    assert (status, report["errors"]) == (1, ["shell: hmi.stand_in: a complaint"])
    status, report, _ = await play(tmp_path, "foresee complaint\ntap complain\nexpect place home")
    assert (status, report["errors"]) == (0, [])


async def test_a_control_window_that_breaks_fails_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense")
    wanted = replace(options(tmp_path, "say nothing"), headless=False, scenario=None)
    assert await run(wanted, lambda wanted: HeadUnit(wanted, programs())) == 1
    assert wanted.report is not None
    assert "emulator: the control window ended with status -6" in json.loads(wanted.report.read_text())["errors"]


async def test_closing_the_window_of_the_screen_ends_the_run_and_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    wanted = replace(options(tmp_path, "say nothing"), headless=False, scenario=None)
    unit = HeadUnit(wanted, programs())
    running = asyncio.create_task(run(wanted, lambda _wanted: unit))
    async with asyncio.timeout(60):
        while not unit.note.path.exists():
            await asyncio.wait([running], timeout=0.02)
        os.kill(unit.parts["shell"].pid, signal.SIGTERM)  # as its window's close, it ends with status 0
        assert await running == 0
    assert wanted.report is not None
    assert json.loads(wanted.report.read_text())["errors"] == []


async def test_a_part_that_never_starts_is_named_with_its_last_words(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, _, _ = await play(tmp_path, "expect place home", programs() | {"shell": programs("broken")["broken"]})
    assert status == 2
    said = capfd.readouterr().err
    assert "shell did not appear on the bus; it said RuntimeError: I never start" in said


def test_nothing_is_left_behind_when_the_emulator_is_killed(tmp_path: Path) -> None:
    program = f"""
import asyncio, os, sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from hmi.emulator.head_unit import HeadUnit
from hmi.emulator.options import Options
async def main():
    unit = HeadUnit(Options(headless=True, calendar=False), {programs()!r})
    await unit.start()
    unit.note.write(unit.environment["HMI_BUS_ADDRESS"])
    print(unit.environment["HMI_BUS_ADDRESS"], unit.environment["HMI_RUNTIME_DIR"], unit.note.path, flush=True)
    await asyncio.sleep(60)
asyncio.run(main())
"""
    emulator = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert emulator.stdout is not None
    address, runtime, note = emulator.stdout.readline().split()
    descriptors = [os.pidfd_open(pid) for pid in relatives(address)]
    assert len(descriptors) >= 4
    assert Path(note).read_text() == address
    emulator.send_signal(signal.SIGKILL)
    emulator.communicate()
    for descriptor in descriptors:
        assert select.select([descriptor], [], [], 5)[0]
        os.close(descriptor)
    assert relatives(address) == []
    guard = Path("/proc").glob("*/cmdline")
    for line in list(guard):
        try:
            mine = address.encode() in line.read_bytes()
        except OSError:
            continue
        if mine:
            descriptor = os.pidfd_open(int(line.parent.name))
            select.select([descriptor], [], [], 5)
            os.close(descriptor)
    assert not Path(runtime).exists()
    assert not Path(note).exists()


def test_ctrl_c_of_a_terminal_ends_it_in_order(tmp_path: Path) -> None:
    """A terminal interrupts every process of the group, not the emulator alone."""
    command = [sys.executable, "-m", "hmi.cli", "emulator", "--headless", "--no-calendar"]
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    environment = {**os.environ, "TMPDIR": str(temporary)}
    emulator = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert emulator.stdout is not None
    assert emulator.stdout.readline().startswith("the head unit runs on")
    os.killpg(emulator.pid, signal.SIGINT)
    out, err = emulator.communicate(timeout=60)
    assert (emulator.returncode, err) == (0, "")
    assert out.endswith("0 expectations held, 0 did not, 0 errors\n")
    assert list(temporary.iterdir()) == []
