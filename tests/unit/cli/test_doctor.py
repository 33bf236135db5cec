"""hmi doctor."""

import argparse

import pytest

from hmi.cli import doctor
from hmi.cli.doctor import Need

ABSENT = Need("command:no-such-program", ("no-such-package",), "the test")


def test_a_command_in_the_path_is_met() -> None:
    assert Need("command:sh", ("dash",), "shell").met()


def test_a_library_nobody_has_is_not_met() -> None:
    assert not Need("library:libnothing.so.99", ("libnothing99",), "nothing").met()


def test_a_font_nobody_has_is_not_met() -> None:
    assert not Need("font:No Such Family", ("fonts-none",), "nothing").met()


def test_what_windows_need_is_asked_for_only_where_there_is_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Need("library:libnothing.so.99", ("libnothing99",), "windows", "DISPLAY")
    monkeypatch.setattr(doctor, "needs", lambda: [windows])
    monkeypatch.delenv("DISPLAY", raising=False)
    assert doctor.missing_needs() == []
    monkeypatch.setenv("DISPLAY", ":0")
    assert doctor.missing_needs() == [windows]


def test_a_missing_need_is_told_with_one_line_to_paste(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "needs", lambda: [ABSENT])
    assert doctor.run(argparse.Namespace(install=False)) == 1
    printed = capsys.readouterr().out
    assert "missing  no-such-program: the test" in printed
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends no-such-package" in printed


def test_this_machine_has_all_that_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for display in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(display, raising=False)
    assert doctor.run(argparse.Namespace(install=False)) == 0
    assert "Everything this program needs is here." in capsys.readouterr().out


def test_a_module_that_does_not_import_is_told_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "MODULES", ("no_such_module",))
    assert doctor.run(argparse.Namespace(install=False)) == 1
    printed = capsys.readouterr().out
    assert "No module named 'no_such_module'" in printed
    assert "rm -rf .venv && make setup" in printed
