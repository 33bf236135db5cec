"""The wheel runs where nothing of the source tree is."""

import os
import re
import subprocess
import sys
import venv
from email.parser import Parser
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
    for folder in ("hmi", "qml", "themes", "apps"):
        files = [file for file in (ROOT / folder).rglob("*") if file.is_file() and "__pycache__" not in file.parts]
        here = {str(file.relative_to(ROOT)) for file in files}
        assert here - {name.removeprefix("hmi/data/") for name in names} == set()
    unwanted = re.compile(r"(^|/)(tests|packaging|__pycache__|\.[^/]*)/|\.pyc$")
    assert [name for name in names if unwanted.search(name)] == []


def test_the_wheel_names_the_licence_of_everything_in_it(wheel: Path) -> None:
    with ZipFile(wheel) as zipped:
        (metadata,) = [name for name in zipped.namelist() if name.endswith(".dist-info/METADATA")]
        said = Parser().parsestr(zipped.read(metadata).decode())
    assert said["License-Expression"] == "Apache-2.0 AND EUPL-1.1"
    assert said["License-File"] == "LICENSE"
    third = {file.name for file in (ROOT / "hmi/vehicle/data/cycles").iterdir() if file.suffix == ".txt"}
    assert {Path(name).name for name in said.get_all("License-File")} == {"LICENSE", *third}


@pytest.mark.end2end
def test_a_head_unit_comes_up_from_the_wheel_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env")
    pip = [sys.executable, "-m", "pip", "--python", str(tmp_path / "env" / "bin" / "python")]
    install = [
        *pip,
        "install",
        "-q",
        "--no-compile",
        str(wheel),
    ]  # compiling 5,000 modules to use 900 costs half a minute
    subprocess.run(install, check=True, capture_output=True, cwd=tmp_path)
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
