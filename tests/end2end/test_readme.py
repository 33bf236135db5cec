"""The README, done to the letter by a stranger: its files are written, its commands run, its promises looked at."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = pytest.mark.end2end
README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
FILE = re.compile(r"```\w+\n# (\S+)\n(.*?)```", re.DOTALL)
COMMANDS = re.compile(r"```console\n(.*?)```", re.DOTALL)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh folder with every file that the README shows, and the environment that it asks for."""
    folder = tmp_path / "desk"
    for name, text in FILE.findall(README):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    return folder


def run(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-ec", script], cwd=folder, capture_output=True, text=True, timeout=180, check=False)


@contextmanager
def head_unit(folder: Path) -> Iterator[None]:
    """An emulator in another terminal, once it runs."""
    command = ["hmi", "emulator", "--headless", "--no-calendar"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as unit:
        try:
            assert unit.stdout is not None
            assert "the head unit runs" in unit.stdout.readline()
            yield
        finally:
            unit.send_signal(signal.SIGINT)
            unit.communicate(timeout=60)


def test_the_readme_shows_a_whole_app_its_scenario_and_its_test(desk: Path) -> None:
    assert sorted(str(file.relative_to(desk)) for file in desk.rglob("*") if file.is_file()) == [
        "hello/app.py",
        "hello/manifest.toml",
        "hello/test_app.py",
        "press.scenario",
    ]
    lines = [line for line in (desk / "hello" / "app.py").read_text().splitlines() if line.strip()]
    assert len(lines) <= 15


def test_the_commands_of_the_readme_press_the_app_and_photograph_it(desk: Path) -> None:
    (block,) = COMMANDS.findall(README)
    ended = run(desk, "".join(line.removeprefix("$ ") + "\n" for line in block.splitlines()))
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "1 expectations held, 0 did not, 0 errors" in ended.stdout
    assert "1 passed" in ended.stdout
    assert (desk / "shots" / "hello.png").stat().st_size > 5000


def test_a_broken_manifest_is_told_with_file_line_and_remedy_while_the_rest_runs(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = desk / "hello" / "manifest.toml"
    manifest.write_text(manifest.read_text().replace('"template"', '"templete"').replace("HelloApp", "HiApp"))
    monkeypatch.setenv("HMI_APPS_DIR", str(desk))
    with head_unit(desk):
        listed = run(desk, "hmi apps list")
        speed = run(desk, "hmi signals get Vehicle.Speed")
    assert listed.returncode == 0, listed.stderr
    assert f"{manifest}:6: " in listed.stdout
    assert f"{manifest}:7: " in listed.stdout
    assert "org.hmi.charge" in listed.stdout
    assert speed.stdout.startswith("Vehicle.Speed 0"), speed.stderr


def test_without_a_head_unit_the_tools_answer_with_one_sentence(desk: Path) -> None:
    for command in ("hmi apps list", "hmi signals get Vehicle.Speed"):
        ended = run(desk, command)
        assert (ended.returncode, ended.stdout) == (1, "")
        assert ended.stderr.count("\n") == 1
        assert "start it with `hmi emulator`" in ended.stderr
