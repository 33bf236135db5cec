"""The file by which a new host knows what ran: whole, or the old one, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from hmi.host.running_file import RunningApps, RunningFile

APPS = RunningApps(("org.example.a",), ("org.example.b",))


def test_what_was_written_is_read(tmp_path: Path) -> None:
    RunningFile(tmp_path / "run" / "host.json").write(APPS)
    assert RunningFile(tmp_path / "run" / "host.json").read() == APPS
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["host.json"]


def test_no_file_means_nothing_ran(tmp_path: Path) -> None:
    assert RunningFile(tmp_path / "host.json").read() == RunningApps()


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"wanted":[1]}', b'{"more":1}', b"\xff", b'{"wanted":["a"]'])
def test_a_damaged_file_is_told_and_means_nothing_ran(
    damage: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "host.json").write_bytes(damage)
    assert RunningFile(tmp_path / "host.json").read() == RunningApps()
    assert "the apps that ran before are not started again" in caplog.text


def test_a_folder_that_cannot_be_written_is_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "run").write_text("a file where the folder should be")
    running = RunningFile(tmp_path / "run" / "host.json")
    running.write(APPS)
    running.write(RunningApps())
    assert len(caplog.records) == 1


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    running = RunningFile(tmp_path / "host.json")
    running.write(APPS)
    (tmp_path / "host.new").mkdir()
    running.write(RunningApps())
    assert RunningFile(tmp_path / "host.json").read() == APPS
