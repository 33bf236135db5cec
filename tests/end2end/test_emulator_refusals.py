"""What `hmi emulator` refuses: a sentence, status 2, nothing started and nothing left."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hmi.cli.main import main

pytestmark = pytest.mark.end2end
ROOT = Path(__file__).parents[2]


@pytest.fixture
def scenario(tmp_path: Path) -> str:
    file = tmp_path / "one.scenario"
    file.write_text("say one\njump far\n")
    return str(file)


def refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    """The sentence; the temporary folders are looked at."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    command = [sys.executable, "-m", "hmi.cli", "emulator", "--headless", *words]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (run.returncode, run.stdout) == (2, ""), run.stderr
    assert list(temporary.iterdir()) == []
    return run.stderr


def test_a_wrong_step_is_told_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scenario: str
) -> None:
    said = refused(tmp_path, monkeypatch, "--scenario", scenario)
    assert said.startswith(f"hmi emulator: {scenario}:2: there is no step 'jump'; the steps are expect, tap, ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("option", ["--state", "--shots", "--report"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    (tmp_path / "file").touch()
    place = tmp_path / "file" / "below" / "it"
    said = refused(tmp_path, monkeypatch, option, str(place))
    assert said.startswith(f"hmi emulator: {tmp_path}/file/below")
    assert said.endswith(": Not a directory\n")


def test_without_dbus_daemon_it_says_what_installs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    said = refused(tmp_path, monkeypatch)
    assert said.startswith("hmi emulator: dbus-daemon is not installed; run `apt-get install dbus`")


def test_without_a_display_it_says_what_goes_without(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main(["emulator"]) == 2
    assert capsys.readouterr().err == "hmi emulator: no display was found; --headless draws off screen\n"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--time-scale", "0"), "argument --time-scale: 0 is no number above 0"),
        (("--time-scale", "fast"), "argument --time-scale: 'fast' is no number"),
        (("--time-scale", "1001"), "time runs 0.1 to 1000 times as fast, not 1001"),
        (("--for", "nan"), "argument --for: 'nan' is no number"),
        (("--size", "0x720"), "argument --size: '0x720' is no size; write 1920x720"),
        (("--size", "99999x720"), "argument --size: '99999x720' is no size"),
        (("--size", "٣٠٠x٣٠٠"), "is no size"),
        (("--soc", "nan"), "argument --soc: 'nan' is no number"),
        (("--soc", "900"), "a state of charge is 0 to 100 percent, not 900"),
        (("--report", "/"), "/: Is a directory"),
        (("--vehicle", "horse"), "horse"),
        (("--vehicle", "can:usb"), "no CAN interface 'usb'"),
        (("--vehicle", "can-log:none.log"), "there is no CAN log none.log"),
        (("--vehicle", "can", "--mapping", "none"), "none"),
    ],
)
def test_words_that_mean_nothing_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], complaint: str
) -> None:
    said = refused(tmp_path, monkeypatch, "--no-calendar", *words)
    assert complaint in said
    if "usage:" not in said:
        assert (said.startswith("hmi emulator: "), said.count("\n")) == (True, 1)
