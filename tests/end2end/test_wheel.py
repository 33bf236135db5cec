"""The wheel runs where nothing of the source tree is."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_what_the_product_needs_and_no_tests(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    for folder in ("qml", "themes", "apps"):
        here = {
            str(p.relative_to(ROOT)) for p in (ROOT / folder).rglob("*") if p.is_file() and "__pycache__" not in p.parts
        }
        assert here - {name.removeprefix("hmi/data/") for name in names} == set()
    assert not [name for name in names if name.startswith("tests/")]


@pytest.mark.end2end
def test_a_head_unit_comes_up_from_the_wheel_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", str(wheel)], check=True, capture_output=True, cwd=tmp_path)
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    scenario = tmp_path / "look.scenario"
    scenario.write_text("expect place home within 20\npicture home\n")
    ended = subprocess.run(
        [
            tmp_path / "env" / "bin" / "hmi",
            "emulator",
            "--headless",
            "--scenario",
            str(scenario),
            "--shots",
            str(tmp_path / "shots"),
        ],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert list((tmp_path / "shots").glob("*.png"))
