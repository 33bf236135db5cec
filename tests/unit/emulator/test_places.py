"""Folders and environment of a run."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from hmi.emulator import places
from hmi.emulator.head_unit import commands
from hmi.emulator.options import Options


@pytest.fixture(autouse=True)
def temporary_folders_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def app_folders(options: Options) -> list[str]:
    made = places.choose(options)
    return places.environment(options, made, "unix:path=/bus")["HMI_APPS_DIR"].split(os.pathsep)


def test_the_developers_own_apps_come_along_only_when_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HMI_APPS_DIR", f"{tmp_path}/one{os.pathsep}{tmp_path}/two")
    state = tmp_path / "state"
    assert app_folders(Options(state=state)) == [f"{state}/installed-apps"]
    assert app_folders(Options(state=state, own_apps=True)) == [
        f"{state}/installed-apps",
        f"{tmp_path}/one",
        f"{tmp_path}/two",
    ]


@pytest.mark.parametrize("own_apps", [True, False])
def test_so_do_the_apps_of_the_developers_python_packages(own_apps: bool) -> None:
    assert ("--no-packages" not in commands(Options(own_apps=own_apps))["host"]) == own_apps


def test_only_the_owner_enters_the_folders(tmp_path: Path) -> None:
    made = places.choose(Options(state=tmp_path / "state"))
    assert not made.runtime.exists(), "nothing temporary before its guard"
    places.make(made)
    assert [folder.stat().st_mode & 0o777 for folder in (made.runtime, made.state, made.apps)] == [0o700] * 3


@pytest.mark.parametrize("headless", [True, False])
def test_without_windows_it_is_drawn_off_screen(
    tmp_path: Path, headless: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    options = Options(state=tmp_path / "state", headless=headless)
    environment = places.environment(options, places.choose(options), "unix:path=/bus")
    assert environment["QT_QPA_PLATFORM"] == ("offscreen" if headless else "wayland")
