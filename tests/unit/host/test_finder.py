"""What is found where, and that nothing found is ever run."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from hmi.host.finder import Finder

from .conftest import MANIFEST, write_app


@pytest.fixture
def finder(tmp_path: Path) -> Finder:
    return Finder(tmp_path / "bundled", [tmp_path / "installed"], signals=None)


def write_distribution(site: Path, value: str) -> None:
    """Put an installed package's metadata where importlib.metadata finds it."""
    info = site / "demo_dist-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: demo-dist\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[hmi.apps]\ndemo = {value}\n")


def test_bundled_and_installed_apps_are_found_with_their_origin(finder: Finder, tmp_path: Path) -> None:
    write_app(tmp_path / "bundled", manifest=MANIFEST.replace("demo", "one"))
    write_app(tmp_path / "installed", manifest=MANIFEST.replace("demo", "two"))
    found = finder.find()
    assert {id_: app.origin for id_, app in found.items()} == {
        "org.example.one": "bundled",
        "org.example.two": "installed",
    }


def test_folders_that_are_not_there_hold_no_apps(finder: Finder) -> None:
    assert finder.find() == {}


def test_an_app_with_faults_is_listed_with_them(finder: Finder, tmp_path: Path) -> None:
    write_app(tmp_path / "installed", "broken", manifest="id = ")
    (app,) = finder.find().values()
    assert (app.id, app.manifest) == ("broken", None)
    assert str(app.problems[0]).startswith(f"{tmp_path}/installed/broken/manifest.toml:1: this is not TOML")


def test_a_second_app_of_the_same_id_cannot_take_the_first_ones_place(finder: Finder, tmp_path: Path) -> None:
    write_app(tmp_path / "bundled", "good")
    write_app(tmp_path / "installed", "evil", manifest=MANIFEST.replace("Demo", "Evil"), source="class Evil: ...")
    found = finder.find()
    assert found["org.example.demo"].name == "Demo"
    evil = found["org.example.demo#2"]
    assert (evil.manifest, evil.fault) == (None, "duplicate-id")
    assert str(evil.problems[0]) == (
        f'{tmp_path}/installed/evil/manifest.toml:1: the id "org.example.demo" belongs to the app in '
        f"{tmp_path}/bundled/good: give this app another id, or remove one of the two"
    )


def test_safe_mode_sees_bundled_apps_only(tmp_path: Path) -> None:
    write_app(tmp_path / "bundled", manifest=MANIFEST.replace("demo", "one"))
    write_app(tmp_path / "installed", manifest=MANIFEST.replace("demo", "two"))
    finder = Finder(tmp_path / "bundled", [tmp_path / "installed"], signals=None, safe=True)
    assert list(finder.find()) == ["org.example.one"]


def test_an_entry_point_leads_to_a_folder_without_an_import(
    finder: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    write_distribution(site, "outer_demo.inner")
    inner = write_app(site / "outer_demo", "inner")
    (site / "outer_demo" / "__init__.py").write_text("raise SystemExit('imported')")
    (inner / "__init__.py").write_text("raise SystemExit('imported')")
    monkeypatch.syspath_prepend(str(site))
    found = finder.find()
    assert found["org.example.demo"].origin == "entry-point"
    assert found["org.example.demo"].folder == inner
    assert "outer_demo" not in sys.modules


def test_apps_of_packages_can_be_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    write_distribution(site, "demo_package")
    write_app(site, "demo_package")
    (site / "demo_package" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(site))
    write_app(tmp_path / "installed", manifest=MANIFEST.replace("demo", "two"))
    found = [
        Finder(tmp_path / "bundled", [tmp_path / "installed"], signals=None, packages=packages).find()
        for packages in (True, False)
    ]
    assert [list(apps) for apps in found] == [["org.example.two", "org.example.demo"], ["org.example.two"]]


def test_an_entry_point_that_leads_nowhere_names_its_line(
    finder: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_distribution(tmp_path / "site", "no_such_package")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    assert str(finder.find()["demo"].problems[0]) == (
        'demo-dist/entry_points.txt:2: there is no package "no_such_package": '
        "name the package whose folder holds manifest.toml"
    )


@pytest.mark.parametrize("damage", [b"[hmi.apps]\ndemo = \xff\n", b"[hmi.apps]\nnothing\n", b"\xf0"])
def test_a_package_with_damaged_metadata_costs_nobody_else(
    damage: bytes, finder: Finder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    write_distribution(tmp_path / "site", "whatever")
    (tmp_path / "site" / "demo_dist-1.0.dist-info" / "entry_points.txt").write_bytes(damage)
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    write_app(tmp_path / "installed")
    assert list(finder.find()) == ["org.example.demo"]
    assert "cannot be read" in caplog.text


def test_looking_again_sees_a_new_app(finder: Finder, tmp_path: Path) -> None:
    assert finder.find() == {}
    write_app(tmp_path / "installed")
    assert list(finder.find()) == ["org.example.demo"]


def test_a_folder_whose_name_is_no_text_can_still_be_listed(finder: Finder, tmp_path: Path) -> None:
    (tmp_path / "installed").mkdir()
    write_app(tmp_path / "installed", os.fsdecode(b"bad\xff\nname"), manifest="")
    (app,) = finder.find().values()
    assert (app.id, app.name) == ("bad??name", "bad??name")
    assert all(str(problem).isprintable() for problem in app.problems)


def test_an_app_that_cannot_run_does_not_block_the_id_it_states(finder: Finder, tmp_path: Path) -> None:
    write_app(tmp_path / "installed", "a-liar", manifest=MANIFEST.replace('sdk = "1"', 'sdk = "x"'))
    write_app(tmp_path / "installed", "good")
    found = finder.find()
    assert found["org.example.demo"].folder.name == "good"
    assert found["org.example.demo"].manifest is not None
    assert found["org.example.demo#2"].folder.name == "a-liar"


def test_a_bundled_app_keeps_its_id_even_when_it_cannot_run(finder: Finder, tmp_path: Path) -> None:
    write_app(tmp_path / "bundled", "broken", manifest=MANIFEST.replace('sdk = "1"', 'sdk = "x"'))
    write_app(tmp_path / "installed", "good")
    found = finder.find()
    assert found["org.example.demo"].folder.name == "broken"
    assert found["org.example.demo#2"].manifest is None
