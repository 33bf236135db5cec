"""The real head unit, driven by `hmi emulator` as a person calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.end2end
ROOT = Path(__file__).parents[2]


def emulate(tmp_path: Path, *words: str, limit: float = 240) -> tuple[int, dict[str, Any], str]:
    """Exit status, report and output of one headless run."""
    report = tmp_path / "report.json"
    command = [sys.executable, "-m", "hmi.cli", "emulator", "--headless", "--report", str(report), *words]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=limit, check=False)
    return run.returncode, json.loads(report.read_text()) if report.exists() else {}, run.stdout + run.stderr


def test_a_short_day(tmp_path: Path) -> None:
    """Home, both apps, a drive that restricts and ends, and nothing in any log."""
    scenario = tmp_path / "day.scenario"
    scenario.write_text(
        """
        expect place home within 20
        expect driving parked within 10
        open org.hmi.calendar
        expect page ready and template agenda within 30
        open org.hmi.charge
        expect page ready and template gauge within 30
        note pids
        control gear=D parking_brake=false accelerator=0.3
        expect driving moving within 20
        picture moving
        control accelerator=0.0 brake=1.0
        expect signal Vehicle.Speed < 0.1 within 20
        control gear=P parking_brake=true
        expect driving parked within 20
        expect app org.hmi.charge and page ready
        for part in shell host vehicle org.hmi.charge org.hmi.calendar
            expect pid $part same
        end
        """
    )
    status, report, said = emulate(tmp_path, "--scenario", str(scenario), "--shots", str(tmp_path / "shots"))
    assert (status, report["errors"], report["expectations"]["failed"]) == (0, [], []), said
    assert (tmp_path / "shots" / "moving.png").stat().st_size > 5000
    assert set(report) == {"scenario", "errors", "expectations", "shell", "apps", "signals", "distance_km", "soc"}
    assert set(report["shell"]) == {"pid", "frames", "frame_ms", "pss_mb"}
    assert set(report["shell"]["frame_ms"]) == {"p50", "p95", "p99", "max"}
    for app in ("org.hmi.charge", "org.hmi.calendar"):
        assert set(report["apps"][app]) == {"starts", "crashes", "presents", "pss_mb"}
        assert report["apps"][app]["presents"] >= 1
    assert report["signals"] > 50


def test_the_commute_drives_the_wltc_and_charges_to_the_limit(tmp_path: Path) -> None:
    status, report, said = emulate(tmp_path, "--scenario", "commute", "--time-scale", "300")
    assert (status, report["errors"], report["expectations"]["failed"]) == (0, [], []), said
    assert 23.2 < report["distance_km"] < 23.4
    assert report["soc"]["end"] == pytest.approx(80, abs=0.6)


def test_a_recorded_log_can_be_the_car(tmp_path: Path, shared_data: Path) -> None:
    log = shared_data / "vehicle" / "canlogs" / "shift-p-d-eco-leaf-ze0.log"
    scenario = tmp_path / "can.scenario"
    scenario.write_text("expect place home within 20\nexpect signal Vehicle.Speed is good within 20\n")
    status, report, said = emulate(tmp_path, "--scenario", str(scenario), "--vehicle", f"can-log:{log}")
    assert (status, report["errors"], report["expectations"]["failed"]) == (0, [], []), said


def test_with_windows_both_are_open_and_close_in_order(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    command = [sys.executable, "-m", "hmi.cli", "emulator", "--for", "6", "--report", str(report)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert (run.returncode, json.loads(report.read_text())["errors"]) == (0, []), run.stdout + run.stderr


def test_a_scenario_that_does_not_exist_is_a_sentence(tmp_path: Path) -> None:
    status, report, said = emulate(tmp_path, "--scenario", "nowhere")
    assert (status, report) == (2, {})
    assert "no scenario 'nowhere'" in said
    assert "bundled are commute, faults, gallery" in said
    assert "Traceback" not in said


@pytest.mark.fault
def test_everything_is_killed_and_the_screen_stays(tmp_path: Path) -> None:
    """The bundled scenario; a machine that runs other tests besides gets more time than a driver for the shell's return."""
    bundled = ROOT / "hmi" / "emulator" / "scenarios" / "faults.scenario"
    patient = tmp_path / "faults.scenario"
    patient.write_text(bundled.read_text("utf-8").replace("within 1.5\n", "within 8\n"), "utf-8")
    status, report, said = emulate(tmp_path, "--scenario", str(patient), limit=400)
    assert (status, report["errors"], report["expectations"]["failed"]) == (0, [], []), said
    assert report["apps"]["org.hmi.charge"]["crashes"] >= 20
    assert report["apps"]["org.hmi.calendar"]["crashes"] == 0


def test_the_emulator_itself_never_loads_qt() -> None:
    program = "import sys, hmi.cli.emulator, hmi.emulator.main; print('PySide6' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_a_form_opens_and_closes_its_keyboard_under_the_eyes_of_a_scenario(tmp_path: Path) -> None:
    """Looking at items that come and go crashed the shell when Python did the walking."""
    scenario = tmp_path / "form.scenario"
    scenario.write_text(
        """
        expect state org.hmi.calendar running background within 30
        note pids shell
        open org.hmi.calendar
        expect page ready and template agenda within 20
        repeat 4
            tap key:account
            expect template form within 5
            tap Password
            expect key editor-back within 5
            press Back
            expect no key editor-back within 5
            tap key:dock-back
            expect template agenda within 5
        end
        expect pid shell same
        """
    )
    status, report, said = emulate(tmp_path, "--scenario", str(scenario))
    assert (status, report["errors"]) == (0, []), said
